import type { Messages } from "./types.js";

export const commandMessages: Messages = {};
