/** A shadow play: the ferryman's boat on the lit screen, the audience dark before it. */
import { css, layer, linear } from "../canvas.mjs";
import { fractal, hash, noise, stream } from "../noise.mjs";

const TURN = Math.PI * 2;
const HIDE = {
  ink: [0.16, 0.07, 0.03],
  red: [0.62, 0.12, 0.06],
  green: [0.16, 0.34, 0.16],
  amber: [0.78, 0.48, 0.14],
  blue: [0.12, 0.26, 0.36],
};

export function shadowPlay(width, height) {
  const canvas = layer(width, height, (pen) => {
    screen(pen, height / width);
    for (const [draw, x, y, size] of [
      [moon, 0.29, -0.17, 1],
      [willow, -0.33, -0.06, 1],
      [waves, 0, 0.13, 1],
      [boat, 0.02, 0.09, 1.02],
      [waves, 0.04, 0.165, 1.15],
    ]) {
      const figure = layer(width, height, (own) => {
        own.translate(x, y);
        own.scale(size, size);
        draw(own);
      });
      pen.globalCompositeOperation = "multiply";
      pen.filter = `blur(${(width / 1400) * 0.9}px)`;
      pen.drawImage(figure, -0.5, -height / width / 2, 1, height / width);
      pen.filter = "none";
      pen.globalCompositeOperation = "source-over";
    }
    stageFront(pen, height / width);
  });
  return woven(linear(canvas));
}

function screen(pen, tall) {
  const lamp = pen.createRadialGradient(0.02, -0.03, 0.02, 0.02, -0.03, 0.62);
  lamp.addColorStop(0, "#fff6d2");
  lamp.addColorStop(0.25, "#ffdf98");
  lamp.addColorStop(0.6, "#e9a64c");
  lamp.addColorStop(1, "#8a4312");
  pen.fillStyle = lamp;
  pen.fillRect(-0.5, -tall / 2, 1, tall);
}

/** Cuts holes of one shape along a path of places. */
function pierce(pen, places, draw) {
  pen.globalCompositeOperation = "destination-out";
  for (const [x, y, turn = 0, size = 1] of places) {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    pen.scale(size, size);
    draw();
    pen.restore();
  }
  pen.globalCompositeOperation = "source-over";
}

function drop(pen, length, width) {
  pen.beginPath();
  pen.moveTo(0, -length);
  pen.quadraticCurveTo(width, 0, 0, length * 0.5);
  pen.quadraticCurveTo(-width, 0, 0, -length);
  pen.fill();
}

function shape(pen, color, points, alpha = 0.93) {
  pen.fillStyle = css(color, alpha);
  pen.beginPath();
  pen.moveTo(points[0][0], points[0][1]);
  for (const p of points.slice(1)) p.length === 2 ? pen.lineTo(p[0], p[1]) : pen.quadraticCurveTo(p[0], p[1], p[2], p[3]);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = css(HIDE.ink, 0.95);
  pen.lineWidth = 0.0022;
  pen.stroke();
}

function moon(pen) {
  pen.fillStyle = css([0.98, 0.82, 0.5], 0.8);
  pen.beginPath();
  pen.arc(0, 0, 0.052, 0, TURN);
  pen.fill();
  shape(
    pen,
    HIDE.blue,
    [
      [-0.11, 0.03],
      [-0.06, 0.002, 0, 0.02],
      [0.05, 0.0, 0.11, 0.028],
      [0.04, 0.05, -0.11, 0.03],
    ],
    0.55,
  );
}

function willow(pen) {
  shape(pen, HIDE.ink, [
    [-0.1, 0.2],
    [-0.085, 0.02, -0.07, -0.1],
    [-0.05, -0.2, 0.0, -0.24],
    [-0.02, -0.16, -0.04, -0.08],
    [-0.055, 0.06, -0.04, 0.2],
  ]);
  const random = stream(11);
  for (let i = 0; i < 26; i++) {
    const x0 = -0.1 + random() * 0.2;
    const y0 = -0.26 + Math.abs(x0) * 0.5;
    const long = 0.16 + random() * 0.2;
    const sway = 0.03 + random() * 0.05;
    pen.strokeStyle = css(HIDE.green, 0.9);
    pen.lineWidth = 0.0018;
    pen.beginPath();
    pen.moveTo(x0 * 0.5 - 0.03, y0);
    pen.quadraticCurveTo(x0 + sway, y0 + 0.02, x0 + sway, y0 + long);
    pen.stroke();
    for (let t = 0.15; t < 1; t += 0.055) {
      pen.save();
      pen.translate(x0 * 0.5 - 0.03 + (x0 * 0.5 + 0.03 + sway) * Math.min(1, t * 1.7), y0 + long * t * t * 0.6 + long * t * 0.4);
      pen.rotate((random() - 0.5) * 1.6);
      pen.fillStyle = css(HIDE.green, 0.88);
      drop(pen, 0.012, 0.007);
      pen.restore();
    }
  }
}

