/** Celadon and brown ware from the kiln, on a plank by a window. */
import { unit } from "../march.mjs";
import { fractal, mix, noise, smooth } from "../noise.mjs";
import { box } from "../shapes.mjs";

/** Each pot: place, height and its outline, radius by height share. */
const pots = [
  {
    x: -0.36,
    z: 0.1,
    height: 0.62,
    outline: (h) => 0.085 + 0.13 * Math.sin(Math.min(1, h * 1.25) * Math.PI) ** 1.2 * (1 - h * 0.25) + 0.05 * smooth(0.86, 1, h),
    glaze: "celadon",
  },
  { x: 0.1, z: -0.12, height: 0.4, outline: (h) => 0.1 + 0.11 * Math.sin(h * Math.PI * 0.92), glaze: "ash" },
  {
    x: 0.5,
    z: 0.12,
    height: 0.74,
    outline: (h) => 0.1 + 0.11 * smooth(0, 0.35, h) - 0.15 * smooth(0.45, 0.8, h) + 0.045 * smooth(0.88, 1, h),
    glaze: "brown",
  },
  { x: 0.38, z: -0.38, height: 0.16, outline: (h) => 0.07 + 0.1 * Math.sqrt(h), glaze: "celadon" },
  { x: -0.12, z: -0.42, height: 0.14, outline: (h) => 0.05 + 0.09 * Math.sqrt(h), glaze: "brown" },
  { x: -0.78, z: 0.22, height: 0.46, outline: (h) => 0.12 + 0.09 * Math.sin(h * Math.PI), glaze: "ash" },
  { x: 0.9, z: 0.3, height: 0.42, outline: (h) => 0.09 + 0.13 * Math.sin(Math.min(1, h * 1.1) * Math.PI), glaze: "celadon" },
];

function pot(x, y, z, { x: px, z: pz, height, outline }) {
  const r = Math.hypot(x - px, z - pz);
  if (r > 0.45) return r - 0.35;
  const h = y / height;
  const wall = Math.abs(r - outline(h < 0 ? 0 : Math.min(h, 1)) + 0.012 * Math.max(0, Math.sin(h * 46)) * 0.1) - 0.012;
  const floor = Math.max(r - outline(0), Math.abs(y - 0.015) - 0.015);
  return Math.min(Math.max(wall, y - height, -y), floor) * 0.55;
}

function nearest(x, y, z) {
  let near = 1e9;
  let which = pots[0];
  for (const one of pots) {
    const d = pot(x, y, z, one);
    if (d < near) {
      near = d;
      which = one;
    }
  }
  return { near, which };
}

function plank(x, y, z) {
  return Math.min(box(x, y + 0.03, z - 0.28, 2, 0.03, 0.26, 0.008), box(x, y + 0.03, z + 0.27, 2, 0.03, 0.27, 0.008));
}

function distance(x, y, z) {
  return Math.min(nearest(x, y, z).near, plank(x, y, z), 0.95 - z + 0.02 * noise(x * 5, y * 5));
}

const glazes = {
  celadon: (x, y, _z, ny) => mix([0.26, 0.37, 0.28], [0.42, 0.5, 0.39], 0.5 * fractal(x * 9, y * 9, 3) + 0.3 * ny),
  ash: (x, y, z) => mix([0.3, 0.26, 0.18], [0.42, 0.4, 0.3], smooth(0.35, 0.7, fractal(x * 12 + z * 9, y * 5, 5))),
  brown: (x, y, z) => mix([0.11, 0.05, 0.025], [0.28, 0.14, 0.06], smooth(0.3, 0.75, fractal(x * 7 + z * 6, y * 11, 4))),
};

function material(x, y, z, _nx, ny) {
  const { near, which } = nearest(x, y, z);
  if (near < 0.004) {
    const bare = y < 0.035 + 0.02 * noise(x * 30, z * 30);
    const color = bare ? [0.3, 0.17, 0.1] : glazes[which.glaze](x, y, z, ny);
    const speck = noise(x * 260, y * 260 + z * 120) > 0.9 ? 0.6 : 1;
    return { color: color.map((v) => v * speck), gloss: bare ? 0 : 0.82, mirror: bare || which.glaze === "ash" ? 0 : 0.045 };
  }
  if (y < 0.01) {
    const grain = fractal(x * 1.6, z * 34 + fractal(x * 2, z * 3, 2) * 4, 4);
    return { color: mix([0.13, 0.075, 0.04], [0.3, 0.19, 0.11], grain), gloss: 0.3 };
  }
  const brick = Math.abs(((y * 9) % 1) - 0.5) > 0.45 || Math.abs(((x * 4.2 + (Math.floor(y * 9) % 2) * 0.5 + 40) % 1) - 0.5) > 0.475;
  const clay = fractal(x * 5, y * 7, 5);
  return { color: mix([0.13, 0.09, 0.07], [0.3, 0.2, 0.14], clay).map((v) => v * (brick ? 0.55 : 1)) };
}

export const potsFromKiln = {
  camera: { eye: [0.12, 0.66, -2.25], target: [0.05, 0.27, 0], focal: 2.7 },
  distance,
  material,
  sky: (dx, dy) => (dx > 0.35 && dy > 0.05 && dy < 0.75 && Math.abs(((dx - 0.35) * 5) % 1) > 0.08 ? [3.2, 3.3, 3.4] : [0.06, 0.05, 0.045]),
  sun: { toward: unit([0.72, 0.62, -0.42]), color: [2.1, 1.85, 1.5], softness: 9 },
  ambient: [0.17, 0.18, 0.2],
  bounce: [0.12, 0.08, 0.05],
  fog: null,
  probe: 0.035,
  lift: 0.006,
  shadowFar: 3,
  far: 8,
};
