/** Draws a page that breaks a rule and one that does not as a picture for the documents: frames, lines of type as bars. */
import type { Doc, FrameRecord } from "../../../core/model/index.js";
import { recordOf } from "../../../core/model/index.js";
import { type DisplayGroup, type GlyphRun, type PageLayout, partOnPage, typeArea } from "../../../core/page/index.js";
import { type Rect, rect } from "../../../core/units/index.js";
import { STYLE } from "../page/editions.js";
import { laidOut, type PageFault } from "./pages.js";

/** A page with what is wrong with it. */
export interface DrawnPage {
  readonly doc: Doc;
  readonly faults: readonly PageFault[];
}

const GAP = 40;
const HEAD = 44;
const RED = "#c8102e";

/** An SVG of the breaking page at the left and the good one at the right. */
export function rulePicture(title: string, breaking: DrawnPage, good: DrawnPage): string {
  const { width, height } = STYLE;
  const [full, deep] = [2 * width + GAP + 2, height + HEAD + 2];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${full} ${deep}" width="${full / 2}" height="${deep / 2}" font-family="sans-serif">`,
    `<title>${title}</title>`,
    `<rect x="-1" y="-1" width="${full}" height="${deep}" fill="#fff"/>`,
    `<text x="0" y="30" font-size="30" fill="${RED}">✗</text>`,
    `<text x="${width + GAP}" y="30" font-size="30" fill="#2e7d32">✓</text>`,
    `<g transform="translate(0 ${HEAD})">${pageSvg(breaking)}</g>`,
    `<g transform="translate(${width + GAP} ${HEAD})">${pageSvg(good)}</g>`,
    "</svg>",
    "",
  ].join("\n");
}

function pageSvg({ doc, faults }: DrawnPage): string {
  const layout = laidOut(doc)[0];
  if (!layout) throw new Error("no page");
  const blamed = new Set(faults.flatMap(({ frames }) => frames));
  const frames = layout.display.groups.map((group) => frameSvg(doc, layout, group, blamed.has(group.frame)));
  return [sheetSvg(doc), ...frames, ...faults.filter((fault) => fault.frames.length === 0).map(cutSvg)].join("\n");
}

/** The sheet, its type area, and the fold of a broadsheet. */
function sheetSvg(doc: Doc): string {
  const style = doc.styles.get(STYLE.id) ?? STYLE;
  const area = typeArea(style);
  const fold = `<path d="M0 ${n(style.height / 2)}H${style.width}" stroke="#999" stroke-dasharray="12 8" fill="none"/>`;
  return [
    `<rect width="${style.width}" height="${style.height}" fill="#fff" stroke="#888"/>`,
    box(area, `fill="none" stroke="#ddd"`),
    ...(style.sheet === "broadsheet" ? [fold] : []),
  ].join("");
}

function frameSvg(doc: Doc, layout: PageLayout, group: DisplayGroup, isBlamed: boolean): string {
  const frame = recordOf(doc, group.frame, "frame");
  const at = layout.frames.find((each) => each.frame === group.frame)?.rect ?? rect(0, 0, 0, 0);
  const mark = isBlamed ? box(at, `fill="none" stroke="${RED}" stroke-width="4"`) : "";
  return `<g>${bodySvg(doc, frame, group, at)}${mark}</g>`;
}

