/** A reading hall at two in the morning: shelves, long tables, green-shaded lamps. */
import { fractal, hash, mix, noise } from "../noise.mjs";
import { box, capsule, cell, person, pillar } from "../shapes.mjs";

const PITCH = 4.6;
const DESK = 1.6;

function shelves(x, y, z) {
  const side = Math.abs(x) - 9.2;
  const bay = box(side - 0.25, y - 2.2, z - 20, 0.5, 2.6, 40);
  const hollow = box(side + 0.1, cell(y, 0.46), cell(z, 1.5), 0.32, 0.2, 0.71);
  const book = Math.floor(z / 0.055);
  const lean = 0.11 + 0.1 * hash(book, Math.round(y / 0.46), side > 0 ? 1 : 2);
  const books = box(side - 0.05, cell(y, 0.46) + lean * 0.35, cell(z, 1.5), 0.2 + 0.04 * hash(book, 3), 0.2 - lean * 0.3, 0.69);
  return Math.min(Math.max(bay, -hollow), Math.max(books, bay - 0.1));
}

function desks(x, y, z) {
  const lx = Math.abs(x) - 3.7;
  const lz = cell(z, PITCH);
  const top = box(lx, y - 0.76, lz, 2.6, 0.03, 0.6, 0.015);
  const legs = box(Math.abs(lx) - 2.4, y - 0.37, Math.abs(lz) - 0.5, 0.05, 0.37, 0.05);
  const seat = box(cell(lx, DESK), y - 0.45, Math.abs(lz) - 0.95, 0.22, 0.03, 0.2, 0.02);
  const back = box(cell(lx, DESK), y - 0.72, Math.abs(lz) - 1.14, 0.22, 0.24, 0.02, 0.02);
  return Math.min(top, legs, Math.max(Math.min(seat, back), Math.abs(lx) - 2.6));
}

function lamp(x, y, z) {
  const lx = cell(Math.abs(x) - 3.7, DESK);
  const lz = cell(z, PITCH);
  const shade = Math.max(Math.abs(Math.hypot(lx * 0.62, y - 1.12, lz * 1.5) - 0.17) - 0.012, 1.12 - y);
  return Math.max(
    Math.min(pillar(lx, y - 0.95, lz, 0.016, 0.18), pillar(lx, y - 0.8, lz, 0.08, 0.012), shade),
    Math.abs(Math.abs(x) - 3.7) - 2.6,
  );
}

function bulb(x, y, z) {
  return Math.max(box(cell(Math.abs(x) - 3.7, DESK), y - 1.13, cell(z, PITCH), 0.16, 0.018, 0.03), Math.abs(Math.abs(x) - 3.7) - 2.6);
}

/** A seated reader, bent over the table. */
function reader(x, y, z) {
  if (Math.max(Math.abs(x), Math.abs(z)) > 0.8) return Math.hypot(x, z) - 0.5;
  const back = capsule(x, y, z, 0, 0.55, 0, 0, 1.1, 0.16, 0.19);
  const arms = Math.min(
    capsule(x, y, z, -0.2, 1.1, 0.16, -0.22, 0.82, 0.44, 0.065),
    capsule(x, y, z, 0.2, 1.1, 0.16, 0.16, 0.82, 0.46, 0.065),
  );
  return Math.min(back, arms, capsule(x, y, z, 0, 1.38, 0.26, 0, 1.43, 0.24, 0.115), capsule(x, y, z, -0.1, 0.5, 0, -0.1, 0.5, 0.4, 0.09));
}

function seatTaken(x, z) {
  const slot = Math.round((Math.abs(x) - 3.7) / DESK) + (x > 0 ? 10 : 0);
  return hash(slot, Math.round(z / PITCH), cell(z, PITCH) > 0 ? 1 : 2) > 0.42;
}

function readers(x, y, z) {
  const lx = cell(Math.abs(x) - 3.7, DESK);
  const lz = cell(z, PITCH);
  const bench = Math.max(Math.abs(Math.abs(x) - 3.7) - 2.4, 3 - z);
  if (!seatTaken(x, z)) return Math.max(0.35, bench);
  return Math.max(reader(lx, y, 0.98 - Math.abs(lz)) * 0.8, bench);
}

function room(x, y, z) {
  const piers = box(Math.abs(x) - 7.4, y - 4, cell(z - 2, PITCH * 2), 0.3, 4, 0.3, 0.05);
  const gallery = box(Math.abs(x) - 9, y - 5, z - 20, 2, 0.14, 40);
  const rail = Math.max(box(Math.abs(x) - 7.1, y - 5.6, z - 20, 0.04, 0.5, 40), Math.min(0.03 - Math.abs(cell(z, 0.24)), 6.02 - y));
  const vault = 9.4 - Math.hypot(x * 0.82, y - 0.2);
  return Math.min(y, piers, gallery, rail, vault, 44 - z, 10.6 - Math.abs(x));
}

