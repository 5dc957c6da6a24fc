/** An avenue of ginkgos against the morning sun, drawn tree by tree from far to near. */
import { css, layer, linear } from "../canvas.mjs";
import { clamp, fractal, mix, stream } from "../noise.mjs";

const FOCAL = 0.95;
const HORIZON = 0.1;
const EYE = 1.6;
const HAZE = [1, 0.86, 0.56];

/** Where a point of the street falls on the picture; x right, y up, z ahead in metres. */
function project(x, y, z) {
  return [(x / z) * FOCAL, HORIZON - ((y - EYE) / z) * FOCAL];
}

function haze(color, z) {
  return mix(color, HAZE, clamp(1 - Math.exp(-z / 62)));
}

export function ginkgoAvenue(width, height) {
  const random = stream(2026);
  const canvas = layer(width, height, (pen) => {
    backdrop(pen, height / width);
    street(pen);
    trunkShadows(pen);
    carpet(pen, random);
    for (let z = 118; z > 3; z -= 5.6) {
      walkers(pen, z);
      for (const side of [-1, 1]) tree(pen, random, side * (5.1 + random() * 0.6), z + random() * 1.5);
    }
    fallingLeaves(pen, random);
    shafts(pen);
  });
  return linear(canvas);
}

function backdrop(pen, tall) {
  const air = pen.createRadialGradient(0.02, HORIZON - 0.1, 0.01, 0.02, HORIZON - 0.1, 0.9);
  air.addColorStop(0, "#fffbe6");
  air.addColorStop(0.18, "#ffeeb8");
  air.addColorStop(0.5, "#e9c98a");
  air.addColorStop(1, "#a9a28c");
  pen.fillStyle = air;
  pen.fillRect(-0.5, -tall / 2, 1, tall);
}

function quad(pen, color, corners, alpha = 1) {
  pen.fillStyle = css(color, alpha);
  pen.beginPath();
  for (const corner of corners) pen.lineTo(...project(...corner));
  pen.fill();
}

function street(pen) {
  const ground = pen.createLinearGradient(0, HORIZON, 0, HORIZON + 0.6);
  const road = pen.createLinearGradient(0, HORIZON, 0, HORIZON + 0.6);
  for (const stop of [0, 0.03, 0.08, 0.2, 0.5, 1]) {
    const z = (EYE * FOCAL) / Math.max(0.008, stop * 0.6);
    ground.addColorStop(stop, css(haze([0.36, 0.28, 0.17], z)));
    road.addColorStop(stop, css(haze([0.27, 0.24, 0.22], z)));
  }
  pen.fillStyle = ground;
  pen.fillRect(-0.5, HORIZON + 0.004, 1, 1);
  pen.fillStyle = road;
  pen.beginPath();
  for (const [x, z] of [
    [-3.4, 180],
    [3.4, 180],
    [3.4, 1.2],
    [-3.4, 1.2],
  ])
    pen.lineTo(...project(x, 0, z));
  pen.fill();
  for (const side of [-1, 1])
    quad(
      pen,
      [0.6, 0.52, 0.38],
      [
        [side * 3.4, 0.12, 150],
        [side * 3.62, 0.12, 150],
        [side * 3.62, 0.12, 1.3],
        [side * 3.4, 0.12, 1.3],
      ],
      0.7,
    );
}

/** The sun stands at the end of the street: shadows run toward the viewer. */
function trunkShadows(pen) {
  for (let z = 118; z > 3; z -= 5.6) {
    for (const side of [-1, 1]) {
      const x = side * 5.3;
      const foot = Math.max(1.15, z - 17);
      quad(
        pen,
        [0.1, 0.07, 0.06],
        [
          [x - 0.22, 0, z],
          [x + 0.22, 0, z],
          [x * 1.32 + 0.5, 0, foot],
          [x * 1.32 - 0.5, 0, foot],
        ],
        0.3 * Math.exp(-z / 70),
      );
    }
  }
}