function bodySvg(doc: Doc, frame: FrameRecord, group: DisplayGroup, at: Rect): string {
  const { content } = frame;
  switch (content.kind) {
    case "headline": {
      const isDark = content.setting.style?.kind === "reversed";
      const plate = isDark ? box(rect(at.x, at.y + 10, at.width, at.height - 20), `fill="#222"`) : "";
      return plate + words(at, content.setting.main.join(""), content.setting.size, isDark ? "#fff" : "#111");
    }
    case "picture":
      return pictureSvg(doc, group, at);
    case "ad":
      return box(at, `fill="#f4f0e6" stroke="#888"`) + bars(group, "#555");
    case "rule": {
      const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
      const line =
        content.direction === "vertical" ? `M${n(x)} ${n(at.y)}V${n(at.y + at.height)}` : `M${n(at.x)} ${n(y)}H${n(at.x + at.width)}`;
      return `<path d="${line}" stroke="#111" stroke-width="1.5"/>`;
    }
    case "note":
      return box(rect(at.x + 1, at.y + 3, at.width - 2, at.height - 6), `fill="#e9eef2" stroke="#b8c4cc"`);
    case "nameplate":
      return words(at, "江岸日报", 30, RED);
    case "rubric":
      return words(at, content.text, 20, RED);
    case "folio":
      return `${words(at, "第 1 版", 14, "#111")}<path d="M${n(at.x)} ${n(at.y + at.height - 6)}h${n(at.width)}" stroke="#111"/>`;
    default:
      return bars(group, content.kind === "text" || content.kind === "briefs" ? "#b5b5b5" : "#777");
  }
}

/** A hill and a sun, and the faces that are marked in the picture. */
function pictureSvg(doc: Doc, group: DisplayGroup, at: Rect): string {
  const hill = `<path d="M${n(at.x)} ${n(at.y + at.height)}l${n(at.width * 0.35)} ${n(-at.height * 0.5)} ${n(at.width * 0.2)} ${n(at.height * 0.2)} ${n(at.width * 0.15)} ${n(-at.height * 0.12)} ${n(at.width * 0.3)} ${n(at.height * 0.42)}z" fill="#8fa3ad"/>`;
  const faces = group.items.flatMap((item) => {
    if (item.kind !== "image") return [];
    const picture = recordOf(doc, item.picture, "picture");
    return (picture.faces ?? []).map((face) => {
      const part = partOnPage(picture, item, face);
      const [x, y] = [group.x + part.x + part.width / 2, group.y + part.y + part.height / 2];
      return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(part.width / 2)}" ry="${n(part.height / 2)}" fill="#f0c9a8" stroke="#8a5a35"/>`;
    });
  });
  return box(at, `fill="#d5dee3" stroke="#8fa3ad"`) + hill + faces.join("");
}

/** The lines of type of a group as bars; heads between them are darker. */
function bars(group: DisplayGroup, ink: string): string {
  return group.items
    .flatMap((item) => (item.kind === "glyphs" ? [barOf(group, item, item.role === "subhead" ? "#333" : ink)] : []))
    .join("");
}

function barOf({ x, y }: DisplayGroup, run: GlyphRun, ink: string): string {
  const [left, right] = [Math.min(...run.x), Math.max(...run.x) + run.size];
  const top = (run.y[0] ?? 0) - run.size * 0.72;
  return `<rect x="${n(x + left)}" y="${n(y + top)}" width="${n(right - left)}" height="${n(run.size * 0.6)}" fill="${ink}"/>`;
}

/** Where a page is cut: a line across or down; a page that lacks something is marked all round. */
function cutSvg({ place: { line, column } }: PageFault): string {
  const { grid, width, height } = STYLE;
  if (line !== undefined) return redLine(`M10 ${n(grid.top + (line - 1) * grid.pitch)}H${width - 10}`);
  if (column === undefined)
    return redLine(`M${grid.left - 6} ${grid.top - 6}h${width - 2 * grid.left + 12}v${3 * grid.pitch}h${2 * grid.left - width - 12}z`);
  return redLine(
    `M${n(grid.left + (column - 1) * (grid.characters + grid.gutter) * grid.size - (grid.gutter * grid.size) / 2)} 10V${height - 10}`,
  );
}

function redLine(path: string): string {
  return `<path d="${path}" stroke="${RED}" stroke-width="4" stroke-dasharray="14 8" fill="none"/>`;
}

function words(at: Rect, text: string, size: number, ink: string): string {
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2 + size * 0.36];
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="bold" text-anchor="middle" fill="${ink}">${text}</text>`;
}

function box({ x, y, width, height }: Rect, paint: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${paint}/>`;
}

/** A number with one decimal. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
