import type { Messages } from "./types.js";

export const intakeMessages: Messages = {};
