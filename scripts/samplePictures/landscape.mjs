/** What stands far away: skies, ridges and lit skylines, as colours of directions. */
import { clamp, fractal, hash, mix, smooth } from "./noise.mjs";

/** Ridges of hills, the farther the paler. `ridges`: [{height, rough, color}] from far to near. */
export function withRidges(color, dx, dy, dz, ridges) {
  const azimuth = Math.atan2(dx, dz);
  const elevation = dy / Math.hypot(dx, dz);
  let seen = color;
  ridges.forEach((ridge, i) => {
    const crest = ridge.height * (0.35 + fractal(azimuth * ridge.rough + i * 31.7 + 40, i * 5.1, 5));
    const inside = smooth(crest + 0.002, crest - 0.002, elevation);
    const foot = clamp((crest - elevation) / (ridge.height * 0.9));
    seen = mix(seen, mix(ridge.color, ridge.mist ?? ridge.color, foot), inside);
  });
  return seen;
}

/** Clouds on a plane high above, 0 to 1. */
export function cloud(dx, dy, dz, scale, seed = 0) {
  if (dy < 0.01) return 0;
  const x = (dx / (dy + 0.12)) * scale + seed;
  const z = (dz / (dy + 0.12)) * scale;
  return smooth(0.48, 0.75, fractal(x, z, 6)) * smooth(0.01, 0.15, dy);
}

/** Towers with lit windows along the horizon, by night. */
export function skyline(dx, dy, dz, { height, width, glow }) {
  const azimuth = Math.atan2(dx, dz) / width;
  const elevation = dy / Math.hypot(dx, dz);
  const block = Math.floor(azimuth);
  const top = height * (0.25 + 0.9 * hash(block, 7) ** 2);
  const inset = Math.abs(azimuth - block - 0.5);
  if (elevation < 0 || elevation > top || inset > 0.46) return null;
  const column = Math.floor((azimuth - block) * 9);
  const row = Math.floor(elevation / (height * 0.035));
  const pane = Math.abs(((azimuth - block) * 9) % 1) > 0.25 && (elevation / (height * 0.035)) % 1 > 0.35;
  const on = pane && hash(block * 31 + column, row, 3) > 0.52;
  const warmth = hash(block, column, row);
  return on ? mix(glow, [glow[0], glow[1] * 0.75, glow[2] * 0.45], warmth) : [0.012, 0.016, 0.03];
}
