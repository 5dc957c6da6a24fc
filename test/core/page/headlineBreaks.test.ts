import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakHeadline, headlineText } from "../../../core/page/headlineBreaks.js";
import type { Strictness } from "../../../core/page/headlineMarks.js";
import { wordsKnown } from "./editions.js";

const emWide = (character: string): number => (character.charCodeAt(0) < 0x80 ? 0.5 : 1);

/** Breaks a headline given with "/" between its own lines; words are parted by "|". */
function broken(notation: string, count: number, measure: number, strictness: Strictness = "sense"): string | undefined {
  const words = notation.split(/[|/]/).filter((word) => word.length > 1);
  const lines = notation.replace(/\|/g, "").split("/");
  const headline = headlineText(lines, wordsKnown(...words.sort((a, b) => b.length - a.length)), strictness, emWide);
  return breakHeadline(headline, count, measure)?.lines.join("|");
}

describe("breaking a headline", () => {
  it("breaks at a blank before it breaks between words", () => {
    expect(broken("千里|江山 万家|灯火", 2, 12)).toBe("千里江山|万家灯火");
  });

  it("keeps the author's lines when there are as many as asked for", () => {
    expect(broken("新桥|今日|通车/两岸|往来|更|方便", 2, 12)).toBe("新桥今日通车|两岸往来更方便");
  });

  it("joins the author's lines with an em of blank on one line", () => {
    expect(broken("新桥|通车/两岸|相连", 1, 12)).toBe("新桥通车　两岸相连");
  });

  it("breaks after a comma and leaves no mark at a line start", () => {
    expect(broken("秋粮|入库，农民|增收", 2, 12)).toBe("秋粮入库，|农民增收");
  });

  it("never breaks inside a word", () => {
    expect(broken("图书馆|管理员", 2, 4)).toBe("图书馆|管理员");
    expect(broken("图书馆|管理员", 3, 4)).toBeUndefined();
  });

  it("never breaks inside a name in quotes", () => {
    expect(broken("市民|争看《大江|东去》演出", 2, 8)).toBe("市民争看|《大江东去》演出");
  });

  it("keeps a number whole and with what it counts", () => {
    expect(broken("投资|300|亿元|建|新城", 2, 6)).toBe("投资300亿元|建新城");
  });

  it("leaves no particle at a line start", () => {
    expect(broken("城市|的|早晨|醒来", 2, 6)).toBe("城市的|早晨醒来");
  });

  it("leaves no character alone on a line", () => {
    expect(broken("春|来|早", 2, 2)).toBeUndefined();
  });

  it("loosens step by step: words in quotes, then characters", () => {
    expect(broken("《大江|东去》", 2, 4, "sense")).toBeUndefined();
    expect(broken("《大江|东去》", 2, 4, "words")).toBe("《大江|东去》");
    expect(broken("图书馆管理员", 2, 3, "words")).toBeUndefined();
    expect(broken("图书馆管理员", 2, 3, "characters")).toBe("图书馆|管理员");
  });

  it("loses nothing and sets no line too wide, whatever the text", () => {
    const text = fc.stringMatching(/^[天地人和的3，《》“”！、 ]{2,30}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 3, max: 20 }), (words, count, measure) => {
        const headline = headlineText([words], wordsKnown("天地"), "anywhere", emWide);
        const result = breakHeadline(headline, count, measure);
        if (!result) return;
        expect(result.lines.join("").replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
        expect(result.widest).toBeLessThanOrEqual(measure);
        expect(result.lines).toHaveLength(count);
      }),
    );
  });

  it("starts no line with a closing mark and ends none with an opening one", () => {
    const text = fc.stringMatching(/^[天地人和3，《》“”！、（）]{4,30}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 6 }), (words, count) => {
        const headline = headlineText([words], wordsKnown(), "characters", emWide);
        for (const line of breakHeadline(headline, count, 30)?.lines.slice(1) ?? []) expect(line).not.toMatch(/^[，》”！、）]/);
        for (const line of breakHeadline(headline, count, 30)?.lines.slice(0, -1) ?? []) expect(line).not.toMatch(/[《“（]$/);
      }),
    );
  });
});
