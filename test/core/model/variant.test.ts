import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Doc,
  type DocRecord,
  type EditionRecord,
  editionVariant,
  recordOf,
  recordsOfAllVariants,
  variantBetween,
  variantsOf,
  withVariants,
} from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, pictureOf, storyOf } from "../page/editions.js";

const story = (id: string, words: string): DocRecord =>
  storyOf(id, [
    ["headline", `题${id}`],
    ["paragraph", words],
  ]);
const text = (id: string) => frameOf(`t-${id}`, { kind: "text", story: id, part: 0 }, cells(0, 4, 2, 6));
const BRIEFS = frameOf("b", { kind: "briefs", rubric: null, stories: ["s2", "s3"], part: 0 }, cells(2, 4, 2, 6));

/** Page 1 with a story and two briefs, page 2 with another story and its picture. */
const BASE = docOf(
  [
    [text("s1"), BRIEFS],
    [text("s4"), frameOf("pic", { kind: "picture", picture: "p1" }, cells(2, 4, 2, 6))],
  ],
  [EDITION, ...["s1", "s2", "s3", "s4"].map((id) => story(id, "早版的话。")), pictureOf("p1", { story: "s4" })],
);

function inVariant(changed: readonly DocRecord[], removed: readonly string[], base = BASE): Doc {
  const doc = editionVariant(withVariants(base, [{ name: "late", title: "晚版", changed, removed }]), "late");
  if (doc === null) throw new Error("no variant");
  return doc;
}

const plain = (doc: Doc): object => Object.fromEntries(withVariants(doc, []).records);
const wordsOf = (doc: Doc): string =>
  layoutEdition(doc, fakeFaces())
    .flatMap(({ frames }) => frames.map((frame) => frame.text))
    .join("\n");

describe("a variant of an edition", () => {
  it("without anything of its own is the base", () => {
    const doc = inVariant([], []);
    expect(plain(doc)).toEqual(plain(BASE));
    expect(layoutEdition(doc, fakeFaces())).toEqual(layoutEdition(BASE, fakeFaces()));
  });

  it("replaces a story and shares the records of all others", () => {
    const doc = inVariant([story("s1", "晚版的话。")], []);
    expect(wordsOf(doc)).toContain("晚版的话");
    expect(wordsOf(BASE)).not.toContain("晚版的话");
    expect([...doc.records].filter(([id, record]) => id !== "edition" && BASE.records.get(id) !== record).map(([id]) => id)).toEqual([
      "s1",
    ]);
  });

  it("shows an edit of what it shares", () => {
    const doc = withVariants(BASE, [{ name: "late", title: null, changed: [story("s1", "晚版的话。")], removed: [] }]);
    const edited = { ...doc, records: new Map([...doc.records, ["s4", story("s4", "改过的话。")]]) };
    expect(wordsOf(editionVariant(edited, "late") ?? BASE)).toMatch(/晚版的话[\s\S]*改过的话/);
  });

  it("adds copy and frames, and replaces a page by one that shows them", () => {
    const page = { ...recordOf(BASE, "page1", "page"), frames: ["t-s5"] };
    expect(wordsOf(inVariant([story("s5", "新稿。"), text("s5"), page], []))).toContain("新稿");
  });

  it("takes the frames of a removed story off its page, and a removed brief out of its column", () => {
    const doc = inVariant([], ["s1", "s2"]);
    expect(recordOf(doc, "page1", "page").frames).toEqual(["b"]);
    expect(doc.records.has("t-s1")).toBe(false);
    expect(recordOf(doc, "b", "frame").content).toMatchObject({ stories: ["s3"] });
    expect(wordsOf(doc)).not.toContain("题s1");
  });

  it("leaves the picture of a removed story without an owner", () => {
    expect(recordOf(inVariant([], ["s4"]), "p1", "picture").story).toBeNull();
  });

  it("is null under a name that there is none of", () => {
    expect(editionVariant(BASE, "late")).toBeNull();
  });

  it("may have facts of its own, and knows the other variants all the same", () => {
    const own: EditionRecord = { ...EDITION, paper: "江岸晚报" };
    const doc = inVariant([own], []);
    expect(recordOf(doc, "edition", "edition").paper).toBe("江岸晚报");
    expect(variantsOf(doc).map(({ name }) => name)).toEqual(["late"]);
  });

  it("lists its records beside those of the base", () => {
    const doc = withVariants(BASE, [{ name: "late", title: null, changed: [story("s5", "新稿。")], removed: [] }]);
    expect(recordsOfAllVariants(doc).length).toBe(BASE.records.size + 1);
  });
});

describe("what stands between two editions", () => {
  const stories = fc.uniqueArray(
    fc.record({ id: fc.constantFrom("s1", "s2", "s3", "s4", "s5", "s6"), words: fc.constantFrom("甲。", "乙。", "丙。") }),
    {
      selector: ({ id }) => id,
    },
  );
  const doc = stories.map((all): Doc => docOf([all.map(({ id }) => text(id))], [EDITION, ...all.map(({ id, words }) => story(id, words))]));

  it("makes the one of the other, whatever they say", () => {
    fc.assert(
      fc.property(doc, doc, (base, other) => {
        const variant = variantBetween(base, other, "late", null);
        const made = editionVariant(withVariants(base, [variant]), "late");
        expect(made && plain(made)).toEqual(plain(other));
      }),
    );
  });

  it("is nothing when they say the same, in whatever order of fields", () => {
    const turned = new Map(
      [...BASE.records].map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse()) as unknown as DocRecord]),
    );
    expect(variantBetween(BASE, { ...BASE, records: turned }, "late", null)).toEqual({
      name: "late",
      title: null,
      changed: [],
      removed: [],
    });
  });
});
