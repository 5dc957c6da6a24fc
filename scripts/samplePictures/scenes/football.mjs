/** A football ground at night in the rain: the winners run to the stand. */
import { clamp, fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, capsule, cell, person, sphere } from "../shapes.mjs";

const players = [
  { x: -0.4, z: 7.6, step: 0.3, arms: 1, red: true },
  { x: -1.9, z: 9.2, step: 0.34, arms: 0.85, red: true },
  { x: 1.5, z: 8.8, step: 0.26, arms: 0.9, red: true },
  { x: 2.9, z: 11.5, step: 0.36, arms: 0.6, red: true },
  { x: -3.6, z: 12.4, step: 0.3, arms: 0.75, red: true },
  { x: 6.4, z: 15, step: 0.08, arms: 0, red: false },
  { x: -7.2, z: 17, step: 0.05, arms: 0.1, red: false },
  { x: 4.6, z: 20.6, step: 0.1, arms: 0, red: false },
  { x: -2.4, z: 22.5, step: 0.06, arms: 0.9, red: false },
];

function players3d(x, y, z) {
  let near = 1e9;
  for (const p of players) near = Math.min(near, person(x - p.x, y, z - p.z, p.step, p.arms));
  return near;
}

function goal(x, y, z) {
  const gz = z - 24;
  const posts = Math.min(
    capsule(Math.abs(x), y, gz, 3.66, 0, 0, 3.66, 2.44, 0, 0.06),
    capsule(x, y, gz, -3.66, 2.44, 0, 3.66, 2.44, 0, 0.06),
  );
  const stays = Math.min(
    capsule(Math.abs(x), y, gz, 3.66, 2.4, 0, 3.66, 0, 1.9, 0.03),
    capsule(x, y, gz, -3.66, 0.05, 1.9, 3.66, 0.05, 1.9, 0.03),
  );
  return Math.min(posts, stays, sphere(x - 1.7, y - 0.12, z - 23.4, 0.12));
}

function stand(x, y, z) {
  const rise = (z - 36) * 0.52;
  const steps = (y - 1.6 - Math.floor(Math.max(0, z - 36) / 0.8) * 0.42) * 0.75;
  const tiers = Math.max(steps, 36 - z, rise - 13);
  const boards = box(x, y - 0.55, z - 33.5, 40, 0.5, 0.06);
  const roof = box(x, y - 15.5 - (z - 52) * 0.08, z - 52, 60, 0.3, 9);
  const piers = box(cell(x, 14), y - 12, z - 57, 0.3, 6, 0.3);
  return Math.min(tiers, boards, roof, piers, 62 - z);
}

function masts(x, y, z) {
  const lx = Math.abs(x - 1) - 25;
  return Math.min(box(lx, y - 13, z - 47, 0.4, 13, 0.4), box(lx, y - 26, z - 46.6, 3, 1.7, 0.3));
}

function distance(x, y, z) {
  return Math.min(players3d(x, y, z), goal(x, y, z), stand(x, y, z), masts(x, y, z));
}

function pitch(x, z) {
  const mown = Math.abs(cell(z, 10)) < 2.5 ? 1 : 0.74;
  const blade = 0.65 + 0.4 * fractal(x * 5, z * 5, 4) + 0.35 * noise(x * 38, z * 19);
  const line =
    Math.abs(z - 24) < 0.06 ||
    (Math.abs(z - 18.5) < 0.06 && Math.abs(x) < 9.16) ||
    (Math.abs(Math.abs(x) - 9.16) < 0.06 && z > 18.5 && z < 24) ||
    (Math.abs(Math.hypot(x, z - 13) - 9.15) < 0.06 && z < 7.5);
  const puddle = smooth(0.6, 0.72, fractal(x * 0.35 + 7, z * 0.22, 3));
  const grass = [0.045 * mown * blade, 0.15 * mown * blade, 0.035 * mown * blade];
  return { color: line ? [0.62, 0.64, 0.6] : grass, gloss: 0.25, mirror: puddle > 0.55 ? 0.012 : 0 };
}