function waves(pen) {
  for (let row = 0; row < 4; row++) {
    for (let i = -10; i <= 10; i++) {
      const x = i * 0.062 + (row % 2) * 0.031;
      const y = row * 0.026 + 0.006 * Math.sin(i * 1.7 + row);
      for (let ring = 3; ring >= 1; ring--) {
        pen.strokeStyle = css(ring === 3 ? HIDE.blue : ring === 2 ? HIDE.green : HIDE.ink, 0.85);
        pen.lineWidth = 0.0042;
        pen.beginPath();
        pen.arc(x, y + 0.022, ring * 0.0095, Math.PI * 1.06, TURN * 0.97);
        pen.stroke();
      }
    }
  }
}

function boat(pen) {
  shape(pen, HIDE.ink, [
    [-0.3, -0.03],
    [-0.24, 0.035, -0.16, 0.045],
    [0.0, 0.07, 0.17, 0.045],
    [0.25, 0.03, 0.31, -0.05],
    [0.24, -0.012, 0.16, -0.004],
    [0, 0.012, -0.16, -0.002],
    [-0.24, -0.006, -0.3, -0.03],
  ]);
  pierce(
    pen,
    Array.from({ length: 21 }, (_, i) => [-0.2 + i * 0.02, 0.026 + 0.012 * Math.cos((i - 10) / 7), 0.3]),
    () => drop(pen, 0.009, 0.007),
  );
  shape(
    pen,
    HIDE.amber,
    [
      [-0.07, 0.0],
      [-0.085, -0.09, 0.0, -0.105],
      [0.085, -0.09, 0.07, 0.0],
    ],
    0.9,
  );
  pierce(
    pen,
    Array.from({ length: 24 }, (_, i) => [-0.052 + (i % 6) * 0.021, -0.078 + Math.floor(i / 6) * 0.021, 0.785]),
    () => pen.fillRect(-0.005, -0.005, 0.01, 0.01),
  );
  figure(pen, 0.185, HIDE.red, ferryman);
  figure(pen, -0.125, HIDE.green, lady);
  figure(pen, -0.205, HIDE.blue, scholar);
}

function figure(pen, x, robe, draw) {
  pen.save();
  pen.translate(x, 0.004);
  draw(pen, robe);
  pen.restore();
}

function robeCuts(pen, top, rows) {
  const places = [];
  for (let r = 0; r < rows; r++)
    for (let i = -1; i <= 1; i++) places.push([i * (0.009 + r * 0.0022), top + r * 0.021, r % 2 ? 0 : 0.78, 0.9]);
  pierce(pen, places, () => {
    drop(pen, 0.0062, 0.005);
    pen.fillRect(-0.006, 0.0055, 0.012, 0.0016);
  });
}

/** The profile head of a puppet, looking toward +x, its face cut through. */
function head(pen, y, hair) {
  shape(pen, HIDE.ink, [
    [-0.012, y + 0.022],
    [-0.026, y, -0.012, y - 0.017],
    [0.0, y - 0.024, 0.012, y - 0.012],
    [0.0135, y - 0.002],
    [0.02, y + 0.003],
    [0.0135, y + 0.006],
    [0.014, y + 0.014],
    [0.009, y + 0.022],
  ]);
  pierce(pen, [[0.003, y + 0.004]], () => {
    pen.beginPath();
    pen.moveTo(-0.008, -0.01);
    pen.lineTo(0.0075, -0.012);
    pen.lineTo(0.0085, 0.012);
    pen.lineTo(-0.004, 0.013);
    pen.fill();
  });
  pen.fillStyle = css(HIDE.ink, 1);
  pen.fillRect(-0.001, y - 0.003, 0.011, 0.0022);
  hair();
}

function ferryman(pen, robe) {
  shape(pen, robe, [
    [-0.03, 0.0],
    [-0.034, -0.06, -0.018, -0.118],
    [0.016, -0.118],
    [0.036, -0.055, 0.024, 0.0],
  ]);
  robeCuts(pen, -0.096, 5);
  shape(pen, robe, [
    [0.0, -0.112],
    [-0.05, -0.1, -0.085, -0.062],
    [-0.078, -0.05],
    [-0.04, -0.075, 0.004, -0.084],
  ]);
  shape(pen, HIDE.amber, [
    [0.004, -0.112],
    [-0.03, -0.085, -0.06, -0.1],
    [-0.06, -0.09],
    [-0.02, -0.064, 0.012, -0.088],
  ]);
  head(pen, -0.144, () =>
    shape(pen, HIDE.amber, [
      [-0.044, -0.153],
      [0, -0.168, 0.042, -0.153],
      [0.012, -0.176, -0.002, -0.188],
      [-0.016, -0.176, -0.044, -0.153],
    ]),
  );
  pen.strokeStyle = css(HIDE.ink, 1);
  pen.lineWidth = 0.0042;
  pen.beginPath();
  pen.moveTo(-0.02, -0.245);
  pen.lineTo(-0.118, 0.115);
  pen.stroke();
}

