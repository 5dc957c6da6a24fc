import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeCopy } from "../../../core/intake/index.js";
import { COPY_ROLES, type CopyReview, type CopyRole, UNREVIEWED } from "../../../core/model/index.js";

/** Two stories, the first with a line that may be a subhead or a short paragraph. */
const COPY = `河桥下月通车

本报讯（记者 甲某）全长三公里的河桥日前合龙，下月起通车，两岸往来只要五分钟。
施工用了两年时间，其间经过三次汛期。
桥下的老渡口
桥下的老渡口将改作公园，年底前开放。

社区食堂开张

本报讯（记者 乙某）城东社区食堂昨日开张，老人用餐八折，每天供应二十个菜。
`;

function read(review: Partial<CopyReview> = {}, text = COPY) {
  return intakeCopy([{ name: "copy.txt", text, encoding: "utf-8", encodingDoubts: [] }], [], { ...UNREVIEWED, ...review });
}

const at = (words: string) => ({ source: 0, at: COPY.indexOf(words) });

/** What the part is that begins with these words. */
function roleAt(words: string, review: Partial<CopyReview> = {}): CopyRole | undefined {
  return read(review).parts.find(({ lines }) => lines[0] === COPY.indexOf(words))?.role;
}

function blocks(review: Partial<CopyReview>, story: number): readonly string[] {
  const record = read(review).stories[story];
  return record?.blocks.map(({ from, to, role }) => `${role}:${record.text.slice(from, Math.min(to, from + 6))}`) ?? [];
}