function material(x, y, z, _nx, _ny) {
  if (y < 0.01) return pitch(x, z);
  if (players3d(x, y, z) < 0.02) return kit(x, y, z);
  if (goal(x, y, z) < 0.03) return { color: [0.8, 0.8, 0.8] };
  if (masts(x, y, z) < 0.05) {
    const cellX = Math.abs(cell(Math.abs(x - 1) - 25, 0.85));
    return y > 24.3 && cellX < 0.36 && Math.abs(cell(y - 26, 0.85)) < 0.36
      ? { color: [1, 1, 1], emit: [22, 22, 24] }
      : { color: [0.1, 0.1, 0.11] };
  }
  if (z > 33.3 && z < 33.7)
    return {
      color: [0.05, 0.1, 0.25],
      emit: mix([0.1, 0.18, 0.5], [0.6, 0.1, 0.08], hash(Math.round(x / 7), 2)).map(
        (v) =>
          v *
          (Math.abs(cell(x, 7)) < 2.6 && Math.abs(cell(x, 0.9)) < 0.34 && Math.abs(y - 0.55) < 0.26 && noise(x * 5, y * 9) > 0.4
            ? 1.6
            : 0.35),
      ),
    };
  return spectators(x, y, z);
}

function spectators(x, y, z) {
  if (z > 60 || y > 14.5) return { color: [0.05, 0.055, 0.065] };
  const seat = Math.floor(x / 0.5);
  const row = Math.floor((z - 36) / 0.8);
  const lx = Math.abs(x / 0.5 - seat - 0.5);
  const h = y - 1.6 - row * 0.42;
  const taken = hash(seat, row, 3) > 0.1 && lx < 0.4;
  const coat = mix([0.04, 0.06, 0.12], hash(seat, row, 5) > 0.6 ? [0.55, 0.06, 0.04] : [0.32, 0.34, 0.36], hash(seat, row, 6));
  const phone = hash(seat, row, 8) > 0.992 ? [1.6, 1.6, 1.7] : undefined;
  return taken
    ? { color: h > -0.02 && noise(x * 7, z * 9) > 0.45 ? [0.34, 0.24, 0.18] : coat, emit: phone }
    : { color: [0.08, 0.09, 0.11] };
}

function kit(x, y, z) {
  const p = players.reduce((a, b) => (Math.hypot(x - b.x, z - b.z) < Math.hypot(x - a.x, z - a.z) ? b : a));
  const shirt = p.red ? [0.56, 0.035, 0.03] : [0.1, 0.2, 0.5];
  if (y > 1.72 && Math.abs(x - p.x) < 0.17) return { color: [0.03, 0.025, 0.02] };
  if (y > 1.47 || (y > 0.35 && y < 0.55) || Math.abs(x - p.x) > 0.29)
    return { color: y > 1.47 || y < 1 || Math.abs(x - p.x) > 0.33 ? [0.4, 0.26, 0.18] : shirt, gloss: 0.3 };
  if (y < 0.35) return { color: y < 0.1 ? [0.05, 0.05, 0.05] : shirt };
  return { color: y < 0.88 ? [0.75, 0.75, 0.75] : shirt, gloss: 0.2 };
}

/** Slanted streaks of rain in the floodlight. */
export function addRain(image) {
  const { width, height, pixels } = image;
  for (let i = 0; i < 1500; i++) {
    const length = (14 + 46 * hash(i, 1)) * (width / 1400);
    const light = 0.03 + 0.08 * hash(i, 4);
    for (let s = 0; s < length; s++) {
      const x = Math.floor(hash(i, 2) * width - s * 0.16);
      const y = Math.floor(hash(i, 3) * height + s);
      if (x < 0 || x >= width || y >= height) continue;
      const at = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) pixels[at + c] += light * clamp(Math.sin((s / length) * Math.PI));
    }
  }
}

const lights = [];
for (const x of [-15, 0, 15]) for (const z of [-2, 14]) lights.push({ at: [x, 13, z], color: [84, 86, 90] });
for (const x of [-30, -10, 10, 30]) lights.push({ at: [x, 11, 34], color: [60, 61, 64] });

export const nightMatch = {
  camera: { eye: [1.4, 1.55, 0.6], target: [-0.1, 2.15, 12], focal: 1.72 },
  distance,
  plane: 0,
  material,
  sky: (_dx, dy) => mix([0.07, 0.075, 0.09], [0.015, 0.018, 0.03], smooth(0.1, 0.6, dy)),
  sun: null,
  ambient: [0.1, 0.105, 0.12],
  bounce: [0.05, 0.06, 0.045],
  lights,
  fog: { density: 0.0045, falloff: 0.02, color: () => [0.13, 0.14, 0.17] },
  far: 120,
};
