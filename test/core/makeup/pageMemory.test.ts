import { describe, expect, it } from "vitest";
import type { Filled } from "../../../core/makeup/fillPage.js";
import type { Matter } from "../../../core/makeup/matter.js";
import { createPageMemory } from "../../../core/makeup/pageMemory.js";
import { fakeStory } from "./fakes.js";

const [here, there] = [1, 2].map(
  (rank): Matter => ({ kind: "story", story: fakeStory(rank, 500), pictures: [], rank, part: 0, done: 0, from: null }),
);
if (!here || !there) throw new Error("no stories");

/** How often pages are made when the page that holds the first of two stories is asked for with this extra room, one time after the other. */
function madeWith(...extras: readonly Readonly<Record<string, number>>[]): number {
  const memory = createPageMemory<Filled>();
  let count = 0;
  for (const extra of extras) {
    memory("1 0 inside", [here, there] as readonly Matter[], new Map(Object.entries(extra)), () => {
      count++;
      return { filling: null, left: [there] as readonly Matter[], adsLeft: [], findings: [], cost: 0 };
    });
  }
  return count;
}

describe("pages remembered from plan to plan", () => {
  it("are made once for the same copy", () => {
    expect(madeWith({}, {}, {})).toBe(1);
  });

  it("are made anew where something on them needs more room, and known again afterwards", () => {
    expect(madeWith({}, { s1: 2 }, {}, { s1: 2 })).toBe(2);
  });

  it("stay as they are when copy of a later page needs more room", () => {
    expect(madeWith({}, { s2: 3 })).toBe(1);
  });
});
