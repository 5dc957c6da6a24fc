import type { OutputIntent } from "../../paint/pdf/index.js";

/** An output intent whose profile no test looks into. */
export const FAKE_INTENT: OutputIntent = {
  identifier: "Custom",
  registry: "",
  info: "a press of the tests",
  profile: new TextEncoder().encode("a profile of the tests"),
};
