/**
 * Proofs (校样): pages on sheets for the printer in the office, scaled to fit or cut into sheets at full size. Each sheet bears
 * a watermark and says what it is: nobody takes it for a page of the press.
 */
import type { FaceSet } from "../face/index.js";
import { BLACK } from "../model/index.js";
import { type DisplayItem, type DisplayPage, rectItem } from "../page/index.js";
import { assertNever, mm, pt, ptFromMm, type Rect, rect } from "../units/index.js";
import { slugItems } from "./slug.js";
import { jointItems, mapItems } from "./tileMarks.js";
import { type Tile, tilesOf } from "./tiles.js";
import { watermarkItems } from "./watermark.js";

/** The smaller side first, in millimetres (ISO 216). */
const PAPERS = { a3: [297, 420], a4: [210, 297] } as const;

export type ProofPaper = keyof typeof PAPERS;
export type ProofForm =
  /** The page scaled to a sheet of paper, never enlarged. */
  | { readonly kind: "fitted"; readonly paper: ProofPaper }
  /** The page in its size on a sheet as large as it needs. */
  | { readonly kind: "full" }
  /** The page in its size on several sheets of paper. */
  | { readonly kind: "tiled"; readonly paper: ProofPaper };

/** What sheets of a proof say. */
export interface ProofWords {
  readonly watermark: string;
  /** Of one sheet: its scale in per cent, which of how many of its page it is. */
  slug(sheet: { readonly scale: number; readonly tile: number; readonly tiles: number }): readonly string[];
}

/** No office printer reaches the edge of its paper. */
const EDGE = ptFromMm(mm(7));
/** Foot of the sheet for the slug. */
const STRIP = ptFromMm(mm(8));
const SLUG_SIZE = 9;
const FRAME = 0.25;

/** The sheets of a page, in the order of reading. */
export function proofSheets(page: DisplayPage, form: ProofForm, words: ProofWords, faces: FaceSet): readonly DisplayPage[] {
  switch (form.kind) {
    case "fitted":
      return [sheetOf(page, fittedPlace(page, form.paper), words, faces)];
    case "full":
      return [sheetOf(page, fullPlace(page), words, faces)];
    case "tiled": {
      const { paper, tiles } = tiledPaper(page, form.paper);
      return tiles.map((tile, index) => sheetOf(page, tilePlace(paper, tile, index, tiles), words, faces));
    }
    default:
      return assertNever(form);
  }
}

interface Paper {
  readonly width: number;
  readonly height: number;
}

/** A page or a part of it on a sheet. */
interface Place {
  readonly paper: Paper;
  readonly scale: number;
  readonly window: Rect;
  /** The upper left corner of the trim. */
  readonly x: number;
  readonly y: number;
  readonly tile: Tile | null;
  readonly number: number;
  readonly tiles: readonly Tile[];
}

function papersOf(name: ProofPaper): readonly [upright: Paper, lying: Paper] {
  const [narrow, long] = PAPERS[name].map((side) => ptFromMm(mm(side)));
  const [width, height] = [narrow ?? 0, long ?? 0];
  return [
    { width, height },
    { width: height, height: width },
  ];
}

/** What a sheet offers a page, above the strip. */
function roomOn({ width, height }: Paper): Paper {
  return { width: width - 2 * EDGE, height: height - 2 * EDGE - STRIP };
}

/** Whole per cents, so that what the sheet says of its scale is true. */
function fittedPlace(page: DisplayPage, name: ProofPaper): Place {
  const scaleOn = (paper: Paper): number => {
    const room = roomOn(paper);
    return Math.max(0.01, Math.min(1, Math.floor(100 * Math.min(room.width / page.width, room.height / page.height) + 1e-6) / 100));
  };
  const [upright, lying] = papersOf(name);
  const paper = scaleOn(lying) > scaleOn(upright) ? lying : upright;
  const scale = scaleOn(paper);
  return { ...centred(paper, page.width * scale, page.height * scale), scale };
}

function fullPlace({ width, height }: DisplayPage): Place {
  return { ...centred({ width: width + 2 * EDGE, height: height + 2 * EDGE + STRIP }, width, height), scale: 1 };
}

function centred(paper: Paper, width: number, height: number): Omit<Place, "scale"> {
  const room = roomOn(paper);
  const [x, y] = [EDGE + (room.width - width) / 2, EDGE + (room.height - height) / 2];
  return { paper, window: rect(x, y, width, height), x, y, tile: null, number: 1, tiles: [] };
}

/** The way of laying the paper that takes fewer sheets. */
function tiledPaper(page: DisplayPage, name: ProofPaper): { readonly paper: Paper; readonly tiles: readonly Tile[] } {
  const [upright, lying] = papersOf(name).map((paper) => ({ paper, tiles: tilesOf(page, roomOn(paper)) }));
  if (!upright || !lying) throw new Error("paper has two sides");
  return lying.tiles.length < upright.tiles.length ? lying : upright;
}

function tilePlace(paper: Paper, tile: Tile, index: number, tiles: readonly Tile[]): Place {
  const own = centred(paper, tile.part.width, tile.part.height);
  return { ...own, scale: 1, x: own.x - tile.part.x, y: own.y - tile.part.y, tile, number: index + 1, tiles };
}

function sheetOf(page: DisplayPage, place: Place, words: ProofWords, faces: FaceSet): DisplayPage {
  const { paper, scale, window, x, y, tile, tiles, number } = place;
  const { x: left, y: top, width, height } = window;
  const watermark = watermarkItems(words.watermark, window, faces);
  const map = tile === null ? [] : mapItems(page, tiles, tile, { right: paper.width - EDGE, foot: paper.height - EDGE, height: STRIP });
  const strip = { left: EDGE, top: paper.height - EDGE - STRIP, width: paper.width - 2 * EDGE - STRIP * 1.5, height: STRIP };
  const slug = words.slug({ scale: Math.round(scale * 100), tile: number, tiles: Math.max(1, tiles.length) });
  const own = slugItems(
    slug.map((text) => ({ text, ink: BLACK })),
    strip,
    faces,
    SLUG_SIZE,
  );
  const frame = rectItem(left, top, width, height, { fill: null, stroke: { ink: BLACK, weight: FRAME } });
  const joints = tile === null ? [] : jointItems(tile, window, faces);
  const group = (name: string, items: readonly DisplayItem[]) => ({ frame: name, x: pt(0), y: pt(0), items });
  return {
    ...page,
    sheet: {
      width: pt(paper.width),
      height: pt(paper.height),
      x: pt(x),
      y: pt(y),
      scale,
      window,
      under: [group("watermark", watermark.under)],
      over: [group("watermark", watermark.over), group("proof", [frame, ...joints, ...map, ...own])],
    },
  };
}
