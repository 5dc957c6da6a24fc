/** Drawing with paths: a canvas in a unit square or frame, and its way to linear light. */
import { createCanvas } from "@napi-rs/canvas";

/** A canvas whose unit is its width, with the origin in the middle. */
export function layer(width, height, draw) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.translate(width / 2, height / 2);
  pen.scale(width, width);
  draw(pen);
  return canvas;
}

export function bytesOf(canvas) {
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Red, green, blue of a canvas as linear light, for `develop`. */
export function linear(canvas) {
  const { width, height } = canvas;
  const bytes = bytesOf(canvas);
  const pixels = new Float32Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    for (let i = 0; i < 3; i++) pixels[at * 3 + i] = (bytes[at * 4 + i] / 255) ** 2.2;
  }
  return { width, height, pixels, depth: new Float32Array(width * height).fill(1) };
}

export function css([r, g, b], alpha = 1) {
  return `rgba(${Math.round(r * 255)},${Math.round(g * 255)},${Math.round(b * 255)},${alpha})`;
}
