/** Files for the print shop. */
export { exportEdition } from "./exportEdition.js";
export { preflightEdition } from "./preflightEdition.js";
