import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrameBox, FrameColumns, FrameContent, FrameRecord, PageRecord } from "../../../core/model/index.js";
import { type DisplayItem, layoutEdition } from "../../../core/page/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { beyondFrame } from "./drawnExtent.js";
import { cells, docOf, frameOf, hanText, pictureOf, storyOf, withoutWhite } from "./editions.js";

const STORY = storyOf("s", [["paragraph", hanText(60)]]);

function layOut(frame: FrameRecord, page: Partial<PageRecord> = {}) {
  const doc = docOf([[frame]], [STORY, pictureOf("p")]);
  const own = doc.records.get("page1");
  if (own?.type !== "page") throw new Error("no page");
  const [made] = layoutEdition({ ...doc, records: new Map([...doc.records, ["page1", { ...own, ...page }]]) }, fakeFaces());
  if (!made?.frames[0]) throw new Error("no frame was laid out");
  return { layout: made.frames[0], items: made.display.groups[0]?.items ?? [], rules: made.findings.map(({ rule }) => rule) };
}
const frame = (content: FrameContent, at: Parameters<typeof cells>, setting: Partial<FrameRecord> = {}): FrameRecord => ({
  ...frameOf("f", content, cells(...at)),
  ...setting,
});
const sizesOf = (items: readonly DisplayItem[]) => new Set(items.flatMap((item) => (item.kind === "glyphs" ? [item.size] : [])));

describe("free text", () => {
  it("is set as body in the columns of its frame, every word once", () => {
    const text = [hanText(33), hanText(20)];
    const { layout, rules } = layOut(frame({ kind: "note", text }, [0, 4, 2, 6]));
    expect(withoutWhite(layout.text)).toBe(text.join(""));
    expect(layout.story).toBeNull();
    expect(rules).not.toContain("overset");
  });

  it("sets paragraphs with tabs as rows of a table", () => {
    const { layout, items } = layOut(frame({ kind: "note", text: ["菜名\t价格", "青菜\t3", "豆腐\t2"] }, [0, 4, 1, 8]));
    expect(withoutWhite(layout.text)).toBe("菜名价格青菜3豆腐2");
    expect(items.some((item) => item.kind === "rule")).toBe(true);
  });

  it("keeps what finds no room", () => {
    const { layout, rules } = layOut(frame({ kind: "note", text: [hanText(90)] }, [0, 4, 1, 3]));
    expect(withoutWhite(layout.text + (layout.overset?.text ?? ""))).toBe(hanText(90));
    expect(rules).toContain("overset");
  });
});

describe("a pull quote", () => {
  it("is as large as its frame lets it be", () => {
    const quote = (lines: number) => sizesOf(layOut(frame({ kind: "pullQuote", story: "s", text: hanText(16) }, [0, 4, 1, lines])).items);
    // 16 characters of 20 pt are four lines of five, 28 pt each.
    expect(quote(14)).toEqual(new Set([20]));
    // In 48 pt of height stand two lines of 12.5 pt, eight characters each.
    expect(quote(4)).toEqual(new Set([12.5]));
  });

  it("belongs to its story", () => {
    expect(layOut(frame({ kind: "pullQuote", story: "s", text: "新桥" }, [0, 4, 1, 6])).layout).toMatchObject({ story: "s", text: "新桥" });
  });
});

describe("page credits", () => {
  it("name those who made the page, and nobody who is not known", () => {
    const credits = frame({ kind: "credits" }, [2, 39, 2, 1]);
    const text = (page: Partial<PageRecord>) => withoutWhite(layOut(credits, page).layout.text);
    expect(text({ editor: "王江", layoutEditor: "李桥", proofreader: "赵岸" })).toBe("责任编辑王江版式李桥校对赵岸");
    expect(text({ editor: "王江", proofreader: null })).toBe("责任编辑王江");
    expect(text({})).toBe("");
  });
});

