import { describe, expect, it } from "vitest";
import { faultsOf, justified } from "../../../core/makeup/planDoc.js";
import type { Plan, PlanInput } from "../../../core/makeup/types.js";
import type { Doc, FrameRecord } from "../../../core/model/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, frameOf, hanText, STYLE, storyOf, wordsKnown } from "../page/editions.js";

/** The page has four columns of ten characters and 40 lines; this story takes one column of 36 under the page's folio. */
const STORY = storyOf("s1", [["paragraph", hanText(36 * 10 - 4)]], 1);
const INPUT: PlanInput = {
  stories: [STORY],
  pictures: [],
  boxes: [],
  ads: [],
  styles: [STYLE],
  styleById: new Map([[STYLE.id, STYLE]]),
  firstPage: 1,
  faces: fakeFaces(),
  segmenter: wordsKnown(),
  hyphenator: null,
  seed: 1,
  steps: 1,
};
const SHORT = { rule: "page-not-full", level: "warning", place: { page: 1 }, params: {} } as const;

function planOf(frames: readonly FrameRecord[], findings: Plan["findings"] = []): Plan {
  return { pages: [{ number: 1, style: STYLE.id, frames }], findings, cost: 0, faults: [] };
}

function costOf(plan: Plan): number {
  return faultsOf(plan, INPUT).reduce((sum, { cost }) => sum + cost, 0);
}

const folio = frameOf("folio", { kind: "folio" }, cells(0, 0, 4, 3));
const text = frameOf("text", { kind: "text", story: "s1", part: 0 }, cells(0, 4, 1, 36));

describe("what counts against a plan when it is set", () => {
  it("is the white of a page, but not where there is too little copy for it", () => {
    const white = costOf(planOf([folio, text]));
    const short = costOf(planOf([folio, text], [SHORT]));
    expect(white - short).toBeGreaterThan(500);
    // Three columns of 37 lines of the 160 that the page has.
    expect(faultsOf(planOf([folio, text]), INPUT)).toContainEqual({ page: 1, what: "white", count: 694, cost: expect.any(Number) });
  });

  it("is every breach of a layout rule, an error more than a warning", () => {
    const beside = frameOf("beside", { kind: "text", story: "s1", part: 1 }, cells(1, 4, 1, 36));
    const over = frameOf("over", { kind: "text", story: "s1", part: 1 }, cells(0, 10, 1, 5));
    const faults = (frames: readonly FrameRecord[]): number => costOf(planOf(frames, [SHORT]));
    expect(faults([folio, text, over]) - faults([folio, text, beside])).toBeGreaterThanOrEqual(100);
  });
});

describe("justifying a plan", () => {
  const noMeasures = (): never => {
    throw new Error("nothing is measured here");
  };
  const lower = (doc: Doc): Doc => {
    const moved = { ...text, place: { kind: "grid", cells: [cells(0, 4, 1, 35)] } } as const;
    return { ...doc, records: new Map(doc.records).set("text", moved) };
  };

  it("takes over the frames of the document that comes back", () => {
    const [page] = justified(planOf([folio, text]), { ...INPUT, justify: lower }, noMeasures).pages;
    expect(page?.frames.map(({ place }) => (place.kind === "grid" ? place.cells[0]?.lines : null))).toEqual([3, 35]);
  });

  it("leaves the plan as it is without anybody to do it", () => {
    const plan = planOf([folio, text]);
    expect(justified(plan, INPUT, noMeasures)).toBe(plan);
  });
});
