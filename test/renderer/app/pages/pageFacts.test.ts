import { describe, expect, it } from "vitest";
import { rect } from "../../../../core/units/index.js";
import type { WordedFinding } from "../../../../host/api/index.js";
import { openSheets, pageFacts } from "../../../../renderer/app/pages/pageFacts.js";
import type { LaidFrame, LaidPage } from "../../../../renderer/worker/messages.js";

const frame = (kind: string, isOverset = false): LaidFrame => ({
  frame: kind,
  kind,
  story: null,
  part: null,
  rect: rect(0, 0, 10, 10),
  rects: [],
  fit: null,
  isOverset,
});
const page = (white: number, ...frames: readonly LaidFrame[]): LaidPage => ({
  page: "page2",
  number: 2,
  section: "",
  width: 500,
  height: 560,
  bleed: 9,
  white,
  frames,
  findings: [],
});
const finding = (level: WordedFinding["level"], on: number): WordedFinding => ({
  id: level,
  about: "layout",
  rule: "x",
  level,
  place: { page: on },
  message: "",
  mend: null,
});

describe("how a page stands", () => {
  it("is empty while nothing but its head is there", () => {
    expect(pageFacts(page(0.92, frame("folio")), [])).toEqual({ status: "empty", full: 8, errors: 0, warnings: 0 });
  });

  it("says first that copy has no room, then that something was found", () => {
    const found = [finding("error", 2), finding("warning", 2), finding("warning", 2), finding("info", 2), finding("error", 3)];
    expect(pageFacts(page(0.1, frame("text", true)), found)).toEqual({ status: "overset", full: 90, errors: 1, warnings: 2 });
    expect(pageFacts(page(0.1, frame("text")), found).status).toBe("found");
    expect(pageFacts(page(0.1, frame("text")), [finding("info", 2)]).status).toBe("ready");
  });

  it("is full only when nothing is left", () => {
    expect(pageFacts(page(0.001, frame("text")), null).full).toBe(99);
    expect(pageFacts(page(0, frame("text")), null).full).toBe(100);
  });
});

describe("pages as they lie open", () => {
  const sheets = (numbers: readonly number[], spreads: readonly number[] = []) =>
    openSheets(
      numbers.map((number) => ({ number })),
      ({ number }) => spreads.includes(number),
    )
      .map((sheet) => sheet.map(({ number }) => number).join("+"))
      .join(" ");

  it("pair an even page with the next one, the first alone", () => {
    expect(sheets([1, 2, 3, 4, 5, 6])).toBe("1 2+3 4+5 6");
  });

  it("leave gaps and spreads as they are", () => {
    expect(sheets([1, 2, 4, 5])).toBe("1 2 4+5");
    expect(sheets([1, 2, 4, 5], [2])).toBe("1 2 4+5");
    expect(sheets([2, 3], [3])).toBe("2 3");
  });
});
