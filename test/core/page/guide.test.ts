import { describe, expect, it } from "vitest";
import type { BoxRecord, Doc, DocRecord, FrameRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, storyOf, withoutWhite } from "./editions.js";

const INDEX: BoxRecord = { id: "b", type: "box", data: { kind: "pages", heading: "今日导读", rows: [], filled: "edition" } };
const BOX = frameOf("b1", { kind: "box", box: "b", form: "sidebar" }, cells(0, 4, 2, 20));

function head(id: string, story: string): FrameRecord {
  const words = { main: [story], kicker: [], deck: [], rubric: null, summary: null, above: lines(1), below: lines(1) };
  return frameOf(
    `${id}-${story}`,
    { kind: "headline", story, setting: { rank: 1, size: pt(20), minorSize: pt(10), ...words } },
    cells(0, 3, 2, 5),
  );
}

const story = (id: string, headline: string, rank: number) => storyOf(id, [["headline", headline]], rank);

/** An index on page 1, of page 2 with two headlines and page 3 with briefs. */
function edition(lead = "新桥通车", records: readonly DocRecord[] = []): Doc {
  const briefs = frameOf("br", { kind: "briefs", rubric: null, stories: ["s3"], part: 0 }, cells(0, 3, 1, 4));
  const stories = [story("own", "本版头条", 1), story("s1", lead, 1), story("s2", "早市搬家", 2), story("s3", "图书馆延时", 5)];
  return docOf([[head("f1", "own"), BOX], [head("f2", "s2"), head("f2", "s1")], [briefs]], [INDEX, ...stories, ...records]);
}

const wordsOn = (doc: Doc): string => {
  const frame = layoutEdition(doc, fakeFaces())[0]?.frames.find(({ frame }) => frame === "b1");
  return withoutWhite(frame?.text ?? "");
};

describe("an index of pages that the edition fills (导读)", () => {
  it("has a row for each other page: its section and its first headline, of briefs the first of them", () => {
    expect(wordsOn(edition())).toBe("今日导读2版要闻新桥通车3版要闻图书馆延时");
  });

  it("follows what stands on the pages, and so does what is known of it", () => {
    const doc = edition();
    expect(wordsOn(doc)).toContain("新桥通车");
    // The frames are the same objects: only what they show has changed.
    const changed = { ...doc, records: new Map(doc.records).set("s1", story("s1", "隧道贯通", 1)) };
    expect(wordsOn(changed)).toBe("今日导读2版要闻隧道贯通3版要闻图书馆延时");
  });

  it("says that it is empty in an edition of one page", () => {
    const [page] = layoutEdition(docOf([[BOX]], [INDEX]), fakeFaces());
    expect(page?.findings.map(({ rule }) => rule)).toEqual(["box-empty"]);
  });
});
