/** Blocks that are no single story: briefs, a picture alone, a data box, an advertisement. */
import type { BoxForm, GridCells, PictureRecord } from "../model/index.js";
import { assertNever } from "../units/index.js";
import { costAt, emptyCurve, offer } from "./curve.js";
import type { Apart, Field, Leaf, Piece } from "./leaf.js";
import { remembered } from "./leaf.js";
import type { AdMatter, BoxMatter, BriefsMatter, Matter, PictureMatter, StoryMatter } from "./matter.js";
import { nameOf } from "./matter.js";
import { movedPieces, pictureGroup } from "./pictureGroup.js";
import { chooseBody } from "./storyBody.js";
import { BLOCK_AIR, EXTRA_AIR_COST, MOST_EXTRA_AIR } from "./storyHead.js";
import type { Taking } from "./storyLeaf.js";
import { sideLeaves, storyLeaf, wishedLeaf } from "./storyLeaf.js";

/** Share of the page's columns that a picture of its own should span. */
const PICTURE_SPAN = 0.5;
/** A sidebar is one or two columns wide; wider it is a strip. */
const SIDEBAR_COLUMNS = 2;
/** A strip wants at least half of the page's width. */
const STRIP_SPAN = 0.5;
const BOX_STRETCH_COST = 0.12;
const WIDE_SIDEBAR_COST = 0.8;
const WIDE_BRIEFS_COST = 0.5;
/** Lines below which columns of briefs look torn, and what each of them costs. */
const LOWEST_BRIEFS = 16;
const FLAT_BRIEFS_COST = 0.5;
/** A cell of white beside or above an advertisement: the size that was booked leaves no other way, or little copy does. */
const AD_WHITE_COST = 1;

const leaves = new WeakMap<Field, WeakMap<Matter, Leaf>>();

/** The block of any matter. All of a piece of matter in one field is the same leaf, so that its curves are reckoned once. */
export function leafOf(matter: Matter, field: Field, taking: Taking = { kind: "all" }): Leaf {
  if (taking.kind !== "all") return leafAnew(matter, field, taking);
  const ofField = leaves.get(field) ?? new WeakMap<Matter, Leaf>();
  leaves.set(field, ofField);
  const leaf = ofField.get(matter) ?? leafAnew(matter, field, taking);
  ofField.set(matter, leaf);
  return leaf;
}

function leafAnew(matter: Matter, field: Field, taking: Taking): Leaf {
  const wished = matter.kind === "story" && taking.kind === "all" ? wishedLeaf(matter, field) : null;
  if (wished && field.plan.writing === undefined) return wished;
  const plain = remembered(plainLeaf(matter, field, taking));
  // Where all stories run down, one of horizontal lines here and there makes the others go together.
  if (wished) return inTurn(wished, [plain]);
  if (matter.kind !== "story" || matter.from !== null) return plain;
  const leaf = taking.kind === "all" ? { ...plain, apart: textAndPictures(matter, field) } : plain;
  const others = [
    ...(matter.pictures.length > 0 ? [remembered(storyLeaf(matter, field, taking, "pictures first"))] : []),
    ...sideLeaves(matter, field, taking),
  ];
  return inTurn(leaf, others);
}

/** Leaves of the same matter, each of which knows the next one. */
function inTurn(first: Leaf, others: readonly Leaf[]): Leaf {
  if (others.length === 0) return first;
  const turn: Leaf[] = [];
  for (const leaf of [first, ...others]) {
    const index = turn.length;
    turn.push({
      ...leaf,
      get other() {
        return turn[(index + 1) % turn.length] ?? null;
      },
    });
  }
  return turn[0] ?? first;
}

function plainLeaf(matter: Matter, field: Field, taking: Taking): Leaf {
  switch (matter.kind) {
    case "story":
      return storyLeaf(matter, field, taking);
    case "briefs":
      return briefsLeaf(matter, field);
    case "picture":
      return pictureLeaf(matter, field);
    case "box":
      return boxLeaf(matter, field);
    case "ad":
      return adLeaf(matter, field);
    default:
      return assertNever(matter);
  }
}

