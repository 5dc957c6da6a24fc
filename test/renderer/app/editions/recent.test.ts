import { describe, expect, it } from "vitest";
import type { EditionCard } from "../../../../host/api/index.js";
import { editionsFound, recentFirst } from "../../../../renderer/app/editions/recent.js";

const card = (name: string, changed: number | null, paper = "江岸晚报", date = "2026-01-05"): EditionCard => ({
  edition: name,
  name,
  facts: { paper, date, pages: 4 },
  changed,
  hasPicture: false,
});
const names = (cards: readonly EditionCard[]) => cards.map(({ name }) => name).join(" ");

describe("editions in a list", () => {
  it("begin with what was worked on last", () => {
    expect(names(recentFirst([card("甲", 1), card("乙", 3), card("丙", null), card("丁", 2)]))).toBe("乙 丁 甲 丙");
  });

  it("are found by name, paper and day, all words of a search together", () => {
    const all = [card("周一", 1), card("周二", 2, "岚川日报", "2026-01-06"), { ...card("damaged", 3), facts: null }];
    expect(names(editionsFound(all, "岚川"))).toBe("周二");
    expect(names(editionsFound(all, "周 2026"))).toBe("周一 周二");
    expect(names(editionsFound(all, "DAMAGED"))).toBe("damaged");
    expect(names(editionsFound(all, ""))).toBe("周一 周二 damaged");
    expect(names(editionsFound(all, "江岸 06"))).toBe("");
  });
});
