/** A paper-cut of two herons on the water, lying on a sheet of raw paper in slanting light. */
import { bytesOf, layer } from "../canvas.mjs";
import { clamp, fractal, noise, smooth } from "../noise.mjs";

const TURN = Math.PI * 2;

/** Paints the lit sheet from a mask of the cut paper. */
export function paperCut(width, height) {
  const mask = bytesOf(layer(width, height, cutPaper));
  const cover = new Float32Array(width * height);
  for (let i = 0; i < cover.length; i++) cover[i] = mask[i * 4 + 3] / 255;
  const pixels = new Float32Array(width * height * 3);
  const s = width / 1200;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) light(x, y);
  }
  return { width, height, pixels, depth: new Float32Array(width * height).fill(1) };

  function light(x, y) {
    const at = y * width + x;
    const u = x / s;
    const v = y / s;
    const lamp = 1.25 - 0.75 * Math.hypot(x / width - 0.18, y / height - 0.1);
    const lift = 5 + 9 * fractal(u * 0.004, v * 0.004, 2);
    const shade = 1 - 0.62 * softCover(x - lift * s, y - lift * 1.15 * s, (1.5 + lift * 0.3) * s);
    const fibre = fractal(u * 0.02, v * 0.3, 3) * 0.5 + fractal(u * 0.3, v * 0.02, 3) * 0.5;
    const sheet = [0.78, 0.71, 0.58].map((c) => c * (0.86 + 0.26 * fibre) * shade);
    const relief = coverAt(x - 1.6 * s, y - 1.6 * s) - coverAt(x + 1.6 * s, y + 1.6 * s);
    const crease =
      Math.exp(-Math.abs(x - width / 2) / (5 * s)) * 0.16 * Math.sign(x - width / 2) +
      Math.exp(-Math.abs(y - height / 2) / (4 * s)) * 0.07 * Math.sign(y - height / 2);
    const sheen = 0.9 + 0.28 * fractal(u * 0.006 + 8, v * 0.006, 3) + 0.12 * noise(u * 0.9, v * 0.9) - crease - relief * 0.5;
    const red = [0.62, 0.022, 0.028].map((c) => c * sheen + 0.012);
    for (let i = 0; i < 3; i++) pixels[at * 3 + i] = (sheet[i] + (red[i] - sheet[i]) * cover[at]) * lamp;
  }

  function coverAt(x, y) {
    return cover[clamp(Math.round(y), 0, height - 1) * width + clamp(Math.round(x), 0, width - 1)];
  }

  function softCover(x, y, radius) {
    let sum = 0;
    for (let i = 0; i < 13; i++) {
      const r = radius * Math.sqrt(i / 13);
      sum += coverAt(x + r * Math.cos(i * 2.4), y + r * Math.sin(i * 2.4));
    }
    return smooth(0, 1, sum / 13);
  }
}

function cutPaper(pen) {
  pen.fillStyle = "#000";
  pen.strokeStyle = "#000";
  pen.lineCap = "round";
  rim(pen);
  erase(pen, () => circle(pen, 0, 0, 0.325));
  water(pen);
  for (const side of [-1, 1]) {
    pen.save();
    pen.scale(side, 1);
    reeds(pen);
    heron(pen);
    pen.restore();
  }
  sunAndClouds(pen);
}

function erase(pen, draw) {
  pen.globalCompositeOperation = "destination-out";
  draw();
  pen.globalCompositeOperation = "source-over";
}

function circle(pen, x, y, r) {
  pen.beginPath();
  pen.arc(x, y, r, 0, TURN);
  pen.fill();
}

function around(pen, count, radius, draw) {
  for (let i = 0; i < count; i++) {
    pen.save();
    pen.rotate((i * TURN) / count);
    pen.translate(0, -radius);
    draw(i);
    pen.restore();
  }
}

/** The border: scallops outside, then petals, saw teeth and crescents cut out of the ring. */
function rim(pen) {
  circle(pen, 0, 0, 0.43);
  around(pen, 36, 0.43, () => circle(pen, 0, 0, 0.026));
  erase(pen, () => {
    around(pen, 36, Math.LOG10E, () => circle(pen, 0, 0, 0.0105));
    around(pen, 18, 0.378, (i) => (i % 2 ? blossom(pen) : moons(pen)));
    around(pen, 108, 0.343, () => leaf(pen, 0, 0.006, 0, -0.012, 0.007));
  });
}

function blossom(pen) {
  for (let i = 0; i < 5; i++) {
    pen.save();
    pen.rotate((i * TURN) / 5);
    leaf(pen, 0, -0.006, 0, -0.031, 0.02);
    pen.restore();
  }
}

function moons(pen) {
  for (const side of [-1, 1]) {
    pen.beginPath();
    pen.moveTo(side * 0.006, -0.028);
    pen.quadraticCurveTo(side * 0.05, 0, side * 0.006, 0.028);
    pen.quadraticCurveTo(side * 0.024, 0, side * 0.006, -0.028);
    pen.fill();
  }
}

