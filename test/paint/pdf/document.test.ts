import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type DisplayItem, type ImageItem, imageKey, type RuleItem } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { type PreparedPicture, paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { BLACK, INFO, pageOf, setText } from "../setting.js";
import { contentIn, latin, streamsOf } from "./streams.js";

const faces = createFaceSet();
const IMAGE: ImageItem = { kind: "image", picture: "p1", rect: rect(10, 20, 100, 50), crop: { x: 0, y: 0, width: 1, height: 1 } };

describe("a painted PDF", () => {
  it("is the same for the same pages", async () => {
    const page = pageOf([setText(faces, "江南春早——一版", 0, 10), setText(faces, "标题", 0, 60, { family: "hei", weight: 900, size: 40 })]);
    expect(await paint([page])).toEqual(await paint([page]));
  });

  it("has another identifier when its content differs", async () => {
    const one = await paint([pageOf([setText(faces, "春", 0, 10)])]);
    const other = await paint([pageOf([setText(faces, "夏", 0, 10)])]);
    expect(fileIdentifier(one)).not.toBe(fileIdentifier(other));
  });

  it("states sheet, bleed and trim, and no user unit", async () => {
    const pdf = latin(await paint([pageOf([], 400, 300)]));
    expect(pdf).toContain("/MediaBox [0 0 418 318]");
    expect(pdf).toContain("/BleedBox [0 0 418 318]");
    expect(pdf).toContain("/TrimBox [9 9 409 309]");
    expect(pdf).not.toContain("UserUnit");
  });

  it("holds a page for each display page", async () => {
    expect(latin(await paint([pageOf([]), pageOf([]), pageOf([])]))).toContain("/Count 3");
  });

  it("names no RGB colour space and no font that is not embedded", async () => {
    const pdf = latin(await paint([pageOf([setText(faces, "字", 0, 10), rule(), shape()])]));
    expect(pdf).not.toMatch(/RGB|Helvetica/);
    expect(pdf.match(/\/FontDescriptor \d+ 0 R/g)).toHaveLength(1);
    expect(pdf.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/Length1 \d+/);
  });

  it("dates itself by the edition and refuses a date that is none", async () => {
    expect(latin(await paint([pageOf([])]))).toContain("(D:20260501000000Z)");
    await expect(
      paintPdf([], { faces, pictures: new Map(), info: { ...INFO, date: "May Day" }, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 }),
    ).rejects.toThrow("May Day");
  });
});

describe("ink in a PDF", () => {
  const red = { c: 0, m: 1, y: 1, k: 0 };
  const spot = { kind: "k-spot", name: "专色红", ink: red } as const;

  it("prints black type over its ground, and leaves the state as it was", async () => {
    const content = await contentOf([shape(), setText(faces, "字", 0, 10)]);
    expect(content).toMatch(/0 0 0 1 k\n\/GO gs\n[^/]* Tm\n\[<0001>\] TJ\n\/GK gs\nET/);
  });

  it("states overprinting of mode 1 where it is used, and nowhere else", async () => {
    expect(latin(await paint([pageOf([setText(faces, "字", 0, 10)])]))).toMatch(/\/OP true\n\/op true\n\/OPM 1/);
    expect(latin(await paint([pageOf([])]))).not.toContain("ExtGState /");
  });

  it("puts a spot ink and its tints into a Separation of its name, and black into black", async () => {
    const inks = { ...rule(), ink: { c: 0, m: 0.3, y: 0.3, k: 0 } };
    const bytes = await paint([{ ...pageOf([rule(), inks]), inks: spot }]);
    expect(contentIn(bytes)).toContain("/CS1 CS 0.3 SCN");
    expect(contentIn(bytes)).toContain("0 0 0 1 K");
    expect(latin(bytes)).toContain("[/Separation /#E4#B8#93#E8#89#B2#E7#BA#A2 /DeviceCMYK");
    expect(latin(bytes)).toContain("/C1 [0 1 1 0]");
  });

  it("names a spot ink once, on whichever page it stands", async () => {
    const page = { ...pageOf([{ ...rule(), ink: red }]), inks: spot };
    const pdf = latin(await paint([page, page]));
    expect(pdf.match(/FunctionType 2/g)).toHaveLength(1);
    expect(pdf.match(/\/CS1 \[/g)).toHaveLength(2);
  });
});

describe("type in a PDF", () => {
  it("is one text array a line, at the place of the display list", async () => {
    const content = await contentOf([setText(faces, "江南春早", 0, 10)]);
    // Left: bleed 9 + frame 20. Top: sheet 318 - bleed 9 - frame 30 - baseline 10.
    expect(content).toContain("1 0 0 1 29 269 Tm\n[<0001000200030004>] TJ");
  });

  it("joins runs on one baseline and parts them where font or line changes", async () => {
    const content = await contentOf([
      setText(faces, "江南", 0, 10),
      setText(faces, "春早", 20, 10),
      setText(faces, "次行", 0, 25),
      setText(faces, "黑", 20, 25, { family: "hei" }),
    ]);
    expect(content.match(/TJ/g)).toHaveLength(3);
    expect(content.match(/BT/g)).toHaveLength(1);
  });

  it("never lets rounding add up along a line", async () => {
    const run = setText(faces, "一".repeat(60), 0, 10, { size: 9.37, spacing: 1 / 3 });
    const ends = penPlaces(await contentOf([run]), 9.37);
    ends.forEach((x, index) => {
      expect(Math.abs(x - 29 - (run.x[index] ?? 0))).toBeLessThan(0.001);
    });
    expect(ends).toHaveLength(60);
  });

  it("is stretched across, not along the page", async () => {
    expect(await contentOf([setText(faces, "长体", 0, 30, { stretch: 0.85 })])).toContain("85 Tz");
  });

  it("does not carry a stretch over to the next frame", async () => {
    const page = pageOf([setText(faces, "长体", 0, 30, { stretch: 0.85 })]);
    const next = pageOf([setText(faces, "正体", 0, 60)]);
    const content = contentIn(await paint([{ ...page, groups: [...page.groups, ...next.groups] }]));
    expect([...content.matchAll(/BT|\S+ Tz/g)].map(String)).toEqual(["BT", "85 Tz", "BT", "100 Tz"]);
  });

  it("is black by black ink alone", async () => {
    expect(await contentOf([setText(faces, "字", 0, 10)])).toContain("0 0 0 1 k");
  });

  it("draws no blanks but the spaces between words", async () => {
    const content = await contentOf([setText(faces, "　　A b　", 0, 10, { features: [] })]);
    expect(shownCids(content)).toHaveLength(3);
  });

  it("tells the texts of one glyph apart, and gives one glyph the text of two characters", async () => {
    const face = faces.face("song", 400);
    expect(face?.glyphOf(0x2f00)).toBe(face?.glyphOf(0x4e00));
    const streams = streamsOf(await paint([pageOf([setText(faces, "⼀一——", 0, 10)])]));
    const map = streams.find((stream) => stream.includes("beginbfchar")) ?? "";
    expect(map).toContain("<0001> <2f00>\n<0002> <4e00>\n<0003> <20142014>");
  });
});

describe("rules, shapes and pictures in a PDF", () => {
  it("strokes a rule with its weight and ink", async () => {
    expect(await contentOf([rule()])).toContain("0 0 0 1 K\n0.5 w\n29 274 m\n129 274 l\nS");
  });

  it("turns quadratic segments into cubic ones", async () => {
    const content = await contentOf([shape()]);
    expect(content).toContain("29 279 m\n35 279 38 276 38 270 c\nh\nf");
  });

  it("sets a picture upright in its frame", async () => {
    const pictures = new Map([[imageKey(IMAGE), await picture("cmyk")]]);
    const pdf = await paint([pageOf([IMAGE])], pictures);
    expect(streamsOf(pdf).join("\n")).toContain("q\n100 0 0 50 39 209 cm\n/Im1 Do\nQ");
    expect(latin(pdf)).toMatch(/\/ColorSpace \/DeviceCMYK[\s\S]*\/Decode \[1 0 1 0 1 0 1 0\]/);
  });

  it("writes a picture used twice once", async () => {
    const pictures = new Map([[imageKey(IMAGE), await picture("gray")]]);
    const pdf = latin(await paint([pageOf([IMAGE, IMAGE]), pageOf([IMAGE])], pictures));
    expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(pdf).toContain("/ColorSpace /DeviceGray");
  });

  it("leaves the paper bare where a picture is missing", async () => {
    const pdf = await paint([pageOf([IMAGE])]);
    expect(latin(pdf)).not.toContain("/Subtype /Image");
    expect(contentIn(pdf)).not.toContain(" Do");
  });

  it("refuses RGB bytes and bytes that are no JPEG", async () => {
    const rgb = await sharp({ create: { width: 20, height: 10, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const wrong = (bytes: Uint8Array) =>
      new Map([[imageKey(IMAGE), { bytes, coding: "jpeg" as const, width: 20, height: 10, colour: "cmyk" as const }]]);
    await expect(paint([pageOf([IMAGE])], wrong(rgb))).rejects.toThrow("3 channels");
    await expect(paint([pageOf([IMAGE])], wrong(Uint8Array.of(1, 2, 3)))).rejects.toThrow("not a JPEG");
  });
});

function rule(): RuleItem {
  return { kind: "rule", from: { x: pt(0), y: pt(5) }, to: { x: pt(100), y: pt(5) }, weight: pt(0.5), ink: BLACK };
}

function shape(): DisplayItem {
  return { kind: "shape", ops: Uint8Array.of(0, 2, 4), points: Float64Array.of(0, 0, 9, 0, 9, 9), fill: BLACK, stroke: null };
}

async function picture(colour: "cmyk" | "gray"): Promise<PreparedPicture> {
  const red = sharp({ create: { width: 20, height: 10, channels: 3, background: "red" } });
  const bytes = await red
    .toColourspace(colour === "cmyk" ? "cmyk" : "b-w")
    .jpeg()
    .toBuffer();
  return { bytes, coding: "jpeg", width: 20, height: 10, colour };
}

function paint(pages: Parameters<typeof paintPdf>[0], pictures: ReadonlyMap<string, PreparedPicture> = new Map()): Promise<Uint8Array> {
  return paintPdf(pages, { faces, pictures, info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 });
}

async function contentOf(items: readonly DisplayItem[]): Promise<string> {
  return contentIn(await paint([pageOf(items)]));
}

function fileIdentifier(pdf: Uint8Array): string | undefined {
  return /\/ID \[(<[0-9a-f]+>)/.exec(latin(pdf))?.[1];
}

/** CIDs in the order in which they are shown. */
function shownCids(content: string): readonly string[] {
  return [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap((match) => match[1]?.match(/.{4}/g) ?? []);
}

/** Where a reader's pen stands before each one-em glyph of a single line. */
function penPlaces(content: string, size: number): readonly number[] {
  const line = /1 0 0 1 (\S+) \S+ Tm\n\[(.*)\] TJ/.exec(content);
  let x = Number(line?.[1]);
  const places: number[] = [];
  for (const [, cids, back] of (line?.[2] ?? "").matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (back !== undefined) x -= (Number(back) / 1000) * size;
    for (let at = 0; at < (cids?.length ?? 0); at += 4) {
      places.push(x);
      x += size;
    }
  }
  return places;
}
