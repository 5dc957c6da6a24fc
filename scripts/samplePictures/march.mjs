/**
 * A small ray marcher. A scene is plain data and functions:
 *
 *   camera    {eye, target, focal}            focal 1 sees 90 degrees of height
 *   distance  (x, y, z) -> metres to the nearest surface
 *   material  (x, y, z, nx, ny, nz) -> {color, gloss?, mirror?, emit?, normal?}
 *   sky       (dx, dy, dz) -> colour of a ray that meets nothing
 *   sun       {toward, color} or null         the one light with shadows
 *   ambient   colour from above; bounce: colour from below
 *   lights    [{at, color}]                   lamps, falling off with the square of distance
 *   fog       {density, falloff, color(dx, dy, dz)} or null
 *   plane     height of a level surface (water) met exactly, beside what `distance` describes; optional
 *   far, step                                 how far and how boldly to walk
 */
import { clamp, hash } from "./noise.mjs";

const MAX_STEPS = 170;

/** Renders a scene to linear light and depth, with so many rays a pixel. */
export function renderScene(scene, width, height, samples) {
  const pixels = new Float32Array(width * height * 3);
  const depth = new Float32Array(width * height);
  const basis = cameraBasis(scene.camera);
  const sample = new Float64Array(4);
  const weight = 1 / samples;
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const at = py * width + px;
      for (let s = 0; s < samples; s++) {
        const jx = (s + 0.25 + 0.5 * hash(px, py, s * 2)) / samples;
        const jy = (((s * 0.618) % 1) + 0.5 * hash(px, py, s * 2 + 1)) % 1;
        const u = (2 * (px + jx) - width) / height;
        const v = 1 - (2 * (py + jy)) / height;
        trace(scene, basis, u, v, sample);
        pixels[at * 3] += Math.min(sample[0], 30) * weight;
        pixels[at * 3 + 1] += Math.min(sample[1], 30) * weight;
        pixels[at * 3 + 2] += Math.min(sample[2], 30) * weight;
        depth[at] += sample[3] * weight;
      }
    }
  }
  return { width, height, pixels, depth };
}

function cameraBasis({ eye, target, focal }) {
  const forward = unit([target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]]);
  const right = unit([-forward[2], 0, forward[0]]);
  const up = [
    right[1] * forward[2] - right[2] * forward[1],
    right[2] * forward[0] - right[0] * forward[2],
    right[0] * forward[1] - right[1] * forward[0],
  ];
  return { eye, forward, right, up, focal };
}

export function unit(v) {
  const length = Math.hypot(v[0], v[1], v[2]) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}

function trace(scene, basis, u, v, out) {
  const { eye, forward, right, up, focal } = basis;
  const d = unit([
    right[0] * u + up[0] * v + forward[0] * focal,
    right[1] * u + up[1] * v + forward[1] * focal,
    right[2] * u + up[2] * v + forward[2] * focal,
  ]);
  const t = walk(scene, eye, d);
  const color = radiance(scene, eye, d, t, 0);
  out[0] = color[0];
  out[1] = color[1];
  out[2] = color[2];
  out[3] = t < 0 ? scene.far : t;
}

/** Distance along the ray to the first surface, or -1. */
function walk(scene, o, d) {
  const step = scene.step ?? 0.95;
  const level = scene.plane !== undefined && d[1] < 0 ? (scene.plane - o[1]) / d[1] : scene.far;
  let t = 0.02;
  for (let i = 0; i < MAX_STEPS; i++) {
    const h = scene.distance(o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t);
    if (h < 0.0006 * t + 0.0004) return t;
    t += h * step;
    if (t > level && level < scene.far) return level;
    if (t > scene.far) return -1;
  }
  return Math.min(t, level);
}

function radiance(scene, o, d, t, bounce) {
  if (t < 0) return scene.sky(d[0], d[1], d[2]);
  const p = [o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t];
  const geometric = surfaceNormal(scene, p, t);
  const material = scene.material(p[0], p[1], p[2], geometric[0], geometric[1], geometric[2]);
  const n = material.normal ?? geometric;
  const color = lit(scene, p, d, n, geometric, material);
  if (material.mirror && bounce < 2) addMirror(scene, p, d, n, material.mirror, bounce, color);
  if (material.emit) for (let i = 0; i < 3; i++) color[i] += material.emit[i];
  return scene.fog ? fogged(scene.fog, o, d, t, color) : color;
}

function surfaceNormal(scene, p, t) {
  const e = 0.0007 * t + 0.0005;
  const f = scene.distance;
  const [x, y, z] = p;
  if (scene.plane !== undefined && y < scene.plane + 1e-3) return [0, 1, 0];
  const a = f(x + e, y - e, z - e);
  const b = f(x - e, y - e, z + e);
  const c = f(x - e, y + e, z - e);
  const g = f(x + e, y + e, z + e);
  return unit([a - b - c + g, -a - b + c + g, -a + b - c + g]);
}

