import { describe, expect, it } from "vitest";
import { explainLines, type LinesJob } from "../../../host/services/index.js";

const JOB: LinesJob = {
  text: "江南江北江东江西江中",
  measure: "8em",
  profile: "gb-news",
  size: "10",
  family: "song",
  indent: "0",
  breaking: "optimal",
  grid: false,
};

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
    ["lines-text", { text: " \n" }],
    ["lines-measure", { measure: "14xx" }],
    ["lines-measure", { measure: "-3em" }],
    ["lines-measure", { measure: "0" }],
    ["lines-measure", { measure: "999999em" }],
    ["lines-size", { size: "nine" }],
    ["lines-family", { family: "toString" }],
    ["lines-profile", { profile: "toString" }],
    ["lines-indent", { indent: "-1" }],
  ])("refuses with %s", (code, wrong) => {
    expect(explainLines({ ...JOB, ...wrong })).toMatchObject({ ok: false, code });
  });
});
