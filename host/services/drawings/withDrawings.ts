/** Pages whose drawings are shapes: sharp at any size, in inks of the press, and seen by every rule that looks at inks. */
import { readFile } from "node:fs/promises";
import { type Doc, type Finding, inksOfPage, type PictureRecord, recordOf, styleOf } from "../../../core/model/index.js";
import type { DisplayItem, ImageItem, PageLayout } from "../../../core/page/index.js";
import type { Press } from "../conditions.js";
import type { Rgb } from "./colour.js";
import { type Drawing, isDrawing, readDrawing } from "./drawing.js";
import { type InkOf, inksOf } from "./inks.js";
import { shapesOfDrawing } from "./placeDrawing.js";

type Originals = ReadonlyMap<string, string | Uint8Array>;

export interface DrawnPages {
  readonly layouts: readonly PageLayout[];
  readonly findings: readonly Finding[];
}

/** The drawing that a picture is; null where it is a picture of pixels. */
export async function drawingOf({ file }: Pick<PictureRecord, "file">, originals: Originals): Promise<Drawing | null> {
  if (!file?.toLowerCase().endsWith(".svg")) return null;
  const original = originals.get(file);
  const bytes = typeof original === "string" ? await readFile(original).catch(() => null) : (original ?? null);
  return bytes === null || !isDrawing(bytes) ? null : readDrawing(bytes);
}

/** The pages with shapes in the place of drawings. A drawing that ink cannot do stays a picture of pixels, and a finding says why. */
export async function withDrawings(doc: Doc, layouts: readonly PageLayout[], originals: Originals, press: Press): Promise<DrawnPages> {
  const drawings = new Map<string, Drawing | null>();
  const findings: Finding[] = [];
  for (const { layout, item } of layouts.flatMap((layout) => imagesOf(layout).map((item) => ({ layout, item })))) {
    if (drawings.has(item.picture)) continue;
    const picture = recordOf(doc, item.picture, "picture");
    const drawing = await drawingOf(picture, originals);
    drawings.set(item.picture, drawing);
    const why = drawing === null || drawing.ok ? null : whyNot(drawing);
    if (why !== null)
      findings.push({
        rule: "drawing-as-pixels",
        level: "warning",
        place: { page: layout.number },
        params: { name: picture.file ?? picture.id, why },
      });
  }
  const sound = new Map([...drawings].flatMap(([id, drawing]) => (drawing?.ok ? [[id, drawing] as const] : [])));
  if (sound.size === 0) return { layouts, findings };
  const colours = [...sound.values()].flatMap(({ shapes }) =>
    shapes.flatMap(({ paint }) => [paint.fill, paint.stroke?.colour].flatMap((each) => each ?? [])),
  );
  return { layouts: await Promise.all(layouts.map((layout) => drawnPage(doc, layout, sound, colours, press))), findings };
}

/** Why a drawing is none for print: what it holds, or what is broken. */
export function whyNot(drawing: Exclude<Drawing, { ok: true }>): string {
  return drawing.kind === "effects" ? drawing.what.slice(0, MOST_NAMES).join("、") : drawing.reason;
}

/** Names that a message lists at most. */
const MOST_NAMES = 6;

type SoundDrawings = ReadonlyMap<string, Extract<Drawing, { ok: true }>>;

async function drawnPage(
  doc: Doc,
  layout: PageLayout,
  drawings: SoundDrawings,
  colours: readonly Rgb[],
  press: Press,
): Promise<PageLayout> {
  if (!imagesOf(layout).some(({ picture }) => drawings.has(picture))) return layout;
  const page = recordOf(doc, layout.page, "page");
  const inkOf = await inksOf(colours, press, inksOfPage(page, styleOf(doc, page.style)).kind !== "cmyk");
  const groups = layout.display.groups.map((group) => ({
    ...group,
    items: group.items.flatMap((item) => drawnItem(item, drawings, inkOf)),
  }));
  return { ...layout, display: { ...layout.display, groups } };
}

function drawnItem(item: DisplayItem, drawings: SoundDrawings, inkOf: InkOf): readonly DisplayItem[] {
  const drawing = item.kind === "image" && !item.rotation ? drawings.get(item.picture) : undefined;
  return item.kind === "image" && drawing ? shapesOfDrawing(drawing, item, inkOf) : [item];
}

function imagesOf({ display }: PageLayout): readonly ImageItem[] {
  return display.groups.flatMap((group) => group.items.filter((item) => item.kind === "image"));
}
