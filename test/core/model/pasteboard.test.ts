import { describe, expect, it } from "vitest";
import { type AdRecord, copyNotIn, type FrameContent } from "../../../core/model/index.js";
import { pt } from "../../../core/units/index.js";
import { pictureOf, storyOf } from "../page/editions.js";

const STORIES = ["s1", "s2"].map((id) => storyOf(id, [["paragraph", "一段。"]]));
const AD: AdRecord = { id: "ad", type: "ad", name: "药房", booking: null, width: pt(9), height: pt(9), picture: "art", labelled: false };
const COPY = [...STORIES, pictureOf("p1"), pictureOf("art"), AD];

describe("copy that stands on no page", () => {
  it.each<readonly [string, readonly FrameContent[], readonly string[]]>([
    ["is all of it on an empty page, artwork with its advertisement", [], ["s1", "s2", "p1", "ad"]],
    [
      "is not what text, briefs or a picture show",
      [
        { kind: "briefs", rubric: null, stories: ["s1"], part: 0 },
        { kind: "picture", picture: "p1" },
      ],
      ["s2", "ad"],
    ],
    [
      "is a story of which a pull quote or a jump line alone is there",
      [
        { kind: "jump", story: "s1", page: 2, direction: "to" },
        { kind: "pullQuote", story: "s2", text: "话" },
      ],
      ["s1", "s2", "p1", "ad"],
    ],
    [
      "is a picture of which a caption alone is there",
      [
        { kind: "caption", picture: "p1" },
        { kind: "groupCaption", pictures: ["p1"] },
      ],
      ["s1", "s2", "p1", "ad"],
    ],
  ])("%s", (_, contents, left) => {
    expect(copyNotIn(contents, COPY)).toEqual(left);
  });
});
