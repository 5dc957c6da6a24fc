import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdRecord } from "../../../core/model/index.js";
import { pt } from "../../../core/units/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, framesOf, gridOf, INSIDE, planned } from "./pages.js";

/** Width of one fake column with its gutter, and a grid line, in points. */
const COLUMN = (17 + 1.6) * 9;
const LINE = 12;

function adOf(id: string, cols: number, lines: number, labelled = false): AdRecord {
  return { id, type: "ad", name: id, booking: null, width: pt(cols * COLUMN), height: pt(lines * LINE), picture: null, labelled };
}

const STORIES = [1500, 1000, 900, 700, 600, 450].map((characters, index) => fakeStory(index + 1, characters));

function placesOf(plan: ReturnType<typeof planned>) {
  return new Map(
    framesOf(plan).flatMap((frame) =>
      frame.content.kind === "ad" ? [[frame.content.ad, { frame, cells: cellsOf(frame)[0] }] as const] : [],
    ),
  );
}

describe("advertisements", () => {
  it("stand at the foot over the whole page, at the size that was booked", () => {
    const ad = placesOf(planned({ stories: STORIES, ads: [adOf("strip", 6, 18)] })).get("strip");
    expect(ad?.cells).toEqual({ col: 0, line: INSIDE.grid.lines - 18, cols: 6, lines: 18 });
  });

  it("that fill a row together stand side by side at the foot", () => {
    const places = placesOf(planned({ stories: STORIES, ads: [adOf("left", 2, 20), adOf("right", 4, 20)] }));
    expect(places.get("left")?.cells).toEqual({ col: 0, line: 95, cols: 2, lines: 20 });
    expect(places.get("right")?.cells).toEqual({ col: 2, line: 95, cols: 4, lines: 20 });
  });

  it("of part of the width stand in a lower corner among the stories", () => {
    const stories = [2600, 1800, 1500, 1200, 1000, 900].map((characters, index) => fakeStory(index + 1, characters));
    const ad = placesOf(planned({ stories, ads: [adOf("quarter", 3, 30)] }, [INSIDE], { steps: 300 })).get("quarter");
    expect(ad?.cells).toEqual({ col: 3, line: 85, cols: 3, lines: 30 });
  });

  it("bear the word 广告 unless their artwork does", () => {
    const places = placesOf(planned({ stories: STORIES, ads: [adOf("bare", 6, 10), adOf("labelled", 6, 12, true)] }));
    expect(places.get("bare")?.frame.content).toEqual({ kind: "ad", ad: "bare", label: true });
    expect(places.get("labelled")?.frame.content).toEqual({ kind: "ad", ad: "labelled", label: false });
  });

  it("show their artwork when the plan is set", () => {
    const artwork = fakePicture("art", null);
    const plan = planned({ stories: STORIES, ads: [{ ...adOf("shown", 6, 12), picture: artwork.id }] }, [INSIDE], { artwork: [artwork] });
    expect(placesOf(plan).get("shown")?.frame.content.kind).toBe("ad");
  });

  it("make a page of their own when there is no copy", () => {
    const plan = planned({ ads: [adOf("whole", 6, 200)] });
    expect(plan.findings).toEqual([]);
    expect(framesOf(plan).map((frame) => frame.content.kind)).toEqual(["folio", "ad"]);
  });

  it("that find no room beside copy go on to the next page", () => {
    const plan = planned({ stories: STORIES, ads: [adOf("first", 6, 60), adOf("second", 6, 60)] });
    const pages = plan.pages.map((page) => page.frames.flatMap(({ content }) => (content.kind === "ad" ? [content.ad] : [])));
    expect(pages.slice(0, 2)).toEqual([["first"], ["second"]]);
  });

  it("leave room on their page for more than a lead whose pictures could fill it", () => {
    const pictures = [fakePicture("a", "s1"), fakePicture("b", "s1")];
    const [page] = planned({ stories: STORIES, pictures, ads: [adOf("strip", 6, 55)] }).pages;
    const stories = page?.frames.flatMap(({ content }) => (content.kind === "text" ? [content.story] : []));
    expect(stories).toContain("s1");
    expect(stories?.length).toBeGreaterThan(1);
  });

  it("of any sizes stand once each, overlap nothing and leave no copy out", () => {
    const size = fc.record({ cols: fc.integer({ min: 1, max: 7 }), lines: fc.integer({ min: 1, max: 130 }) });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 5 }), fc.integer({ min: 0, max: 6 }), (sizes, count) => {
        const ads = sizes.map(({ cols, lines }, index) => adOf(`ad${index}`, cols, lines));
        const stories = STORIES.slice(0, count);
        const plan = planned({ stories, pictures: [fakePicture("a", "s1")], ads }, [INSIDE], { steps: 30 });
        for (const page of plan.pages) gridOf(page.frames, INSIDE);
        const named = plan.findings.filter((finding) => finding.rule === "finds-no-room").map((finding) => String(finding.params.name));
        const placed = framesOf(plan).flatMap(({ content }) => (content.kind === "ad" ? [content.ad] : []));
        expect([...placed, ...named].sort()).toEqual(ads.map((ad) => ad.id).sort());
        const texts = new Set(framesOf(plan).flatMap(({ content }) => (content.kind === "text" ? [content.story] : [])));
        expect(stories.filter((story) => !texts.has(story.id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
