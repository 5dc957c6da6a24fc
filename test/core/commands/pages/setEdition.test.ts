import { describe, expect, it } from "vitest";
import { inkPage, setEdition } from "../../../../core/commands/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";
import { done } from "../done.js";

const DOC = docOf([[frameOf("f", { kind: "note", text: ["注"] }, cells(2, 3, 2, 9))]], [EDITION]);

describe("the inks of a page", () => {
  it("are its own, or those of its style", () => {
    const doc = done(DOC, inkPage(DOC, "page1", { kind: "k" }, "t"));
    expect(recordOf(doc, "page1", "page").inks).toEqual({ kind: "k" });
    expect(inkPage(doc, "page1", { kind: "k" }, "t")).toBeNull();
    expect(recordOf(done(doc, inkPage(doc, "page1", null, "t")), "page1", "page")).toEqual(recordOf(DOC, "page1", "page"));
  });
});

describe("what an edition says of itself", () => {
  it("changes", () => {
    const doc = done(DOC, setEdition(DOC, { date: "2028-02-29", issue: "第 9001 期" }, "t"));
    expect(recordOf(doc, EDITION.id, "edition")).toMatchObject({ date: "2028-02-29", issue: "第 9001 期" });
  });

  it.each(["2026-02-29", "2026-13-01", "11月29日"])("has no date like %s", (date) => {
    expect(setEdition(DOC, { date }, "t")).toMatchObject({ refused: "refused-date" });
  });

  it("is of a paper with a name", () => {
    expect(setEdition(DOC, { paper: " " }, "t")).toMatchObject({ refused: "refused-no-paper" });
  });
});
