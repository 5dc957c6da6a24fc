import { describe, expect, it } from "vitest";
import { pageAfter, selectionIn } from "../../../renderer/state/view.js";
import type { LaidPage } from "../../../renderer/worker/messages.js";
import { cells, docOf, EDITION, frameOf } from "../../core/page/editions.js";

const pages = (...ids: readonly string[]): readonly LaidPage[] =>
  ids.map((page, index) => ({ page, number: index + 1, section: "", width: 1, height: 1, bleed: 0, white: 0, frames: [], findings: [] }));

describe("the page on the stage in a new layout", () => {
  const after = (page: number, ...ids: readonly string[]) => pageAfter({ pages: pages("a", "b", "c"), page }, pages(...ids));

  it("is followed to its new number", () => {
    expect(after(3, "c", "a", "b")).toBe(1);
    expect(after(1, "new", "a", "b", "c")).toBe(2);
  });

  it("stays where nothing about it changes", () => {
    expect(after(2, "a", "b")).toBeUndefined();
  });

  it("leaves its place to the next page, or to the last", () => {
    expect(after(2, "a", "c")).toBe(2);
    expect(after(3, "a", "b")).toBe(2);
  });
});

describe("what is chosen", () => {
  it("goes when it is no longer there", () => {
    const doc = docOf([[frameOf("f1", { kind: "folio" }, cells(0, 0, 4, 3))]], [EDITION]);
    expect(selectionIn(doc, ["f1", "f2"])).toEqual({ selection: ["f1"] });
    expect(selectionIn(doc, ["f1"])).toEqual({});
  });
});
