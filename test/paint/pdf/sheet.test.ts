import { describe, expect, it } from "vitest";
import type { PageInks } from "../../../core/model/index.js";
import { type DisplayItem, type DisplaySheet, rectItem, ruleItem } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { INFO, pageOf } from "../setting.js";
import { contentIn, latin } from "./streams.js";

const ALL = { c: 1, m: 1, y: 1, k: 1 };
const RED = { c: 0, m: 1, y: 1, k: 0 };

/** A page of 100 x 200 pt with a frame 20 pt to the right and 30 pt down, 9 pt of it bleeding, on a sheet 40 pt larger on each side. */
async function paint(sheet: Partial<DisplaySheet> = {}, over: readonly DisplayItem[] = [], inks?: PageInks, form: "x1a" | "proof" = "x1a") {
  const page = {
    ...pageOf([rectItem(0, 0, 10, 20, { fill: RED, stroke: null })], 100, 200),
    ...(inks ? { inks } : {}),
    sheet: {
      width: pt(180),
      height: pt(280),
      x: pt(40),
      y: pt(40),
      scale: 1,
      window: rect(31, 31, 118, 218),
      under: [],
      over: [{ frame: "marks", x: pt(40), y: pt(40), items: over }],
      ...sheet,
    },
  };
  return paintPdf([page], { faces: createFaceSet(), pictures: new Map(), info: INFO, standard: form, intent: FAKE_INTENT, inkLimit: 220 });
}

describe("a page on a sheet", () => {
  it("has its trim and its bleed where they stand on it", async () => {
    const pdf = latin(await paint());
    expect(pdf).toContain("/MediaBox [0 0 180 280]");
    expect(pdf).toContain("/TrimBox [40 40 140 240]");
    expect(pdf).toContain("/BleedBox [31 31 149 249]");
  });

  it("shows in its window alone, and what stands on the sheet outside of it", async () => {
    const content = contentIn(await paint({}, [ruleItem(0, -20, 0, -10, 0.25, ALL)]));
    // The window stands 280 - 31 - 218 pt up, the frame at 40 + 20 and 240 - 30, the rule 20 and 10 pt above the trim at 240.
    expect(content).toMatch(/q\n31 31 118 218 re W n\n0 1 1 0 k\n60 210 m\n[\s\S]*\nQ\n[\s\S]*40 260 m\n40 250 l\nS\n/);
  });

  it("is made smaller about its upper left corner", async () => {
    // x 40 stays where it is: 40 * 0.5 + 20; so does y 240.
    expect(contentIn(await paint({ scale: 0.5 }))).toContain("re W n\n0.5 0 0 0.5 20 120 cm\n0 1 1 0 k\n60 210 m");
  });

  it("has what is to be on every plate in the separation of all, in black where that is the only ink", async () => {
    const mark = [ruleItem(0, -20, 0, -10, 0.25, ALL)];
    const pdf = await paint({}, mark);
    expect(latin(pdf)).toMatch(/\[\/Separation \/All \/DeviceCMYK \d+ 0 R\]/);
    expect(contentIn(pdf)).toContain("/CS1 CS 1 SCN");
    const black = await paint({}, mark, { kind: "k" });
    expect(latin(black)).not.toContain("/Separation");
    expect(contentIn(black)).toContain("0 0 0 1 K");
  });

  it("has no boxes for the press as a proof, and claims no standard", async () => {
    const pdf = latin(await paint({}, [], undefined, "proof"));
    expect(pdf).not.toMatch(/TrimBox|BleedBox|GTS_PDFXVersion/);
    expect(pdf).toContain("/OutputIntents");
  });
});
