import { describe, expect, it } from "vitest";
import { layoutEdition } from "../../../core/page/index.js";
import { lines } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, storyOf } from "./editions.js";

/** The sizes and the text of the runs of a story whose first frame asks for a cap over three lines. */
function setWithCap(...paragraphs: readonly string[]) {
  const frame = frameOf("t", { kind: "text", story: "s", part: 0, dropCap: lines(3) }, cells(0, 0, 1, 6));
  const [page] = layoutEdition(
    docOf(
      [[frame]],
      [
        storyOf(
          "s",
          paragraphs.map((text) => ["paragraph", text] as const),
        ),
      ],
    ),
    fakeFaces(),
  );
  const runs = (page?.display.groups[0]?.items ?? []).flatMap((item) => (item.kind === "glyphs" ? [item] : []));
  return { runs, text: page?.frames[0]?.text.replaceAll("\n", "") };
}

describe("a drop cap that a frame asks for", () => {
  const TEXT = "江南江北江东江西江中江南江北江东江西江中江南江北江东江西";

  it("stands over three lines, the rest beside and below it, nothing lost", () => {
    const { runs, text } = setWithCap(TEXT);
    expect(text).toBe(TEXT);
    // Two pitches of 12 and a body of 10.
    expect(runs[0]).toMatchObject({ text: "江", size: 34 });
    // 34 points and half an em of 10 leave six characters of a column of ten beside it.
    expect(runs.slice(1).map((run) => [run.text, run.x[0], run.size])).toEqual([
      ["南江北江东江", 39, 10],
      ["西江中江南江", 39, 10],
      ["北江东江西江", 39, 10],
      ["中江南江北江东江西", 0, 10],
    ]);
  });

  it("stands on the last of its lines", () => {
    const [cap, ...rest] = setWithCap(TEXT).runs;
    // Its em box ends where that of the third line does: 0.12 em below either baseline.
    expect((cap?.y[0] ?? 0) + 0.12 * 34).toBeCloseTo((rest[2]?.y[0] ?? 0) + 0.12 * 10);
  });

  it("takes the quote before the first character with it", () => {
    expect(setWithCap(`“${TEXT}”`).runs[0]?.text).toBe("“江");
  });

  it("stands at the head of the text, not of the author's line", () => {
    expect(setWithCap("本报记者　江南", TEXT).runs.map((run) => run.size)).toEqual([10, 34, 10, 10, 10, 10]);
  });

  it("is left out where there is nothing to set large", () => {
    expect(new Set(setWithCap("“".repeat(21)).runs.map((run) => run.size))).toEqual(new Set([10]));
  });
});
