import { describe, expect, it } from "vitest";
import type { PaletteEntry } from "../../../../renderer/app/palette/entries.js";
import { find } from "../../../../renderer/app/palette/find.js";

const entry = (id: string, title: string, english: string): PaletteEntry => ({ id, title, others: [english], kind: "", run: () => {} });
const ENTRIES = [
  entry("save", "保存", "Save"),
  entry("undo", "撤销", "Undo"),
  entry("redo", "重做", "Redo"),
  entry("makeup", "重新拼版", "Make up again"),
  entry("export", "导出 PDF", "Export PDF"),
  entry("zoom", "放大", "Zoom in"),
  entry("proposals", "拼版建议", "Proposals"),
];
const found = (query: string, recent: readonly string[] = []) => find(ENTRIES, query, recent).map(({ entry: { id } }) => id);

describe("the command palette", () => {
  it.each([
    ["characters", "撤销", "undo"],
    ["one of its characters", "销", "undo"],
    ["pinyin in full", "chexiao", "undo"],
    ["the beginning of its pinyin", "chex", "undo"],
    ["initials", "cx", "undo"],
    ["initials of a longer name", "cxpb", "makeup"],
    ["initials and characters mixed", "重xpb", "makeup"],
    ["English", "undo", "undo"],
    ["English, whatever its case", "EXPORT", "export"],
    ["letters that stand in the name itself", "pdf", "export"],
  ])("finds by %s", (_, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it("puts a name that begins so before one that holds it", () => {
    expect(found("pb")).toEqual(["proposals", "makeup"]);
  });

  it("finds nothing for what is nowhere", () => {
    expect(found("xyzzy")).toEqual([]);
  });

  it("shows all there is before anything is typed, those chosen last in front", () => {
    expect(found("", ["zoom", "redo"])).toEqual(["zoom", "redo", "save", "undo", "makeup", "export", "proposals"]);
  });

  it("marks the characters that were asked for", () => {
    expect(find(ENTRIES, "cxpb", [])[0]?.marked).toEqual([0, 1, 2, 3]);
  });
});