function lit(scene, p, d, n, geometric, material) {
  const open = occlusion(scene, p, geometric);
  const up = 0.5 + 0.5 * n[1];
  const color = [0, 1, 2].map((i) => material.color[i] * open * (scene.ambient[i] * up + scene.bounce[i] * (1 - up)));
  if (scene.sun) addSun(scene, p, d, n, geometric, material, color);
  for (const lamp of scene.lights ?? []) addLamp(lamp, p, d, n, open, material, color);
  return color;
}

/** Share of the hemisphere that is open, from five probes along the normal. */
function occlusion(scene, p, n) {
  let shut = 0;
  let weight = 1;
  const reach = scene.probe ?? 0.12;
  for (let i = 1; i <= 5; i++) {
    const h = reach * i;
    const near = scene.distance(p[0] + n[0] * h, p[1] + n[1] * h, p[2] + n[2] * h);
    shut += (weight * Math.max(0, h - near)) / h;
    weight *= 0.7;
  }
  return clamp(1 - 0.36 * shut);
}

function addSun(scene, p, d, n, geometric, material, color) {
  const l = scene.sun.toward;
  const facing = n[0] * l[0] + n[1] * l[1] + n[2] * l[2];
  if (facing <= 0) return;
  const light = shadow(scene, p, geometric, l);
  if (light <= 0) return;
  const shine = highlight(n, l, d, material.gloss ?? 0);
  for (let i = 0; i < 3; i++) color[i] += scene.sun.color[i] * light * (material.color[i] * facing + shine * facing);
}

function shadow(scene, p, n, l) {
  const soft = scene.sun.softness ?? 14;
  const lift = scene.lift ?? 0.02;
  const o = [p[0] + n[0] * lift, p[1] + n[1] * lift, p[2] + n[2] * lift];
  let light = 1;
  let t = lift;
  for (let i = 0; i < 56 && t < (scene.shadowFar ?? 40); i++) {
    const h = scene.distance(o[0] + l[0] * t, o[1] + l[1] * t, o[2] + l[2] * t);
    if (h < 0.0005) return 0;
    light = Math.min(light, (soft * h) / t);
    t += clamp(h, 0.01, 2.5);
  }
  return light * light * (3 - 2 * light);
}

function addLamp(lamp, p, d, n, open, material, color) {
  const v = [lamp.at[0] - p[0], lamp.at[1] - p[1], lamp.at[2] - p[2]];
  const square = v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + 0.05;
  if (square > 900) return;
  const l = unit(v);
  const facing = Math.max(0, n[0] * l[0] + n[1] * l[1] + n[2] * l[2]);
  const shine = highlight(n, l, d, material.gloss ?? 0);
  for (let i = 0; i < 3; i++) color[i] += (lamp.color[i] / square) * open * facing * (material.color[i] + shine);
}

/** Blinn's highlight; gloss 0 is matt, 1 is glass. */
function highlight(n, l, d, gloss) {
  if (gloss <= 0) return 0;
  const h = unit([l[0] - d[0], l[1] - d[1], l[2] - d[2]]);
  const power = 8 * 2 ** (gloss * 7);
  return gloss * 0.06 * power * 0.15 * Math.max(0, n[0] * h[0] + n[1] * h[1] + n[2] * h[2]) ** power;
}

/** Adds the mirrored view, by Schlick's approximation of Fresnel's law. */
function addMirror(scene, p, d, n, base, bounce, color) {
  const toward = d[0] * n[0] + d[1] * n[1] + d[2] * n[2];
  const r = unit([d[0] - 2 * toward * n[0], Math.max(d[1] - 2 * toward * n[1], scene.lowestReflection ?? -1), d[2] - 2 * toward * n[2]]);
  const share = base + (1 - base) * clamp(1 + toward) ** 5;
  const o = [p[0] + n[0] * 0.03, p[1] + n[1] * 0.03, p[2] + n[2] * 0.03];
  const seen = radiance(scene, o, r, walk(scene, o, r), bounce + 1);
  for (let i = 0; i < 3; i++) color[i] += (seen[i] - color[i]) * share;
}

/** Fog that thins with height, integrated along the ray. */
function fogged(fog, o, d, t, color) {
  const climb = fog.falloff * d[1];
  const path = Math.abs(climb) < 1e-4 ? t : (1 - Math.exp(-climb * t)) / climb;
  const veil = 1 - Math.exp(-fog.density * Math.exp(-fog.falloff * o[1]) * path);
  const tint = fog.color(d[0], d[1], d[2]);
  for (let i = 0; i < 3; i++) color[i] += (tint[i] - color[i]) * clamp(veil);
  return color;
}
