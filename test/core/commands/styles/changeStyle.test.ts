import { describe, expect, it } from "vitest";
import {
  alignHeadlines,
  changeAccent,
  changeGrid,
  changeProfile,
  changeRole,
  changeStep,
  changeType,
  inkType,
} from "../../../../core/commands/index.js";
import type { Doc, PageStyle } from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, STYLE } from "../../page/editions.js";
import { done } from "../done.js";

const OTHER: PageStyle = { ...STYLE, id: "other" };
const BARE = docOf([[frameOf("f", { kind: "note", text: ["注"] }, cells(2, 3, 2, 9))]], [EDITION]);
const DOC: Doc = { ...BARE, styles: new Map([...BARE.styles, ["other", OTHER]]) };
const [ONE, BOTH] = [[STYLE.id], [STYLE.id, "other"]];
const style = (doc: Doc, id = STYLE.id): PageStyle => doc.styles.get(id) ?? STYLE;
const RED = { c: 0, m: 1, y: 1, k: 0 };

describe("the type of a page style", () => {
  it("changes in one style or in several as one step", () => {
    const doc = done(DOC, changeType(DOC, BOTH, "caption", { family: "hei", size: pt(9) }, "t"));
    expect(style(doc).type.caption).toMatchObject({ family: "hei", size: 9, weight: 400 });
    expect(style(doc, "other").type.caption.size).toBe(9);
    expect(style(done(DOC, changeType(DOC, ONE, "caption", { size: pt(9) }, "t")), "other")).toBe(OTHER);
    expect(changeType(doc, BOTH, "caption", { family: "hei" }, "t")).toBeNull();
  });

  it("sets fewer characters a column where the body is larger, and takes along what was as large", () => {
    // 430 pt hold four columns of 8 characters of 12 pt with their gutters, 420 pt wide; half of what is left goes to the margin.
    const { grid, type } = style(done(DOC, changeType(DOC, ONE, "body", { size: pt(12) }, "t")));
    expect(grid).toMatchObject({ size: 12, characters: 8, left: 40, pitch: 12 });
    expect([type.body.size, type.byline.size, type.caption.size]).toEqual([12, 12, 8]);
  });

  it("stands in the house colour or in an ink of its own, and follows the house colour", () => {
    const doc = done(DOC, inkType(DOC, ONE, "subhead", "accent", "t"));
    expect(style(doc).type.subhead).toMatchObject({ isAccent: true, ink: RED });
    const blue = { c: 1, m: 0.5, y: 0, k: 0 };
    const painted = done(doc, changeAccent(doc, ONE, blue, "t"));
    expect([style(painted).type.accent, style(painted).type.subhead.ink]).toEqual([blue, blue]);
    expect(style(done(painted, inkType(painted, ONE, "subhead", RED, "t"))).type.subhead.isAccent).toBeUndefined();
  });

  it("has headlines of other steps and another alignment", () => {
    const doc = done(DOC, changeStep(DOC, ONE, 1, { main: { family: "hei", weight: 900 } }, "t"));
    expect(style(doc).type.headlines.map((step) => step.main.weight)).toEqual([700, 900]);
    expect(style(done(DOC, alignHeadlines(DOC, ONE, "start", "t"))).type.headlineAlign).toBe("start");
  });

  it("sets its lines by another profile, and single roles in their own way", () => {
    expect(style(done(DOC, changeProfile(DOC, ONE, "kaiming", "t"))).type.setting?.profile).toBe("kaiming");
    const doc = done(DOC, changeRole(DOC, ONE, "caption", { hanging: true }, "t"));
    expect(style(doc).type.setting?.roles.caption).toEqual({ hanging: true });
    expect(style(done(doc, changeRole(doc, ONE, "caption", { hanging: null }, "t"))).type.setting?.roles).toEqual({});
  });

  it.each([0, 2, 900, Number.NaN])("is refused in a size of %d pt", (size) => {
    expect(changeType(DOC, ONE, "byline", { size: pt(size) }, "t")).toMatchObject({ refused: "refused-range" });
  });
});

describe("the grid of a page style", () => {
  it("changes where all stays on the page", () => {
    expect(style(done(DOC, changeGrid(DOC, ONE, { pitch: pt(12.5) }, "t"))).grid.pitch).toBe(12.5);
  });

  it.each([
    [{ columns: 3 }, "refused-grid"],
    [{ characters: 14 }, "refused-type-area"],
    [{ pitch: pt(9) }, "refused-pitch"],
    [{ columns: 0 }, "refused-type-area"],
  ])("is refused where it does not: %o", (change, refused) => {
    expect(changeGrid(DOC, ONE, change, "t")).toMatchObject({ refused });
  });
});
