/** Crates of fruit on a market stall, with a lit scale at the back. */
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, capsule, cell, person, pillar } from "../shapes.mjs";

const CRATE = 0.92;
const kinds = [
  { radius: 0.072, color: [0.78, 0.27, 0.02], squash: 1.12 },
  { radius: 0.085, color: [0.5, 0.035, 0.03], squash: 1 },
  { radius: 0.08, color: [0.45, 0.5, 0.1], squash: 0.95 },
  { radius: 0.062, color: [0.8, 0.4, 0.03], squash: 1.08 },
  { radius: 0.095, color: [0.72, 0.6, 0.16], squash: 1.02 },
  { radius: 0.078, color: [0.72, 0.14, 0.02], squash: 1.2 },
];

function kindAt(x, z) {
  const cx = Math.round(x / CRATE);
  const cz = Math.round(z / CRATE);
  return kinds[Math.floor(hash(cx + 3, cz + 11, 2) * kinds.length)];
}

function tilt(y, z) {
  return y - 0.6 - 0.26 * Math.max(0, z + 0.2);
}

function fruit(x, _y, z, h) {
  const lx = cell(x, CRATE);
  const lz = cell(z, CRATE);
  const outside = Math.max(Math.abs(lx), Math.abs(lz)) - CRATE / 2 + 0.06;
  const heap = 0.17 * (1 - (lx * lx + lz * lz) * 3.2);
  if (h - heap > 0.25) return h - heap - 0.12;
  const { radius, squash } = kindAt(x, z);
  const pitch = radius * 1.9;
  let near = 0.14;
  for (let layer = 0; layer < 2; layer++) {
    const shift = layer * pitch * 0.5;
    const ix = Math.round((lx - shift) / pitch);
    const iz = Math.round((lz - shift) / pitch);
    for (let a = -1; a <= 1; a++) {
      for (let b = -1; b <= 1; b++) {
        const sx = (ix + a) * pitch + shift + (hash(ix + a, iz + b, layer) - 0.5) * pitch * 0.3;
        const sz = (iz + b) * pitch + shift + (hash(iz + b, ix + a, layer + 5) - 0.5) * pitch * 0.3;
        if (Math.max(Math.abs(sx), Math.abs(sz)) > CRATE / 2 - 0.1) continue;
        const sy = 0.17 * (1 - (sx * sx + sz * sz) * 3.2) - radius * 0.4 + layer * radius * 0.75;
        near = Math.min(near, Math.hypot(lx - sx, (h - sy) * squash, lz - sz) - radius);
      }
    }
  }
  return Math.max(near, outside) * 0.8;
}

function crates(x, z, h) {
  const lx = Math.abs(cell(x, CRATE));
  const lz = Math.abs(cell(z, CRATE));
  const wall = Math.abs(Math.max(lx, lz) - CRATE / 2 + 0.03) - 0.014;
  const slats = 0.012 - Math.abs(Math.abs(h + 0.02) - 0.0);
  return Math.min(Math.max(wall, h - 0.1, -h - 0.3, slats), Math.max(h + 0.06, -h - 0.3));
}

function stall(x, y, z) {
  const h = tilt(y, z);
  const far = Math.max(Math.abs(x) - 6.4, z - 3.2, -z - 1.4);
  return Math.max(Math.min(fruit(x, y, z, h), crates(x, z, h) * 0.9), far);
}

function scale(x, y, z) {
  const px = x + 0.45;
  const pz = z - 2.55;
  return Math.min(
    box(px, y - 1.66, pz, 0.34, 0.05, 0.26, 0.02),
    box(px, y - 1.5, pz, 0.22, 0.12, 0.2, 0.03),
    box(px, y - 2.05, pz - 0.22, 0.03, 0.4, 0.03),
    box(px, y - 2.42, pz - 0.2, 0.36, 0.2, 0.03, 0.02),
  );
}

const shoppers = [
  [-2.6, 4.4],
  [0.9, 4.15],
  [2.3, 5.6],
  [-4.6, 6],
  [4.2, 7.2],
  [-1.2, 7.5],
];
function crowd(x, y, z) {
  let near = 1e9;
  for (const [px, pz] of shoppers)
    near = Math.min(near, person((x - px) / 1.05, (y - 0.35) / 1.05, -(z - pz) / 1.05, 0.08, px > 0 && px < 1 ? 0.45 : 0));
  return near * 0.95;
}

function roof(x, y, z) {
  return Math.min(
    pillar(cell(x - 1.6, 4.4), y - 2.2, z - 9, 0.07, 2.4),
    11.5 - z,
    box(cell(x, 2.2), y - 3.3, cell(z - 1, 3.4), 0.16, 0.05, 0.16, 0.04),
    capsule(cell(x, 2.2), y, cell(z - 1, 3.4), 0, 3.3, 0, 0, 4.4, 0, 0.012),
  );
}

function distance(x, y, z) {
  return Math.min(stall(x, y, z), scale(x, y, z), crowd(x, y, z), roof(x, y, z), y);
}

