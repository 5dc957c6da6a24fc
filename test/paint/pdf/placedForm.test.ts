/** Forms of placed files among what a page draws itself. */
import { describe, expect, it } from "vitest";
import type { PlacedItem } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { type PdfValue, type PlacedForm, paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { INFO, pageOf, setText } from "../setting.js";
import { contentIn, latin } from "./streams.js";

const faces = createFaceSet();
const name = (text: string): PdfValue => ({ kind: "name", name: text });

/** A form of 100 × 50 points whose one resource holds itself. */
const FORM: PlacedForm = {
  hash: "a",
  width: 100,
  height: 50,
  spots: [],
  fonts: [],
  form: {
    kind: "stream",
    dictionary: new Map<string, PdfValue>([
      ["Subtype", name("Form")],
      ["Resources", { kind: "pointer", id: "r" }],
      ["Tiny", 1e-7],
      ["Ink#", name("a b")],
    ]),
    bytes: Buffer.from("0 0 9 9 re f"),
  },
  objects: new Map([
    [
      "r",
      new Map<string, PdfValue>([
        [
          "Self",
          [
            { kind: "pointer", id: "r" },
            { kind: "string", bytes: Uint8Array.of(1, 255) },
          ],
        ],
      ]),
    ],
  ]),
};
const placed: PlacedItem = { kind: "placed", picture: "p", rect: rect(10, 20, 100, 50) };

async function painted(...items: Parameters<typeof pageOf>[0]): Promise<Uint8Array> {
  const options = { faces, pictures: new Map(), info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 } as const;
  return paintPdf([pageOf(items, 400, 300)], { ...options, placed: new Map([["p", FORM]]) });
}

describe("a placed form", () => {
  it("finds the page as it begins, whatever was set before it", async () => {
    const content = await contentIn(await painted(setText(faces, "字", 0, 10, { stretch: 0.8 }), placed));
    const before = content.slice(content.indexOf("ET"), content.indexOf("/Fm1 Do"));
    for (const state of ["/GN gs", "0 g", "0 G", "1 w", "0 J", "0 j", "10 M", "[] 0 d", "0 Tc", "0 Tw", "100 Tz", "0 TL", "0 Tr", "0 Ts"]) {
      expect(before).toContain(state);
    }
    // From the left 9 of bleed, 20 of the group, 10 of its own; from the head of a sheet of 318 points 9 + 30 + 20 and its own 50.
    expect(before).toContain("1 0 0 1 39 209 cm");
  });

  it("is written with what it points to, itself included, in plain numbers and names", async () => {
    const pdf = latin(await painted(placed));
    const [, own] = /\/Self \[(\d+) 0 R <01ff>\]/.exec(pdf) ?? [];
    expect(pdf).toContain(`/Resources ${own} 0 R`);
    expect(pdf).toContain("/Tiny 0.0000001");
    expect(pdf).toContain("/Ink#23 /a#20b");
  });

  it("is written once for all its places", async () => {
    const pdf = latin(await painted(placed, { ...placed, rect: rect(200, 20, 50, 25) }));
    expect(pdf.match(/\/Subtype \/Form/g)).toHaveLength(1);
  });
});
