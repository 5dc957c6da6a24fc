/** A commuter train at a platform, in the blue hour. */
import { withRidges } from "../landscape.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, cell, person, pillar } from "../shapes.mjs";

const WAGON = 22;

function train(x, y, z) {
  const nose = Math.max(0, 7 - z) * 0.16;
  const body = box(x + 2.3, y - 2.05 + nose * 0.35, z - 60, 1.55 - nose * 0.35, 1.75 - nose * 0.5, 57, 0.45);
  const joint = box(x + 2.3, y - 2, cell(z - 3, WAGON), 2.2, 2.4, 0.22);
  const bogies = box(x + 2.3, y + 0.25, z - 61, 1.15, 0.65, 56, 0.1);
  return Math.min(Math.max(body, -joint), bogies);
}

const people = [
  [1.0, 5.5, 0.2],
  [2.1, 7, 0.06],
  [0.9, 12, 0.16],
  [2.9, 10, 0.05],
  [0.4, 18, 0.2],
  [2.6, 21, 0.1],
  [1.4, 29, 0.18],
  [0.7, 34, 0.1],
  [2.2, 38, 0.12],
];

function crowd(x, y, z) {
  let near = 1e9;
  for (const [px, pz, step] of people) near = Math.min(near, person(x - px, y, z - pz, step));
  return near;
}

function hall(x, y, z) {
  const platform = box(x - 4.2, y + 0.5, z - 60, 4.7, 0.5, 80);
  const columns = pillar(x - 3.6, y - 2.4, cell(z - 4, 9), 0.16, 2.6);
  const roof = box(x - 2.2, y - 4.9 - Math.abs(x - 3.6) * 0.07, z - 60, 4.6, 0.08, 80);
  const beams = box(x - 2.2, y - 4.7 - Math.abs(x - 3.6) * 0.07, cell(z - 4, 4.5), 4.5, 0.12, 0.09);
  const tubes = box(x - 1.4, y - 4.35, cell(z, 3), 0.07, 0.04, 1.2);
  const benches = Math.max(box(x - 4.6, y - 0.45, cell(z - 8.5, 9), 0.28, 0.05, 1.2), -1);
  const bench = Math.min(
    benches,
    box(x - 4.86, y - 0.75, cell(z - 8.5, 9), 0.04, 0.25, 1.2),
    box(x - 4.6, y - 0.22, Math.abs(cell(z - 8.5, 9)) - 0.9, 0.2, 0.22, 0.04),
  );
  const wall = 8.6 - x;
  const sign = box(x - 1.4, y - 3.6, cell(z - 15, 27), 1.1, 0.26, 0.06);
  const rails = box(Math.abs(x + 2.3) - 0.72, y + 1.08, z - 60, 0.045, 0.1, 90);
  const sleepers = box(x + 2.3, y + 1.18, cell(z, 0.65), 1.25, 0.06, 0.12);
  const opposite = box(x + 8.6, y + 0.5, z - 60, 3, 0.5, 80);
  const masts = box(x + 6.2, y - 2.5, cell(z - 12, 26), 0.12, 4.6, 0.12);
  const wire = box(x + 2.3, y - 5.6, z - 60, 0.02, 0.02, 90);
  const fence = Math.max(box(x + 10.5, y - 0.9, z - 60, 0.05, 0.9, 80), 0.05 - Math.abs(cell(z, 0.3)));
  return Math.min(rails, sleepers, opposite, masts, wire, fence, platform, columns, roof, beams, tubes, bench, wall, sign, y + 1.2);
}

function distance(x, y, z) {
  return Math.min(hall(x, y, z), train(x, y, z), crowd(x, y, z));
}

function trainPaint(x, y, z) {
  const side = x > -0.85;
  const place = cell(z - 3, WAGON);
  const door = Math.abs(cell(place - 2.75, 5.5)) < 0.75;
  if (z < 4.6 && y > 2 && y < 3.2) return { color: [0.02, 0.025, 0.03], gloss: 0.9, mirror: 0.08, emit: [0.02, 0.02, 0.03] };
  if (z < 4.4 && Math.abs(y - 1.25) < 0.14 && Math.abs(Math.abs(x + 2.3) - 0.72) < 0.28) return { color: [1, 1, 1], emit: [9, 8.4, 7] };
  const pane =
    y > 1.75 && y < 2.75 && (door ? Math.abs(Math.abs(cell(place - 2.75, 5.5)) - 0.36) < 0.24 : Math.abs(cell(place, 5.5)) < 1.72);
  if (side && pane) {
    const inside = 0.75 + 0.5 * noise(z * 1.3, y * 2);
    const head = y < 2.05 + 0.22 * hash(Math.floor(z * 1.6), 4) && hash(Math.floor(z * 1.6), 9) > 0.45 ? 0.18 : 1;
    return { color: [0.03, 0.03, 0.03], gloss: 0.8, mirror: 0.05, emit: [1.5 * inside * head, 1.3 * inside * head, 0.95 * inside * head] };
  }
  const seam = door && Math.abs(Math.abs(cell(place - 2.75, 5.5)) - 0.74) < 0.025;
  const band = y > 1.15 && y < 1.5 ? [0.03, 0.22, 0.3] : y < 0.75 ? [0.16, 0.17, 0.18] : [0.62, 0.64, 0.66];
  return { color: seam ? [0.1, 0.1, 0.1] : band, gloss: 0.55, mirror: 0.05 };
}