/** A leaf from one point to another, `width` at its broadest. */
function leaf(pen, x0, y0, x1, y1, width) {
  const mx = (x0 + x1) / 2;
  const my = (y0 + y1) / 2;
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const nx = (-(y1 - y0) / length) * width;
  const ny = ((x1 - x0) / length) * width;
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.quadraticCurveTo(mx + nx, my + ny, x1, y1);
  pen.quadraticCurveTo(mx - nx, my - ny, x0, y0);
  pen.fill();
}

function water(pen) {
  for (let row = 0; row < 5; row++) {
    const y = 0.165 + row * 0.033;
    const half = Math.sqrt(Math.max(0, 0.33 ** 2 - y * y));
    pen.lineWidth = 0.0085;
    pen.beginPath();
    for (let x = -half; x <= half; x += 0.004) pen.lineTo(x, y + 0.009 * Math.abs(Math.sin(x * 31 + (row % 2) * 1.57)));
    pen.stroke();
  }
}

function reeds(pen) {
  for (const [x, top, bend] of [
    [0.292, -0.06, 0.03],
    [0.262, -0.15, -0.03],
    [0.232, 0.0, 0.035],
  ]) {
    pen.lineWidth = 0.007;
    pen.beginPath();
    pen.moveTo(x - 0.012, 0.19);
    pen.quadraticCurveTo(x, 0.05, x + bend, top);
    pen.stroke();
    leaf(pen, x + bend * 0.9, top + 0.03, x + bend * 1.25, top - 0.055, 0.017);
    leaf(pen, x, 0.1, x - bend * 2.4, 0.01, 0.012);
    leaf(pen, x, 0.06, x + bend * 2.2, -0.03, 0.011);
  }
}

/** A heron that looks inward, its neck in an S. */
function heron(pen) {
  pen.beginPath();
  pen.moveTo(0.045, 0.012);
  pen.bezierCurveTo(0.075, -0.045, 0.15, -0.035, 0.222, 0.092);
  pen.bezierCurveTo(0.18, 0.082, 0.165, 0.09, 0.14, 0.083);
  pen.bezierCurveTo(0.09, 0.08, 0.05, 0.065, 0.045, 0.012);
  pen.fill();
  neck(pen);
  pen.lineWidth = 0.008;
  for (const [hip, knee, foot] of [
    [0.1, 0.108, 0.09],
    [0.13, 0.142, 0.135],
  ]) {
    pen.beginPath();
    pen.moveTo(hip, 0.075);
    pen.lineTo(knee, 0.13);
    pen.lineTo(foot, 0.2);
    pen.stroke();
  }
  erase(pen, () => featherCuts(pen));
}

function neck(pen) {
  pen.beginPath();
  pen.moveTo(0.09, 0.0);
  pen.bezierCurveTo(0.012, -0.012, 0.128, -0.085, 0.062, -0.158);
  pen.bezierCurveTo(0.05, -0.172, 0.03, -0.17, 0.024, -0.156);
  pen.lineTo(-0.002, -0.132);
  pen.lineTo(0.03, -0.14);
  pen.bezierCurveTo(0.07, -0.13, 0.03, -0.08, 0.022, -0.045);
  pen.bezierCurveTo(0.012, 0.012, 0.045, 0.05, 0.1, 0.045);
  pen.fill();
  leaf(pen, 0.052, -0.166, 0.128, -0.142, 0.009);
  leaf(pen, 0.055, -0.16, 0.118, -0.122, 0.007);
}

function featherCuts(pen) {
  circle(pen, 0.036, -0.154, 0.0038);
  for (let row = 0; row < 3; row++) {
    for (let i = 0; i < 5 - row; i++) {
      const x = 0.078 + i * 0.023 + row * 0.014;
      const y = 0.0 + row * 0.022 + i * 0.011;
      leaf(pen, x, y, x + 0.021, y + 0.013, 0.0062);
    }
  }
  leaf(pen, 0.15, 0.058, 0.2, 0.083, 0.0048);
  leaf(pen, 0.037, -0.03, 0.05, -0.08, 0.0036);
}

function sunAndClouds(pen) {
  circle(pen, 0, -0.222, 0.052);
  erase(pen, () => {
    pen.save();
    pen.translate(0, -0.222);
    around(pen, 10, 0.03, () => leaf(pen, 0, 0.012, 0, -0.012, 0.008));
    circle(pen, 0, 0, 0.007);
    pen.restore();
  });
  pen.lineWidth = 0.0095;
  for (const side of [-1, 1]) {
    for (const [x, y, r] of [
      [0.085, -0.235, 0.024],
      [0.135, -0.222, 0.03],
      [0.188, -0.215, 0.022],
    ]) {
      pen.beginPath();
      pen.arc(side * x, y, r, Math.PI, TURN * 0.97);
      pen.stroke();
    }
    pen.beginPath();
    pen.moveTo(side * 0.04, -0.222);
    pen.quadraticCurveTo(side * 0.13, -0.196, side * 0.262, -0.214);
    pen.stroke();
  }
  pen.lineWidth = 0.007;
  pen.beginPath();
  pen.moveTo(0, -0.18);
  pen.lineTo(0, -0.33);
  pen.stroke();
}
