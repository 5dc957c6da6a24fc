import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

describe("copy in which nothing is recognised", () => {
  it.each(["中", "没有标题也没有句号的一段话", "。，、！？）》（《“‘"])("is one story with a question: %s", (text) => {
    const { intake } = read(text);
    expect(intake.loose).toEqual([]);
    expect(intake.stories).toHaveLength(1);
    expect([...(intake.stories[0]?.headline ?? []), ...(intake.stories[0]?.blocks.map((block) => block.text) ?? [])].join("")).toBe(text);
    expect(intake.questions.length).toBeGreaterThan(0);
    expect(intake.accounting.placed).toBe(intake.accounting.input);
  });

  it("keeps a headline that stands over nothing but headlines", () => {
    const { intake } = read("# 江面封冻\n\n# 渡口停航\n");
    expect(intake.stories).toHaveLength(1);
    expect(intake.stories[0]?.headline).toEqual(["江面封冻"]);
    expect(intake.stories[0]?.blocks.map((block) => block.text)).toEqual(["渡口停航"]);
  });
});
