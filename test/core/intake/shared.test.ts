import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

/** Real pages lie beside the repository and are never part of it: only counts and lengths are asserted. */
const FOLDER = new URL("../../../../shared/copy/", import.meta.url);

function sharedCopy(name: string): string | null {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

const wrapped = sharedCopy("page-hard-wrapped.txt");
const weather = sharedCopy("page-with-weather.txt");

describe.skipIf(wrapped === null)("a real page of hard-wrapped lines with its headlines at the end", () => {
  const { intake } = read(wrapped ?? "");

  it("finds seven stories, each with its own headline", () => {
    expect(intake.stories.map((story) => story.headline.map((line) => line.length))).toEqual([
      [6, 6],
      [14],
      [25],
      [18],
      [15, 12],
      [42],
      [15, 11],
    ]);
    expect(intake.stories.map((story) => story.dateline)).toEqual(new Array(7).fill("本报讯"));
    expect(intake.stories.map((story) => story.byline?.length)).toEqual([8, 4, 5, 5, 5, 8, 5]);
  });

  it("re-joins the paragraphs", () => {
    expect(intake.stories.map((story) => story.blocks.length)).toEqual([5, 5, 6, 3, 5, 6, 6]);
    for (const block of intake.stories.flatMap((story) => story.blocks)) {
      expect(block.kind).toBe("paragraph");
      expect(block.text).toMatch(/[。！？…”]$/);
      expect(block.text).not.toMatch(/[\u4e00-\u9fff] [\u4e00-\u9fff]/);
    }
  });

  it("leaves nothing over but the small print of the page", () => {
    expect(intake.loose.map((one) => one.guess)).toEqual(["page credit"]);
    expect(intake.captions).toEqual([]);
    expect(intake.boxes).toEqual([]);
  });
});

describe.skipIf(weather === null)("a real page with a caption and a weather box", () => {
  const { intake, pictures } = read(weather ?? "");

  it("finds four stories with the parts of their headlines", () => {
    expect(
      intake.stories.map((story) => [
        story.rubric?.length,
        story.kicker?.length,
        story.headline.map((line) => line.length),
        story.deck?.length,
      ]),
    ).toEqual([
      [undefined, undefined, [13], 20],
      [6, undefined, [12], 17],
      [undefined, undefined, [17], undefined],
      [undefined, 13, [7], undefined],
    ]);
    expect(intake.stories.map((story) => story.blocks.length)).toEqual([5, 6, 3, 4]);
    expect(intake.stories.map((story) => story.byline?.length)).toEqual([8, 4, 7, 8]);
  });

  it("finds the caption with its credit, and no picture for it", () => {
    const captions = [...intake.captions, ...intake.stories.flatMap((story) => story.captions)];
    expect(captions.map((caption) => [caption.text.length, caption.credit?.length])).toEqual([[84, 5]]);
    expect(pictures.map((picture) => picture.file)).toEqual([null]);
  });

  it("reads every field of the weather box", () => {
    const fields = intake.boxes[0]?.fields;
    expect(fields?.days.map((day) => day.when)).toEqual(["today", "tomorrow"]);
    for (const day of fields?.days ?? []) for (const value of Object.values(day)) expect(value).not.toBeNull();
    expect(fields?.indices.map((index) => [index.name.length, index.level, index.advice === null])).toEqual([
      [5, 2, false],
      [4, 5, false],
      [4, 3, false],
    ]);
    expect(intake.loose).toEqual([]);
  });
});
