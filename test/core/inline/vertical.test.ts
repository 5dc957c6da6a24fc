import { describe, expect, it } from "vitest";
import type { Line, ParagraphStyle } from "../../../core/inline/index.js";
import { broken, SIZE, typeset } from "./typeset.js";

const VERTICAL: Partial<ParagraphStyle> = { writing: "vertical" };

/** The runs of the first line: u upright, s sideways, x across (纵中横), with the text that they stand for. */
function turns(text: string): string {
  const [line] = typeset(text, 40, VERTICAL).lines;
  return (line?.runs ?? [])
    .map((run) => `${{ upright: "u", sideways: "s", across: "x" }[run.turn ?? "upright"]}${text.slice(run.from, run.to)}`)
    .join(" ");
}

/** The characters of a vertical line as glyphs: a fake glyph is the code point of the form that it draws. */
function drawn(text: string): string {
  const [line] = typeset(text, 40, VERTICAL).lines;
  return (line?.runs ?? []).flatMap((run) => Array.from(run.glyphs, (glyph) => String.fromCodePoint(glyph))).join("");
}

/** Where each glyph begins, in em from the top of the line. */
function tops(text: string): readonly number[] {
  const [line] = typeset(text, 40, VERTICAL).lines;
  return (line?.runs ?? []).flatMap((run) => Array.from(run.x, (x) => Math.round((x / SIZE) * 1000) / 1000));
}

function advance(line: Line | undefined): number {
  return Math.round(((line?.width ?? 0) / SIZE) * 1000) / 1000;
}

describe("how characters stand in vertical lines (UAX #50, typesetting.md §5)", () => {
  it.each([
    ["Han stand upright", "江南", "u江南"],
    ["a Latin word is turned", "江Shanghai南", "u江 sShanghai u南"],
    ["a single letter stands upright", "江A南", "u江A南"],
    ["an acronym stands upright, letter by letter", "江GDP南", "u江GDP南"],
    ["one digit stands upright", "江8南", "u江8南"],
    ["two digits share one em", "江12南", "u江 x12 u南"],
    ["three digits share one em", "江365南", "u江 x365 u南"],
    ["four digits are turned", "江2026南", "u江 s2026 u南"],
    ["a number with a sign is turned", "江3.5%南", "u江 s3.5% u南"],
    ["a number keeps a unit that is upright by nature beside it", "气温18℃南", "u气温 x18 u℃南"],
    ["and a currency", "价￥350南", "u价￥ x350 u南"],
    ["a longer number is turned with its unit", "江1380℃南", "u江 s1380℃ u南"],
    ["a hyphen between Han is turned", "江-南", "u江 s- u南"],
    ["a note mark stands upright", "江南①北", "u江南①北"],
    ["a dash is turned", "江——南", "u江 s—— u南"],
    ["a wave without a vertical form is turned", "江～南", "u江 s～ u南"],
    ["an interpunct is turned, which nobody sees", "江·南", "u江 s· u南"],
  ])("%s", (_, text, expected) => {
    expect(turns(text)).toBe(expected);
  });

  it.each([
    ["points by their vertical forms", "江，、。：；！？", "江︐︑︒︓︔︕︖"],
    ["brackets by their vertical forms", "（江）《南》", "︵江︶︽南︾"],
    ["outer and inner quotes by ﹃﹄ and ﹁﹂ (GB/T 15834 §5.2.3)", "“江‘南’”", "﹃江﹁南﹂﹄"],
    ["an ellipsis by its vertical form", "江……", "江︙︙"],
  ])("%s", (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});

describe("the room of characters in vertical lines", () => {
  it("gives marks half an em of ink, their blank above or below", () => {
    // （ is drawn half an em up, into the half that its ink needs.
    expect(tops("江（南）北，东")).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(tops("江，（南")).toEqual([0, 1, 1.5, 2.5]);
  });

  it("keeps a full em for ：；？！ also at the line end", () => {
    expect(tops("江：南！北")).toEqual([0, 1, 2, 3, 4]);
    expect(advance(typeset("江南！", 40, VERTICAL).lines[0])).toBe(3);
    expect(advance(typeset("江南。", 40, VERTICAL).lines[0])).toBe(2.5);
  });

  it("puts no gap between Han and what stands upright, and one before and behind a turned word", () => {
    expect(tops("江A南")).toEqual([0, 1, 2]);
    expect(tops("江12南")).toEqual([0, 1, 1, 2]);
    expect(tops("江ab南")).toEqual([0, 1.25, 1.75, 2.5]);
  });

  it("draws three digits narrower, so that they fit one em", () => {
    const [line] = typeset("江365南", 40, VERTICAL).lines;
    const across = line?.runs.find((run) => run.turn === "across");
    expect(across?.stretch).toBeCloseTo(2 / 3);
    expect(typeset("江12南", 40, VERTICAL).lines[0]?.runs[1]?.stretch).toBeUndefined();
  });
});

describe("line rules in vertical lines", () => {
  it.each([
    ["no point at a line start", "江南江北江东江西，江南", "江南江北江东江|西，江南"],
    ["no ： at a line start", "江南江北江东江西：江南", "江南江北江东江|西：江南"],
    ["no opener at a line end", "江南江北江东江“西江”南", "江南江北江东江|“西江”南"],
    ["digits of one em are not parted", "江南江北江东江12江南", "江南江北江东江12|江南"],
    ["an acronym is not parted", "江南江北江东GDP江南", "江南江北江东|GDP江南"],
  ])("%s", (_, text, expected) => {
    expect(broken(text, 8, { ...VERTICAL, align: "start" })).toBe(expected);
  });
});
