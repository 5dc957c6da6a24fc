/** The cable-stayed bridge: in the fog of the opening morning, and by night. */
import { cloud, skyline, withRidges } from "../landscape.mjs";
import { unit } from "../march.mjs";
import { fractal, hash, mix, noise, smooth } from "../noise.mjs";
import { box, capsule, cell } from "../shapes.mjs";

const DECK = 20;
const SPAN = 130;
const TOP = 92;
const CABLES = 13;

function cables(along, y, side) {
  const slab = Math.max(Math.abs(side) - 0.4, y - TOP, DECK - y);
  if (slab > 2) return slab;
  let near = 1e9;
  for (let i = 1; i <= CABLES; i++) {
    const foot = i * 9;
    near = Math.min(near, capsule(along, y, side, foot, DECK, 0, 1, TOP - 4 - (CABLES - i) * 2.1, 0, 0.16));
  }
  return Math.max(near, slab - 2);
}

function tower(along, y, z) {
  const lean = 8.5 - Math.max(0, y - DECK) * 0.055;
  const legs = box(along, y - TOP / 2, Math.abs(z) - lean, 2.1 - y * 0.008, TOP / 2, 1.5, 0.3) * 0.9;
  const beams = Math.min(box(along, y - DECK + 3, z, 1.6, 1.5, 9), box(along, y - 62, z, 1.4, 1.8, 7), box(along, y - 86, z, 1.4, 1.4, 5));
  return Math.min(legs, beams, box(along, y - 1.5, z, 6, 3, 14, 1));
}

function bridge(x, y, z) {
  const along = Math.abs(Math.abs(x) - SPAN);
  const deck = box(x, y - DECK + 0.9, z, 420, 1.1, 10, 0.4);
  const rail = Math.max(
    box(x, y - DECK - 0.75, Math.abs(z) - 9.8, 420, 0.75, 0.08),
    Math.min(Math.abs(cell(y - DECK, 0.7)) - 0.08, Math.abs(cell(x, 3)) - 0.12),
  );
  const lamps = Math.min(
    box(cell(x, 22), y - DECK - 4.5, Math.abs(z) - 9.4, 0.09, 4.5, 0.09),
    box(cell(x, 22), y - DECK - 9, Math.abs(z) - 8.4, 0.12, 0.08, 1.2),
  );
  const approach = box(cell(x, 44), y - 9, Math.abs(z) - 5, 1.4, 9.5, 1.4, 0.3);
  const piers = Math.abs(x) > SPAN + 60 ? approach : Math.max(approach, SPAN + 40 - Math.abs(x));
  return Math.min(deck, rail, lamps, tower(along, y, z), cables(along, y, Math.abs(z) - 8.2), piers);
}

/** A ferry on the river: hull, house and wheelhouse. */
function ferry(x, y, z) {
  const px = x + 64;
  const pz = z - 78;
  const hull = Math.max(box(px, y - 0.6, pz, 10 + y * 0.5, 1.6, 3.4, 0.5), -y - 0.4);
  return Math.min(
    hull,
    box(px + 1, y - 3, pz, 6, 1.2, 2.6, 0.15),
    box(px + 4.5, y - 5, pz, 1.6, 1, 1.8, 0.15),
    box(px - 3, y - 5.2, pz, 0.5, 1.6, 0.5),
  );
}

function distance(x, y, z) {
  return Math.min(bridge(x, y, z), ferry(x, y, z));
}

function waterNormal(x, z, steep) {
  const e = 0.08;
  const wave = (a, b) => fractal(a * 0.22, b * 0.5, 3) * 1.3 + noise(a * 1.7, b * 2.6) * 0.22;
  const h = wave(x, z);
  return unit([-(wave(x + e, z) - h) * steep, e, -(wave(x, z + e) - h) * steep]);
}

function dayMaterial(x, y, z) {
  if (y < 0.05) return { color: [0.05, 0.075, 0.08], mirror: 0.05, gloss: 0.5, normal: waterNormal(x, z, 0.11) };
  if (ferry(x, y, z) < 0.05) {
    const hull = y < 1.7 ? [0.5, 0.09, 0.06] : [0.75, 0.75, 0.72];
    return { color: y > 2.7 && y < 3.6 && cell(x, 1.6) > -0.4 ? [0.06, 0.08, 0.1] : hull, gloss: 0.2 };
  }
  const stain = 0.85 + 0.2 * fractal(x * 0.2, y * 0.08 + z * 0.1, 3);
  return { color: [0.5 * stain, 0.49 * stain, 0.46 * stain], gloss: 0.1 };
}

