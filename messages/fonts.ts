import type { Messages } from "./types.js";

export const fontMessages: Messages = {};
