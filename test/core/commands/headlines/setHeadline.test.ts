import { describe, expect, it } from "vitest";
import { type HeadlineChoice, HOUSE_LIMITS, setHeadline } from "../../../../core/commands/index.js";
import type { Doc, FrameRecord, HeadlineSetting } from "../../../../core/model/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, hanText, storyOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const words = { main: ["新桥通车"], kicker: [], deck: [], rubric: null, summary: null };
const SETTING: HeadlineSetting = { rank: 2, size: pt(20), minorSize: pt(10), ...words, above: lines(1), below: lines(1) };
const head = (setting: HeadlineSetting = SETTING): FrameRecord =>
  frameOf("head", { kind: "headline", story: "s", setting }, cells(0, 0, 2, 4));
const BODY = frameOf("body", { kind: "text", story: "s", part: 0 }, cells(0, 4, 2, 12));
const COPY = storyOf("s", [
  ["headline", "新桥通车"],
  ["paragraph", hanText(80)],
]);
const docWith = (...frames: readonly FrameRecord[]): Doc => docOf([frames], [EDITION, COPY]);
const larger: HeadlineChoice = { setting: { ...SETTING, size: pt(30) }, takes: 6 };

describe("setting a headline in a way that was chosen", () => {
  it("takes from the text under it what it needs, and gives what it leaves", () => {
    const DOC = docWith(head(), BODY);
    const doc = done(DOC, setHeadline(DOC, "head", larger, HOUSE_LIMITS, "x"));
    expect([cellsOf(doc, "head"), cellsOf(doc, "body")]).toEqual(["0,0 2x6", "0,6 2x10"]);
    const back = done(doc, setHeadline(doc, "head", { setting: SETTING, takes: 3 }, HOUSE_LIMITS, "x"));
    expect([cellsOf(back, "head"), cellsOf(back, "body")]).toEqual(["0,0 2x3", "0,3 2x13"]);
  });

  it("stands smaller in its room where no text is under it, and is refused a larger size", () => {
    const DOC = docWith(head(), frameOf("body", BODY.content, cells(0, 20, 2, 12)));
    const doc = done(DOC, setHeadline(DOC, "head", { setting: { ...SETTING, size: pt(16) }, takes: 3 }, HOUSE_LIMITS, "x"));
    expect(cellsOf(doc, "head")).toBe("0,0 2x4");
    expect(setHeadline(DOC, "head", larger, HOUSE_LIMITS, "x")).toMatchObject({ refused: "refused-headline-room" });
  });

  it("stays the side head that it was", () => {
    const DOC = docWith(head({ ...SETTING, role: "side" }), BODY);
    const doc = done(DOC, setHeadline(DOC, "head", { setting: { ...SETTING, size: pt(16) }, takes: 4 }, HOUSE_LIMITS, "x"));
    expect(frameIn(doc, "head").content).toMatchObject({ setting: { size: 16, role: "side" } });
  });

  it("is refused for a locked headline", () => {
    expect(setHeadline(docWith({ ...head(), locked: true }, BODY), "head", larger, HOUSE_LIMITS, "x")).toMatchObject({
      refused: "refused-locked",
    });
  });
});
