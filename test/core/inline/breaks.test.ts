import { describe, expect, it } from "vitest";
import { createCompose } from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, broken, styled, typeset } from "./typeset.js";

describe.each(["greedy", "optimal"] as const)("%s breaking", (breaking) => {
  // Every text goes on in 14 Han, so that the first break alone decides; | is where it must be.
  it.each([
    ["fills a line with Han to the measure", "江南江北江东江西|"],
    ["keeps a comma off the line start", "江南江北江东江|西，"],
    ["keeps a full stop off the line start", "江南江北江东江|西。"],
    ["keeps a closing quote off the line start", "江南江北江“江东|江”"],
    ["keeps an opening bracket off the line end", "江南江北江东江|（江北）"],
    ["keeps an interpunct off the line start", "江南江北江东江|西·"],
    ["keeps a connector off the line start", "江南江北江东江|西—江"],
    ["keeps a wave off the line start", "江南江北江东江|西～"],
    ["keeps a solidus off the line start", "江南江北江东江|西／"],
    ["keeps a per cent sign with its number", "江南江北江东江|12%"],
    ["keeps a full-width per cent sign with its number", "江南江北江东江|12％"],
    ["keeps a number with sign and decimals whole", "江南江北江东|−3.5℃"],
    ["keeps a currency with its number", "江南江北江东|￥350"],
    ["keeps full-width digits together", "江南江北江东|２０２６年"],
    ["keeps a phone number whole", "江南江北江东|010-6512-3456"],
    ["keeps a mail address whole", "江南江北江东|abc@b.cn"],
    ["keeps a clock time whole", "江南江北江东|10:30"],
    ["keeps a clock time with a full-width colon whole", "江南江北江东|10：30"],
    ["keeps a Latin word whole", "江南江北江东|Shanghai"],
    ["keeps an apostrophe inside its word", "江南江北江东|don’t"],
    ["breaks English at its spaces", "a big world is |ours"],
    ["keeps a no-break space", "江南江北江东|No.\u00a05"],
    ["keeps both halves of a dash together", "江南江北江东江|——"],
    ["keeps both halves of an ellipsis together", "江南江北江东江|……"],
    ["keeps a note mark with its word", "江南江北江东江|西²"],
    ["breaks a range after its connector only", "江南江北1901—|1936"],
    ["keeps ？！ together", "江南江北江东江|西？！"],
    ["breaks after a surrogate pair, never in it", "江南江北🌞江东🌞|江"],
  ])("%s", (_, notation) => {
    const text = `${notation.replace("|", "")}江东江西江中江南江北江东江西`;
    const [line] = typeset(text, 8, { breaking }).lines;
    expect(text.slice(0, line?.to)).toBe(notation.slice(0, notation.indexOf("|")));
  });

  it("squeezes two commas to bring one more character in", () => {
    expect(broken("江南江，江北江，江东江西江中江南", 8, { breaking })).toBe("江南江，江北江，江|东江西江中江南");
  });

  it("parts a word that is too wide before a letter, not before its apostrophe", () => {
    const text = "江don’tdon’t￥50。";
    const lines = broken(text, 8, { breaking, indent: em(2) }).split("|");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).map((line) => line.charAt(0))).not.toContain("’");
  });

  it("pulls a character down rather than leave one alone in the last line", () => {
    expect(broken("江南江北江东江西江中。", 9, { breaking })).toBe("江南江北江东江西|江中。");
    expect(broken("江南江北江东江西江", 8, { breaking })).toBe("江南江北江东江|西江");
  });

  it("squeezes marks to bring a last character back", () => {
    expect(broken("江南，江北，江东。", 8, { breaking })).toBe("江南，江北，江东。");
  });

  it("breaks an address wider than the measure at its joints and says so", () => {
    const text = "见http://news.example.cn/a/b";
    const { lines, findings } = typeset(text, 6, { breaking });
    expect(lines.every((line) => line.width <= 60.001)).toBe(true);
    expect(findings.map((finding) => finding.rule)).toContain("word-broken");
    expect(lines.some((line) => line.rescue)).toBe(false);
  });

  it("accepts a forbidden start only where nothing else is possible, and says where", () => {
    const { lines, findings } = typeset("江！！！！！！！！！！", 3, { breaking });
    expect(lines.some((line) => line.rescue)).toBe(true);
    expect(findings.every((finding) => finding.rule === "kinsoku-rescue" && finding.level === "warning")).toBe(true);
    expect(findings[0]?.params).toEqual({ offset: 0, text: "江！！！！！".slice(0, lines[0]?.to) });
  });

  it("sets a box wider than the measure on its own and says so", () => {
    const { lines, findings } = typeset("江——南", 1, { breaking });
    expect(lines.map((line) => line.to - line.from)).toEqual([1, 2, 1]);
    expect(findings.map((finding) => finding.rule)).toContain("line-too-wide");
  });
});

