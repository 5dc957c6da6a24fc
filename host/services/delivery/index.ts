/** Files for the print shop. */
export { exportEdition, exportOpened } from "./exportEdition.js";
export { MANIFEST } from "./manifest.js";
export { preflightEdition } from "./preflightEdition.js";
