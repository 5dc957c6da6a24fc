/** The old street of a hill town on the night of the first snow. */
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, capsule, cell, person, pillar } from "../shapes.mjs";

const HOUSE = 7.2;

function climb(z) {
  return z * 0.05;
}

function houses(x, y, z) {
  const side = Math.abs(x);
  const n = Math.round(z / HOUSE);
  const lz = z - n * HOUSE;
  const tall = 5.2 + 1.6 * hash(n, x > 0 ? 1 : 2);
  const h = y - climb(n * HOUSE);
  const front = 4.4 + 0.5 * hash(n, x > 0 ? 5 : 6);
  const body = box(side - front - 4, h - tall / 2, lz, 4, tall / 2 + 1, HOUSE / 2 - 0.02);
  const slope = (h - tall - 2.4 + 0.55 * Math.abs(side - front - 3.4)) * 0.87;
  const roof = Math.max(slope, -slope - 0.45, Math.abs(lz) - HOUSE / 2 + 0.05, side - front - 8.5, front - 1.15 - side);
  const eave = box(side - front + 0.35, h - 2.9, lz, 0.75, 0.08, HOUSE / 2 - 0.3);
  const posts = pillar(side - front + 0.9, h - 1.4, Math.abs(lz) - HOUSE / 2 + 0.5, 0.11, 1.6);
  return Math.min(body, roof - 0.12 * noise(x * 1.5, z * 1.5), eave, posts) * 0.9;
}

function lanterns(x, y, z) {
  const n = Math.round(z / (HOUSE / 2));
  const h = y - climb(z) - 2.25;
  const lx = Math.abs(x) - 3.75;
  const lz = cell(z, HOUSE / 2);
  return (
    Math.min(Math.hypot(lx, h * 1.25, lz) - 0.24, capsule(lx, h, lz, 0, 0.2, 0, 0, 0.6, 0, 0.012)) +
    (hash(n, x > 0 ? 1 : 0) > 0.75 ? 0.4 : 0)
  );
}

function ground(x, y, z) {
  const bank = 0.75 * smooth(1.0, 2.6, Math.abs(x)) * (0.5 + fractal(x * 0.8, z * 0.6, 3));
  return (y - climb(z) - bank * 0.55 - 0.07 * noise(x * 2.2, z * 1.3) - 0.03 * noise(x * 9, z * 9)) * 0.85;
}

const workers = [
  { x: 1.35, z: 6.6, step: 0.2 },
  { x: -0.9, z: 9.4, step: 0.05 },
  { x: 0.3, z: 13.5, step: 0.2 },
  { x: -1.7, z: 17, step: 0.12 },
  { x: 1.1, z: 22, step: 0.1 },
];

function people(x, y, z) {
  let near = 1e9;
  for (const w of workers) {
    const px = x - w.x;
    const py = y - climb(w.z) - 0.05;
    const pz = z - w.z;
    if (Math.hypot(px, py - 1, pz) > 3) {
      near = Math.min(near, Math.hypot(px, py - 1, pz) - 1.6);
      continue;
    }
    const bent = pz + Math.max(0, py - 0.8) * 0.42;
    const shovel = Math.min(
      capsule(px, py, pz, 0.25, 1.05, -0.35, 0.45, 0.1, -1.15, 0.025),
      box(px - 0.48, py - 0.08, pz + 1.25, 0.22, 0.14, 0.05),
    );
    near = Math.min(near, person(px, py, bent, w.step) * 0.85, shovel);
  }
  return near;
}

function distance(x, y, z) {
  return Math.min(ground(x, y, z), houses(x, y, z), lanterns(x, y, z), people(x, y, z));
}

