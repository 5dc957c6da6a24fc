/** Real newspaper copy, where it is at hand, at every measure that newspapers use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isForbiddenAtEnd, isForbiddenAtStart } from "../../../core/chars/index.js";
import { createCompose } from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, SIZE, styled } from "./typeset.js";

const FOLDER = fileURLToPath(new URL("../../../../shared/copy/", import.meta.url));
const texts = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith("page")) : [];

describe.skipIf(texts.length === 0)("newspaper copy", () => {
  const paragraphs = texts.flatMap((name) => paragraphsOf(readFileSync(FOLDER + name, "utf8")));

  it.each(["greedy", "optimal"] as const)("has no forbidden start or end and no lone last character, %s", (breaking) => {
    const compose = createCompose(fakeFaces());
    const style = { ...BODY, indent: em(2), breaking };
    const faults: string[] = [];
    for (let measure = 9; measure <= 20; measure += 0.5) {
      for (const paragraph of paragraphs) {
        const { lines } = compose(paragraph, style, pt(measure * SIZE));
        lines.forEach((line, i) => {
          const text = paragraph.text.slice(line.from, line.to).trim();
          if (i > 0 && !text.startsWith("——") && isForbiddenAtStart(text.codePointAt(0) ?? 0x20, "basic"))
            faults.push(`${measure}: |${text}`);
          if (i < lines.length - 1 && isForbiddenAtEnd(text.charCodeAt(text.length - 1), "basic")) faults.push(`${measure}: ${text}|`);
          if (i > 0 && i === lines.length - 1 && text.replace(/[^\p{L}\p{N}]/gu, "").length < 2) faults.push(`${measure}: 孤字 ${text}`);
          if (line.width > measure * SIZE + 0.001) faults.push(`${measure}: too wide ${text}`);
        });
      }
    }
    expect(faults).toEqual([]);
  });
});

/** Blank lines part paragraphs; line ends inside them are the old system's own. */
function paragraphsOf(copy: string): ReturnType<typeof styled>[] {
  return copy
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, "").trim())
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => styled(paragraph));
}
