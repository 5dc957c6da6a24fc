/** Display list -> separations: a raster a plate, and what they look like together. */
export { inkMapImage } from "./inkMapImage.js";
export { createPlatePainter, type PictureInks, type PlateWishes } from "./paintPlates.js";
