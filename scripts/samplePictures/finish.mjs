/** From linear light to a newspaper photograph: lens, film and JPEG. */
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { clamp, hash } from "./noise.mjs";

const MAX_BYTES = 350 * 1024;

/**
 * Develops an image in place and returns 8-bit RGB.
 * look: {exposure, bloom, focus, aperture, saturation, contrast, tint, vignette, grain}
 */
export function develop(image, look) {
  if (look.aperture) defocus(image, look.focus, look.aperture);
  if (look.bloom) bloom(image, look.bloom);
  const { width, height, pixels } = image;
  const bytes = Buffer.alloc(width * height * 3);
  const tint = look.tint ?? [1, 1, 1];
  for (let at = 0; at < width * height; at++) {
    const x = at % width;
    const y = (at - x) / width;
    const corner = 1 - (look.vignette ?? 0.25) * (((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2);
    const rgb = [0, 1, 2].map((i) => filmCurve(pixels[at * 3 + i] * look.exposure * tint[i] * corner));
    const grey = 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2];
    const grain = (grainAt(x, y) - 0.5) * (look.grain ?? 0.05) * (1.2 - grey);
    for (let i = 0; i < 3; i++) {
      const full = grey + (rgb[i] - grey) * (look.saturation ?? 1);
      bytes[at * 3 + i] = Math.round(255 * clamp(0.5 + (full - 0.5) * (look.contrast ?? 1) + grain));
    }
  }
  return { width, height, bytes };
}

/** The filmic curve of Narkowicz (2015), then sRGB's gamma. */
function filmCurve(value) {
  const v = (value * (2.51 * value + 0.03)) / (value * (2.43 * value + 0.59) + 0.14);
  return clamp(v) ** (1 / 2.2);
}

function grainAt(x, y) {
  return (hash(x, y, 5) + hash(x >> 1, y >> 1, 6) + hash(x, y, 7)) / 3;
}

/** Blurs what is out of the plane of focus: a mix of three blurs by circle of confusion. */
function defocus(image, focus, aperture) {
  const { width, height, pixels, depth } = image;
  const scale = width / 1500;
  const soft = blurred(pixels, width, height, Math.round(3 * scale));
  const wide = blurred(pixels, width, height, Math.round(9 * scale));
  for (let at = 0; at < width * height; at++) {
    const circle = clamp((aperture * Math.abs(depth[at] - focus)) / depth[at], 0, 2);
    for (let i = at * 3; i < at * 3 + 3; i++) {
      pixels[i] = circle < 1 ? pixels[i] + (soft[i] - pixels[i]) * circle : soft[i] + (wide[i] - soft[i]) * (circle - 1);
    }
  }
}

/** Light that spills from bright places. */
function bloom(image, { from, amount }) {
  const { width, height, pixels } = image;
  const bright = pixels.map((v) => Math.max(0, Math.min(v, 12) - from));
  const near = blurred(bright, width, height, Math.round(width / 160));
  const wide = blurred(bright, width, height, Math.round(width / 40));
  for (let i = 0; i < pixels.length; i++) pixels[i] += amount * (0.6 * near[i] + 0.4 * wide[i]);
}

/** Three box blurs, close to a Gaussian. */
export function blurred(source, width, height, radius) {
  const from = Float32Array.from(source);
  if (radius < 1) return from;
  const to = new Float32Array(source.length);
  for (let pass = 0; pass < 3; pass++) {
    boxBlur(from, to, height, width, width * 3, 3, radius);
    boxBlur(to, from, width, height, 3, width * 3, radius);
  }
  return from;
}

function boxBlur(from, to, lines, length, lineStride, stride, radius) {
  const share = 1 / (2 * radius + 1);
  for (let line = 0; line < lines; line++) {
    for (let channel = 0; channel < 3; channel++) {
      const base = line * lineStride + channel;
      const last = base + (length - 1) * stride;
      let sum = from[base] * (radius + 1);
      for (let i = 1; i <= radius; i++) sum += from[Math.min(base + i * stride, last)];
      for (let i = 0; i < length; i++) {
        const at = base + i * stride;
        to[at] = sum * share;
        sum += from[Math.min(at + (radius + 1) * stride, last)] - from[Math.max(at - radius * stride, base)];
      }
    }
  }
}

/** Writes a JPEG of at most 350 KB. */
export async function writeJpeg({ width, height, bytes }, file) {
  for (let quality = 88; quality >= 40; quality -= 6) {
    const jpeg = await sharp(bytes, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length > MAX_BYTES) continue;
    await writeFile(file, jpeg);
    return jpeg.length;
  }
  throw new Error(`${file}: no quality brings this picture under ${MAX_BYTES} bytes`);
}
