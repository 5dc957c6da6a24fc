/** Grey tile roofs of an old town after rain, with mist behind. */
import { cloud, withRidges } from "../landscape.mjs";
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, pillar } from "../shapes.mjs";

/** Houses from near to far: place of the ridge, half length along x, half depth, height. */
const houses = [
  { x: -3.6, y: 3.3, z: 4.6, half: 5.6, depth: 3.6 },
  { x: 6.6, y: 4.3, z: 9, half: 5.2, depth: 3.8 },
  { x: -5.2, y: 4.9, z: 14.5, half: 6.4, depth: 3.6 },
  { x: 7.6, y: 4.5, z: 19, half: 6.6, depth: 3.7 },
  { x: -6, y: 5.1, z: 25, half: 7.4, depth: 3.8 },
  { x: 8, y: 5.7, z: 31, half: 7, depth: 4 },
  { x: -9, y: 5.2, z: 38, half: 9, depth: 4 },
  { x: 10, y: 6.4, z: 46, half: 9, depth: 4.2 },
];
const TILE = 0.27;

function roof(x, y, z, house) {
  const lx = x - house.x;
  const lz = z - house.z;
  const far = box(lx, y - house.y + 2.2, lz, house.half + 0.4, 3.2, house.depth + 0.5);
  if (far > 0.6) return far;
  const out = Math.abs(lz);
  const sag = 0.5 * out - 0.028 * out * out + 0.03 * Math.abs(lx) ** 2 * 0.06;
  const gully = 0.055 * Math.abs(Math.sin((lx / TILE) * Math.PI)) + 0.02 * ((out * 5.5 + 0.3 * hash(Math.round(lx / TILE), 3)) % 1);
  const top = (y - house.y + sag - gully - 0.012 * noise(x * 6, z * 6)) * 0.8;
  const slab = Math.max(top, -top - 0.3, Math.abs(lx) - house.half, out - house.depth);
  const ridge = Math.max(box(lx, y - house.y - 0.14 - 0.0045 * lx * lx, lz, house.half + 0.15, 0.16, 0.11, 0.03), -9);
  const verge = box(Math.abs(lx) - house.half, y - house.y + sag - 0.05, lz, 0.13, 0.1, house.depth);
  const wall = Math.max(box(lx, y - house.y + 3.4, lz, house.half - 0.5, 3.1, house.depth - 0.9), top + 0.1);
  return Math.min(slab, ridge, verge * 0.8, wall);
}

function gable(x, y, z) {
  const step = Math.floor(Math.abs(z - 9) / 1.3);
  const top = 5.5 - step * 0.62;
  const wall = box(x - 1.15, y - top / 2, z - 9, 0.16, top / 2, 3.95);
  const coping = box(x - 1.15, y - top - 0.06, z - 9, 0.34, 0.09, 3.95);
  return Math.min(wall, coping) * 0.8;
}

function distance(x, y, z) {
  let near = Math.min(y, gable(x, y, z), box(x + 7, y - 5.4, z - 15.5, 0.3, 1.3, 0.3), pillar(x + 2.1, y - 5, z - 23, 0.03, 2));
  for (const house of houses) near = Math.min(near, roof(x, y, z, house));
  return near;
}

function houseAt(x, y, z) {
  return houses.find((house) => roof(x, y, z, house) < 0.05);
}

function material(x, y, z, _nx, ny) {
  const house = houseAt(x, y, z);
  if (!house && y < 0.3) return { color: [0.07, 0.07, 0.07], gloss: 0.5, mirror: 0.06 };
  if (!house) return { color: mix([0.62, 0.62, 0.6], [0.3, 0.31, 0.31], smooth(0.4, 0.75, fractal(y * 0.5 + z, z * 3 - y, 4))) };
  const lx = x - house.x;
  if (Math.abs(lx) < house.half - 0.3 && Math.abs(z - house.z) < house.depth - 0.8 && ny < 0.2 && y < house.y - 1) {
    const pane = Math.abs(((lx + 20) % 2.4) - 1.2) < 0.5 && y > house.y - 3.2;
    const bar = Math.abs(((lx + 20) % 0.2) - 0.1) < 0.02 || Math.abs(((y + 20) % 0.3) - 0.15) < 0.03;
    return {
      color: pane ? (bar ? [0.07, 0.04, 0.025] : [0.16, 0.13, 0.1]) : mix([0.5, 0.49, 0.46], [0.25, 0.24, 0.22], fractal(x, y * 2, 3)),
      emit: pane && !bar && hash(Math.round(x / 2.4), Math.round(z / 7), 4) > 0.6 ? [0.55, 0.3, 0.1] : undefined,
    };
  }
  const row = Math.floor(Math.abs(z - house.z) * 5.5);
  const shade = 0.75 + 0.5 * hash(Math.round(lx / TILE), row, 5);
  const moss = smooth(0.56, 0.78, fractal(x * 0.7 + 5, z * 0.7, 4));
  const slate = [0.085 * shade, 0.095 * shade, 0.105 * shade];
  return { color: mix(slate, [0.075, 0.1, 0.045], moss * 0.8), gloss: 0.66, mirror: 0.06 * (1 - moss) };
}

const sunward = unit([0.5, 0.34, 0.8]);
function sky(dx, dy, dz) {
  const near = Math.max(0, dx * sunward[0] + dy * sunward[1] + dz * sunward[2]);
  const base = mix([0.86, 0.8, 0.72], [0.42, 0.5, 0.6], smooth(0.02, 0.5, dy));
  const clouds = mix(base, [1.05, 0.98, 0.9], cloud(dx, dy, dz, 0.7, 21) * 0.7);
  return withRidges(
    clouds.map((v, i) => v + near ** 12 * [0.7, 0.5, 0.3][i]),
    dx,
    dy,
    dz,
    [
      { height: 0.3, rough: 3.1, color: [0.5, 0.54, 0.58], mist: [0.84, 0.8, 0.74] },
      { height: 0.19, rough: 5, color: [0.3, 0.35, 0.37], mist: [0.8, 0.76, 0.7] },
    ],
  );
}

export const tileRoofs = {
  camera: { eye: [-1.1, 6.5, -3.6], target: [0.7, 4.1, 9], focal: 1.62 },
  distance,
  material,
  sky,
  sun: { toward: unit([0.75, 0.42, 0.35]), color: [3.6, 2.6, 1.7], softness: 12 },
  ambient: [0.42, 0.48, 0.56],
  bounce: [0.16, 0.15, 0.14],
  fog: {
    density: 0.017,
    falloff: 0.16,
    color: (dx, _dy, dz) => mix([0.66, 0.67, 0.68], [1.05, 0.9, 0.7], Math.max(0, dx * sunward[0] + dz * sunward[2]) ** 6),
  },
  probe: 0.09,
  shadowFar: 30,
  far: 140,
};
