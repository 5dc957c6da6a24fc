/** An old seven-storey block with a glass lift shaft set against it, on an autumn afternoon. */
import { cloud } from "../landscape.mjs";
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, cell, person, pillar, sphere } from "../shapes.mjs";

const STOREY = 2.9;
const ROOF = STOREY * 7;
const BAY = 3.6;

function block(x, y, z) {
  const body = box(x, y - ROOF / 2, z - 5, 24, ROOF / 2 + 0.5, 5);
  const hole = box(cell(x - 1.8, BAY), cell(y - 1.65, STOREY), z, 0.85, 0.72, 0.24);
  const windows = Math.max(hole, y - ROOF, Math.abs(x) - 23.5);
  const balcony = Math.max(
    box(cell(x - 9, BAY * 2), cell(y - 0.6, STOREY), z + 0.55, 1.5, 0.52, 0.55),
    y - ROOF + 1,
    4 - Math.abs(x),
    1.5 - y,
  );
  const parapet = box(x, y - ROOF - 0.4, z - 5, 24.2, 0.4, 5.2);
  const units =
    Math.max(
      box(cell(x - 0.05, BAY), cell(y - 0.9, STOREY), z + 0.3, 0.36, 0.26, 0.2, 0.03),
      Math.abs(x) - 22,
      y - ROOF,
      3 - y,
      4.2 - Math.abs(x),
    ) + (hash(Math.round((x - 0.05) / BAY), Math.round((y - 0.9) / STOREY)) > 0.55 ? 0.5 : 0);
  return Math.min(Math.max(body, -windows), balcony, parapet, units);
}

function frame(x, y, z) {
  const lx = Math.abs(x) - 1.25;
  const lz = Math.abs(z + 3.4) - 1.15;
  const posts = Math.max(box(lx, y - 11, lz, 0.11, 11.2, 0.11), -50);
  const rings = Math.max(
    Math.max(Math.abs(x) - 1.36, Math.abs(z + 3.4) - 1.26, Math.abs(cell(y, STOREY / 2)) - 0.07),
    0.16 - Math.max(lx + 0.16, lz + 0.16),
    y - 22,
  );
  const cap = box(x, y - 22.2, z + 3.4, 1.5, 0.16, 1.4);
  const bridges = Math.max(box(x, cell(y, STOREY), z + 1.1, 0.95, 0.11, 1.2), y - ROOF + 1, 1 - y);
  const rails = Math.max(
    Math.min(
      box(Math.abs(x) - 0.92, cell(y - 1, STOREY), z + 1.1, 0.03, 0.04, 1.15),
      Math.max(box(Math.abs(x) - 0.92, cell(y - 0.5, STOREY), z + 1.1, 0.015, 0.5, 1.15), 0.012 - Math.abs(cell(z, 0.2))),
    ),
    y - ROOF + 1,
    2 - y,
  );
  return Math.min(posts, rings, cap, bridges, rails);
}

function glass(x, y, z) {
  return box(x, y - 11, z + 3.4, 1.24, 11, 1.14);
}

function car(y) {
  return y > STOREY * 4 + 0.1 && y < STOREY * 4 + 2.5;
}

const crowns = [
  [7.6, 4.6, -8.6, 2.5],
  [6.2, 3.9, -9.4, 1.7],
  [9, 4, -8, 1.9],
  [7.4, 6.2, -8.4, 1.7],
];
function tree(x, y, z) {
  let crown = 1e9;
  for (const [cx, cy, cz, r] of crowns) crown = Math.min(crown, sphere(x - cx, (y - cy) * 1.12, z - cz, r));
  if (crown < 1) crown += 0.8 * (fractal(x * 1.7 + y * 0.9, z * 1.7 - y * 1.3, 3) - 0.35) + 0.5 * (noise(x * 5 + 9, y * 5 + z * 3) - 0.5);
  return Math.min(crown * 0.5, pillar(x - 7.5, y - 1.4, z + 8.6, 0.17 + 0.03 * noise(y * 4, x), 1.8));
}

function yard(x, y, z) {
  const kerb = box(x - 7.5, y - 0.15, z + 8.6, 3.4, 0.16, 2.2, 0.05);
  let seats = 1e9;
  for (let i = 0; i < 6; i++) {
    const sx = x - 1.9 - i * 1.05 - hash(i, 2) * 0.3;
    const sz = z + 11.7 + Math.abs(i - 2) * 0.25;
    const tall = 0.43 + 0.08 * hash(i, 5);
    seats = Math.min(
      seats,
      box(sx, y - tall, sz, 0.23, 0.03, 0.22),
      box(sx, y - tall - 0.3, sz - 0.22, 0.23, 0.28, 0.02),
      box(Math.abs(sx) - 0.19, y - tall / 2, Math.abs(sz) - 0.18, 0.025, tall / 2, 0.025),
    );
  }
  return Math.min(
    y,
    kerb,
    seats,
    person(x - 2.7, y, z + 9.6, 0.16),
    person(x + 3.4, y, z + 6.4, 0.06),
    person(x + 4.2, y, z + 6.1, 0.2),
    box(x, y - 1.2, z + 4.6, 1.2, 1.2, 0.06),
  );
}

