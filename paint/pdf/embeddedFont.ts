/**
 * A face on its way into a PDF: a composite (Type 0) font with one CID for each glyph with its text
 * and advance. Numbering by glyph alone would lose text: fonts share a glyph between characters
 * (U+2F00 and 一) and draw two characters with one (——). A squeezed mark is narrower than its glyph,
 * and readers of the text take characters that overlap for lines of their own. ISO 32000-1 §9.7, §9.10.
 */
import { createHash } from "node:crypto";
import type { FontProgram, GlyphId, PrintFace, ProgramSlot } from "../../core/face/index.js";
import { EM_ASCENT, EM_DESCENT } from "../../core/face/index.js";
import type { Em } from "../../core/units/index.js";
import { endWith, type ObjectMaker, type ObjectReference, textString } from "./objects.js";
import { toUnicodeMap } from "./toUnicode.js";

/** Number of a glyph with its text and advance in an embedded font; 0 is .notdef. */
type Cid = number;

/** Which way the pen of a reader goes: to the right (Identity-H) or down (Identity-V, §9.7.5.2). */
export type PenWay = "right" | "down";

/** How far a glyph moves the pen on: to the right in horizontal lines, down in vertical ones. */
export interface Advances {
  readonly right: Em;
  readonly down: Em;
}

/** A font as content streams name it: one for each way of the pen, over one and the same program. */
export interface FontResource {
  readonly name: string;
  readonly reference: ObjectReference;
}

/** A font that collects the glyphs its document shows and is written when all are known. */
export interface EmbeddedFont {
  /** The font for a way of the pen; only those asked for are written. */
  resource(way: PenWay): FontResource;
  /** The CID of a glyph that stands for `text` and moves the pen on as stated. */
  cidOf(glyph: GlyphId, text: string, advances: Advances): Cid;
  /** Advance of a glyph as the face has it. */
  advanceOf(glyph: GlyphId): Em;
  /** How far a CID moves the pen in 1/1000 em, as the document states it. */
  advanceOfCid(cid: Cid, way: PenWay): number;
  /** Writes the font's objects; returns its subset tag. */
  write(): string;
}

const PER_MILLE = 1000;
const ENCODINGS: Readonly<Record<PenWay, string>> = { right: "Identity-H", down: "Identity-V" };
/** Font flag 3, symbolic: the glyphs are not those of the Latin standard encoding (§9.8.2). */
const SYMBOLIC = 4;

export function createEmbeddedFont(document: ObjectMaker, face: PrintFace, name: string): EmbeddedFont {
  const resources = new Map<PenWay, FontResource>();
  const cids = new Map<string, Cid>();
  const slots: ProgramSlot[] = [];
  const texts: string[] = [];
  const metrics: CidMetrics[] = [{ right: perMille(face.advanceOf(0)), down: PER_MILLE }];
  /** What each glyph was last asked for: nearly always the same again. */
  const latest = new Map<GlyphId, Advances & { readonly text: string; readonly cid: Cid }>();

  function numberOf(glyph: GlyphId, text: string, advances: Advances): Cid {
    const key = `${glyph} ${advances.right} ${advances.down} ${text}`;
    const known = cids.get(key);
    if (known !== undefined) return known;
    slots.push({ glyph, advance: advances.right });
    texts.push(text);
    metrics.push({ right: perMille(advances.right), down: perMille(advances.down) });
    cids.set(key, slots.length);
    return slots.length;
  }

  return {
    resource(way) {
      const known = resources.get(way);
      if (known) return known;
      const made = { name: way === "right" ? name : `${name}V`, reference: document.ref({}) };
      resources.set(way, made);
      return made;
    },
    cidOf(glyph, text, advances) {
      const last = latest.get(glyph);
      if (last?.text === text && last.right === advances.right && last.down === advances.down) return last.cid;
      const cid = numberOf(glyph, text, advances);
      latest.set(glyph, { text, ...advances, cid });
      return cid;
    },
    advanceOf: (glyph) => face.advanceOf(glyph),
    advanceOfCid: (cid, way) => metrics[cid]?.[way] ?? PER_MILLE,
    write: () => writeFont(document, resources, face, face.programOf(slots), metrics, texts),
  };
}