function carpet(pen, random) {
  for (let i = 0; i < 110000; i++) {
    const z = 1.5 + 90 * (1 - i / 110000) ** 2.6 + random() * 0.4;
    const edge = random() < 0.72;
    const x = edge ? (random() < 0.5 ? -1 : 1) * (2.2 + random() ** 1.6 * 7) : (random() - 0.5) * 6.8;
    if (!edge && fractal(x * 0.9 + 20, z * 0.5, 3) < 0.36 + 0.24 * random()) continue;
    const [px, py] = project(x, 0.02, z);
    const size = Math.min((0.04 / z) * FOCAL, 0.011) * (0.7 + random() * 0.6);
    const tone = random();
    pen.fillStyle = css(haze(mix([0.62, 0.36, 0.04], [1, 0.82, 0.22], tone), z * 0.8), 0.95);
    pen.beginPath();
    pen.ellipse(px, py, size, size * (0.3 + 0.25 * random()), random() * 3, 0, 6.3);
    pen.fill();
  }
}

function tree(pen, random, x, z) {
  const lean = (random() - 0.5) * 0.5 - x * 0.05;
  const bark = haze([0.13, 0.09, 0.07], z);
  limb(pen, bark, [x, 0, z], [x + lean, 9.6, z], 0.26, 0.07);
  for (let i = 0; i < 12; i++) {
    const y = 2.9 + i * 0.62;
    const reach = (i % 2 ? 1 : -1) * (1.1 + random() * 1.7);
    limb(pen, bark, [x + (lean * y) / 9.6, y, z], [x + lean + reach - x * 0.12, y + 1.7 + random(), z], 0.09, 0.025);
  }
  const leaves = Math.round(clamp(110000 / (z + 6), 900, 9000));
  for (let i = 0; i < leaves; i++) leafOf(pen, random, x, z, lean, i / leaves);
}

function limb(pen, color, from, to, thick, thin) {
  const [x0, y0] = project(...from);
  const [x1, y1] = project(...to);
  const a = (thick / from[2]) * FOCAL;
  const b = (thin / to[2]) * FOCAL;
  pen.fillStyle = css(color);
  pen.beginPath();
  pen.moveTo(x0 - a, y0);
  pen.quadraticCurveTo((x0 + x1) / 2 - a * 0.6, (y0 + y1) / 2, x1 - b, y1);
  pen.lineTo(x1 + b, y1);
  pen.quadraticCurveTo((x0 + x1) / 2 + a * 0.6, (y0 + y1) / 2, x0 + a, y0);
  pen.fill();
}

function leafOf(pen, random, x, z, lean, order) {
  const turn = random() * 6.283;
  const level = random();
  const spread = 4.9 * Math.sqrt(random()) * Math.sin(0.5 + level * 2.3);
  const lx = x + lean - x * (0.08 + 0.2 * level) + Math.cos(turn) * spread;
  const ly = 3.1 + level * 9.2 - Math.abs(Math.cos(turn)) * spread * 0.22;
  const lz = Math.max(1.6, z + Math.sin(turn) * spread * 0.6);
  const clump = fractal(lx * 1.3 + x, ly * 1.3 + z, 3);
  if (clump < 0.4) return;
  const [px, py] = project(lx, ly, lz);
  const inward = clamp(1 - Math.abs(lx) / 7);
  const light = clamp(0.15 + 0.55 * inward + 0.75 * (clump - 0.45) + 0.35 * order + 0.25 * (random() - 0.5));
  const color = light < 0.5 ? mix([0.4, 0.24, 0.03], [0.9, 0.6, 0.07], light * 2) : mix([0.9, 0.6, 0.07], [1, 0.9, 0.38], light * 2 - 1);
  const size = clamp((0.05 / lz) * FOCAL, 0.0009, 0.0062) * (0.7 + 0.7 * random());
  pen.fillStyle = css(haze(color, lz), 0.93);
  pen.beginPath();
  pen.ellipse(px, py, size, size * (0.5 + 0.5 * random()), turn, 0, 6.3);
  pen.fill();
}

