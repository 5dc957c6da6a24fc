import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openPlacedFile } from "../../../../host/services/placedFiles/placedFile.js";
import { problemsInInks, problemsOnPress } from "../../../../host/services/placedFiles/verdict.js";
import { onePage, rawPdf } from "./rawPdf.js";

type Parts = Parameters<typeof onePage>[0];

/** What is said of a page on every press, as the rule and its detail. */
async function problemsOf(parts: Parts | Uint8Array, page = 1): Promise<readonly string[]> {
  const opened = await openPlacedFile(parts instanceof Uint8Array ? parts : onePage(parts), page);
  const problems = opened.ok ? opened.problems : [opened.problem];
  return problems.map(({ rule, params }) => [rule, params.what].filter(Boolean).join(" "));
}

async function inventoryOf(parts: Parts) {
  const opened = await openPlacedFile(onePage(parts), 1);
  if (!opened.ok) throw new Error(`${opened.problem.rule} ${JSON.stringify(opened.problem.params)}`);
  return opened.inventory;
}

const sized = async (page: string) => {
  const opened = await openPlacedFile(onePage({ page }), 1);
  if (!opened.ok) throw new Error(opened.problem.rule);
  const { width, height, form } = opened;
  return { width, height, matrix: form.form.dictionary.get("Matrix"), box: form.form.dictionary.get("BBox") };
};

/** Where a matrix takes a point. */
const moved = (matrix: unknown, x: number, y: number): readonly number[] => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix as number[];
  return [a * x + c * y + e, b * x + d * y + f];
};

describe("the trimmed page of a file", () => {
  it("is its trim box, else what is left of its sheet by the crop box", async () => {
    expect(await sized("/TrimBox [10 20 110 70] /CropBox [5 5 195 95]")).toMatchObject({ width: 100, height: 50, box: [10, 20, 110, 70] });
    expect(await sized("/CropBox [-50 -50 100 60]")).toMatchObject({ width: 100, height: 60 });
    expect(await sized("")).toMatchObject({ width: 200, height: 100 });
    expect(await sized("/TrimBox [110 70 10 20]")).toMatchObject({ box: [10, 20, 110, 70] });
    expect(await sized("/TrimBox [0 0 100 50] /UserUnit 2")).toMatchObject({ width: 200, height: 100 });
  });

  // The upper left corner of the upright page, by its own coordinates.
  it.each([
    ["/Rotate 0", 10, 70, 100, 50],
    // Turned clockwise, the lower left corner comes to the upper left.
    ["/Rotate 90", 10, 20, 50, 100],
    ["/Rotate 180", 110, 20, 100, 50],
    ["/Rotate -90", 110, 70, 50, 100],
  ])("stands upright with its corner at the origin: %s", async (turn, x, y, width, height) => {
    const found = await sized(`/TrimBox [10 20 110 70] ${turn}`);
    expect(found).toMatchObject({ width, height });
    expect(moved(found.matrix, x, y)).toEqual([0, height]);
  });

  it("is found by its number, with what it inherits", async () => {
    const file = rawPdf([
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 3 /MediaBox [0 0 10 20] /Rotate 90>>",
      "<</Type /Page /Parent 2 0 R>>",
      "<</Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R] /Count 2 /MediaBox [0 0 30 40]>>",
      "<</Type /Page /Parent 4 0 R>>",
      "<</Type /Page /Parent 4 0 R /MediaBox [0 0 50 60] /Rotate 0>>",
    ]);
    const size = async (number: number) => {
      const opened = await openPlacedFile(file, number);
      return opened.ok ? [opened.width, opened.height] : opened.problem.rule;
    };
    expect(await Promise.all([1, 2, 3, 4].map(size))).toEqual([[20, 10], [40, 30], [50, 60], "placed-page"]);
  });
});