const sunward = unit([-0.55, 0.2, -0.8]);
function morningSky(dx, dy, dz) {
  const near = Math.max(0, dx * sunward[0] + dy * sunward[1] + dz * sunward[2]);
  const base = mix([0.86, 0.68, 0.52], [0.36, 0.47, 0.6], smooth(-0.02, 0.42, dy));
  const disc = near ** 900 * 10 + near ** 40 * 0.55 + near ** 6 * 0.25;
  const lit = mix(base, [1, 0.86, 0.7], cloud(dx, dy, dz, 0.8) * 0.5);
  const sky = [lit[0] + disc, lit[1] + disc * 0.74, lit[2] + disc * 0.44];
  return withRidges(sky, dx, dy, dz, [
    { height: 0.19, rough: 3, color: [0.5, 0.49, 0.5], mist: [0.82, 0.68, 0.56] },
    { height: 0.12, rough: 5, color: [0.3, 0.32, 0.35], mist: [0.76, 0.63, 0.53] },
    { height: 0.055, rough: 11, color: [0.13, 0.15, 0.16], mist: [0.66, 0.56, 0.48] },
  ]);
}

export const bridgeMorning = {
  camera: { eye: [-196, 12, 150], target: [-42, 33, 0], focal: 1.6 },
  distance,
  plane: 0,
  material: dayMaterial,
  sky: morningSky,
  sun: { toward: sunward, color: [2.3, 1.55, 0.95], softness: 20 },
  ambient: [0.42, 0.46, 0.52],
  bounce: [0.16, 0.16, 0.16],
  fog: {
    density: 0.0034,
    falloff: 0.04,
    color: (dx, _dy, dz) => mix([0.72, 0.62, 0.53], [1.15, 0.85, 0.6], Math.max(0, dx * sunward[0] + dz * sunward[2]) ** 8),
  },
  lowestReflection: 0.004,
  shadowFar: 120,
  far: 1100,
};

function nightMaterial(x, y, z) {
  if (y < 0.05) return { color: [0.008, 0.012, 0.02], mirror: 0.06, normal: waterNormal(x, z, 0.16) };
  if (ferry(x, y, z) < 0.05)
    return { color: [0.2, 0.2, 0.2], emit: y > 2.6 && y < 3.7 && cell(x, 1.6) > -0.4 ? [2.4, 1.7, 0.8] : [0.02, 0.02, 0.025] };
  const along = Math.abs(Math.abs(x) - SPAN);
  if (y > DECK + 8.7 && y < DECK + 9.3 && along > 4) return { color: [0.3, 0.3, 0.3], emit: [9, 6.2, 3] };
  if (cables(along, y, Math.abs(z) - 8.2) < 0.06) return { color: [0.3, 0.3, 0.3], emit: [0.11, 0.14, 0.2] };
  if (tower(along, y, z) < 0.06) {
    const wash = Math.exp(-Math.max(0, y - DECK) / 46) * (y > DECK ? 1 : 0.25);
    return { color: [0.3, 0.3, 0.3], emit: [0.42 * wash, 0.26 * wash, 0.12 * wash] };
  }
  const edge = Math.abs(y - DECK + 0.4) < 0.5 && Math.abs(z) > 9.5;
  return { color: [0.25, 0.25, 0.25], emit: edge ? [0.1, 0.22, 0.45] : [0.04, 0.03, 0.02] };
}

function nightSky(dx, dy, dz) {
  const city = skyline(dx, dy, dz, { height: 0.17, width: 0.045, glow: [1.7, 1.35, 0.8] });
  if (city) return city;
  const glow = Math.exp(-Math.max(dy, 0) * 7);
  const star = hash(Math.floor(dx * 900), Math.floor(dy * 900), Math.floor(dz * 900)) > 0.9995 ? 0.3 : 0;
  return [0.012 + 0.1 * glow + star, 0.022 + 0.075 * glow + star, 0.06 + 0.08 * glow + star];
}

export const bridgeNight = {
  camera: { eye: [-224, 9, 44], target: [-60, 40, -4], focal: 1.35 },
  distance,
  plane: 0,
  material: nightMaterial,
  sky: nightSky,
  sun: null,
  ambient: [0.03, 0.035, 0.05],
  bounce: [0.02, 0.02, 0.02],
  fog: { density: 0.0007, falloff: 0.01, color: () => [0.1, 0.085, 0.09] },
  lowestReflection: 0.004,
  far: 1100,
};