function distance(x, y, z) {
  return Math.min(block(x, y, z), frame(x, y, z), glass(x, y, z), tree(x, y, z), yard(x, y, z));
}

function material(x, y, z, _nx, ny, nz) {
  if (frame(x, y, z) < 0.03) return { color: [0.2, 0.23, 0.26], gloss: 0.6, mirror: 0.03 };
  if (glass(x, y, z) < 0.03) {
    const inside = car(y) && Math.abs(x) < 1.1;
    return {
      color: [0.06, 0.085, 0.09],
      gloss: 0.9,
      mirror: 0.13,
      emit: inside ? [0.85, 0.78, 0.6].map((v) => v * (0.65 + 0.35 * noise(x * 3, y * 2))) : [0.012, 0.016, 0.02],
    };
  }
  if (tree(x, y, z) < 0.04) {
    if (y < 2.3 && Math.hypot(x - 7.5, z + 8.6) < 0.4) return { color: [0.12, 0.09, 0.06] };
    const leaf = noise(x * 11 + z * 4, y * 13);
    return { color: mix([0.03, 0.07, 0.02], leaf > 0.86 ? [0.6, 0.36, 0.05] : [0.13, 0.2, 0.05], leaf), gloss: 0.25 };
  }
  if (block(x, y, z) < 0.03) return facade(x, y, z, nz);
  return yardPaint(x, y, z, ny);
}

function facade(x, y, z, _nz) {
  const row = Math.floor(y / STOREY);
  const bay = Math.round((x - 1.8) / BAY);
  if (z > 0.12 && y < ROOF) {
    const lx = cell(x - 1.8, BAY);
    if (Math.abs(Math.abs(lx) - 0.42) > 0.38 || Math.abs(lx) < 0.04) return { color: [0.5, 0.52, 0.53] };
    const curtain = hash(bay, row, 2) > 0.5 && Math.abs(lx) > 0.3 + 0.4 * hash(bay, row, 3);
    const cloth = mix([0.42, 0.36, 0.3], [0.3, 0.36, 0.42], hash(bay, row, 7));
    return {
      color: curtain ? cloth.map((v) => v * (0.75 + 0.25 * Math.sin(lx * 60))) : [0.03, 0.035, 0.04],
      gloss: 0.8,
      mirror: curtain ? 0.03 : 0.09,
    };
  }
  const streak = smooth(0.45, 0.8, fractal(x * 1.6, y * 0.12, 4)) * 0.4;
  const tile = Math.abs(cell(y, 0.24)) > 0.112 || Math.abs(cell(x + (Math.round(y / 0.24) % 2) * 0.12, 0.24)) > 0.112 ? 0.86 : 1;
  const base = z < -0.02 && z > -1.2 ? [0.58, 0.56, 0.52] : row % 7 < 1 ? [0.34, 0.31, 0.29] : [0.52, 0.38, 0.29];
  return { color: base.map((v) => v * tile * (1 - streak)), gloss: 0.1 };
}

function yardPaint(x, y, z, _ny) {
  if (y < 0.02) {
    const slab = Math.abs(cell(x, 0.9)) > 0.435 || Math.abs(cell(z, 0.9)) > 0.435 ? 0.6 : 1;
    const leaf = noise(x * 9, z * 9) > 0.93 && fractal(x * 0.3, z * 0.3, 2) > 0.45;
    return { color: leaf ? [0.42, 0.26, 0.05] : [0.27, 0.26, 0.25].map((v) => v * slab * (0.75 + 0.45 * fractal(x, z, 4))), gloss: 0.15 };
  }
  if (z < -11) return { color: mix([0.16, 0.09, 0.05], [0.36, 0.26, 0.15], hash(Math.round(x), 3)) };
  if (z > -5 && z < -4.4) return { color: [0.3, 0.33, 0.35], gloss: 0.7, mirror: 0.08 };
  if (y < 0.4) return { color: [0.3, 0.29, 0.28] };
  return { color: y > 1.5 ? [0.3, 0.22, 0.17] : y > 0.8 ? (x < -3.8 ? [0.3, 0.06, 0.07] : [0.09, 0.12, 0.2]) : [0.05, 0.05, 0.06] };
}

export const liftBlock = {
  camera: { eye: [-9.5, 2.1, -25], target: [0.9, 9.9, -2], focal: 1.68 },
  distance,
  material,
  sky: (dx, dy, dz) =>
    mix(mix([0.72, 0.76, 0.8], [0.2, 0.38, 0.68], smooth(0, 0.7, dy)), [1, 0.97, 0.93], cloud(dx, dy, dz, 0.75, 3) * 0.85),
  sun: { toward: unit([-0.72, 0.62, -0.62]), color: [2.6, 2.15, 1.6], softness: 26 },
  ambient: [0.4, 0.48, 0.6],
  bounce: [0.2, 0.17, 0.14],
  fog: { density: 0.0012, falloff: 0.02, color: () => [0.75, 0.76, 0.78] },
  probe: 0.16,
  shadowFar: 50,
  far: 160,
};
