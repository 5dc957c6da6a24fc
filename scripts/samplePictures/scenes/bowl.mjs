/** A bowl of glutinous rice balls in ginger syrup, on a wooden table. */
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, capsule, sphere } from "../shapes.mjs";

const balls = [
  [0, 0.3, 0],
  [0.27, 0.28, 0.06],
  [-0.26, 0.29, 0.1],
  [0.1, 0.28, 0.27],
  [-0.12, 0.27, -0.25],
  [0.17, 0.27, -0.24],
  [-0.36, 0.25, -0.16],
  [-0.14, 0.27, 0.36],
  [0.4, 0.25, -0.17],
  [0.02, 0.5, 0.08],
].map(([x, y, z], i) => ({ x, y, z, r: 0.135 + 0.012 * hash(i, 4) }));

function crockery(x, y, z) {
  const r = Math.hypot(x, z);
  const body = Math.abs(Math.hypot(r, (y - 0.62) * 1.15) - 0.7) - 0.022;
  const bowl = Math.max(body, y - 0.42 - 0.006 * Math.sin(Math.atan2(z, x) * 5));
  const foot = Math.max(Math.abs(r - 0.27) - 0.025, Math.abs(y - 0.02) - 0.05);
  return Math.min(bowl * 0.8, foot);
}

function rice(x, y, z) {
  let near = 1e9;
  for (const b of balls) near = Math.min(near, sphere(x - b.x, (y - b.y) * 1.06, z - b.z, b.r));
  return near + 0.004 * noise(x * 14, z * 14 + y * 9);
}

function syrup(x, y, z) {
  return Math.max(y - 0.285, Math.hypot(x, (y - 0.62) * 1.15, z) - 0.69);
}

function spoon(x, y, z) {
  const scoop = Math.max(Math.abs(Math.hypot((x - 0.98) * 0.75, (y - 0.12) * 1.4, z + 0.34) - 0.15) - 0.012, y - 0.1);
  return Math.min(scoop, capsule(x, y, z, 1.06, 0.08, -0.24, 1.42, 0.14, 0.32, 0.026)) * 0.8;
}

function petal(x, _y, z) {
  const cx = Math.round(x * 26) / 26;
  const cz = Math.round(z * 26) / 26;
  const chance = hash(Math.round(x * 26), Math.round(z * 26), 8);
  return chance > 0.87 && Math.hypot(x - cx, z - cz) < 0.013;
}

function distance(x, y, z) {
  const cup = Math.max(Math.abs(Math.hypot(x + 1.15, z - 0.75) - 0.24 - y * 0.12) - 0.018, y - 0.44, -y);
  const cloth = box(x * 0.96 + z * 0.28, y + 0.002, z * 0.96 - x * 0.28, 1.02, 0.012, 0.86, 0.01) - 0.003 * noise(x * 9, z * 9);
  return Math.min(cloth, crockery(x, y, z), rice(x, y, z), syrup(x, y, z), spoon(x, y, z), cup * 0.9);
}

function material(x, y, z, _nx, ny) {
  const sweet = petal(x, y, z) && ny > 0.3;
  if (rice(x, y, z) < 0.003) {
    const glow = 0.1 + 0.08 * ny;
    return { color: sweet ? [0.85, 0.5, 0.04] : [0.82, 0.79, 0.72], gloss: 0.6, mirror: 0.025, emit: [glow, glow * 0.9, glow * 0.72] };
  }
  if (syrup(x, y, z) < 0.002)
    return {
      color: sweet ? [0.8, 0.42, 0.03] : mix([0.24, 0.075, 0.015], [0.35, 0.13, 0.03], fractal(x * 5, z * 5, 3)),
      gloss: 0.9,
      mirror: 0.06,
      normal: unit([0.03 * (noise(x * 8, z * 8) - 0.5), 1, 0.03 * (noise(z * 8, x * 8) - 0.5)]),
    };
  if (crockery(x, y, z) < 0.003) {
    const ring = Math.hypot(x, z) > 0.5 && Math.abs(y - 0.33) < 0.012;
    const wave = Math.hypot(x, z) > 0.45 && Math.abs(y - 0.2 - 0.03 * Math.sin(Math.atan2(z, x) * 14)) < 0.016;
    return { color: ring || wave ? [0.05, 0.1, 0.28] : [0.72, 0.73, 0.7], gloss: 0.8, mirror: 0.04 };
  }
  if (spoon(x, y, z) < 0.003 || y > 0.05) return { color: [0.66, 0.67, 0.64], gloss: 0.8, mirror: 0.04 };
  if (y > 0.004) {
    const u = x * 0.96 + z * 0.28;
    const v = z * 0.96 - x * 0.28;
    const weave = 0.85 + 0.15 * Math.sin(u * 170) * Math.sin(v * 170);
    const stripe = Math.abs(Math.abs(v) - 0.72) < 0.03 ? [0.08, 0.13, 0.26] : [0.4, 0.36, 0.28];
    return { color: stripe.map((c) => c * weave) };
  }
  const board = Math.floor((z + 9) / 0.62);
  const grain = fractal(x * 1.1 + board * 7, z * 22 + fractal(x, z * 2, 2) * 5, 4);
  const gap = ((z + 9) / 0.62) % 1 < 0.012 ? 0.3 : 1;
  return { color: mix([0.1, 0.05, 0.025], [0.27, 0.15, 0.075], grain).map((v) => v * gap), gloss: 0.45, mirror: 0.015 };
}

/** Steam: soft streaks that rise from the bowl. */
export function addSteam(image) {
  const { width, height, pixels } = image;
  for (let at = 0; at < width * height; at++) {
    const u = (at % width) / width;
    const v = Math.floor(at / width) / height;
    const drift = fractal(u * 4 + 1.4 * fractal(u * 2, v * 2, 3), v * 3 + 5, 4);
    const veil = smooth(0.42, 0.8, drift) * smooth(0.62, 0.2, v) * smooth(0.42, 0.05, Math.abs(u - 0.47 - 0.14 * (0.5 - v))) * 0.55;
    for (let i = 0; i < 3; i++) pixels[at * 3 + i] += (1.15 - pixels[at * 3 + i]) * veil;
  }
}

export const riceBalls = {
  camera: { eye: [-0.15, 2.05, -2.35], target: [0.04, 0.24, 0.06], focal: 2.35 },
  distance,
  plane: 0,
  material,
  sky: (dx, dy) => mix([0.16, 0.13, 0.1], [2.3, 2.2, 2.0], smooth(0.05, 0.45, dy) * smooth(0.35, -0.15, dx) * smooth(-1, -0.6, dx)),
  sun: { toward: unit([-0.62, 0.66, 0.5]), color: [2.4, 2.0, 1.5], softness: 8 },
  ambient: [0.24, 0.23, 0.22],
  bounce: [0.16, 0.11, 0.07],
  fog: null,
  probe: 0.05,
  lift: 0.008,
  shadowFar: 4,
  far: 12,
};