function material(x, y, z, _nx, ny) {
  const h = tilt(y, z);
  if (scale(x, y, z) < 0.01) return scalePaint(x, y, z);
  if (stall(x, y, z) < 0.006) return fruit(x, y, z, h) < 0.006 ? fruitSkin(x, y, z, ny) : crateWood(x, y, z);
  if (crowd(x, y, z) < 0.02) {
    const coat = [
      [0.06, 0.09, 0.16],
      [0.3, 0.07, 0.06],
      [0.12, 0.14, 0.1],
      [0.22, 0.18, 0.13],
    ][Math.floor(hash(Math.round(x / 1.6), 6) * 4)];
    return { color: y > 1.98 ? [0.33, 0.21, 0.15] : coat };
  }
  if (z > 11.3) return backWall(x, y);
  if (y > 3.1 && y < 3.4) return { color: [1, 1, 1], emit: [5, 3.8, 2.3] };
  return { color: [0.16, 0.16, 0.16].map((v) => v * (0.6 + fractal(x, z, 3))), gloss: 0.5, mirror: 0.06 };
}

/** The far stalls, out of focus: shop fronts with signs and lit shelves. */
function backWall(x, y) {
  const shop = Math.round(x / 2.4);
  const sign = y > 2.75 && y < 3.25 && Math.abs(cell(x, 2.4)) < 1.08;
  const shelf = y < 2.6 && Math.abs(cell(x, 2.4)) < 1.05 && Math.abs(cell(y, 0.5)) < 0.16;
  if (sign) return { color: [0.3, 0.05, 0.04], emit: mix([0.28, 0.03, 0.02], [0.04, 0.12, 0.05], hash(shop, 5) > 0.5 ? 1 : 0) };
  if (shelf)
    return {
      color: kinds[Math.floor(hash(shop, Math.round(y / 0.5), 3) * kinds.length)].color.map((v) => v * (0.5 + noise(x * 6, y * 6))),
    };
  return { color: [0.16, 0.15, 0.13] };
}

function scalePaint(x, y, _z) {
  const u = x + 0.45;
  if (y < 2.25 || Math.abs(u) > 0.31 || Math.abs(y - 2.42) > 0.16) return { color: [0.5, 0.52, 0.53], gloss: 0.7, mirror: 0.05 };
  const row = Math.floor((y - 2.26) / 0.107);
  const digit = Math.abs(cell(u, 0.085)) < 0.03 && Math.abs(((y - 2.26) % 0.107) - 0.053) < 0.036 && noise(u * 70, y * 60 + row * 9) > 0.4;
  const on = [
    [2.2, 0.5, 0.2],
    [0.4, 2, 0.7],
    [0.5, 1.2, 2.2],
  ][row] ?? [1, 1, 1];
  return { color: [0.02, 0.02, 0.03], gloss: 0.8, emit: digit ? on : [0.02, 0.05, 0.08] };
}

function fruitSkin(x, y, z, ny) {
  const kind = kindAt(x, z);
  const id = hash(Math.round(x / 0.14), Math.round(z / 0.14), 9);
  const ripe = mix(kind.color, [kind.color[0], kind.color[1] * 1.5 + 0.06, kind.color[2]], id * 0.5 + 0.3 * noise(x * 30, z * 30));
  const leaf = ny > 0.75 && hash(Math.round(x / 0.13), Math.round(z / 0.13), 12) > 0.82 && noise(x * 22, z * 22) > 0.52;
  const pore = 0.9 + 0.2 * noise(x * 240, z * 240 + y * 200);
  return { color: leaf ? [0.06, 0.16, 0.03] : ripe.map((v) => v * pore), gloss: 0.58, mirror: 0.02 };
}

function crateWood(x, y, z) {
  const grain = fractal(x * 4 + z * 4, y * 40, 3);
  return { color: mix([0.24, 0.15, 0.08], [0.5, 0.37, 0.22], grain) };
}

export const fruitStall = {
  camera: { eye: [0.15, 2.05, -2.9], target: [-0.1, 1.02, 1.3], focal: 1.6 },
  distance,
  material,
  sky: (_dx, dy) => mix([0.3, 0.27, 0.22], [0.6, 0.62, 0.64], smooth(0, 0.6, dy)),
  sun: { toward: unit([-0.5, 0.8, -0.35]), color: [1.25, 1.15, 1.0], softness: 7 },
  ambient: [0.32, 0.33, 0.35],
  bounce: [0.14, 0.11, 0.08],
  lights: [
    [-2.2, 1],
    [0, 1],
    [2.2, 1],
    [-1.1, 4.4],
    [2.2, 4.4],
  ].map(([x, z]) => ({ at: [x, 3.2, z], color: [2.6, 1.9, 1.1] })),
  fog: { density: 0.012, falloff: 0.05, color: () => [0.5, 0.42, 0.32] },
  probe: 0.04,
  shadowFar: 5,
  far: 30,
};
