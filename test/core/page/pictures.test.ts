import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdRecord, DocRecord, FrameContent, PictureRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { beyondFrame } from "./drawnExtent.js";
import { cells, docOf, frameOf, hanText, pictureOf, withoutWhite } from "./editions.js";

function layOut(content: FrameContent, records: readonly DocRecord[], at = cells(0, 5, 2, 12)) {
  const [page] = layoutEdition(docOf([[frameOf("f", content, at)]], records), fakeFaces());
  if (!page?.frames[0]) throw new Error("no frame was laid out");
  return { layout: page.frames[0], items: page.display.groups[0]?.items ?? [], rules: page.findings.map((each) => each.rule) };
}
const SHARP = { pixels: { width: 1800, height: 1200 } };

describe("a picture in its frame", () => {
  const picture = (fit: Extract<FrameContent, { kind: "picture" }>["fit"], fields: Partial<PictureRecord> = SHARP) =>
    layOut({ kind: "picture", picture: "p", ...(fit ? { fit } : {}) }, [pictureOf("p", fields)]);

  it("says at once how many pixels an inch it has", () => {
    // A little wider than its frame: its 200 pixels of height stand on 142 points.
    const soft = picture({}, {});
    expect(soft.layout.picture?.ppi).toBeCloseTo((200 / 142) * 72);
    expect(soft.rules).toEqual([]);
  });

  it("warns of faces that its edges cut", () => {
    const face = { x: 0.1, y: 0.1, width: 0.2, height: 0.3 };
    expect(picture({}, { ...SHARP, faces: [face] }).rules).toEqual([]);
    expect(
      picture({ zoom: 3, focus: { x: 0.2, y: 0.2 } }, { ...SHARP, pixels: { width: 5400, height: 3600 }, faces: [face] }).rules,
    ).toContain("picture-face-cut");
  });

  it("warns when it is mirrored", () => {
    expect(picture({ mirrored: true }).rules).toEqual(["picture-mirrored"]);
  });

  it("has a hairline, no line or a heavier one inside its frame", () => {
    const weights = (fit: Parameters<typeof picture>[0]) =>
      picture(fit).items.flatMap((item) => (item.kind === "shape" && item.stroke ? [item.stroke.weight] : []));
    expect(weights({})).toEqual([0.34]);
    expect(weights({ line: "none" })).toEqual([]);
    expect(weights({ line: pt(3) })).toEqual([3]);
    expect(weights({ line: pt(0.01) })).toEqual([0.25]);
  });

  it.each([
    [1, 1],
    [10000, 10],
    [10, 10000],
    [0, 0],
    [Number.NaN, 5],
  ])("of %i × %i pixels is a finding and no exception", (width, height) => {
    expect(picture({}, { pixels: { width, height } }).rules).toContain("picture-shape");
  });
});