function material(x, y, z, _nx, ny) {
  if (train(x, y, z) < 0.01) return trainPaint(x, y, z);
  if (crowd(x, y, z) < 0.01) {
    const who = Math.round(z / 2.5);
    const coat = [
      [0.05, 0.06, 0.09],
      [0.25, 0.06, 0.05],
      [0.16, 0.13, 0.09],
      [0.06, 0.1, 0.08],
    ][Math.floor(hash(who, 2) * 4)];
    return { color: y > 1.55 ? [0.28, 0.18, 0.13] : y < 0.8 ? [0.04, 0.04, 0.05] : coat };
  }
  if (y > 4.25 && y < 4.45 && Math.abs(x - 1.4) < 0.1) return { color: [1, 1, 1], emit: [7, 6.3, 5] };
  if (y > -1.2 && y < -0.97 && Math.abs(x + 2.3) < 0.8) return { color: [0.3, 0.28, 0.26], gloss: 0.7 };
  if (y < -0.9) return { color: [0.08, 0.075, 0.07].map((v) => v * (0.5 + fractal(x * 9, z * 9, 3))) };
  if (y < 0.02 && ny > 0.5) return floor(x, z);
  if (Math.abs(y - 3.6) < 0.3 && Math.abs(cell(z - 15, 27)) < 0.1)
    return {
      color: [0.02, 0.12, 0.18],
      emit: Math.abs(y - 3.6) < 0.1 && Math.abs(x - 1.4) < 0.8 && noise(x * 9, y * 7) > 0.42 ? [1.6, 1.6, 1.5] : [0.03, 0.16, 0.24],
    };
  if (x > 8.4)
    return {
      color: mix([0.3, 0.28, 0.25], [0.24, 0.22, 0.2], noise(z * 0.7, y)),
      emit: y > 1 && y < 2.6 && Math.abs(cell(z, 9)) < 1.6 ? [0.5, 0.42, 0.28] : undefined,
    };
  return { color: y > 3 ? [0.3, 0.31, 0.32] : [0.22, 0.24, 0.25], gloss: 0.3 };
}

function floor(x, z) {
  const tactile = Math.abs(x - 0.45) < 0.2;
  const white = x < -0.35;
  const joint = Math.abs(cell(x, 0.8)) < 0.012 || Math.abs(cell(z, 0.8)) < 0.02;
  const wet = 0.06 + 0.1 * smooth(0.45, 0.7, fractal(x * 0.6, z * 0.35, 4));
  const stone = 0.19 + 0.05 * hash(Math.round(x / 0.8), Math.round(z / 0.8)) - (joint ? 0.09 : 0);
  if (tactile) return { color: Math.abs(cell(x, 0.1)) < 0.025 ? [0.32, 0.22, 0.02] : [0.62, 0.43, 0.05], gloss: 0.3 };
  return { color: white ? [0.6, 0.6, 0.58] : [stone, stone * 0.98, stone * 0.95], gloss: 0.5, mirror: wet };
}

const lamps = [];
for (let z = 3; z < 60; z += z < 20 ? 4.5 : 10) lamps.push({ at: [1.4, 4.2, z], color: z < 20 ? [6.5, 5.6, 4.2] : [13, 11, 8.4] });

function sky(dx, dy, dz) {
  const base = mix([0.62, 0.36, 0.26], [0.05, 0.11, 0.26], smooth(-0.02, 0.3, dy));
  return withRidges(base, dx, dy, dz, [{ height: 0.08, rough: 6, color: [0.05, 0.06, 0.09], mist: [0.14, 0.12, 0.13] }]);
}

export const trainAtPlatform = {
  camera: { eye: [1.75, 1.7, -4.2], target: [-1.35, 1.75, 8], focal: 1.5 },
  distance,
  material,
  sky,
  sun: null,
  ambient: [0.1, 0.13, 0.2],
  bounce: [0.09, 0.08, 0.07],
  lights: lamps,
  fog: { density: 0.005, falloff: 0.02, color: () => [0.3, 0.25, 0.22] },
  far: 140,
};