describe("a file is refused", () => {
  it("when it is no PDF, cut short, or its page tree is knotted", async () => {
    expect(await problemsOf(Buffer.from("no PDF"))).toEqual(["placed-damaged"]);
    const whole = onePage({ content: "0 0 0 1 k 0 0 200 100 re f" });
    expect(await problemsOf(whole)).toEqual([]);
    expect(await problemsOf(whole.subarray(0, whole.length - 40))).toEqual(["placed-damaged"]);
    const knot = rawPdf(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R] /Count 1>>"]);
    expect(await problemsOf(knot)).toEqual(["placed-damaged"]);
  });

  it("when its content is damaged", async () => {
    for (const content of ["(never closed", "0 0 m 1 1 lx", "/None Do", "Q Q", "[1 2", "/None gs"]) {
      expect([content, await problemsOf({ content })]).toEqual([content, ["placed-damaged"]]);
    }
    const packed = deflateSync(Buffer.from("0 g 0 0 9 9 re f")).subarray(0, 12);
    const file = rawPdf([
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100]>>",
      "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
      { entries: "/Filter /FlateDecode", data: packed },
    ]);
    expect(await problemsOf(file)).toEqual(["placed-damaged"]);
  });

  it("when a font or a picture in it is damaged", async () => {
    const picture = (entries: string, data: Uint8Array): Parts => ({
      content: "/I Do",
      resources: "/XObject <</I 5 0 R>>",
      more: [{ entries: `/Subtype /Image /Width 64 /Height 64 /BitsPerComponent 8 /ColorSpace /DeviceGray ${entries}`, data }],
    });
    const noise = Uint8Array.from({ length: 64 * 64 }, (_, index) => (index * 7919) % 251);
    const jpeg = await sharp(noise, { raw: { width: 64, height: 64, channels: 1 } })
      .jpeg()
      .toBuffer();
    expect(await problemsOf(picture("/Filter /DCTDecode", jpeg))).toEqual([]);
    expect(await problemsOf(picture("/Filter /DCTDecode", jpeg.subarray(0, jpeg.length / 2)))).toEqual(["placed-damaged"]);
    const packed = deflateSync(noise);
    expect(await problemsOf(picture("/Filter /FlateDecode", packed))).toEqual([]);
    expect(await problemsOf(picture("/Filter /FlateDecode", packed.subarray(0, packed.length / 2)))).toEqual(["placed-damaged"]);
  });

  it("when a form draws itself, straight away or by way of another", async () => {
    const form = (inner: string) => ({
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</Inner ${inner} 0 R>>>>`,
      data: "/Inner Do",
    });
    const drawing = (...forms: ReturnType<typeof form>[]) =>
      rawPdf([
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100]>>",
        "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</XObject <</Outer 5 0 R>>>>>>",
        { entries: "", data: "/Outer Do /Outer Do" },
        ...forms,
        { entries: "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", data: "0 0 0 1 k 0 0 9 9 re f" },
      ]);
    expect(await problemsOf(drawing(form("5")))).toEqual(["placed-damaged"]);
    expect(await problemsOf(drawing(form("6"), form("5")))).toEqual(["placed-damaged"]);
    expect(await problemsOf(drawing(form("6"), form("7")))).toEqual([]);
  });

  it("when it is encrypted, whatever the password", async () => {
    const pages = ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", "<</Type /Page /MediaBox [0 0 9 9]>>"];
    expect(await problemsOf(rawPdf(pages))).toEqual([]);
    expect(await problemsOf(rawPdf(pages, "/Encrypt <</Filter /Standard /V 1 /R 2>>"))).toEqual(["placed-encrypted"]);
  });

  it.each<[string, Parts]>([
    ["RGB", { content: "1 0 0 rg 0 0 9 9 re f" }],
    ["RGB", { content: "0 0 0 RG" }],
    ["RGB", { content: "/DeviceRGB cs" }],
    ["Lab", { content: "/L cs", resources: "/ColorSpace <</L [/Lab <</WhitePoint [1 1 1]>>]>>" }],
    ["CalRGB", { content: "/L CS", resources: "/ColorSpace <</L [/CalRGB <</WhitePoint [1 1 1]>>]>>" }],
    ["ICC RGB", { content: "/L cs", resources: "/ColorSpace <</L [/ICCBased 5 0 R]>>", more: [{ entries: "/N 3", data: "" }] }],
    ["RGB", { content: "/L cs", resources: "/ColorSpace <</L [/Indexed /DeviceRGB 0 <000000>]>>" }],
    ["RGB", { content: "/L cs", resources: "/ColorSpace <</L [/Separation /Gold /DeviceRGB 5 0 R]>>", more: ["<</FunctionType 2>>"] }],
    ["RGB", { content: "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI" }],
    [
      "RGB",
      {
        content: "/I Do",
        resources: "/XObject <</I 5 0 R>>",
        more: [{ entries: "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB", data: "abc" }],
      },
    ],
    ["RGB", { content: "/S sh", resources: "/Shading <</S <</ShadingType 2 /ColorSpace /DeviceRGB>>>>" }],
    ["RGB", { content: "/Pattern cs /P scn", resources: "/Pattern <</P 5 0 R>>", more: [{ entries: "/PatternType 1", data: "0 0 1 rg" }] }],
    // A form inside a form, which has no resources of its own.
    [
      "RGB",
      {
        content: "/A Do",
        resources: "/XObject <</A 5 0 R /B 6 0 R>>",
        more: [
          { entries: "/Subtype /Form /BBox [0 0 1 1]", data: "/B Do" },
          { entries: "/Subtype /Form /BBox [0 0 1 1]", data: "0 1 0 rg" },
        ],
      },
    ],
    // The glyphs of a font that draws them.
    [
      "RGB",
      {
        content: "BT /F 9 Tf (a) Tj ET",
        resources: "/Font <</F <</Subtype /Type3 /CharProcs <</a 5 0 R>>>>>>",
        more: [{ entries: "", data: "9 0 d0 0 1 0 rg" }],
      },
    ],
  ])("for colours that are no inks: %s", async (what, parts) => {
    expect(await problemsOf(parts)).toEqual([`placed-colour ${what}`]);
  });

  it("not for what it carries along without using it", async () => {
    const resources = "/ColorSpace <</L [/Lab <</WhitePoint [1 1 1]>>]>> /Font <</H <</Subtype /Type1 /BaseFont /Helvetica>>>>";
    expect(await problemsOf({ content: "0 0 0 1 k (rg) 0 0 9 9 re f % 1 0 0 rg", resources })).toEqual([]);
  });

  it("for fonts without their programs, the standard ones included", async () => {
    const fonts = "/Font <</H <</Subtype /Type1 /BaseFont /Helvetica>> /S 5 0 R>>";
    const song = "<</Subtype /Type0 /BaseFont /SimSun /DescendantFonts [6 0 R]>>";
    const descendant = "<</Subtype /CIDFontType2 /FontDescriptor <</FontName /SimSun>>>>";
    const found = await problemsOf({ content: "BT /H 9 Tf /S 9 Tf ET", resources: fonts, more: [song, descendant] });
    expect(found).toEqual(["placed-font Helvetica、SimSun"]);
  });

  it.each<[string, Parts]>([
    ["JavaScript", { catalog: "/OpenAction <</S /JavaScript /JS (app.alert)>>" }],
    ["JavaScript", { catalog: "/Names <</JavaScript <</Names [(a) 5 0 R]>>>>", more: ["<</S /JavaScript /JS (a)>>"] }],
    ["AA", { page: "/AA <</O <</S /GoTo>>>>" }],
    ["AcroForm", { catalog: "/AcroForm <</Fields [5 0 R]>>", more: ["<</FT /Tx>>"] }],
    ["Text", { page: "/Annots [<</Subtype /Text>>]" }],
    ["Launch", { page: "/Annots [<</Subtype /Link /A <</S /Launch>>>>]" }],
  ])("for what it does beside being seen: %s", async (what, parts) => {
    expect(await problemsOf(parts)).toEqual([`placed-active ${what}`]);
  });

  it("not for links, an empty form or an opening view", async () => {
    const page = "/Annots [<</Subtype /Link /A <</S /URI /URI (http://a.cn)>>>>]";
    expect(await problemsOf({ page, catalog: "/AcroForm <</Fields []>> /OpenAction [3 0 R /Fit]" })).toEqual([]);
  });

  it("for layers and for what no file for print has", async () => {
    expect(await problemsOf({ content: "/OC /L BDC EMC", resources: "/Properties <</L <</Type /OCG>>>>" })).toEqual(["placed-layers"]);
    const postscript = { entries: "/Subtype /PS", data: "" };
    expect(await problemsOf({ content: "/X Do", resources: "/XObject <</X 5 0 R>>", more: [postscript] })).toEqual(["placed-barred PS"]);
    const transfer = "/ExtGState <</G <</TR 5 0 R>>>>";
    expect(await problemsOf({ content: "/G gs", resources: transfer, more: ["<</FunctionType 2>>"] })).toEqual(["placed-barred TR"]);
  });
});

describe("what a page brings to a press", () => {
  const onX1a = async (parts: Parts) =>
    problemsOnPress(await inventoryOf(parts), { standard: "x1a", inkLimit: 240 }).map(
      ({ rule, params }) => `${rule} ${params.what ?? params.ink}`,
    );
  const state = (entries: string): Parts => ({ content: "/G gs", resources: `/ExtGState <</G <<${entries}>>>>` });

  it.each([
    ["/ca 0.5", "ca 0.5"],
    ["/BM /Multiply", "Multiply"],
    ["/BM [/Overlay /Normal]", "Overlay"],
    ["/SMask <</S /Luminosity /G 5 0 R>>", "SMask"],
  ])("is transparency in X-1a and none in X-4: %s", async (entries, what) => {
    const parts = { ...state(entries), more: [{ entries: "/Subtype /Form /BBox [0 0 1 1]", data: "" }] };
    expect(await onX1a(parts)).toEqual([`placed-transparency ${what}`]);
    expect(problemsOnPress(await inventoryOf(parts), { standard: "x4", inkLimit: 240 })).toEqual([]);
  });

  it("is no transparency where everything is opaque, groups included", async () => {
    const parts = { ...state("/ca 1 /CA 1 /BM /Normal /SMask /None"), page: "/Group <</S /Transparency /CS /DeviceRGB>>" };
    expect(await onX1a(parts)).toEqual([]);
    expect(await problemsOf(parts)).toEqual([]);
  });

  it("is RGB where transparent parts are mixed in it", async () => {
    expect(await problemsOf({ ...state("/ca 0.5"), page: "/Group <</S /Transparency /CS /DeviceRGB>>" })).toEqual(["placed-colour RGB"]);
  });

  it("is its inks, where they are used and where a picture may use them", async () => {
    const separation = "/ColorSpace <</S [/Separation /#E9#87#91 /DeviceCMYK 5 0 R]>>";
    const gold = await inventoryOf({ content: "/S cs 0.5 scn 0 0 0 0.3 K", resources: separation, more: ["<</FunctionType 2>>"] });
    expect([...gold.spots, ...gold.colours]).toEqual(["金"]);
    const cyan = await inventoryOf({ content: "0.2 0 0 0 k 1 1 0 1 K" });
    expect([...cyan.colours]).toEqual(["Cyan", "Magenta"]);
    expect(cyan.mostInk).toBe(300);
    const picture = { entries: "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK", data: "abcd" };
    const pictured = await inventoryOf({ content: "/I Do", resources: "/XObject <</I 5 0 R>>", more: [picture] });
    expect([...pictured.colours]).toEqual(["Cyan", "Magenta", "Yellow"]);
  });

  it("warns of a colour with more ink than the press holds", async () => {
    expect(await onX1a({ content: "0.6 0.6 0.6 0.6 k" })).toEqual([]);
    expect(await onX1a({ content: "0.6 0.6 0.6 0.61 k" })).toEqual(["placed-ink-limit 241"]);
  });

  it("has to be in the inks of its page", async () => {
    const inked = await inventoryOf({ content: "0 0 0 1 k 0.5 g" });
    const red = { ...inked, spots: new Set(["专色红"]) };
    const cyan = { ...inked, colours: new Set(["Cyan"]) };
    const spot = { kind: "k-spot", name: "专色红", ink: { c: 0, m: 1, y: 1, k: 0 } } as const;
    const rules = (inventory: typeof inked, inks: Parameters<typeof problemsInInks>[1]) =>
      problemsInInks(inventory, inks).map(({ rule, level }) => `${rule} ${level}`);
    expect(rules(inked, { kind: "k" })).toEqual([]);
    expect(rules(cyan, { kind: "k" })).toEqual(["placed-inks error"]);
    expect(rules(red, { kind: "k" })).toEqual(["placed-inks error"]);
    expect(rules(red, spot)).toEqual([]);
    expect(rules(cyan, spot)).toEqual(["placed-inks error"]);
    expect(rules(red, { kind: "cmyk" })).toEqual(["placed-spot warning"]);
  });
});

describe("the form of a page", () => {
  const formOf = async (parts: Parts) => {
    const opened = await openPlacedFile(onePage(parts), 1);
    if (!opened.ok) throw new Error(opened.problem.rule);
    return opened.form;
  };

  it("keeps the stored content, and closes what it leaves open", async () => {
    expect(Buffer.from((await formOf({ content: "q 0 g Q" })).form.bytes).toString()).toBe("q 0 g Q");
    expect(
      Buffer.from((await formOf({ content: "q q 0 g" })).form.bytes)
        .toString()
        .trim(),
    ).toBe("q q 0 g\nQ\nQ");
  });

  it("has the resources that are used, and nothing that leads out of the page", async () => {
    const form = await formOf({
      content: "/A gs",
      page: "/StructParents 3",
      resources: "/ExtGState <</A 5 0 R /B 6 0 R>>",
      more: ["<</OP true /Metadata 3 0 R /Parent 3 0 R>>", "<</OP false>>"],
    });
    expect([...form.objects].map(([id]) => id)).toEqual(["resources 1", "5 0 R"]);
    expect(form.objects.get("5 0 R")).toEqual(new Map([["OP", true]]));
  });

  it("takes the numbers of press profiles as inks", async () => {
    const form = await formOf({
      content: "/C cs /G CS /I cs",
      resources: "/ColorSpace <</C 5 0 R /G [/ICCBased 7 0 R] /I [/Indexed 5 0 R 0 <00000000>] /DefaultCMYK 5 0 R>>",
      more: ["[/ICCBased 6 0 R]", { entries: "/N 4", data: "" }, { entries: "/N 1", data: "" }],
    });
    expect(form.objects.get("resources 1")).toEqual(
      new Map([
        [
          "ColorSpace",
          new Map<string, unknown>([
            ["C", { kind: "name", name: "DeviceCMYK" }],
            ["G", { kind: "name", name: "DeviceGray" }],
            [
              "I",
              [{ kind: "name", name: "Indexed" }, { kind: "name", name: "DeviceCMYK" }, 0, { kind: "string", bytes: new Uint8Array(4) }],
            ],
          ]),
        ],
      ]),
    );
    expect([...form.objects.keys()]).toEqual(["resources 1"]);
  });

  it("ends where resources hold what they belong to", async () => {
    const form = await formOf({
      content: "/A Do",
      resources: "/XObject <</A 5 0 R>>",
      more: [{ entries: "/Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</A 5 0 R>>>>", data: "0 g" }],
    });
    expect(form.objects.has("5 0 R")).toBe(true);
  });
});