describe("a box round a frame", () => {
  it("is a tint under a line, both under the words, and the words keep off them", () => {
    const box: FrameBox = { line: pt(0.8), tint: 0.08, padding: em(1) };
    const { items } = layOut(frame({ kind: "note", text: [hanText(30)] }, [0, 4, 2, 8], { box }));
    expect(items[0]).toMatchObject({ kind: "shape", fill: { c: 0, m: 0, y: 0, k: 0.08 }, stroke: null });
    expect(items[1]).toMatchObject({ kind: "shape", fill: null, stroke: { weight: 0.8 } });
    const glyphs = items.flatMap((item) => (item.kind === "glyphs" ? [...item.x] : []));
    expect(Math.min(...glyphs)).toBeGreaterThanOrEqual(10);
  });

  it("is one shape round a frame of several blocks, the gutters between its columns inside it", () => {
    const box: FrameBox = { line: pt(1), tint: 0.1, padding: em(1) };
    const shape = { ...frameOf("f", { kind: "note", text: [] }, cells(0, 4, 1, 10), cells(1, 8, 2, 6)), box };
    const { items } = layOut(shape);
    const [ground, line] = items;
    expect(items).toHaveLength(2);
    // A point of line gap above and below; columns of 100 pt, gutters of 10 pt.
    expect(ground?.kind === "shape" && [...ground.points]).toEqual([0, 1, 100, 1, 100, 49, 320, 49, 320, 119, 0, 119]);
    // The line lies inside the same edges by half its weight, at the hollow corner too.
    expect(line?.kind === "shape" && [...line.points]).toEqual([0.5, 1.5, 99.5, 1.5, 99.5, 49.5, 319.5, 49.5, 319.5, 118.5, 0.5, 118.5]);
  });

  it("may be rules above and below alone", () => {
    const box: FrameBox = { line: pt(1), sides: "head-and-foot", ink: "accent", padding: em(0) };
    const { items } = layOut(frame({ kind: "note", text: ["新桥"] }, [0, 4, 1, 3], { box }));
    expect(items.filter((item) => item.kind === "rule").map((item) => item.from.y)).toEqual([0.5, 35.5]);
  });

  it("warns of words on a tint over 30 %, not of a picture on one", () => {
    const box = (tint: number): Partial<FrameRecord> => ({ box: { tint, padding: em(1) } });
    const note: FrameContent = { kind: "note", text: ["新桥"] };
    expect(layOut(frame(note, [0, 4, 1, 6], box(0.3))).rules).not.toContain("tint-dark");
    expect(layOut(frame(note, [0, 4, 1, 6], box(0.31))).rules).toContain("tint-dark");
    expect(layOut(frame({ kind: "picture", picture: "p" }, [0, 4, 1, 6], box(0.5))).rules).not.toContain("tint-dark");
  });

  it("takes room from vertical text and from the band of briefs as well", () => {
    const setting: Partial<FrameRecord> = { box: { line: pt(1), padding: em(1) } };
    const upright = layOut(frame({ kind: "text", story: "s", part: 0, writing: "vertical" }, [0, 4, 2, 14], setting));
    expect(withoutWhite(upright.layout.text + (upright.layout.overset?.text ?? ""))).toBe(hanText(60));
    expect(beyondFrame(upright.items, upright.layout.rect)).toEqual([]);
    const briefs = layOut(frame({ kind: "briefs", rubric: "简讯", stories: ["s"], part: 0 }, [0, 4, 2, 14], setting));
    expect(beyondFrame(briefs.items, briefs.layout.rect)).toEqual([]);
  });
});

describe("any frame", () => {
  it("draws nothing outside its rectangle, and all of its words once or as overset", () => {
    const words = fc.integer({ min: 1, max: 120 }).map(hanText);
    const content = fc.oneof(
      words.map((text): FrameContent => ({ kind: "pullQuote", story: "s", text })),
      fc.integer({ min: 1, max: 30 }).map((count): FrameContent => ({ kind: "rubric", text: hanText(count) })),
      fc.array(words, { minLength: 1, maxLength: 3 }).map((text): FrameContent => ({ kind: "note", text })),
    );
    const columns = fc.constantFrom<FrameColumns | undefined>(
      undefined,
      { mode: "relative", count: 2 },
      { mode: "relative", count: 1 },
      { mode: "free", widths: [4, 9], gutter: em(1) },
      { mode: "automatic", characters: 6 },
    );
    const box = fc.constantFrom<FrameBox | undefined>(undefined, { padding: em(1), line: pt(0.8) }, { padding: em(0.5), tint: 0.1 });
    const size = fc.record({ cols: fc.integer({ min: 1, max: 4 }), lines: fc.integer({ min: 1, max: 14 }) });
    fc.assert(
      fc.property(content, columns, box, size, (what, set, round, { cols, lines }) => {
        const { layout, items } = layOut(
          frame(what, [0, 8, cols, lines], { ...(set ? { columns: set } : {}), ...(round ? { box: round } : {}) }),
        );
        const all = what.kind === "note" ? what.text.join("") : what.kind === "pullQuote" || what.kind === "rubric" ? what.text : "";
        expect(withoutWhite(layout.text + (layout.overset?.text ?? ""))).toBe(all);
        expect(beyondFrame(items, layout.rect)).toEqual([]);
      }),
    );
  });

  it("does not fail where there is no room at all", () => {
    const place = { kind: "free" as const, rect: { x: pt(0), y: pt(0), width: pt(0), height: pt(0) } };
    for (const content of [
      { kind: "note", text: ["新桥"] },
      { kind: "pullQuote", story: "s", text: "新桥" },
      { kind: "rubric", text: "新桥" },
      { kind: "credits" },
      { kind: "caption", picture: "p", form: "over" },
      { kind: "picture", picture: "p" },
    ] as const) {
      expect(layOut({ id: "f", type: "frame", place, content, box: { padding: em(1) } }).layout.kind).toBe(content.kind);
    }
  });
});
