import type { Messages } from "./types.js";

export const layoutMessages: Messages = {};
