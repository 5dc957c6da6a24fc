import { describe, expect, it } from "vitest";
import { rect } from "../../../../core/units/index.js";
import type { WordedFinding } from "../../../../host/api/index.js";
import { findingsOnFrames, isLastPart } from "../../../../renderer/app/stageMarks/marksOf.js";
import type { LaidFrame, LaidPage } from "../../../../renderer/worker/messages.js";

const frame = (id: string, x: number, story: string | null = null, part: number | null = null): LaidFrame => ({
  frame: id,
  kind: "text",
  story,
  part,
  rect: rect(x, 0, 100, 100),
  rects: [rect(x, 0, 100, 100)],
  fit: null,
  isOverset: false,
});
const pageOf = (number: number, ...frames: readonly LaidFrame[]): LaidPage => ({
  page: `page${number}`,
  number,
  section: "",
  width: 500,
  height: 500,
  bleed: 0,
  white: 0,
  frames,
  findings: [],
});
const finding = (id: string, level: WordedFinding["level"], page: number, on: string): WordedFinding => ({
  id,
  about: "layout",
  rule: "r",
  level,
  place: { page, frame: on },
  message: id,
  mend: null,
});

describe("marks of findings", () => {
  it("stand on the frames that they are about, in the colour of the worst", () => {
    const page = pageOf(1, frame("a", 0), frame("b", 200));
    const found = findingsOnFrames([finding("1", "info", 1, "a"), finding("2", "error", 1, "a"), finding("3", "error", 2, "b")], page);
    expect(found).toMatchObject([{ frame: { frame: "a" }, level: "error", findings: [{ id: "1" }, { id: "2" }], slot: 0 }]);
  });

  it("stand beside each other where frames share a corner", () => {
    const page = pageOf(1, frame("a", 0), frame("b", 5), frame("c", 200));
    const found = findingsOnFrames(
      ["a", "b", "c"].map((on) => finding(on, "warning", 1, on)),
      page,
    );
    expect(found.map(({ slot }) => slot)).toEqual([0, 1, 0]);
  });
});

describe("the end of a text", () => {
  it("is its last part, on whatever page that stands", () => {
    const pages = [pageOf(1, frame("a", 0, "s", 0), frame("b", 100, "s", 1)), pageOf(2, frame("c", 0, "s", 2), frame("d", 200, "t", 0))];
    const ends = pages.flatMap(({ frames }) => frames.filter((each) => isLastPart(pages, each))).map((each) => each.frame);
    expect(ends).toEqual(["c", "d"]);
  });
});
