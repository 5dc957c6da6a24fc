/**
 * For each rule of layout the smallest page that breaks it and the nearest one that does not. They are tests, and the
 * pictures of docs/layout-rules.md are drawn from them.
 */
import { lines, pt } from "../../../core/units/index.js";
import { STYLE } from "../page/editions.js";
import type { PageNotation, PageWishes } from "./pages.js";

export interface RuleExample {
  readonly breaking: PageNotation;
  readonly good: PageNotation;
  readonly wishes?: PageWishes;
  /** Where the two pages differ in more than their frames: what is special about the good one. */
  readonly goodWishes?: PageWishes;
}

const FOLIO = "folio - 0,0 4x3";
const A: PageNotation = [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 220字"];
const RED_BODY = { ...STYLE.type, body: { ...STYLE.type.body, ink: { c: 0, m: 1, y: 1, k: 0 } } };
const BROADSHEET = { sheet: "broadsheet" } as const;
/** Five blocks round each other: no gap runs through. */
const WHEEL: PageNotation = [FOLIO, "note a 0,3 3x9", "note b 3,3 1x22", "note c 1,25 3x12", "note d 0,12 1x25", "note e 1,12 2x13"];

/** A page with one frame of the wheel in another place. */
function wheelWith(frame: string): PageNotation {
  return WHEEL.map((each) => (each.slice(0, 6) === frame.slice(0, 6) ? frame : each));
}

export const EXAMPLES: Readonly<Record<string, RuleExample>> = {
  overlap: {
    breaking: [...A, "picture b1 1,15 2x10"],
    good: [...A, "picture b1 2,15 2x10"],
  },
  "outside-type-area": {
    breaking: [...A, "picture b1 2,28 2x16"],
    good: [...A, "picture b1 2,24 2x16"],
  },
  "headline-collision": {
    breaking: [...A, "head b 2,3 2x5", "text b 2,8 2x12 220字"],
    good: [...A, "head b 2,3 2x5", "text b 2,8 2x12 220字", "rule |1 1,3 2x17"],
  },
  "headline-twins": {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 220字", "head b 2,3 2x5 30pt", "text b 2,8 2x12 220字", "rule |1 1,3 2x17"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 220字", "head b 2,3 2x5 20pt", "text b 2,8 2x12 220字", "rule |1 1,3 2x17"],
  },
  "headline-tombstone": {
    breaking: [
      ...A,
      "head b 2,3 1x5 20pt",
      "text b 2,8 1x12 110字",
      "head c 3,3 1x5 16pt",
      "text c 3,8 1x12 110字",
      "rule |1 1,3 2x17",
      "rule |2 2,3 2x17",
    ],
    good: [
      ...A,
      "picture b1 2,3 1x7",
      "head b 2,10 1x5 20pt",
      "text b 2,15 1x5 45字",
      "head c 3,3 1x5 16pt",
      "text c 3,8 1x12 110字",
      "rule |1 1,3 2x17",
      "rule |2 2,3 2x17",
    ],
  },
  "headline-clash": {
    breaking: [...A, "head b 2,3 2x5 20pt reversed", "text b 2,8 2x12 220字", "rule |1 1,3 2x17"],
    good: [...A, "head b 2,3 2x5 20pt", "text b 2,8 2x12 220字", "rule |1 1,3 2x17"],
  },
  "headline-bitten": {
    breaking: [FOLIO, "picture b1 0,3 2x10", "head a 0,12 2x5 30pt", "text a 0,17 2x12 220字"],
    good: [FOLIO, "picture b1 0,3 2x9", "head a 0,12 2x5 30pt", "text a 0,17 2x12 220字"],
  },
  "headline-stacked": {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x2 30字", "head b 0,10 2x5 20pt", "text b 0,15 2x12 220字"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x3 50字", "head b 0,11 2x5 20pt", "text b 0,16 2x12 220字"],
  },
  "headline-stranded": {
    breaking: [FOLIO, "text a 0,3 2x12 220字", "head a 0,15 2x5 30pt"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 220字"],
  },
  "headline-off-text": {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 3x12 330字"],
    good: [FOLIO, "head a 0,3 3x5 30pt", "text a 0,8 3x12 330字"],
  },
  "headline-unplaced": {
    breaking: [FOLIO, "text a 0,3 2x12 220字"],
    good: A,
  },
  "headline-missing": {
    breaking: [FOLIO, "text a 0,3 2x12 220字 untitled"],
    good: A,
  },
  "headline-size-order": {
    breaking: [FOLIO, "head b 0,3 2x5 16pt", "text b 0,8 2x8 140字", "head c 0,16 2x5 20pt", "text c 0,21 2x8 140字"],
    good: [FOLIO, "head b 0,3 2x5 20pt", "text b 0,8 2x8 140字", "head c 0,16 2x5 16pt", "text c 0,21 2x8 140字"],
  },
  "lead-on-top": {
    breaking: [FOLIO, "head b 0,3 4x5", "text b 0,8 4x16 600字", "head a 0,24 4x5 30pt", "text a 0,29 4x10 380字"],
    good: [FOLIO, "head a 0,3 4x5 30pt", "text a 0,8 4x16 600字", "head b 0,24 4x5", "text b 0,29 4x10 380字"],
  },
  "lead-biggest": {
    breaking: [...A, "head b 2,20 2x5 40pt", "text b 2,25 2x12 220字"],
    good: [...A, "head b 2,20 2x5 20pt", "text b 2,25 2x12 220字"],
  },
  "text-gap": {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 98+90字"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 68+130字"],
  },
  "column-jump": {
    breaking: [FOLIO, "head a 0,3 3x5 30pt", "text a 0,8 1x12 2,8 1x12 220字", "picture b1 1,8 1x12"],
    good: [FOLIO, "head a 0,3 3x5 30pt", "text a 0,8 2x12 220字", "picture b1 2,8 1x12"],
  },
  "pictures-touching": {
    breaking: [FOLIO, "picture a1 0,3 2x12", "picture b1 2,3 2x12"],
    good: [FOLIO, "picture a1 0,3 2x12", "picture b1 2,15 2x12"],
  },
  "picture-on-fold": {
    breaking: [FOLIO, "picture a1 0,14 2x12"],
    good: [FOLIO, "picture a1 0,20 2x12"],
    wishes: { style: BROADSHEET },
  },
  "face-on-fold": {
    breaking: [FOLIO, "picture a1 0,14 2x12"],
    good: [FOLIO, "picture a1 0,17 2x12"],
    wishes: { style: BROADSHEET, pictures: { a1: { faces: [{ x: 0.4, y: 0.35, width: 0.2, height: 0.3 }] } } },
  },
  "caption-orphaned": {
    breaking: [FOLIO, "picture a1 0,3 2x12", "caption a1 0,18 2x1"],
    good: [FOLIO, "picture a1 0,3 2x12", "caption a1 0,15 2x1"],
  },
  "rule-crossing": {
    breaking: [FOLIO, "picture a1 0,10 2x12", "rule |1 0,3 2x12"],
    good: [FOLIO, "picture a1 0,10 2x12", "rule |1 0,3 2x7"],
  },
  "page-cut-across": { breaking: wheelWith("note d 0,12 1x13"), good: WHEEL },
  "page-cut-down": { breaking: wheelWith("note c 1,25 2x12"), good: WHEEL },
  "page-number-missing": { breaking: A.slice(1), good: A },
  "nameplate-missing": {
    breaking: A,
    good: ["nameplate - 0,0 4x3", ...A.slice(1)],
    wishes: { style: { furniture: { kind: "nameplate", lines: lines(3), cols: 4, ear: false, dateLines: lines(1) } } },
  },
  "ad-label-missing": {
    breaking: [...A, "ad x 2,3 2x12"],
    good: [...A, "ad x 2,3 2x12 label"],
  },
  "type-on-seam": {
    breaking: [FOLIO, "head a 0,3 4x5 30pt", "text a 0,8 4x12 440字"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 220字"],
    wishes: { style: { grid: { ...STYLE.grid, seam: pt(40) } } },
  },
  "ink-missing": {
    breaking: A,
    good: A,
    wishes: { style: { inks: { kind: "k" }, type: RED_BODY } },
    goodWishes: { style: { inks: { kind: "cmyk" }, type: RED_BODY } },
  },
  overset: {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x6 220字"],
    good: A,
  },
  "white-area": {
    breaking: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 160字"],
    good: [FOLIO, "head a 0,3 2x5 30pt", "text a 0,8 2x12 200字"],
  },
};
