import { describe, expect, it } from "vitest";
import type { BoxRecord } from "../../../../core/model/index.js";
import { withExpectedRows } from "../../../../host/services/boxes/pageIndex.js";
import { PRICES } from "../../../core/page/boxes/samples.js";
import { storyOf } from "../../../core/page/editions.js";

const SECTIONS = [
  { section: "要闻", stories: [storyOf("a", [["headline", "本版头条"]], 1)] },
  {
    section: "民生",
    stories: [storyOf("b", [["headline", "早市搬家"]], 2), storyOf("c", [["headline", "老楼装电梯"]], 1)],
  },
  { section: "", stories: [] },
];
const box = (data: BoxRecord["data"]): BoxRecord => ({ id: "box2", type: "box", data });

describe("the rows that an index of pages will about have", () => {
  it("are the first stories of the other sections", () => {
    const filled = withExpectedRows(box({ kind: "pages", heading: null, rows: [], filled: "edition" }), 0, SECTIONS);
    expect(filled.data).toMatchObject({
      rows: [
        { page: 2, section: "民生", headline: "老楼装电梯" },
        { page: 3, section: null, headline: null },
      ],
    });
  });

  it("are left as they are in a box that a person has filled, and in other boxes", () => {
    const given = box({ kind: "pages", heading: null, rows: [{ page: 2, section: "民生", headline: "早市" }] });
    expect(withExpectedRows(given, 0, SECTIONS)).toBe(given);
    expect(withExpectedRows(box(PRICES), 0, SECTIONS).data).toBe(PRICES);
  });
});
