/** The room of commands: what a person can do to an edition, as transactions. */
export { type FitDesk, type FitStep, fitSteps } from "./fitSteps.js";
export { justifyPage } from "./justifyPage.js";
export { HOUSE_LIMITS } from "./limits.js";
export { bringIn, setAside } from "./pasteboard.js";
