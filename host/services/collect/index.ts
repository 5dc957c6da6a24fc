/** An edition with all that belongs to it in one archive. */
export { collectEdition } from "./collectEdition.js";