describe("what a person says of copy", () => {
  it("names each part and the story it belongs to", () => {
    const { parts } = read();
    expect(parts.map(({ role, story }) => `${role} ${story}`)).toEqual([
      "headline 0",
      "start 0",
      "body 0",
      "subhead 0",
      "body 0",
      "headline 1",
      "start 1",
    ]);
  });

  it("holds against the importer, and the part says so", () => {
    const labels = [{ ...at("桥下的老渡口\n"), role: "body" as const }];
    expect(roleAt("桥下的老渡口\n", { labels })).toBe("body");
    expect(read({ labels }).parts.filter(({ byHand }) => byHand)).toHaveLength(1);
    expect(blocks({ labels }, 0)).toEqual([
      "headline:河桥下月通车",
      "paragraph:本报讯（记者",
      "paragraph:施工用了两年",
      "paragraph:桥下的老渡口",
      "paragraph:桥下的老渡口",
    ]);
  });

  it("makes a kicker and a deck of lines of a headline", () => {
    const labels = [
      { ...at("桥下的老渡口\n"), role: "headline" as const },
      { ...at("河桥下月"), role: "kicker" as const },
    ];
    expect(roleAt("河桥下月", { labels })).toBe("kicker");
  });

  it("begins another story where a text is said to start", () => {
    const labels = [{ ...at("桥下的老渡口将改"), role: "start" as const }];
    const { stories } = read({ labels });
    expect(stories.map(({ text }) => text.slice(0, 8))).toContain("桥下的老渡口\n桥");
  });

  it("keeps what is not for print out of all stories, and in the account", () => {
    const labels = [{ ...at("施工用了"), role: "unused" as const }];
    const { stories, intake, parts } = read({ labels });
    expect(stories.some(({ text }) => text.includes("施工用了"))).toBe(false);
    expect(intake.loose.map(({ text, guess }) => `${guess}: ${text}`)).toEqual(["not for print: 施工用了两年时间，其间经过三次汛期。"]);
    expect(intake.questions.some(({ text }) => text.includes("施工用了"))).toBe(false);
    expect(parts.find(({ role }) => role === "unused")?.byHand).toBe(true);
  });

  it("parts a line where a person splits it, and joins it again", () => {
    const place = at("其间经过");
    const labels = [{ ...place, role: "body" as const }];
    expect(blocks({ splits: [place], labels }, 0)).toContain("paragraph:其间经过三次");
    expect(blocks({ splits: [place], labels: [{ ...place, role: "more" }] }, 0)).not.toContain("paragraph:其间经过三次");
  });

  it("gives a headline to the story that a person says", () => {
    const start = read().starts[0];
    if (start === undefined) throw new Error("no story");
    const homes = [{ ...at("社区食堂开张"), home: start }];
    const { stories } = read({ homes });
    expect(stories[0]?.text.split("\n")[0]).toBe("社区食堂开张");
    expect(stories[1]?.text.split("\n")[0]).toBe("河桥下月通车");
  });

  it.each(["rubric", "headline"] as const)("gives a %s to another story, beside the headline that it has", (role) => {
    const text = `${COPY}\n市民课堂\n\n公园夜间开放\n\n本报讯（记者 丙某）滨河公园今起夜间开放，沿河步道装上了路灯。\n`;
    const place = { source: 0, at: text.indexOf("市民课堂") };
    const labels = [{ ...place, role }];
    const before = read({ labels }, text);
    expect(before.stories[2]?.text).toContain("市民课堂");
    const [home] = before.starts;
    if (home === undefined) throw new Error("there is no story");
    const { stories } = read({ labels, homes: [{ ...place, home }] }, text);
    expect(stories[0]?.text).toContain("市民课堂");
    expect(stories[2]?.text).not.toContain("市民课堂");
  });

  it("leaves a headline where it is when the rubric beside it is given to its story", () => {
    const text = `${COPY}\n## 市民课堂\n\n# 公园夜间开放\n\n本报讯（记者 丙某）滨河公园今起夜间开放，沿河步道装上了路灯。\n`;
    const before = read({}, text);
    const home = before.starts[2];
    if (home === undefined) throw new Error("there are fewer stories");
    const homes = [{ source: 0, at: text.indexOf("市民课堂"), home }];
    expect(read({ homes }, text).stories[2]?.text).toContain("市民课堂\n公园夜间开放\n");
  });

  it("begins a part with its mark-up", () => {
    const text = `# 河桥下月通车\n\n## 两岸往来只要五分钟\n\n　　本报讯（记者 甲某）全长三公里的河桥日前合龙，下月起通车。\n`;
    expect(read({}, text).parts.map(({ from }) => text.slice(from, from + 5))).toEqual(["# 河桥下", "## 两岸", "　　本报讯"]);
  });

  it("asks no more about what is settled", () => {
    const text = "河桥下月通车\n\n本报讯（记者 甲某）全长三公里的河桥日前合龙，下月起通车，两岸往来只";
    const [question] = read({}, text).intake.questions;
    expect(question?.about).toBe("truncated");
    expect(read({ settled: [{ source: 0, at: question?.from ?? 0, about: "truncated" }] }, text).intake.questions).toEqual([]);
  });
});

describe("the parts of copy", () => {
  const folder = join(import.meta.dirname, "pages");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = pages.map((name) => readFileSync(join(folder, name), "utf8"));

  it("tile the text of each source, whatever a person says", () => {
    fc.assert(
      fc.property(
        fc.subarray(texts, { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...COPY_ROLES, "more" as const)), { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        (some, said, cuts) => {
          const sources = some.map((text, index) => ({ name: `${index}`, text, encoding: "utf-8", encodingDoubts: [] }));
          const lines = intakeCopy(sources, []).parts.flatMap(({ source, lines: own }) => own.map((line) => ({ source, at: line })));
          const pick = (number: number) => lines[number % lines.length] ?? { source: 0, at: 0 };
          const labels = said.map(([number, role]) => ({ ...pick(number), role }));
          const splits = cuts.map((number) => ({ source: 0, at: number % (some[0]?.length ?? 1) }));
          const { parts, intake } = intakeCopy(sources, [], { ...UNREVIEWED, labels, splits });
          sources.forEach(({ text }, source) => {
            const own = parts.filter((part) => part.source === source);
            expect(own.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
          });
          expect(intake.accounting.placed + intake.accounting.loose + intake.accounting.dropped).toBe(intake.accounting.input);
        },
      ),
      { numRuns: 40 },
    );
  });
});
