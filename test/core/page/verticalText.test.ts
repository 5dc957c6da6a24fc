import { describe, expect, it } from "vitest";
import type { Doc, FrameRecord, HeadlineSetting } from "../../../core/model/index.js";
import { type GlyphRun, layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, STYLE, storyOf, withoutWhite } from "./editions.js";

const layout = (doc: Doc): readonly PageLayout[] => layoutEdition(doc, fakeFaces());
const runsOf = (page: PageLayout | undefined, frame: string): readonly GlyphRun[] =>
  page?.display.groups.find((group) => group.frame === frame)?.items.filter((item) => item.kind === "glyphs") ?? [];
const vertical = (id: string, part: number, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story: "s", part, writing: "vertical" }, cells(...at));

const story = storyOf("s", [
  ["headline", "新桥通车"],
  ["paragraph", hanText(30)],
  ["paragraph", hanText(45)],
]);

describe("a story in vertical lines", () => {
  it("loses nothing and is told line by line", () => {
    const [page] = layout(docOf([[vertical("a", 0, 0, 0, 2, 9)]], [story]));
    const frame = page?.frames[0];
    expect(withoutWhite(frame?.text ?? "")).toBe(hanText(30) + hanText(45));
    // 2 em of indent and 30 characters are four lines of ten, 2 and 45 are five.
    expect(frame?.text.split("\n")).toHaveLength(9);
    expect(frame?.text.split("\n")[1]).toBe(hanText(18).slice(8));
    expect(frame?.overset).toBeNull();
  });

  it("stands from right to left at the pitch of the grid, down from the upper edge of the type", () => {
    const [page] = layout(docOf([[vertical("a", 0, 0, 0, 1, 9)]], [story]));
    const [first, second] = runsOf(page, "a");
    // The frame is 100 wide; the em box of the first line ends at its right edge, one point of leading above it.
    expect(first).toMatchObject({ mode: "vertical" });
    expect([first?.x[0], first?.y[0]]).toEqual([90, expect.closeTo(1 + 20 + 8.8, 9)]);
    expect([second?.x[0], second?.y[0]]).toEqual([78, expect.closeTo(1 + 8.8, 9)]);
  });

  it("goes on in the next tier, and in the next frame", () => {
    const doc = docOf([[vertical("a", 0, 0, 0, 1, 9)], [vertical("b", 1, 0, 0, 1, 18)]], [storyOf("s", [["paragraph", hanText(200)]])]);
    const pages = layout(doc);
    const [first, second] = pages.map((page) => page.frames[0]);
    expect(withoutWhite((first?.text ?? "") + (second?.text ?? ""))).toBe(hanText(200));
    // Eight lines of ten, less the indent, in the first frame; what is left takes a tier and more.
    expect(withoutWhite(first?.text ?? "")).toHaveLength(78);
    const tops = new Set(runsOf(pages[1], "b").map((run) => Math.round(run.y[0] ?? 0)));
    expect([...tops]).toEqual([10, 124]);
  });

  it("keeps what finds no room, as an error at the frame", () => {
    const [page] = layout(docOf([[vertical("a", 0, 1, 3, 1, 9)]], [storyOf("s", [["paragraph", hanText(100)]])]));
    const frame = page?.frames[0];
    expect(frame?.overset?.characters).toBe(22);
    expect(page?.findings).toContainEqual(
      expect.objectContaining({ rule: "overset", place: { page: 1, frame: "a", story: "s", column: 2, line: 4 } }),
    );
  });

  it("is set as its first frame says, whatever later ones say", () => {
    const later = frameOf("b", { kind: "text", story: "s", part: 1 }, cells(0, 0, 1, 9));
    const pages = layout(docOf([[vertical("a", 0, 0, 0, 1, 9)], [later]], [storyOf("s", [["paragraph", hanText(120)]])]));
    expect(new Set(runsOf(pages[1], "b").map(({ mode }) => mode))).toEqual(new Set(["vertical"]));
  });
});

describe("a vertical headline", () => {
  const setting: HeadlineSetting = {
    rank: 1,
    size: pt(40),
    minorSize: pt(20),
    main: ["新桥", "通车"],
    kicker: ["两岸"],
    deck: ["全长"],
    rubric: "要闻",
    summary: hanText(20),
    above: lines(1),
    below: lines(1),
    writing: "vertical",
  };
  const head = (over: Partial<HeadlineSetting> = {}): FrameRecord =>
    frameOf("h", { kind: "headline", story: "s", setting: { ...setting, ...over } }, cells(0, 0, 3, 20));
  const drawn = (frame: FrameRecord) => layout(docOf([[frame, vertical("a", 0, 0, 20, 4, 9)]], [story]))[0];

  it("stands from right to left: rubric, kicker, main lines, deck, summary", () => {
    const runs = runsOf(drawn(head()), "h");
    expect(runs.slice(0, 6).map(({ role }) => role)).toEqual(["rubric", "kicker", "headline", "headline", "deck", "summary"]);
    const axes = runs.map((run) => (run.x[0] ?? 0) + run.size / 2);
    expect(axes).toEqual([...axes].sort((a, b) => b - a));
    expect(drawn(head())?.frames[0]?.text.split("\n").slice(0, 5)).toEqual(["要闻", "两岸", "新桥", "通车", "全长"]);
  });

  it("keeps its parts apart and inside its frame", () => {
    const runs = runsOf(drawn(head()), "h").filter(({ role }) => role !== "summary");
    runs.forEach((run, index) => {
      const left = run.x[0] ?? 0;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + run.size).toBeLessThanOrEqual(index === 0 ? 320 : (runs[index - 1]?.x[0] ?? Number.NaN));
    });
  });

  it("runs down, centred between the air above and below, or from its top where the page sets headlines flush", () => {
    const [main] = runsOf(drawn(head()), "h").filter(({ role }) => role === "headline");
    const [top, foot] = [(main?.y[0] ?? 0) - 0.88 * 40, (main?.y[1] ?? 0) + 0.12 * 40];
    expect(top + foot).toBeCloseTo(20 * 12, 0);
    expect(foot - top).toBeGreaterThan(80);
    const flush = { ...STYLE, type: { ...STYLE.type, headlineAlign: "start" as const } };
    const doc = docOf([[head(), vertical("a", 0, 0, 20, 4, 9)]], [story]);
    const [page] = layoutEdition({ ...doc, styles: new Map([[STYLE.id, flush]]) }, fakeFaces());
    const tops = runsOf(page, "h")
      .filter(({ role }) => role === "headline")
      .map((run) => (run.y[0] ?? 0) - 0.88 * run.size);
    for (const each of tops) expect(each).toBeCloseTo(12, 6);
  });

  it("marks its rubric with a square above it and a rule to its left", () => {
    const items = drawn(head())?.display.groups.find((group) => group.frame === "h")?.items ?? [];
    const [square, name, rule] = items;
    if (square?.kind !== "shape" || name?.kind !== "glyphs" || rule?.kind !== "rule") throw new Error("no rubric");
    expect(Math.max(...[...square.points].filter((_, index) => index % 2 === 1))).toBeLessThan((name.y[0] ?? 0) - 0.88 * name.size);
    expect(rule.from.x).toBe(rule.to.x);
    expect(rule.from.x).toBeLessThan(name.x[0] ?? 0);
  });

  it("is drawn without the parts that it lacks", () => {
    const runs = runsOf(drawn(head({ rubric: null, summary: null, kicker: [], deck: [] })), "h");
    expect(runs.map(({ text }) => text)).toEqual(["新桥", "通车"]);
  });
});
