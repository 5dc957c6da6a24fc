import { describe, expect, it } from "vitest";
import type { FrameContent, HeadlineSetting, PageSlot } from "../../../core/model/index.js";
import { slotsOfFrames } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { cells, frameOf } from "./editions.js";

const SETTING: HeadlineSetting = {
  rank: 1,
  size: pt(30),
  minorSize: pt(15),
  main: ["题目"],
  kicker: [],
  deck: [],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

/** What each kind of frame leaves; the compiler asks for every kind that there is. */
const KINDS: { readonly [Kind in FrameContent["kind"]]: readonly [Extract<FrameContent, { kind: Kind }>, PageSlot["slot"] | null] } = {
  headline: [{ kind: "headline", story: "a", setting: SETTING }, "headline"],
  text: [{ kind: "text", story: "a", part: 0 }, "text"],
  briefs: [{ kind: "briefs", rubric: null, stories: ["a", "b"], part: 0 }, "briefs"],
  jump: [{ kind: "jump", story: "a", page: 2, direction: "to" }, null],
  picture: [{ kind: "picture", picture: "p" }, "picture"],
  caption: [{ kind: "caption", picture: "p" }, "caption"],
  groupCaption: [{ kind: "groupCaption", pictures: ["p", "q"] }, "caption"],
  pictureGroup: [{ kind: "pictureGroup", pictures: ["p", "q"] }, "picture"],
  box: [{ kind: "box", box: "w", form: "sidebar" }, "box"],
  pullQuote: [{ kind: "pullQuote", story: "a", text: "一句话" }, "pullQuote"],
  rubric: [{ kind: "rubric", text: "要闻" }, "rubric"],
  note: [{ kind: "note", text: ["启事"] }, "note"],
  credits: [{ kind: "credits" }, "credits"],
  nameplate: [{ kind: "nameplate" }, null],
  ear: [{ kind: "ear" }, null],
  folio: [{ kind: "folio" }, null],
  ad: [{ kind: "ad", ad: "x", label: true }, "ad"],
  rule: [{ kind: "rule", direction: "horizontal", weight: "hairline" }, "rule"],
};

describe("the slots of a page", () => {
  it.each(Object.values(KINDS))("%j leaves its own kind of slot, or none", (content, slot) => {
    const place = cells(1, 5, 2, 8);
    const left = slotsOfFrames([frameOf("f", content, place)]);
    expect(left).toEqual(slot === null ? [] : [{ slot, rank: 1, cells: [place] }]);
  });

  it("joins what belongs to one story by its rank", () => {
    const frames = [
      frameOf("h1", KINDS.headline[0], cells(0, 3, 2, 5)),
      frameOf("t1", KINDS.text[0], cells(0, 8, 2, 20)),
      frameOf("t2", { kind: "text", story: "b", part: 0 }, cells(2, 3, 1, 20)),
      frameOf("q1", KINDS.pullQuote[0], cells(1, 10, 1, 4)),
    ];
    expect(slotsOfFrames(frames).map(({ slot, rank }) => [slot, rank])).toEqual([
      ["headline", 1],
      ["text", 1],
      ["text", 2],
      ["pullQuote", 1],
    ]);
  });
});