/** Briefs: the rubric band over all columns, under it one flow of small heads; one frame. */
function briefsLeaf(matter: BriefsMatter, field: Field): Leaf {
  const text = Math.ceil(field.copyfit.briefsLines(matter.stories));
  const extra = field.extra.get(nameOf(matter)) ?? 0;
  const heights = new Map<number, number>();
  const fewest = (cols: number): number => {
    const height = heights.get(cols) ?? field.copyfit.briefsHeight(matter.stories, cols) + Math.ceil(extra / cols);
    heights.set(cols, height);
    return height;
  };
  const copy = {
    text,
    least: text + extra,
    heads: matter.stories.length,
    gain: field.copyfit.briefsGain(matter.stories),
    group: null,
    fewest,
  };
  const rubricLines = (cols: number): number => (matter.rubric === null ? 0 : Math.ceil(field.copyfit.rubricLines(matter.rubric, cols)));
  const heads = field.copyfit.briefHeads(matter.stories);
  const content = {
    kind: "briefs",
    rubric: matter.rubric,
    stories: matter.stories.map((story) => story.id),
    part: 0,
    ...(Object.keys(heads).length > 0 ? { heads } : {}),
  } as const;
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve(cols, top) {
      const curve = emptyCurve(field.limit);
      const head = rubricLines(cols) + (top ? 0 : BLOCK_AIR);
      const wide = (cols / field.columns > 0.5 ? 1 : 0) * WIDE_BRIEFS_COST;
      for (let lines = 1; lines + head <= field.limit; lines++) {
        const choice = chooseBody(copy, cols, lines);
        for (let extra = 0; choice && extra <= extraAir(top); extra++)
          offer(curve, head + lines + extra, wide + flatCost(cols, lines) + choice.cost + extra * EXTRA_AIR_COST);
      }
      return curve;
    },
    build(cols, lines, top) {
      const least = fewest(cols) + rubricLines(cols);
      const air = top ? 0 : Math.min(BLOCK_AIR + MOST_EXTRA_AIR, Math.max(BLOCK_AIR, lines - least));
      return [{ content, cells: [{ col: 0, line: air, cols, lines: lines - air }] }];
    },
  };
}

/** Briefs in several low columns are torn from their heads. */
function flatCost(cols: number, lines: number): number {
  return cols === 1 ? 0 : Math.max(0, LOWEST_BRIEFS - lines) * FLAT_BRIEFS_COST;
}

function pictureLeaf(matter: PictureMatter, field: Field): Leaf {
  return picturesLeaf(matter, [matter.picture], field);
}

/** A story's text, and its pictures to hang under it. */
function textAndPictures(matter: StoryMatter, field: Field): Apart | null {
  if (matter.pictures.length === 0 || field.copyfit.bodyLines(matter.story) <= 0) return null;
  const text = remembered({ ...storyLeaf({ ...matter, pictures: [] }, field, { kind: "all" }), matter });
  return { text, pictures: remembered(picturesLeaf(matter, matter.pictures, field)) };
}

function picturesLeaf(matter: Matter, pictures: readonly PictureRecord[], field: Field): Leaf {
  const group = pictureGroup(pictures, Math.max(1, Math.round(field.columns * PICTURE_SPAN)), field);
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve(cols, top) {
      const curve = emptyCurve(field.limit);
      const inner = group.curve(cols);
      const air = top ? 0 : BLOCK_AIR;
      for (let lines = 1; lines + air <= field.limit; lines++) offer(curve, lines + air, costAt(inner, lines));
      return curve;
    },
    build(cols, lines, top) {
      const air = top ? 0 : BLOCK_AIR;
      return movedPieces(group.build(cols, lines - air), 0, air);
    },
  };
}

function boxLeaf(matter: BoxMatter, field: Field): Leaf {
  const form = (cols: number): BoxForm => (cols <= SIDEBAR_COLUMNS ? "sidebar" : "strip");
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve(cols, top) {
      const curve = emptyCurve(field.limit);
      if (cols > SIDEBAR_COLUMNS && cols < field.columns * STRIP_SPAN) return curve;
      if (matter.box.form !== undefined && matter.box.form !== form(cols)) return curve;
      const air = top ? 0 : BLOCK_AIR;
      const range = field.copyfit.boxLines(matter.box, form(cols), cols);
      const most = Math.min(Math.floor(range.max), field.lines - BLOCK_AIR);
      const wide = cols > 1 && cols <= SIDEBAR_COLUMNS ? WIDE_SIDEBAR_COST : 0;
      for (let lines = Math.min(Math.ceil(range.min), most); lines <= most; lines++) {
        offer(curve, lines + air, wide + Math.abs(lines - range.ideal) * BOX_STRETCH_COST);
      }
      return curve;
    },
    build(cols, lines, top) {
      const air = top ? 0 : BLOCK_AIR;
      const frame: Piece = {
        content: { kind: "box", box: matter.box.id, form: form(cols) },
        cells: [{ col: 0, line: air, cols, lines: lines - air }],
      };
      return [frame];
    },
  };
}

/** An advertisement keeps the size that was booked and stands in the lower right corner of its block; room beside and above it stays white. */
function adLeaf(matter: AdMatter, field: Field): Leaf {
  const booked = field.copyfit.adCells(matter.ad);
  const lines = Math.min(booked.lines, field.lines - BLOCK_AIR);
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve(cols, top) {
      const curve = emptyCurve(field.limit);
      const least = lines + (top ? 0 : BLOCK_AIR);
      for (let height = least; cols >= booked.cols && height <= field.limit; height++) {
        const white = (cols - booked.cols) * height + booked.cols * (height - least);
        offer(curve, height, white * AD_WHITE_COST);
      }
      return curve;
    },
    build: (cols, height) => [adPiece(matter, { col: cols - booked.cols, line: height - lines, cols: booked.cols, lines })],
  };
}

/** The frame of an advertisement; it says 广告 where the artwork does not. */
export function adPiece({ ad }: AdMatter, cells: GridCells): Piece {
  return { content: { kind: "ad", ad: ad.id, label: !ad.labelled }, cells: [cells] };
}

function extraAir(top: boolean): number {
  return top ? 0 : MOST_EXTRA_AIR;
}
