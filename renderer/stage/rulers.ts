/** Rulers along the upper and left edge of the stage: in millimetres, or in characters across and lines down (字 × 行). */
import type { Grid, PageStyle } from "../../core/model/index.js";
import { columnLeft, lineTop, typeArea } from "../../core/page/index.js";
import { mm, ptFromMm } from "../../core/units/index.js";
import type { Size } from "../state/camera.js";
import type { Preferences } from "../state/shell.js";
import type { Camera } from "../state/view.js";

/** Pixels of their breadth. */
const BREADTH = 18;
/** Pixels between two marks with numbers at least. */
const ROOM = 46;
/** Millimetres, or lines, between two numbers. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export interface Rulers {
  draw(camera: Camera, style: PageStyle | null, units: Preferences["units"]): void;
  resize(size: Size): void;
  show(isShown: boolean): void;
  remove(): void;
}

/** A mark of a ruler: how far along the page it is, and its number where it has one. */
interface Mark {
  readonly at: number;
  readonly words: string | null;
  readonly length: number;
}

export function createRulers(box: HTMLElement, density: number): Rulers {
  const [across, down] = [canvasIn(box, "ruler across"), canvasIn(box, "ruler down")];
  let size: Size = { width: box.clientWidth, height: box.clientHeight };

  function fit(): void {
    setSize(across, size.width, BREADTH, density);
    setSize(down, BREADTH, size.height, density);
  }
  fit();
  return {
    draw(camera, style, units) {
      const marks = style === null ? { x: [], y: [] } : marksOf(style, camera.zoom, units);
      drawAcross(across, density, size.width, { from: camera.x, zoom: camera.zoom, marks: marks.x });
      drawDown(down, density, size.height, { from: camera.y, zoom: camera.zoom, marks: marks.y });
    },
    resize(next) {
      size = next;
      fit();
    },
    show(isShown) {
      across.hidden = !isShown;
      down.hidden = !isShown;
    },
    remove() {
      across.remove();
      down.remove();
    },
  };
}

function canvasIn(box: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = box.ownerDocument.createElement("canvas");
  canvas.className = name;
  canvas.setAttribute("aria-hidden", "true");
  box.append(canvas);
  return canvas;
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number, density: number): void {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Marks along both edges of a page, in its points. */
export function marksOf(
  style: PageStyle,
  zoom: number,
  units: Preferences["units"],
): { readonly x: readonly Mark[]; readonly y: readonly Mark[] } {
  if (units === "grid") return { x: characterMarks(style.grid, zoom), y: lineMarks(style, zoom) };
  const step = STEPS.find((each) => ptFromMm(mm(each)) * zoom >= ROOM) ?? 500;
  return { x: mmMarks(style.width, step), y: mmMarks(style.height, step) };
}

/** Numbers at each step, and a mark at each fifth of it. */
function mmMarks(length: number, step: number): readonly Mark[] {
  const part = step / 5;
  const count = Math.floor(length / ptFromMm(mm(part)));
  return Array.from({ length: count + 1 }, (_, index) => ({
    at: ptFromMm(mm(index * part)),
    words: index % 5 === 0 ? String(Math.round(index * part * 10) / 10) : null,
    length: index % 5 === 0 ? BREADTH : 5,
  }));
}

/** The columns by number; their characters where there is room for marks. */
function characterMarks(grid: Grid, zoom: number): readonly Mark[] {
  return Array.from({ length: grid.columns }, (_, col) => columnLeft(grid, col)).flatMap((left, col) => {
    const every = [1, 2, 5].find((each) => grid.size * each * zoom >= 5);
    const count = every === undefined ? 0 : Math.floor(grid.characters / every);
    const inside = Array.from({ length: count }, (_, index) => (index + 1) * (every ?? 1));
    return [
      { at: left, words: `${col + 1} 栏`, length: BREADTH },
      ...inside.map((character) => ({
        at: left + character * grid.size,
        words: character % 5 === 0 && grid.size * 5 * zoom >= ROOM ? String(character) : null,
        length: character % 5 === 0 ? 8 : 4,
      })),
    ];
  });
}

function lineMarks(style: PageStyle, zoom: number): readonly Mark[] {
  const { grid } = style;
  const step = STEPS.find((each) => grid.pitch * each * zoom >= ROOM / 2) ?? 500;
  const marked = STEPS.find((each) => grid.pitch * each * zoom >= 4) ?? 500;
  const lines = Array.from({ length: Math.floor(grid.lines / marked) + 1 }, (_, index) => index * marked);
  const end = typeArea(style).y + typeArea(style).height;
  return lines
    .map((line) => ({
      at: Math.min(lineTop(grid, line), end),
      words: line % step === 0 ? String(line) : null,
      length: line % step === 0 ? BREADTH : 5,
    }))
    .filter(({ at }) => at <= end);
}

interface Along {
  readonly from: number;
  readonly zoom: number;
  readonly marks: readonly Mark[];
}

function begin(canvas: HTMLCanvasElement, density: number): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const look = getComputedStyle(canvas);
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = look.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = look.borderColor;
  context.fillStyle = look.color;
  context.font = "10px system-ui, sans-serif";
  context.textBaseline = "top";
  context.lineWidth = 1;
  return context;
}

function drawAcross(canvas: HTMLCanvasElement, density: number, width: number, { from, zoom, marks }: Along): void {
  const context = begin(canvas, density);
  if (context === null) return;
  context.beginPath();
  for (const { at, words, length } of marks) {
    const x = Math.round(from + at * zoom) + 0.5;
    if (x < BREADTH || x > width) continue;
    context.moveTo(x, BREADTH);
    context.lineTo(x, BREADTH - length);
    if (words !== null) context.fillText(words, x + 2, 2);
  }
  context.stroke();
}

function drawDown(canvas: HTMLCanvasElement, density: number, height: number, { from, zoom, marks }: Along): void {
  const context = begin(canvas, density);
  if (context === null) return;
  context.beginPath();
  for (const { at, words, length } of marks) {
    const y = Math.round(from + at * zoom) + 0.5;
    if (y < BREADTH || y > height) continue;
    context.moveTo(BREADTH, y);
    context.lineTo(BREADTH - length, y);
    if (words === null) continue;
    context.save();
    context.translate(2, y - 2);
    context.rotate(-Math.PI / 2);
    context.fillText(words, 0, 0);
    context.restore();
  }
  context.stroke();
}
