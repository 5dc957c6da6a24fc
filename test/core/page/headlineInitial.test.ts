import { describe, expect, it } from "vitest";
import { splitMain } from "../../../core/page/headlineInitial.js";

/** The large piece and the lines behind it, as `piece|line|line`. */
const split = (main: readonly string[], characters?: number): string | null => {
  const made = splitMain({ style: { kind: "initial", plate: "none", ...(characters === undefined ? {} : { characters }) }, main });
  return made && [made.piece, ...made.lines].join("|");
};

describe("the large first piece of a headline", () => {
  it("is the first character, or as many as are asked for", () => {
    expect(split(["新桥通车"])).toBe("新|桥通车");
    expect(split(["新桥通车", "两岸方便"], 2)).toBe("新桥|通车|两岸方便");
  });

  it("takes a whole first line when that is all there is in it", () => {
    expect(split(["春", "江边的早晨"])).toBe("春|江边的早晨");
  });

  it("parts no number, no foreign word and no mark from what it hangs on", () => {
    expect(split(["12届展会开幕"])).toBe("12|届展会开幕");
    expect(split(["AI来了"])).toBe("AI|来了");
    expect(split(["春，来了"])).toBe("春，|来了");
  });

  it("is none where it would open a bracket, part a long number or leave nothing behind it", () => {
    expect(split(["《江》获奖"])).toBeNull();
    expect(split(["20260105期"])).toBeNull();
    expect(split(["春"])).toBeNull();
    expect(splitMain({ main: ["新桥通车"] })).toBeNull();
  });

  it("is none where letters or digits would lie on their side", () => {
    const style = { kind: "initial", plate: "none" } as const;
    expect(splitMain({ style, main: ["GDP增长"], writing: "vertical" })).toBeNull();
    expect(splitMain({ style, main: ["新桥通车"], writing: "vertical" })?.piece).toBe("新");
  });
});