function material(x, y, z, _nx, ny) {
  if (lanterns(x, y, z) < 0.01) {
    const h = y - climb(z) - 2.25;
    return {
      color: [0.3, 0.02, 0.01],
      emit: Math.abs(h) > 0.17 ? [0.2, 0.1, 0.02] : [3.6, 0.62, 0.2].map((v) => v * (1.15 - Math.abs(h) * 3)),
    };
  }
  if (people(x, y, z) < 0.02) {
    const w = Math.round(z / 3.4);
    return { color: mix([0.04, 0.05, 0.08], [0.32, 0.1, 0.03], hash(w, 4)).map((v) => v * (ny > 0.6 ? 2.2 : 1)) };
  }
  const snow = { color: [0.78, 0.81, 0.86].map((v) => v * (0.92 + 0.16 * noise(x * 40, z * 40))), gloss: 0.15 };
  if (ground(x, y, z) < 0.02) {
    const trodden = smooth(1.3, 0.7, Math.abs(x + 0.25 * Math.sin(z * 0.4))) * smooth(0.35, 0.6, fractal(x * 2.4, z * 1.6, 4));
    return trodden > 0.5 ? { color: mix([0.36, 0.36, 0.36], [0.14, 0.13, 0.13], trodden), gloss: 0.5, mirror: 0.03 } : snow;
  }
  return ny > 0.42 ? snow : wall(x, y, z);
}

function wall(x, y, z) {
  const n = Math.round(z / HOUSE);
  const lz = z - n * HOUSE;
  const h = y - climb(n * HOUSE);
  const plank = Math.abs(cell(lz, 0.24)) > 0.108 ? 0.55 : 1;
  const wood = mix([0.1, 0.055, 0.03], [0.2, 0.12, 0.07], fractal(z * 5, y * 0.9, 3)).map((v) => v * plank);
  const low = h > 0.7 && h < 2.3 && Math.abs(Math.abs(lz) - 1.7) < 1.1;
  const high = h > 3.5 && h < 4.7 && Math.abs(cell(lz, 2.2)) < 0.72;
  const lit = hash(n, x > 0 ? 21 : 22, low ? 1 : Math.round(lz / 2.2) + 5) > (low ? 0.22 : 0.5);
  const bars = Math.abs(cell(lz, 0.28)) < 0.03 || Math.abs(cell(h, 0.36)) < 0.03;
  if ((low || high) && !bars)
    return {
      color: [0.05, 0.05, 0.06],
      gloss: 0.5,
      emit: lit ? [1.9, 1.05, 0.38].map((v) => v * (0.6 + 0.6 * noise(z * 2, y * 2))) : undefined,
    };
  return { color: wood };
}

const lights = [];
for (let i = 0; i < 8; i++) {
  const z = 2 + i * HOUSE * 0.55;
  lights.push(
    { at: [-3.3, climb(z) + 2.1, z], color: [2.6, 1.05, 0.42] },
    { at: [3.3, climb(z + 2) + 2.1, z + 2], color: [2.6, 1.05, 0.42] },
  );
}

/** Falling snow: near flakes large and soft, far ones small. */
export function addSnowfall(image) {
  const { width, height, pixels } = image;
  for (let i = 0; i < 2600; i++) {
    const near = hash(i, 1) ** 7;
    const radius = (0.7 + near * 7) * (width / 1400);
    const cx = hash(i, 2) * width;
    const cy = hash(i, 3) * height;
    const light = 0.16 + 0.3 * hash(i, 4) * (1 - near * 0.75);
    for (let y = Math.max(0, Math.floor(cy - radius * 1.5)); y < Math.min(height, cy + radius * 1.5); y++) {
      for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(width, cx + radius); x++) {
        const cover = smooth(1, 0.2, Math.hypot((x - cx) / radius, (y - cy) / (radius * 1.4))) * light;
        for (let c = 0; c < 3; c++) pixels[(y * width + x) * 3 + c] += cover * [0.85, 0.82, 0.8][c];
      }
    }
  }
}

export const snowStreet = {
  camera: { eye: [0.35, 2.0, -1.2], target: [-0.2, 2.3, 10], focal: 1.45 },
  distance,
  material,
  sky: (_dx, dy) => mix([0.2, 0.15, 0.14], [0.035, 0.05, 0.1], smooth(0, 0.6, dy)),
  sun: null,
  ambient: [0.075, 0.1, 0.17],
  bounce: [0.05, 0.045, 0.05],
  lights,
  fog: { density: 0.02, falloff: 0.03, color: () => [0.2, 0.14, 0.12] },
  far: 90,
};
