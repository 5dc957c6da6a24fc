/** Decodes where a PDF places its glyphs, in full precision and from its bytes alone: readers at hand round to fewer digits. */
import { tool } from "./program.js";

/** The origin of a glyph on its horizontal baseline, in points from the lower left corner of the page. */
export interface PlacedGlyph {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Turned by 90° clockwise, as Latin is in a vertical line. */
  readonly isTurned: boolean;
}

/** What `qpdf --json` tells of a PDF value: references and names are strings. */
type Value = string | number | boolean | null | undefined | readonly Value[] | Dictionary;
interface Dictionary {
  readonly [key: string]: Value;
}

interface Metrics {
  readonly isVertical: boolean;
  /** Advances along a line and, in vertical writing, the way from the origin on the baseline to the one on top (ISO 32000-1 §9.7.4.3). */
  glyph(cid: number): { readonly advance: number; readonly x: number; readonly y: number };
}

/** The glyphs of each page, in the order in which they are drawn. */
export function placedGlyphs(pdf: string): readonly (readonly PlacedGlyph[])[] {
  const json = tool("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", pdf);
  const objects = dictionary(JSON.parse(json).qpdf[1]);
  const find: Find = (value) => {
    if (typeof value !== "string" || !/^\d+ \d+ R$/.test(value)) return value;
    const object = dictionary(objects[`obj:${value}`]);
    return object.stream === undefined ? object.value : dictionary(object.stream).dict;
  };
  const leaves = (node: Dictionary): readonly Dictionary[] =>
    node["/Type"] === "/Pages" ? list(find(node["/Kids"])).flatMap((kid) => leaves(dictionary(find(kid)))) : [node];
  const root = dictionary(find(dictionary(dictionary(objects.trailer).value)["/Root"]));
  return leaves(dictionary(find(root["/Pages"]))).map((page) => {
    const fonts = dictionary(find(dictionary(find(page["/Resources"]))["/Font"]));
    const metrics = new Map(Object.entries(fonts).map(([name, font]) => [name, metricsOf(dictionary(find(font)), find)]));
    const content = [page["/Contents"]].flat().map((part) => dictionary(dictionary(objects[`obj:${part}`]).stream).data);
    return glyphsOf(content.map((data) => Buffer.from(String(data), "base64").toString("latin1")).join("\n"), metrics);
  });
}

/** Follows a reference; other values are themselves. */
type Find = (value: Value) => Value;

function dictionary(value: Value): Dictionary {
  if (typeof value !== "object" || value === null || isList(value)) throw new Error(`${value} is no dictionary`);
  return value;
}

function list(value: Value): readonly Value[] {
  return isList(value) ? value : [];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function metricsOf(font: Dictionary, find: Find): Metrics {
  const descendant = dictionary(find(list(find(font["/DescendantFonts"]))[0]));
  const across = numbersByCid(list(find(descendant["/W"])), 1, find);
  const down = numbersByCid(list(find(descendant["/W2"])), 3, find);
  const [top, deep] = list(find(descendant["/DW2"] ?? [880, -1000])).map(Number);
  const isVertical = font["/Encoding"] === "/Identity-V";
  return {
    isVertical,
    glyph(cid) {
      const [width = Number(descendant["/DW"] ?? 1000)] = across.get(cid) ?? [];
      const [advance = deep, x = width / 2, y = top] = down.get(cid) ?? [];
      return isVertical ? { advance: Number(advance), x, y: Number(y) } : { advance: width, x: 0, y: 0 };
    },
  };
}

/** A W or W2 array: `first [a b c]` or `first last a`, with so many numbers for each CID. */
function numbersByCid(entries: readonly Value[], each: number, find: Find): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at]);
    const next = find(entries[at + 1]);
    if (isList(next)) {
      const numbers = next.map(Number);
      for (let index = 0; index * each < numbers.length; index++) found.set(first + index, numbers.slice(index * each, (index + 1) * each));
      at += 2;
    } else {
      const numbers = entries.slice(at + 2, at + 2 + each).map(Number);
      for (let cid = first; cid <= Number(next); cid++) found.set(cid, numbers);
      at += 2 + each;
    }
  }
  return found;
}

/** Six numbers, as `cm` and `Tm` take them. */
type Matrix = readonly number[];

/** What is moved by the first and then by the second. */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

const TOKEN = /<<|>>|<([0-9a-fA-F\s]*)>|\((?:\\.|[^\\)])*\)|\/[^\s<>[\]()/]+|[[\]]|[^\s<>[\]()/]+/g;

/** Follows the text state through a content stream (§9.3, §9.4). */
function glyphsOf(content: string, metrics: ReadonlyMap<string, Metrics>): readonly PlacedGlyph[] {
  const glyphs: PlacedGlyph[] = [];
  const number = (token: string | undefined): number => Number(token);
  let stack: string[] = [];
  let font: Metrics | undefined;
  let size = 0;
  let stretch = 1;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let outer: Matrix = matrix;
  const saved: Matrix[] = [];
  const show = (tokens: readonly string[]): void => {
    let pen = 0;
    for (const token of tokens) {
      if (!token.startsWith("<")) {
        pen -= (number(token) / 1000) * size * (font?.isVertical ? 1 : stretch);
        continue;
      }
      for (const code of token.match(/[0-9a-fA-F]{4}/g) ?? []) {
        if (!font) throw new Error("type without a font");
        const { advance, x, y } = font.glyph(Number.parseInt(code, 16));
        const left = (font.isVertical ? 0 : pen) - (x / 1000) * size * stretch;
        const up = (font.isVertical ? pen : 0) - (y / 1000) * size;
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = product(matrix, outer);
        glyphs.push({ x: a * left + c * up + e, y: b * left + d * up + f, size, isTurned: b < 0 });
        pen += (advance / 1000) * size * (font.isVertical ? 1 : stretch);
      }
    }
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (/^[-+.\d/<>[\](]/.test(token)) {
      stack.push(token);
      continue;
    }
    if (token === "Tf") [font, size] = [metrics.get(stack.at(-2) ?? ""), number(stack.at(-1))];
    else if (token === "Tz") stretch = number(stack.at(-1)) / 100;
    else if (token === "Tm") matrix = stack.slice(-6).map(number);
    else if (token === "TJ") show(stack.slice(stack.lastIndexOf("[") + 1, -1));
    else if (token === "cm") outer = product(stack.slice(-6).map(number), outer);
    else if (token === "q") saved.push(outer);
    else if (token === "Q") outer = saved.pop() ?? outer;
    else if (/^T[cdjswDL]$/.test(token)) throw new Error(`${token} is not followed here`);
    stack = [];
  }
  return glyphs;
}
