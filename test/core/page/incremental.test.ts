import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Doc, DocRecord, FrameRecord, StoryRecord } from "../../../core/model/index.js";
import { type DisplayGroup, layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { storyBlocks } from "../../../core/page/storyText.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf } from "./editions.js";

const text = (id: string, story: string, part: number, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story, part }, cells(...at));

const LONG = [hanText(45), hanText(30), hanText(70), hanText(52)];
const SHORT = [hanText(40), hanText(25)];

/** A long story over two pages, a short one beside it, and a picture in the way of both. */
const PICTURE: FrameRecord = {
  ...frameOf("p", { kind: "picture", picture: "x" }, cells(1, 3, 2, 4)),
  around: { standoff: pt(0), wrap: "jump" },
};
const PAGES: readonly (readonly FrameRecord[])[] = [
  [text("a", "long", 0, 0, 0, 2, 7), text("b", "short", 0, 2, 0, 1, 14), PICTURE, frameOf("f", { kind: "folio" }, cells(0, 30, 4, 3))],
  [text("c", "long", 1, 0, 0, 2, 20)],
];
// One doc's frames serve all its versions, as they do in an editor.
const BASE = docOf(PAGES, [EDITION, pictureOf("x"), storyWith("long", LONG), storyWith("short", SHORT)]);

function storyWith(id: string, paragraphs: readonly string[]): StoryRecord {
  return storyOf(
    id,
    paragraphs.map((words, i) => [i === 2 ? "subhead" : "paragraph", i === 2 ? words.slice(0, 8) : words] as const),
  );
}

function withRecord(doc: Doc, record: DocRecord): Doc {
  return { ...doc, records: new Map([...doc.records, [record.id, record]]) };
}

/** The same document in records and styles of its own, of which nothing can be remembered. */
function coldCopy(doc: Doc): Doc {
  const styles = new Map([...doc.styles].map(([id, style]) => [id, structuredClone(style)]));
  return { ...doc, records: new Map([...doc.records].map(([id, record]) => [id, structuredClone(record)])), styles };
}

const faces = fakeFaces();
const groupOf = (layouts: readonly PageLayout[], frame: string): DisplayGroup | undefined =>
  layouts.flatMap((page) => page.display.groups).find((group) => group.frame === frame);

describe("a layout after an edit", () => {
  it("is the layout of the whole document, whatever was edited before", () => {
    const anyEdit = fc.record({
      story: fc.constantFrom("long", "short"),
      paragraph: fc.nat(3),
      at: fc.nat(60),
      insert: fc.constantFrom("", "新", "新桥通车，", hanText(30)),
      cut: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const texts = new Map([
          ["long", LONG],
          ["short", SHORT],
        ]);
        let doc = BASE;
        layoutEdition(doc, faces);
        for (const { story, paragraph, at, insert, cut } of edits) {
          const paragraphs = (texts.get(story) ?? []).map((words, i) =>
            i === paragraph ? `${words.slice(0, at)}${insert}${words.slice(at + cut)}` : words,
          );
          texts.set(story, paragraphs);
          doc = withRecord(doc, storyWith(story, paragraphs));
          expect(layoutEdition(doc, faces)).toEqual(layoutEdition(coldCopy(doc), fakeFaces()));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws anew no frame but those of the story", () => {
    const before = layoutEdition(BASE, faces);
    const after = layoutEdition(withRecord(BASE, storyWith("short", [`新${hanText(40)}`, hanText(25)])), faces);
    for (const frame of ["a", "c", "p", "f"]) expect(groupOf(after, frame)).toBe(groupOf(before, frame));
    expect(groupOf(after, "b")).not.toEqual(groupOf(before, "b"));
  });

  it("leaves the frames of the story that stand before the edit as they are", () => {
    const before = layoutEdition(BASE, faces);
    const after = layoutEdition(withRecord(BASE, storyWith("long", [...LONG.slice(0, 3), `${hanText(52)}新`])), faces);
    expect(groupOf(after, "a")).toBe(groupOf(before, "a"));
    expect(groupOf(after, "c")).not.toEqual(groupOf(before, "c"));
  });

  it("leaves the frames behind it as they are where no line moves", () => {
    const [first = "", ...others] = LONG;
    const before = layoutEdition(BASE, faces);
    const after = layoutEdition(withRecord(BASE, storyWith("long", [`${first}新`, ...others])), faces);
    expect(groupOf(after, "a")).not.toEqual(groupOf(before, "a"));
    expect(groupOf(after, "c")).toBe(groupOf(before, "c"));
  });

  it("leaves pages on which nothing changed as they are, the first one too, where it tells of the whole edition", () => {
    const doc = withRecord(BASE, storyWith("unplaced", [hanText(20)]));
    const before = layoutEdition(doc, faces);
    expect(before[0]?.findings.map(({ rule }) => rule)).toContain("story-unplaced");
    const same = layoutEdition(withRecord(doc, EDITION), faces);
    expect(same.map((page, i) => page === before[i])).toEqual([true, true]);
    const short = layoutEdition(withRecord(doc, storyWith("short", [`新${hanText(40)}`, hanText(25)])), faces);
    expect(short.map((page, i) => page === before[i])).toEqual([false, true]);
  });

  it("leaves the drawing of a page as it is where the story changed behind it alone", () => {
    const before = layoutEdition(BASE, faces);
    const behind = layoutEdition(withRecord(BASE, storyWith("long", [...LONG.slice(0, 3), `${hanText(52)}新`])), faces);
    expect(behind.map(({ display }, i) => display === before[i]?.display)).toEqual([true, false]);
  });

  it("takes note of a picture that moves into the way of a text", () => {
    const before = layoutEdition(BASE, faces);
    const moved = layoutEdition(withRecord(BASE, { ...PICTURE, place: { kind: "grid", cells: [cells(2, 3, 1, 4)] } }), faces);
    expect(groupOf(moved, "a")).not.toEqual(groupOf(before, "a"));
  });
});

describe("the blocks of a story", () => {
  it("keep the texts of paragraphs that an edit left alone", () => {
    const before = storyBlocks(STYLE, storyWith("long", LONG));
    const after = storyBlocks(STYLE, storyWith("long", [LONG[0] ?? "", `新${LONG[1]}`, ...LONG.slice(2)]));
    expect(after.map((block, i) => block.text === before[i]?.text)).toEqual([true, false, true, true]);
    // What stands behind the edit begins further on in the story.
    expect(after.map((block, i) => block === before[i])).toEqual([true, false, false, false]);
    expect(after[2]?.from).toBe((before[2]?.from ?? 0) + 1);
  });
});