const strollers = [
  { z: 40.4, x: 1.0 },
  { z: 40.4, x: 1.7 },
  { z: 62.8, x: -1.3 },
  { z: 23.6, x: -1.15 },
  { z: 23.6, x: -0.55, child: true },
  { z: 79.6, x: 0.3 },
];
function walkers(pen, z) {
  for (const one of strollers) {
    if (Math.abs(one.z - z) > 2.8) continue;
    const tall = one.child ? 1.08 : 1.7;
    const s = (FOCAL / one.z) * tall;
    const [x, y] = project(one.x, 0, one.z);
    quad(
      pen,
      [0.08, 0.06, 0.05],
      [
        [one.x - 0.2, 0, one.z],
        [one.x + 0.2, 0, one.z],
        [one.x * 1.5 + 0.25, 0, one.z * 0.62],
        [one.x * 1.5 - 0.25, 0, one.z * 0.62],
      ],
      0.4,
    );
    pen.fillStyle = css(haze(one.child ? [0.5, 0.08, 0.06] : [0.1, 0.09, 0.11], one.z * 0.6));
    pen.beginPath();
    pen.ellipse(x, y - s * 0.92, s * 0.07, s * 0.082, 0, 0, 6.3);
    pen.fill();
    pen.beginPath();
    pen.moveTo(x - s * 0.05, y - s * 0.83);
    pen.quadraticCurveTo(x - s * 0.2, y - s * 0.78, x - s * 0.17, y - s * 0.4);
    pen.lineTo(x - s * 0.12, y);
    pen.lineTo(x - s * 0.02, y);
    pen.lineTo(x, y - s * 0.38);
    pen.lineTo(x + s * 0.06, y - s * 0.02);
    pen.lineTo(x + s * 0.15, y - s * 0.02);
    pen.quadraticCurveTo(x + s * 0.12, y - s * 0.4, x + s * 0.17, y - s * 0.42);
    pen.quadraticCurveTo(x + s * 0.2, y - s * 0.78, x + s * 0.05, y - s * 0.83);
    pen.fill();
  }
}

function fallingLeaves(pen, random) {
  for (let i = 0; i < 90; i++) {
    const z = 1.6 + random() * 14;
    const [x, y] = project((random() - 0.5) * 8, random() * 4.5, z);
    const size = clamp((0.04 / z) * FOCAL, 0.002, 0.013);
    pen.fillStyle = css([1, 0.84, 0.3], 0.75);
    pen.beginPath();
    pen.ellipse(x, y, size, size * 0.55, random() * 3, 0, 6.3);
    pen.fill();
  }
}

/** Light that pours down the street and fans out between the crowns. */
function shafts(pen) {
  pen.globalCompositeOperation = "lighter";
  const glow = pen.createRadialGradient(0.02, HORIZON - 0.12, 0.005, 0.02, HORIZON - 0.12, 0.5);
  glow.addColorStop(0, "rgba(255,236,176,0.75)");
  glow.addColorStop(0.25, "rgba(255,214,128,0.3)");
  glow.addColorStop(1, "rgba(255,190,90,0)");
  pen.fillStyle = glow;
  pen.fillRect(-0.5, -1, 1, 2);
  pen.filter = "blur(9px)";
  for (let i = 0; i < 13; i++) {
    const angle = 0.35 + i * 0.21 + 0.07 * Math.sin(i * 7.3);
    pen.fillStyle = "rgba(255,226,150,0.055)";
    pen.beginPath();
    pen.moveTo(0.02, HORIZON - 0.12);
    pen.lineTo(0.02 + Math.cos(angle) * 0.95, HORIZON - 0.12 + Math.sin(angle) * 0.95);
    pen.lineTo(0.02 + Math.cos(angle + 0.07) * 0.95, HORIZON - 0.12 + Math.sin(angle + 0.07) * 0.95);
    pen.fill();
  }
  pen.filter = "none";
  pen.globalCompositeOperation = "source-over";
}
