import { describe, expect, it } from "vitest";
import { explainLines, type LinesJob } from "../../../host/services/index.js";

const JOB: LinesJob = {
  text: "江南江北江东江西江中",
  measure: "8em",
  profile: "gb-news",
  kinsoku: null,
  hang: false,
  hyphenate: false,
  align: "justify",
  size: "10",
  family: "song",
  indent: "0",
  breaking: "optimal",
  grid: false,
  vertical: false,
};

function linesOf(job: Partial<LinesJob>): readonly string[] {
  const outcome = explainLines({ ...JOB, ...job });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.paragraphs.flatMap(({ text, lines }) => lines.map(({ line }) => text.slice(line.from, line.to)));
}

describe("explaining lines on demand", () => {
  it.each([
    ["8em", 80],
    ["8字", 80],
    ["8", 80],
    ["96pt", 96],
    ["25.4mm", 72],
  ])("reads the measure %s", (measure, points) => {
    const outcome = explainLines({ ...JOB, measure });
    expect(outcome.ok && outcome.measure).toBeCloseTo(points);
  });

  it.each(["宋", "黑", "楷", "song"])("knows the family %s", (family) => {
    expect(explainLines({ ...JOB, family }).ok).toBe(true);
  });

  it("sets on the grid where asked", () => {
    const outcome = explainLines({ ...JOB, text: "江南，北江12东", grid: true });
    const [paragraph] = outcome.ok ? outcome.paragraphs : [];
    // Two digits of the body face are wider than 1 em, so that they take two cells: 东 stands on the eighth.
    expect(paragraph?.lines[0]?.glyphs.at(-1)?.x).toBeCloseTo(70);
  });

  it("takes each line of the text for a paragraph", () => {
    const outcome = explainLines({ ...JOB, text: "江南\n\n江北\r\n" });
    expect(outcome.ok && outcome.paragraphs.map(({ text }) => text)).toEqual(["江南", "江北"]);
  });

  it.each([
    ["13.9", "gb-narrow", "basic"],
    ["14", "gb-news", "basic"],
    ["24", "gb-news", "basic"],
    ["25", "gb", "gb"],
    ["32", "gb", "gb"],
    ["33", "strict", "strict"],
  ])("chooses by a measure of %s em: %s", (measure, profile, kinsoku) => {
    expect(explainLines({ ...JOB, measure, profile: "auto" })).toMatchObject({ profile, kinsoku });
  });

  it("takes another kinsoku level than that of the profile", () => {
    const text = "江南江北江东江西——江中江南";
    const starts = (kinsoku: string | null) => linesOf({ text, measure: "8em", kinsoku });
    expect(starts(null)).toContain("——江中江南");
    expect(starts("strict")).not.toContain("——江中江南");
  });

  it("lets a comma hang where asked", () => {
    const text = "江南江北江东江西，江南江北";
    expect(linesOf({ text, measure: "8em" })).not.toContain("江南江北江东江西，");
    expect(linesOf({ text, measure: "8em", hang: true })).toContain("江南江北江东江西，");
  });

  it.each([
    ["start", 0],
    ["end", 30],
    ["center", 15],
  ])("aligns a short line: %s", (align, x) => {
    const outcome = explainLines({ ...JOB, text: "江南江北江", align });
    expect(outcome.ok && outcome.paragraphs[0]?.lines[0]?.glyphs[0]?.x).toBeCloseTo(x);
  });

  it.each([
    ["lines-text", { text: " \n" }],
    ["lines-measure", { measure: "14xx" }],
    ["lines-measure", { measure: "-3em" }],
    ["lines-measure", { measure: "0" }],
    ["lines-measure", { measure: "999999em" }],
    ["lines-size", { size: "nine" }],
    ["lines-family", { family: "toString" }],
    ["profile-unknown", { profile: "toString" }],
    ["profile-unknown", { profile: "" }],
    ["lines-kinsoku", { kinsoku: "hard" }],
    ["lines-kinsoku", { kinsoku: "" }],
    ["lines-align", { align: "middle" }],
    ["lines-indent", { indent: "-1" }],
  ])("refuses with %s", (code, wrong) => {
    expect(explainLines({ ...JOB, ...wrong })).toMatchObject({ ok: false, code });
  });
});
