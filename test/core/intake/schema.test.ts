import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRIDGE, CLEANING } from "./copy.js";
import { read } from "./reading.js";

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL("../../../docs/stories.schema.json", import.meta.url), "utf8")),
);

function expectValid(value: unknown): void {
  validate(value);
  expect(validate.errors).toBeNull();
}

describe("docs/stories.schema.json", () => {
  it("describes a page with stories, a caption, weather, loose text and questions", () => {
    const text = `合办：市融媒体中心\n\n# ${CLEANING.headline}\n\n本报讯（记者 王海) ${CLEANING.paragraphs.join("\n\n")}\n\n▲市民走上老街。 周明 摄\n\n跨江大桥——\n\n## ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n").slice(0, -8)}\n\n### 今日天气\n晴\n微风\n-3~5℃\n洗车指数为4级，\n不宜\n洗车。\n\ue123`;
    expectValid(read(text).intake);
  });

  it("describes the outcome of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => expectValid(read(text).intake)),
      { numRuns: 200 },
    );
  });

  it("refuses what it does not know", () => {
    expect(validate({ ...read("").intake, extra: 1 })).toBe(false);
  });
});
