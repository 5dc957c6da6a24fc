import { describe, expect, it } from "vitest";
import type { Doc, DocRecord } from "../../../../core/model/index.js";
import { SCHEMA_VERSION } from "../../../../core/model/index.js";
import type { DisplayItem, PageLayout } from "../../../../core/page/index.js";
import { pt, rect } from "../../../../core/units/index.js";
import { type Press, readPress } from "../../../../host/services/conditions.js";
import { withDrawings } from "../../../../host/services/drawings/index.js";
import { inksOf } from "../../../../host/services/drawings/inks.js";
import { STYLE } from "../../../core/page/editions.js";

function press(): Press {
  const read = readPress({ condition: null, standard: null, inkLimit: null, house: null, marks: null });
  if (!read.ok) throw new Error(read.code);
  return read.press;
}

const GRAY = { red: 128, green: 128, blue: 128 };
const RED = { red: 220, green: 20, blue: 30 };
const DEEP = { red: 10, green: 10, blue: 40 };

describe("the colours of drawings", () => {
  it("are black alone where they are gray, and on pages in black", async () => {
    const inkOf = await inksOf([GRAY, { red: 0, green: 0, blue: 0 }, { red: 255, green: 255, blue: 255 }], press(), false);
    expect(inkOf({ red: 0, green: 0, blue: 0 })).toEqual({ c: 0, m: 0, y: 0, k: 1 });
    expect(inkOf({ red: 255, green: 255, blue: 255 })).toEqual({ c: 0, m: 0, y: 0, k: 0 });
    expect(inkOf(GRAY)).toEqual({ c: 0, m: 0, y: 0, k: 0.5 });
    // Black as drawing programs export it; a dark gray is what it says.
    const dark = [
      { red: 35, green: 24, blue: 21 },
      { red: 35, green: 31, blue: 32 },
      { red: 35, green: 35, blue: 35 },
    ] as const;
    const darkInk = await inksOf(dark, press(), false);
    expect(dark.map((colour) => darkInk(colour).k)).toEqual([1, 1, 0.86]);
    const black = await inksOf([RED], press(), true);
    expect(black(RED)).toMatchObject({ c: 0, m: 0, y: 0 });
    expect(black(RED).k).toBeGreaterThan(0.4);
  });

  it("are separated for the press, within its limit", async () => {
    const inkOf = await inksOf([RED, DEEP, RED], press(), false);
    const red = inkOf(RED);
    expect(red.m).toBeGreaterThan(0.7);
    expect(red.y).toBeGreaterThan(0.5);
    expect(red.c).toBeLessThan(0.2);
    const { c, m, y, k } = inkOf(DEEP);
    expect(c + m + y + k).toBeLessThanOrEqual(press().condition.inkLimit / 100);
    expect(c).toBeGreaterThan(0.3);
  });
});

describe("pages with drawings", () => {
  const svg = (content: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${content}</svg>`);
  const picture = (id: string, file: string): DocRecord => ({
    id,
    type: "picture",
    file,
    pixels: { width: 10, height: 10 },
    caption: "",
    credit: null,
    story: null,
  });
  const records: readonly DocRecord[] = [
    { id: "page", type: "page", number: 1, style: STYLE.id, section: "", editor: null, frames: [] },
    picture("plain", "plain.svg"),
    picture("words", "words.svg"),
    picture("photo", "photo.jpg"),
  ];
  const doc: Doc = {
    version: SCHEMA_VERSION,
    records: new Map(records.map((each) => [each.id, each])),
    styles: new Map([[STYLE.id, STYLE]]),
  };
  const image = (id: string, rotation = 0): DisplayItem => ({
    kind: "image",
    picture: id,
    rect: rect(0, 0, 100, 100),
    crop: { x: 0, y: 0, width: 1, height: 1 },
    ...(rotation === 0 ? {} : { rotation }),
  });
  const originals = new Map([
    [
      "plain.svg",
      svg('<rect width="10" height="5"/><rect width="1" height="1" fill="none"/><rect y="5" width="10" height="5" fill="#888"/>'),
    ],
    ["words.svg", svg("<text>字</text><text>字</text>")],
    ["photo.jpg", Buffer.from("no drawing")],
  ]);

  async function drawn(...items: readonly DisplayItem[]) {
    const group = { frame: "f", x: pt(0), y: pt(0), items };
    const display = { page: "page", number: 1, width: pt(200), height: pt(200), bleed: pt(0), groups: [group] };
    const layout = { page: "page", number: 1, display } as unknown as PageLayout;
    const { layouts, findings } = await withDrawings(doc, [layout], originals, press());
    return { items: layouts[0]?.display.groups[0]?.items ?? [], findings };
  }

  it("have shapes in their places, which tell whose they are", async () => {
    const { items, findings } = await drawn(image("plain"), image("photo"));
    expect(items.map((item) => [item.kind, item.kind === "shape" || item.kind === "image" ? item.picture : ""])).toEqual([
      ["shape", "plain"],
      ["shape", "plain"],
      ["image", "photo"],
    ]);
    expect(findings).toEqual([]);
  });

  it("keep pixels where ink cannot draw them, or where they are turned, and say why once", async () => {
    const { items, findings } = await drawn(image("words"), image("words"), image("plain", 30));
    expect(items.map(({ kind }) => kind)).toEqual(["image", "image", "image"]);
    expect(findings).toEqual([
      { rule: "drawing-as-pixels", level: "warning", place: { page: 1 }, params: { name: "words.svg", why: "text" } },
    ]);
  });
});
