import { describe, expect, it } from "vitest";
import {
  createVariant,
  deleteVariant,
  inVariant,
  lockFrames,
  moveToVariant,
  renameVariant,
  setAside,
} from "../../../../core/commands/index.js";
import { placedCopy } from "../../../../core/commands/placed.js";
import { type Doc, editionVariant, pasteboardOf, recordOf, variantsOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf } from "../../page/editions.js";
import { cellsOf, done } from "../done.js";

const story = (id: string) =>
  storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", hanText(60)],
  ]);
const BASE: Doc = docOf(
  [
    [
      frameOf("ta", { kind: "text", story: "a", part: 0 }, cells(0, 3, 2, 10)),
      frameOf("pic", { kind: "picture", picture: "p" }, cells(0, 13, 2, 8)),
      frameOf("tb", { kind: "text", story: "b", part: 0 }, cells(2, 3, 2, 10)),
    ],
  ],
  [EDITION, story("a"), story("b"), pictureOf("p", { story: "a" })],
);
const TWO = done(
  done(BASE, createVariant(BASE, " 晚版 ", "x")),
  createVariant(done(BASE, createVariant(BASE, "晚版", "x")), "城东版", "y"),
);

function whole(doc: Doc, name: string): Doc {
  const variant = editionVariant(doc, name);
  if (variant === null) throw new Error(`no variant ${name}`);
  return variant;
}
const placed = (doc: Doc): string => [...placedCopy(doc)].sort().join(" ");
const after = (doc: Doc, ...move: [copy: string, from: string | null, to: string | null]): Doc =>
  done(doc, moveToVariant(doc, ...move, "x"));

describe("variants", () => {
  it("are made under a title, and differ in nothing at first", () => {
    expect(variantsOf(TWO)).toEqual([
      { name: "v1", title: "晚版", changed: [], removed: [] },
      { name: "v2", title: "城东版", changed: [], removed: [] },
    ]);
    expect(createVariant(TWO, "晚版", "x")).toEqual({ refused: "refused-variant-name", params: { name: "晚版" } });
    expect(createVariant(TWO, "  ", "x")).toBeNull();
  });

  it("are named anew, and go without a trace", () => {
    expect(variantsOf(done(TWO, renameVariant(TWO, "v1", "夜版", "x"))).map(({ title }) => title)).toEqual(["夜版", "城东版"]);
    expect(renameVariant(TWO, "v1", "城东版", "x")).toMatchObject({ refused: "refused-variant-name" });
    const one = done(TWO, deleteVariant(TWO, "v1", "x"));
    const none = done(one, deleteVariant(one, "v2", "x"));
    expect(recordOf(none, "edition", "edition")).toEqual(EDITION);
    expect(deleteVariant(none, "v1", "x")).toBeNull();
  });
});

describe("moving a story between variants", () => {
  it("takes it from the base and leaves it in the variant, at its place, with its picture", () => {
    const doc = after(TWO, "a", null, "v1");
    expect([placed(doc), placed(whole(doc, "v1")), placed(whole(doc, "v2"))]).toEqual(["b", "a b p", "b"]);
    expect(cellsOf(whole(doc, "v1"), "ta")).toBe("0,3 2x10");
    expect(pasteboardOf(doc)).toEqual(["a", "p"]);
    expect(pasteboardOf(whole(doc, "v1"))).toEqual([]);
  });

  it("brings it back into the base", () => {
    const doc = after(TWO, "a", null, "v1");
    const back = after(doc, "a", "v1", null);
    expect([placed(back), placed(whole(back, "v1"))]).toEqual(["a b p", "b"]);
    expect(cellsOf(back, "ta")).toBe("0,3 2x10");
    expect(pasteboardOf(back)).toEqual([]);
    expect(pasteboardOf(whole(back, "v1"))).toEqual(["a", "p"]);
  });

  it("moves it from one variant to another, and the base stays", () => {
    const doc = after(after(TWO, "a", null, "v1"), "a", "v1", "v2");
    expect([placed(doc), placed(whole(doc, "v1")), placed(whole(doc, "v2"))]).toEqual(["b", "b", "a b p"]);
  });

  it("takes copy along that only the variant has", () => {
    const own = [frameOf("tc", { kind: "text", story: "c", part: 0 }, cells(0, 25, 2, 5)), story("c")];
    const late = {
      name: "v1",
      title: "晚版",
      changed: [...own, { ...recordOf(BASE, "page1", "page"), frames: ["ta", "pic", "tb", "tc"] }],
      removed: [],
    };
    const doc: Doc = { ...BASE, records: new Map([...BASE.records, ["edition", { ...EDITION, variants: [late] }]]) };
    const moved = after(doc, "c", "v1", null);
    expect([placed(moved), placed(whole(moved, "v1"))]).toEqual(["a b c p", "a b p"]);
    expect(recordOf(moved, "c", "story").text).toBe(story("c").text);
  });

  it("lays it on the pasteboard where the other variant has no such page", () => {
    const gone = done(
      TWO,
      inVariant(TWO, "v1", (doc) => setAside(doc, "a", "x"), "x"),
    );
    const late = whole(gone, "v1");
    expect(pasteboardOf(late)).toEqual(["a", "p"]);
    const elsewhere: Doc = {
      ...gone,
      records: new Map([
        ...gone.records,
        [
          "edition",
          {
            ...recordOf(gone, "edition", "edition"),
            variants: [{ name: "v1", title: null, changed: [], removed: ["page1", "ta", "pic", "tb"] }],
          },
        ],
      ]),
    };
    const moved = after(elsewhere, "a", null, "v1");
    expect(pasteboardOf(whole(moved, "v1"))).toContain("a");
  });

  it("says why it does not move what is locked, or stands on no page", () => {
    const locked = done(TWO, lockFrames(TWO, ["pic"], true, "x"));
    expect(moveToVariant(locked, "a", null, "v1", "x")).toEqual({ refused: "refused-locked", params: { frame: "pic" } });
    const aside = done(TWO, setAside(TWO, "a", "x"));
    expect(moveToVariant(aside, "a", null, "v1", "x")).toEqual({ refused: "refused-not-placed", params: {} });
    expect(moveToVariant(TWO, "a", null, "v9", "x")).toBeNull();
    expect(STYLE.id).toBe(recordOf(TWO, "page1", "page").style);
  });
});
