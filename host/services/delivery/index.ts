/** Files for the print shop. */
export { exportEdition } from "./exportEdition.js";
