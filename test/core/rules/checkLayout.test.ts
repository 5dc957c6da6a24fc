import { describe, expect, it } from "vitest";
import type { FrameRecord, GridCells, HeadlineSetting, StoryRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { say } from "../../../messages/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, pictureOf, storyOf } from "../page/editions.js";
import { laidOut, pageDoc } from "./pages.js";

const story = (id: string, rank: number): StoryRecord =>
  storyOf(
    id,
    [
      ["headline", `题目${id}`],
      ["paragraph", "一段正文。"],
    ],
    rank,
  );
const STORIES = [story("a", 1), story("b", 2), story("c", 3)];
const FOLIO = frameOf("folio", { kind: "folio" }, cells(0, 0, 4, 3));

function setting(size: number): HeadlineSetting {
  const air = { above: lines(1), below: lines(1) };
  return { rank: 1, size: pt(size), minorSize: pt(12), main: ["题目"], kicker: [], deck: [], rubric: null, summary: null, ...air };
}

/** A headline of a story; `ha` is the headline frame of story a. */
function head(id: string, at: GridCells, size = 20): FrameRecord {
  return frameOf(`h${id}`, { kind: "headline", story: id, setting: setting(size) }, at);
}

function text(id: string, ...at: readonly GridCells[]): FrameRecord {
  return frameOf(`t${id}`, { kind: "text", story: id, part: 0 }, ...at);
}

/** Rules that fire, with the frame that each names, such as "overlap ha". */
function allFindings(frames: readonly FrameRecord[], withFolio = true): readonly string[] {
  const doc = docOf([withFolio ? [FOLIO, ...frames] : frames], STORIES);
  return checkLayout(doc, layoutEdition(doc, fakeFaces())).map(({ rule, place }) => `${rule} ${place.frame ?? "page"}`);
}

/** Cuts of a page (断版); pages made to break another rule have few blocks and are cut anyhow. */
function cuts(frames: readonly FrameRecord[]): readonly string[] {
  return allFindings(frames).filter((each) => each.startsWith("page-cut"));
}

function findings(frames: readonly FrameRecord[], withFolio = true): readonly string[] {
  return allFindings(frames, withFolio).filter((each) => !each.startsWith("page-cut"));
}

describe("layout rules", () => {
  it("have nothing to say of a headline over its text", () => {
    expect(findings([head("a", cells(0, 3, 2, 5)), text("a", cells(0, 8, 2, 6))])).toEqual([]);
  });

  it("find frames that overlap, by their cells and not by the box round them", () => {
    const mine = [head("a", cells(0, 3, 3, 5)), text("a", cells(0, 8, 1, 9), cells(1, 8, 2, 4))];
    expect(findings([...mine, head("b", cells(1, 12, 2, 3), 16)])).toEqual([]);
    expect(findings([...mine, head("b", cells(1, 11, 2, 4), 16)])).toContain("overlap ta");
  });

  it("find frames outside the type area", () => {
    expect(findings([head("a", cells(0, 3, 4, 5)), text("a", cells(0, 8, 4, 40))])).toEqual(["outside-type-area ta"]);
  });

  it("find headlines that collide, unless a rule parts them", () => {
    const side = [
      head("a", cells(0, 3, 2, 5)),
      text("a", cells(0, 8, 2, 6)),
      head("b", cells(2, 3, 2, 5), 16),
      text("b", cells(2, 8, 2, 6)),
    ];
    const rule = frameOf("r", { kind: "rule", direction: "vertical", weight: "hairline" }, cells(1, 3, 2, 11));
    expect(findings(side)).toEqual(["headline-collision ha"]);
    expect(findings([...side, rule])).toEqual([]);
  });

  it("let headlines pass whose inked lines do not share a level", () => {
    const stepped = [
      head("a", cells(0, 3, 2, 5)),
      text("a", cells(0, 8, 2, 6)),
      head("b", cells(2, 6, 2, 5), 16),
      text("b", cells(2, 11, 2, 6)),
    ];
    expect(findings(stepped)).toEqual([]);
  });

  it("find a headline right under another one", () => {
    const frames = [
      head("a", cells(0, 3, 2, 4)),
      text("a", cells(0, 7, 2, 2)),
      head("b", cells(0, 9, 2, 4), 16),
      text("b", cells(0, 13, 2, 4)),
    ];
    expect(findings(frames)).toEqual(["headline-stacked hb"]);
  });

  it("find a headline at the foot of its text", () => {
    expect(findings([text("a", cells(0, 3, 2, 5)), head("a", cells(0, 8, 2, 5))])).toEqual(["headline-stranded ha"]);
  });

  it("find text that its headline does not cover", () => {
    expect(findings([head("a", cells(0, 3, 2, 5)), text("a", cells(0, 8, 3, 6))])).toEqual(["headline-off-text ha"]);
  });

  it("find text without its headline, and a story that has none", () => {
    expect(findings([text("b", cells(0, 3, 2, 6))])).toEqual(["headline-unplaced tb"]);
    const doc = docOf([[FOLIO, text("n", cells(0, 3, 2, 6))]], [storyOf("n", [["paragraph", "无题的一段。"]])]);
    const found = checkLayout(doc, layoutEdition(doc, fakeFaces()));
    expect(found).toEqual([expect.objectContaining({ rule: "headline-missing", level: "warning", params: { text: "无题的一段。" } })]);
  });

  it("find what bites into the headline of another story, to within half a line of its type", () => {
    const mine = [head("a", cells(0, 8, 2, 5)), text("a", cells(0, 13, 2, 6))];
    const briefs = (lineCount: number) =>
      frameOf("o", { kind: "briefs", rubric: null, stories: ["b"], part: 0 }, cells(0, 3, 2, lineCount));
    expect(findings([...mine, briefs(6)])).toContain("headline-bitten ha");
    expect(findings([...mine, briefs(5)])).not.toContain("headline-bitten ha");
  });

  it("let a story's own picture touch its headline", () => {
    const picture = frameOf("p", { kind: "picture", picture: "mine" }, cells(0, 3, 2, 6));
    const frames = [picture, head("a", cells(0, 8, 2, 5)), text("a", cells(0, 13, 2, 6))];
    const doc = docOf([[FOLIO, ...frames]], [...STORIES, pictureOf("mine", { story: "a" })]);
    const rules = checkLayout(doc, layoutEdition(doc, fakeFaces())).map(({ rule }) => rule);
    expect(rules).not.toContain("headline-bitten");
  });

  it("want the lead in the upper half and its headline the biggest", () => {
    const low = [
      head("b", cells(0, 3, 4, 5), 30),
      text("b", cells(0, 8, 4, 16)),
      head("a", cells(0, 24, 4, 5), 20),
      text("a", cells(0, 29, 4, 6)),
    ];
    expect(findings(low)).toEqual(["lead-on-top ha", "lead-biggest ha"]);
  });

  describe("on a page cut in two (断版)", () => {
    const box = (id: string, at: GridCells) => frameOf(`box-${id}`, { kind: "briefs", rubric: null, stories: ["b"], part: 0 }, at);
    const WHEEL = [
      box("a", cells(0, 3, 3, 5)),
      box("b", cells(3, 3, 1, 12)),
      box("c", cells(1, 15, 3, 8)),
      box("d", cells(0, 8, 1, 15)),
      box("e", cells(1, 8, 2, 7)),
    ];

    it("say nothing when every gap ends at a neighbour", () => {
      expect(cuts(WHEEL)).toEqual([]);
    });

    it("find the gap that runs across as soon as nothing reaches over it", () => {
      const cut = WHEEL.map((each) => (each.id === "box-d" ? box("d", cells(0, 8, 1, 7)) : each));
      expect(cuts(cut)).toEqual(["page-cut-across page"]);
    });

    it("find the gap that runs from head to foot", () => {
      const cut = WHEEL.map((each) => (each.id === "box-c" ? box("c", cells(1, 15, 2, 8)) : each));
      expect(cuts(cut)).toEqual(["page-cut-down page"]);
    });

    it("take a story with its headline and picture for one block, but not a picture that stands far off", () => {
      const story = [
        head("a", cells(0, 3, 2, 5)),
        text("a", cells(0, 8, 2, 6)),
        frameOf("f", { kind: "picture", picture: "m" }, cells(0, 14, 2, 6)),
      ];
      const rulesOf = (frames: readonly FrameRecord[]) => {
        const doc = docOf([[FOLIO, ...frames]], [...STORIES, pictureOf("m", { story: "a" })]);
        return checkLayout(doc, layoutEdition(doc, fakeFaces())).map(({ rule, level }) => `${rule} ${level}`);
      };
      expect(rulesOf(story)).toEqual([]);
      const between = [
        ...story.slice(0, 2),
        box("x", cells(0, 14, 2, 6)),
        frameOf("f", { kind: "picture", picture: "m" }, cells(0, 20, 2, 6)),
      ];
      expect(rulesOf(between)).toEqual(["page-cut-across warning", "page-cut-across warning"]);
    });
  });

  it("have words in both languages for all that they find, with every parameter filled in", () => {
    const low = [
      head("b", cells(0, 3, 4, 5), 30),
      head("a", cells(0, 24, 4, 5), 20),
      text("a", cells(0, 23, 4, 40)),
      text("c", cells(0, 9, 1, 3)),
    ];
    const doc = docOf([low], STORIES);
    const found = checkLayout(doc, layoutEdition(doc, fakeFaces()));
    expect(new Set(found.map((finding) => finding.rule)).size).toBeGreaterThanOrEqual(6);
    for (const { rule, params } of found)
      for (const language of ["zh", "en"] as const) expect(say(language, rule, params)).not.toMatch(/\{\w+\}/);
  });

  it("want a page number on every page", () => {
    expect(findings([], false)).toEqual(["page-number-missing page"]);
  });

  it("look for mends no longer than a page is worth mending", () => {
    const ads = (count: number) => Array.from({ length: count }, (_, i) => `ad x${i} ${i % 4},${3 + (i >> 2)} 1x1`);
    const mendsOn = (count: number) => {
      const doc = pageDoc(["folio - 0,0 4x3", ...ads(count)]);
      return checkLayout(doc, laidOut(doc)).filter(({ rule, mend }) => rule === "ad-label-missing" && mend).length;
    };
    expect(mendsOn(60)).toBe(60);
    // 149 frames: 12 000 of them are looked at in 80 mends.
    expect(mendsOn(148)).toBe(80);
  });
});