/** Advances of a CID in 1/1000 em. */
type CidMetrics = Readonly<Record<PenWay, number>>;

function perMille(value: Em): number {
  return Math.round(value * PER_MILLE);
}

function writeFont(
  document: ObjectMaker,
  resources: ReadonlyMap<PenWay, FontResource>,
  face: PrintFace,
  program: FontProgram,
  metrics: readonly CidMetrics[],
  texts: readonly string[],
): string {
  const tag = subsetTag(program.bytes);
  const name = `${tag}+${plainName(face.postScriptName)}`;
  const toUnicode = document.ref({});
  toUnicode.end(toUnicodeMap(texts));
  const shared = {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    DescendantFonts: [descendant(document, name, face, program, metrics)],
    ToUnicode: toUnicode,
  };
  for (const [way, { reference }] of resources) endWith(reference, { ...shared, Encoding: ENCODINGS[way] });
  return tag;
}

/** pdfkit writes names as they are: what a PDF name would have to escape (§7.3.5) is left out. */
function plainName(name: string): string {
  return name.replace(/[^\w.+-]/g, "") || "Unnamed";
}

/** Six capitals that follow from the bytes, so that two subsets of a face never share a name (§9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = createHash("sha256").update(bytes).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

function descendant(
  document: ObjectMaker,
  name: string,
  face: PrintFace,
  program: FontProgram,
  metrics: readonly CidMetrics[],
): ObjectReference {
  const isTrueType = program.format === "truetype";
  const down = metricRuns(metrics, (each) => (each.down === PER_MILLE ? null : [-each.down, each.right / 2, EM_ASCENT * PER_MILLE]));
  const font = document.ref({
    Type: "Font",
    Subtype: isTrueType ? "CIDFontType2" : "CIDFontType0",
    BaseFont: name,
    CIDSystemInfo: { Registry: textString("Adobe"), Ordering: textString("Identity"), Supplement: 0 },
    FontDescriptor: descriptor(document, name, face, program),
    DW: PER_MILLE,
    W: metricRuns(
      metrics.map(({ right }) => right),
      (width) => (width === PER_MILLE ? null : [width]),
    ),
    // Vertical lines: the pen stands in the middle of the upper edge of the em box and goes down (§9.7.4.3).
    DW2: [EM_ASCENT * PER_MILLE, -PER_MILLE],
    ...(down.length > 0 ? { W2: down } : {}),
    ...(isTrueType ? { CIDToGIDMap: "Identity" } : {}),
  });
  font.end();
  return font;
}

function descriptor(document: ObjectMaker, name: string, face: PrintFace, program: FontProgram): ObjectReference {
  const { box } = program;
  const written = document.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [box.left, box.bottom, box.right, box.top].map((value) => Math.round(value * PER_MILLE)),
    ItalicAngle: program.italicAngle,
    Ascent: EM_ASCENT * PER_MILLE,
    Descent: -EM_DESCENT * PER_MILLE,
    CapHeight: Math.round(program.capHeight * PER_MILLE),
    StemV: stemWidth(face.weight),
    ...programEntry(document, program),
  });
  written.end();
  return written;
}

function programEntry(document: ObjectMaker, program: FontProgram): object {
  const isTrueType = program.format === "truetype";
  const file = document.ref(isTrueType ? { Length1: program.bytes.length } : { Subtype: "CIDFontType0C" });
  file.end(program.bytes);
  return isTrueType ? { FontFile2: file } : { FontFile3: file };
}

/** Vertical stem in 1/1000 em: about 50 for a light face, 200 for a black one. Only font substitution reads it. */
function stemWidth(weight: number): number {
  return Math.round(weight / 4.5);
}

/** A W or W2 array: the numbers of CIDs that differ from the default, in runs behind their first CID (§9.7.4.3). */
function metricRuns<Metric>(metrics: readonly Metric[], numbersOf: (metric: Metric) => readonly number[] | null): readonly unknown[] {
  const runs: (number | number[])[] = [];
  let open: number[] | null = null;
  metrics.forEach((metric, cid) => {
    const numbers = numbersOf(metric);
    if (numbers === null) {
      open = null;
      return;
    }
    if (open === null) {
      open = [];
      runs.push(cid, open);
    }
    open.push(...numbers);
  });
  return runs;
}