function distance(x, y, z) {
  return Math.min(
    room(x, y, z),
    shelves(x, y, z),
    desks(x, y, z),
    lamp(x, y, z) * 0.8,
    bulb(x, y, z),
    readers(x, y, z),
    person(x - 0.5, y, z - 15, 0.18),
  );
}

const spines = [
  [0.3, 0.08, 0.06],
  [0.08, 0.14, 0.24],
  [0.36, 0.28, 0.16],
  [0.1, 0.2, 0.13],
  [0.45, 0.42, 0.36],
  [0.2, 0.1, 0.06],
];

function material(x, y, z, _nx, ny) {
  if (bulb(x, y, z) < 0.006) return { color: [1, 1, 1], emit: [14, 10, 5.2] };
  if (lamp(x, y, z) < 0.006)
    return y > 1.1 ? { color: [0.03, 0.2, 0.1], gloss: 0.8, emit: [0.02, 0.13, 0.05] } : { color: [0.4, 0.28, 0.1], gloss: 0.7 };
  if (readers(x, y, z) < 0.01) {
    const coat = spines[Math.floor(hash(Math.round(x / DESK), Math.round(z / PITCH), 8) * spines.length)];
    return { color: y > 1.32 ? [0.07, 0.05, 0.045] : coat.map((v) => v * 1.1) };
  }
  if (desks(x, y, z) < 0.01) return deskTop(x, y, z, ny);
  if (shelves(x, y, z) < 0.01) {
    const spine = spines[Math.floor(hash(Math.floor(z / 0.055), Math.round(y / 0.46), x > 0 ? 3 : 4) * spines.length)];
    const wood = Math.abs(Math.abs(x) - 8.94) < 0.04;
    return { color: wood ? [0.12, 0.065, 0.035] : spine.map((v) => v * (Math.abs(cell(z, 0.055)) > 0.022 ? 0.5 : 1)), gloss: 0.15 };
  }
  if (y < 0.02) return { color: mix([0.14, 0.09, 0.05], [0.24, 0.15, 0.09], fractal(x * 9, z * 0.8, 3)), gloss: 0.5, mirror: 0.05 };
  if (z > 43.8 && y > 1 && Math.hypot(x * 0.8, y - 0.6) < 6.6)
    return {
      color: [0.03, 0.04, 0.06],
      emit: Math.abs(cell(x, 1.5)) < 0.06 || Math.abs(cell(y, 1.5)) < 0.06 ? undefined : [0.03, 0.055, 0.12],
    };
  return { color: mix([0.3, 0.26, 0.2], [0.36, 0.31, 0.24], noise(x * 2, z * 2)) };
}

function deskTop(x, _y, z, ny) {
  const lx = cell(Math.abs(x) - 3.7, DESK / 2);
  const lz = Math.abs(cell(z, PITCH)) - 0.32;
  const page =
    ny > 0.9 &&
    Math.abs(lx) < 0.2 &&
    Math.abs(lz) < 0.13 &&
    hash(Math.round((Math.abs(x) - 3.7) / (DESK / 2)), Math.round(z / PITCH), x > 0 ? 5 : 6) > 0.3;
  if (page)
    return {
      color: Math.abs(lx) < 0.008 ? [0.3, 0.28, 0.25] : [0.75, 0.72, 0.64].map((v) => v * (Math.abs(cell(lz, 0.028)) < 0.006 ? 0.6 : 1)),
    };
  return { color: mix([0.16, 0.08, 0.04], [0.27, 0.15, 0.075], fractal(x * 2, z * 26, 3)), gloss: 0.5, mirror: 0.03 };
}

const lights = [];
for (let z = PITCH; z < 30; z += PITCH) for (const x of [-5.3, -2.1, 2.1, 5.3]) lights.push({ at: [x, 1.35, z], color: [1.5, 1.05, 0.52] });
for (let z = 4; z < 40; z += 12) lights.push({ at: [0, 7.4, z], color: [5, 3.8, 2.4] });

export const nightLibrary = {
  camera: { eye: [0.9, 3.15, 0.6], target: [-0.35, 1.75, 12], focal: 1.35 },
  distance,
  material,
  sky: () => [0.02, 0.03, 0.06],
  sun: null,
  ambient: [0.06, 0.055, 0.05],
  bounce: [0.06, 0.045, 0.03],
  lights,
  fog: { density: 0.008, falloff: 0.02, color: () => [0.2, 0.15, 0.09] },
  far: 60,
};
