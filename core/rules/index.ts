/** The room of layout rules: taboos of newspaper make-up, one a file, as findings. */
export { checkLayout } from "./checkLayout.js";
