/** The electronic paper (数字报) of an edition. */
export { publishEpaper } from "./epaper.js";
