/** Lines over the page that are not printed: as thick at every zoom. */
import type Konva from "konva/lib/Core";

export const CYAN = "rgba(8, 145, 178, 0.55)";
export const VIOLET = "rgba(124, 58, 237, 0.75)";
export const RED = "#d0342c";
export const BLUE = "#0b6bcb";

/** Where aids are drawn: a page in its points, of which `pixel` are one of the screen. */
export interface AidCanvas {
  readonly context: Konva.Context;
  readonly pixel: number;
}

export function penOf({ context, pixel }: AidCanvas, colour: string, weight = 1, dash: readonly number[] = []): void {
  context.setAttr("strokeStyle", colour);
  context.setAttr("lineWidth", weight * pixel);
  context.setLineDash(dash.map((length) => length * pixel));
}

/** Strokes lines from one place to another, all at once. */
export function strokeLines({ context }: AidCanvas, lines: readonly (readonly [x: number, y: number, toX: number, toY: number])[]): void {
  context.beginPath();
  for (const [x, y, toX, toY] of lines) {
    context.moveTo(x, y);
    context.lineTo(toX, toY);
  }
  context.stroke();
}

/** Words over the page: a number, never copy. */
export function label({ context, pixel }: AidCanvas, words: string, x: number, y: number, fill: string, radius = 10): void {
  context.beginPath();
  context.arc(x, y, radius * pixel, 0, 2 * Math.PI, false);
  context.setAttr("fillStyle", fill);
  context.fill();
  context.setAttr("fillStyle", "#ffffff");
  context.setAttr("font", `600 ${11 * pixel}px system-ui, sans-serif`);
  context.setAttr("textAlign", "center");
  context.setAttr("textBaseline", "middle");
  context.fillText(words, x, y);
}
