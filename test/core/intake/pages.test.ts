import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { intakeCopy } from "../../../core/intake/index.js";
import { type PageTruth, type StoryTruth, storyOutlines } from "./pageTruth.js";

/** Pages of an invented paper as they arrive, NAME.txt or NAME.1.txt …, and what an editor reads in them, NAME.json. */
const FOLDER = new URL("./pages/", import.meta.url);

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => ({ name: name.replace(/\.json$/, ""), truth: JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as PageTruth }));

describe.each(pages)("the page $name", ({ truth }) => {
  const { intake } = intakeCopy(
    truth.sources.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), "utf8"), encoding: "utf-8", encodingDoubts: [] })),
    [],
  );
  const read = storyOutlines(intake.stories);
  const byOpening = new Map(read.map((story) => [story.blocks[0], story]));

  it("has each of its stories, once", () => {
    expect(read.map((story) => story.blocks[0]).sort()).toEqual(truth.stories.map((story) => story.blocks[0]).sort());
  });

  const settled = truth.stories.filter((story) => !story.either).map((story) => [story.headline.join(" "), story] as const);
  it.each(settled)("reads “%s”", (_, story: StoryTruth) => {
    expect(byOpening.get(story.blocks[0])).toEqual(storyOutlines([story])[0]);
  });

  it("asks where the parts of a headline are a matter of taste", () => {
    const asked = intake.questions.filter((one) => one.about === "role").map((one) => one.text);
    for (const story of truth.stories.filter((one) => one.either)) {
      const found = byOpening.get(story.blocks[0]);
      expect(headLines(found)).toEqual(headLines(storyOutlines([story])[0]));
      expect(found?.blocks).toEqual(story.blocks);
      expect(asked.some((text) => text.startsWith((story.kicker ?? story.headline[0] ?? "").slice(0, 8)))).toBe(true);
    }
  });

  it("keeps what belongs to no story apart", () => {
    expect(intake.captions.map(({ text, credit }) => ({ text, credit }))).toEqual(truth.captions);
    expect(intake.loose.map((one) => one.text)).toEqual(truth.loose.map((one) => one.text));
    expect(intake.boxes[0]?.fields ?? null).toEqual(truth.weather);
  });
});

/** The lines of a headline in order, whatever part each was taken for. */
function headLines(story: StoryTruth | undefined): readonly string[] {
  return story ? [story.kicker, ...story.headline, story.deck].filter((line) => line !== null) : [];
}
