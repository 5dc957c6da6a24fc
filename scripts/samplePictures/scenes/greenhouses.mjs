/** Rows of plastic tunnels in a valley, at dawn, with frost on the ground. */
import { cloud, withRidges } from "../landscape.mjs";
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, cell } from "../shapes.mjs";

const PITCH = 9.4;
const LENGTH = 46;

function ground(x, z) {
  return 2.2 * fractal(x * 0.012, z * 0.012, 3) + Math.max(0, z - 40) * 0.035;
}

function tunnel(x, y, z) {
  const across = cell(x, PITCH);
  const place = cell(z - 30, LENGTH + 7);
  const base = ground(Math.round(x / PITCH) * PITCH, z - place);
  const up = y - base;
  const ribs = 0.045 * smooth(0.85, 1, Math.cos((place * 2 * Math.PI) / 1.6));
  const shell = Math.sqrt(across * across + Math.max(up, -1) ** 2 * 1.35) - 3.5 - ribs;
  return Math.max(shell, Math.abs(place) - LENGTH / 2, -up) * 0.85;
}

function distance(x, y, z) {
  const soil = (y - ground(x, z) - 0.12 * Math.abs(Math.sin(x * 2.1)) * noise(x, z * 0.3)) * 0.9;
  const place = cell(z - 30, LENGTH + 7);
  const hut = box(x - 14.1, y - ground(14, z) - 1.2, z + 3, 1.4, 1.5, 1.2);
  const poles = box(cell(x - PITCH / 2, PITCH * 3), y - 3.5, place - LENGTH / 2 - 3.5, 0.08, 4.6, 0.08);
  return Math.min(soil, tunnel(x, y, z), hut, poles);
}

function material(x, y, z, _nx, ny) {
  if (tunnel(x, y, z) < 0.03) {
    const row = Math.round(x / PITCH) * 13 + Math.round((z - 30) / (LENGTH + 7));
    const place = cell(z - 30, LENGTH + 7);
    const rib = Math.cos((place * 2 * Math.PI) / 1.6) > 0.94 ? 0.6 : 1;
    const base = ground(Math.round(x / PITCH) * PITCH, z - place);
    const crop = smooth(1.9, 0.2, y - base) * (0.5 + fractal(x * 2, z * 1.4, 3));
    const film = mix([0.66, 0.68, 0.68], [0.17, 0.3, 0.14], 0.62 * crop);
    const dew = 0.88 + 0.24 * fractal(x * 0.8, z * 0.25 + y, 4);
    const lamp = hash(row, 3) > 0.72 ? 0.55 : 0.04;
    return {
      color: film.map((v) => v * rib * dew),
      gloss: 0.62,
      mirror: 0.03,
      emit: [lamp * 0.85, lamp * 0.6, lamp * 0.28].map((v) => v * (0.5 + crop)),
    };
  }
  const frost = smooth(0.4, 0.62, fractal(x * 0.35, z * 0.35, 5)) * smooth(0.4, 0.9, ny);
  const path = smooth(1.3, 0.9, Math.abs(cell(z - 30, LENGTH + 7)) > LENGTH / 2 ? 0 : Math.abs(Math.abs(cell(x, PITCH)) - PITCH / 2));
  const soil = mix([0.13, 0.1, 0.07], [0.2, 0.17, 0.13], path * 0.7 * noise(x * 3, z * 3));
  return { color: mix(soil, [0.62, 0.66, 0.72], frost * 0.75), gloss: 0.1 };
}

const sunward = unit([0.62, 0.19, 0.76]);
function sky(dx, dy, dz) {
  const near = Math.max(0, dx * sunward[0] + dy * sunward[1] + dz * sunward[2]);
  const base = mix([1.0, 0.66, 0.42], [0.28, 0.42, 0.62], smooth(0.0, 0.4, dy));
  const disc = near ** 1500 * 14 + near ** 30 * 0.6;
  const clouded = mix(base, [1.1, 0.72, 0.55], cloud(dx, dy, dz, 0.6, 9) * 0.65);
  return withRidges([clouded[0] + disc, clouded[1] + disc * 0.7, clouded[2] + disc * 0.36], dx, dy, dz, [
    { height: 0.24, rough: 2.6, color: [0.34, 0.36, 0.45], mist: [0.8, 0.6, 0.47] },
    { height: 0.15, rough: 4.4, color: [0.18, 0.21, 0.27], mist: [0.7, 0.53, 0.43] },
    { height: 0.09, rough: 9, color: [0.09, 0.12, 0.12], mist: [0.6, 0.47, 0.38] },
  ]);
}

export const greenhousesAtDawn = {
  camera: { eye: [-13, 13.5, -20], target: [9, 3.6, 40], focal: 1.35 },
  distance,
  material,
  sky,
  sun: { toward: sunward, color: [2.6, 1.65, 0.9], softness: 18 },
  ambient: [0.3, 0.36, 0.46],
  bounce: [0.14, 0.12, 0.1],
  fog: {
    density: 0.016,
    falloff: 0.16,
    color: (dx, _dy, dz) => mix([0.62, 0.52, 0.46], [1.25, 0.82, 0.5], Math.max(0, dx * sunward[0] + dz * sunward[2]) ** 6),
  },
  probe: 0.3,
  shadowFar: 60,
  far: 420,
};