describe("captions", () => {
  const CAPTION = "江边的早晨，渡船靠岸。";

  it("stand below, beside or over a picture with every word said once", () => {
    for (const form of ["below", "over"] as const) {
      const { layout, items } = layOut({ kind: "caption", picture: "p", form }, [pictureOf("p", { caption: CAPTION, credit: "王江 摄" })]);
      expect(withoutWhite(layout.text)).toBe(withoutWhite(`${CAPTION}王江摄`));
      expect(layout.overset).toBeNull();
      expect(items.filter((item) => item.kind === "shape")).toHaveLength(form === "over" ? 1 : 0);
    }
  });

  it("over a picture are white Hei of 10 pt on black", () => {
    const { items } = layOut({ kind: "caption", picture: "p", form: "over" }, [pictureOf("p", { caption: CAPTION })]);
    const [plate, run] = items;
    expect(plate).toMatchObject({ kind: "shape", fill: { c: 0, m: 0, y: 0, k: 1 } });
    expect(run).toMatchObject({ kind: "glyphs", size: 10, ink: { c: 0, m: 0, y: 0, k: 0 } });
  });

  it("of a group number the pictures and say a shared credit once", () => {
    const group = (credits: readonly (string | null)[]) =>
      layOut(
        { kind: "groupCaption", pictures: credits.map((_, i) => `p${i}`) },
        credits.map((credit, i) => pictureOf(`p${i}`, { caption: `第${i}幅`, credit })),
      ).layout.text;
    expect(withoutWhite(group(["甲 摄", "甲 摄"]))).toBe("图一第0幅图二第1幅甲摄");
    expect(withoutWhite(group(["甲 摄", "乙 摄"]))).toBe("图一第0幅甲摄图二第1幅乙摄");
  });

  it("keep inside their frame, and what finds no room is overset", () => {
    const words = fc.nat(160).map((count) => hanText(count));
    const form = fc.constantFrom("below" as const, "over" as const, undefined);
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(null, "王江 摄", hanText(40)),
        form,
        fc.integer({ min: 1, max: 9 }),
        (caption, credit, kind, lines) => {
          const content: FrameContent = { kind: "caption", picture: "p", ...(kind ? { form: kind } : {}) };
          const at = cells(1, 3, 1, lines);
          const { layout, items } = layOut(content, [pictureOf("p", { caption, credit })], at);
          expect(withoutWhite(layout.text + (layout.overset?.text ?? ""))).toBe(withoutWhite(caption + (credit ?? "")));
          expect(beyondFrame(items, layout.rect)).toEqual([]);
        },
      ),
    );
  });
});

describe("an advertisement", () => {
  const ad = (fields: Partial<AdRecord> = {}): AdRecord => ({
    id: "ad",
    type: "ad",
    name: "江岸百货",
    booking: "A-17",
    width: pt(210),
    height: pt(140),
    picture: "p",
    labelled: false,
    ...fields,
  });
  const CONTENT: FrameContent = { kind: "ad", ad: "ad", label: true };

  it("is whole, in the middle of its frame, under the word 广告", () => {
    const { layout, items, rules } = layOut(CONTENT, [ad(), pictureOf("p", SHARP)]);
    const [image] = items;
    if (image?.kind !== "image") throw new Error("no artwork drawn");
    expect(image.crop).toMatchObject({ x: 0, y: 0, width: 1, height: 1 });
    expect(image.rect.width).toBeCloseTo(210);
    expect(image.rect.y + image.rect.height / 2).toBeCloseTo(72);
    expect(layout.text).toBe("广告");
    expect(rules).toEqual([]);
  });

  it("says when its artwork has another shape than booked, or has not come", () => {
    expect(layOut(CONTENT, [ad({ height: pt(135) }), pictureOf("p", SHARP)]).rules).toEqual(["ad-shape"]);
    const missing = layOut(CONTENT, [ad({ picture: null })]);
    expect(missing.rules).toEqual(["ad-artwork-missing"]);
    expect(withoutWhite(missing.layout.text)).toBe("江岸百货74×49mm广告");
  });

  it("is an error when it stands on no page", () => {
    const [page] = layoutEdition(docOf([[]], [ad({ picture: null })]), fakeFaces());
    expect(page?.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(["ad-unplaced error"]);
  });

  it("says when its frame is smaller than booked", () => {
    expect(layOut(CONTENT, [ad(), pictureOf("p", SHARP)], cells(0, 0, 1, 12)).rules).toContain("ad-size");
    expect(layOut(CONTENT, [ad(), pictureOf("p", SHARP)], cells(0, 0, 2, 11)).rules).toContain("ad-size");
  });

  it("keeps inside its frame, however small that is", () => {
    const size = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(size, size, fc.constantFrom("p", null), fc.integer({ min: 1, max: 40 }), (width, height, picture, lines) => {
        const { layout, items } = layOut(
          CONTENT,
          [ad({ width: pt(width), height: pt(height), picture }), pictureOf("p")],
          cells(0, 0, 1, lines),
        );
        expect(beyondFrame(items, layout.rect)).toEqual([]);
      }),
    );
  });
});