function lady(pen, robe) {
  shape(pen, robe, [
    [-0.034, 0.0],
    [-0.02, -0.07, -0.013, -0.112],
    [0.013, -0.112],
    [0.02, -0.07, 0.038, 0.0],
  ]);
  robeCuts(pen, -0.09, 4);
  shape(pen, HIDE.red, [
    [0.0, -0.108],
    [0.03, -0.09, 0.05, -0.102],
    [0.056, -0.052],
    [0.03, -0.056, 0.0, -0.078],
  ]);
  shape(pen, HIDE.amber, [
    [0.05, -0.1],
    [0.066, -0.14, 0.088, -0.118],
    [0.08, -0.09, 0.05, -0.1],
  ]);
  head(pen, -0.136, () => {
    shape(pen, HIDE.ink, [
      [-0.014, -0.148],
      [-0.024, -0.182, 0.0, -0.178],
      [0.016, -0.17, 0.008, -0.15],
    ]);
    pierce(
      pen,
      [
        [-0.008, -0.166],
        [0.001, -0.168],
      ],
      () => drop(pen, 0.004, 0.003),
    );
  });
}

function scholar(pen, robe) {
  shape(pen, robe, [
    [-0.032, 0.0],
    [-0.026, -0.06, -0.016, -0.108],
    [0.014, -0.108],
    [0.028, -0.06, 0.032, 0.0],
  ]);
  robeCuts(pen, -0.086, 4);
  shape(pen, HIDE.amber, [
    [0.0, -0.104],
    [0.032, -0.074, 0.052, -0.078],
    [0.054, -0.03],
    [0.028, -0.044, -0.002, -0.074],
  ]);
  head(pen, -0.132, () =>
    shape(pen, HIDE.ink, [
      [-0.016, -0.144],
      [-0.016, -0.168],
      [0.01, -0.168],
      [0.012, -0.144],
    ]),
  );
}

function stageFront(pen, tall) {
  const bottom = tall / 2;
  pen.fillStyle = "#1a0d06";
  pen.fillRect(-0.5, bottom - 0.085, 1, 0.09);
  pen.fillRect(-0.5, -bottom, 1, 0.035);
  for (const side of [-1, 1]) pen.fillRect(side < 0 ? -0.5 : 0.465, -bottom, 0.035, tall);
  pen.fillStyle = "#3a1d0c";
  pen.fillRect(-0.465, bottom - 0.089, 0.93, 0.005);
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 11; i++)
      spectator(
        pen,
        -0.47 + i * 0.094 + row * 0.045 + 0.02 * (hash(i, row) - 0.5),
        bottom - 0.07 + row * 0.055 + 0.012 * hash(i, row, 2),
        0.85 + row * 0.35 + 0.15 * hash(i, row, 3),
      );
  }
}

function spectator(pen, x, y, size) {
  const tone = 20 + Math.round(14 * hash(Math.round(x * 999), 4));
  pen.fillStyle = `rgb(${tone + 6},${tone},${Math.round(tone * 0.7)})`;
  pen.beginPath();
  pen.ellipse(x, y, 0.021 * size, 0.026 * size, 0, 0, TURN);
  pen.ellipse(x, y + 0.07 * size, 0.05 * size, 0.05 * size, 0, 0, TURN);
  pen.fill();
  pen.strokeStyle = "rgba(255,190,100,0.5)";
  pen.lineWidth = 0.0018;
  pen.beginPath();
  pen.ellipse(x, y, 0.021 * size, 0.026 * size, 0, Math.PI * 1.15, Math.PI * 1.85);
  pen.stroke();
}

/** The weave and the folds of the cloth, and the lamp's unevenness. */
function woven(image) {
  const { width, height, pixels } = image;
  for (let at = 0; at < width * height; at++) {
    const x = ((at % width) / width) * 1400;
    const y = (Math.floor(at / width) / width) * 1400;
    const cloth = 0.9 + 0.1 * noise(x * 0.9, y * 0.25) + 0.1 * noise(x * 0.25, y * 0.9) - 0.12 * fractal(x * 0.006, y * 0.0025, 3);
    for (let i = 0; i < 3; i++) pixels[at * 3 + i] *= cloth * 1.1;
  }
  return image;
}