describe("kinsoku levels", () => {
  it("none lets a comma begin a line", () => {
    const text = "江南江北江东江西，江东江西江中江南江北江";
    expect(broken(text, 8, { kinsoku: "none" })).toMatch(/^江南江北江东江西\|，/);
    expect(broken(text, 8, { kinsoku: "basic" })).toMatch(/^江南江北江东江\|西，/);
  });

  it("strict keeps a dash off the line start, gb a solidus off the line end", () => {
    expect(broken("江南江北——江东江西", 4, { kinsoku: "basic" })).toMatch(/^江南江北\|——/);
    expect(broken("江南江北——江东江西", 4, { kinsoku: "strict" })).toMatch(/^江南江\|北——/);
    expect(broken("江南江北江/江东江西", 5.5, { kinsoku: "basic" })).toMatch(/^江南江北江\/\|/);
    expect(broken("江南江北江/江东江西", 5.5, { kinsoku: "gb" })).toMatch(/^江南江北\|江\//);
  });
});

describe("memory", () => {
  it("gives back the same lines for the same text, style and measure", () => {
    const compose = createCompose(fakeFaces());
    const text = styled("江南");
    expect(compose(text, BODY, pt(50))).toBe(compose(text, BODY, pt(50)));
    expect(compose(text, BODY, pt(60))).not.toBe(compose(text, BODY, pt(50)));
  });
});

describe("a wrong call", () => {
  it("is refused by name", () => {
    const compose = createCompose(fakeFaces());
    expect(() => compose({ text: "江南", runs: [] }, BODY, pt(50))).toThrow("style runs end at 0");
    expect(() => compose(styled("江南"), BODY, pt(0))).toThrow("measure must be a positive length");
  });
});

describe("foreign names", () => {
  it("stay whole near their · where a line may end before them", () => {
    // Two of its three characters would fit the first line.
    expect(broken("江南江北江东艾哈德·卜拉江东", 8, { align: "start" })).toBe("江南江北江东|艾哈德·卜拉江东");
    expect(broken("江南江北江东艾哈德江卜拉江东", 8, { align: "start" })).toBe("江南江北江东艾哈|德江卜拉江东");
  });

  it("are parted after their · sooner than elsewhere", () => {
    expect(broken("江南江艾哈德·卜拉江东", 8, { align: "start" })).toBe("江南江艾哈德·|卜拉江东");
  });
});

describe("lines that may end at given places only", () => {
  it("end at none but these", () => {
    expect(broken("江南江北江东江西", 6, { align: "start", breaks: [4] })).toBe("江南江北|江东江西");
  });

  it("end elsewhere for want of such a place", () => {
    expect(broken("江南江北江", 3, { align: "start", breaks: [] })).toBe("江南江|北江");
  });

  it("still never begin with a forbidden mark", () => {
    expect(broken("江南江北，江东", 5, { align: "start", breaks: [4] })).not.toContain("|，");
  });
});
