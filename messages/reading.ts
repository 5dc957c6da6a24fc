import type { Messages } from "./types.js";

export const readingMessages: Messages = {};
