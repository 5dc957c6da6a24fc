import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, pageFileName } from "../../../host/services/fileNames.js";

const PAGE = { date: "2026-05-01", page: 3, section: "要闻", paper: "岚川日报" };

describe("the name of a page's file", () => {
  it("follows the pattern of the house, page numbers in two digits", () => {
    expect(pageFileName("{date}-{page}-{section}", PAGE)).toBe("2026-05-01-03-要闻");
    expect(pageFileName("{paper}{page}", { ...PAGE, page: 112 })).toBe("岚川日报112");
  });

  it("leaves a name in braces that it does not know, so that a slip in the pattern shows", () => {
    expect(pageFileName("{page}-{sektion}", PAGE)).toBe("03-{sektion}");
  });

  it("puts nothing of a section's name into braces of its own", () => {
    expect(pageFileName("{section}-{page}", { ...PAGE, section: "{page}" })).toBe("{page}-03");
  });

  it("tells pages apart whatever their section is called", () => {
    const name = (page: number) => pageFileName("{section}-{page}", { ...PAGE, page, section: "闻".repeat(200) });
    expect(name(3)).not.toBe(name(4));
  });

  it("has no joint left over where a page has no section", () => {
    expect(pageFileName("{date}-{page}-{section}", { ...PAGE, section: "" })).toBe("2026-05-01-03");
    expect(pageFileName("{section}_{page}", { ...PAGE, section: "" })).toBe("03");
    expect(pageFileName("{page}-{section}", { ...PAGE, section: "问答?" })).toBe("03-问答_");
  });

  it("is the page number where a pattern gives nothing", () => {
    expect(pageFileName("{section}", { ...PAGE, section: "" })).toBe("03");
    expect(pageFileName("{section}", { ...PAGE, section: ".." })).toBe("03");
  });
});

describe("a part of a path", () => {
  it.each([
    ["a/b\\c", "a_b_c"],
    ["民生·教育", "民生·教育"],
    ['<要闻>: "一|二"?*', "_要闻__ _一_二___"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["要闻. ", "要闻"],
    ["con", "_con"],
    ["NUL.txt", "_NUL.txt"],
    ["console", "console"],
    ["一\n二\u0000三", "一_二_三"],
  ])("%j becomes %j", (words, name) => {
    expect(fileName(words)).toBe(name);
  });

  it("holds nothing that a file system forbids, and is no longer than one takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => {
        const name = fileName(words);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
      }),
    );
  });
});
