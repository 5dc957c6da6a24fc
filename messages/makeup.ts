import type { Messages } from "./types.js";

export const makeupMessages: Messages = {};
