import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { PrintCondition } from "../../../../core/model/index.js";
import { inspectPdf } from "../../../../host/services/pdfCheck/inspect.js";
import type { PdfExpectation } from "../../../../host/services/pdfCheck/types.js";
import { messageIds } from "../../../../messages/index.js";
import { PRESS_LIMITS } from "../../../fakes/pressLimits.js";
import { INFORMATION, SHEET, type SmallPdf, smallPdf } from "../../../fakes/smallPdf.js";

const CONDITION: PrintCondition = {
  id: "fake",
  name: { zh: "试", en: "fake" },
  intent: { identifier: "FAKE", registry: "", info: "" },
  ...PRESS_LIMITS,
};
const X1A: PdfExpectation = { standard: "x1a", condition: CONDITION };
const X4: PdfExpectation = { standard: "x4", condition: CONDITION };

async function findingsOf(parts: SmallPdf, expectation = X1A) {
  const checked = await inspectPdf(smallPdf(parts), expectation);
  if (!checked.ok) throw new Error(checked.code);
  return checked.findings;
}

async function told(parts: SmallPdf, expectation = X1A): Promise<readonly string[]> {
  return (await findingsOf(parts, expectation)).map(({ rule, level }) => `${level} ${rule}`);
}

/** Two characters at 100, 200. */
const text = (size: number, colour = "0 0 0 1 k"): string => `${colour} BT /F1 ${size} Tf 100 200 Td <00010002> Tj ET`;
const SOUND = `0 0 0 .2 k 40 40 100 100 re f ${text(9)} 0 0 0 1 K .5 w 40 300 m 200 300 l S`;
const XMP = (claim: string): string =>
  `<x:xmpmeta xmlns:pdf="p" xmlns:pdfxid="i"><dc:title/><xmp:CreateDate/><xmp:ModifyDate/><xmp:MetadataDate/><xmpMM:DocumentID/><xmpMM:VersionID/><xmpMM:RenditionClass/><pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>${claim}</pdfxid:GTS_PDFXVersion></x:xmpmeta>`;
/** What makes the sound page one of X-4. */
const AS_X4: SmallPdf = {
  version: "1.6",
  content: SOUND,
  info: INFORMATION.replace(/\/GTS_PDFXVersion.*/, ""),
  catalog: "/Metadata 29 0 R",
  objects: [...Array.from({ length: 9 }, () => "null"), { dict: "/Type /Metadata /Subtype /XML", data: XMP("PDF/X-4") }],
};
const state = (entries: string): SmallPdf => ({ content: `/G gs ${SOUND}`, resources: `/ExtGState <</G <<${entries}>>>>` });
const picture = (entries: string, place = "72 0 0 72 100 200"): SmallPdf => ({
  content: `q ${place} cm /I Do Q`,
  resources: "/XObject <</I 20 0 R>>",
  objects: [{ dict: `/Type /XObject /Subtype /Image ${entries}`, data: "x" }],
});

describe("a sound page", () => {
  it("has no findings in X-1a", async () => {
    expect(await told({ content: SOUND })).toEqual([]);
  });

  it("has no findings in X-4", async () => {
    expect(await told(AS_X4, X4)).toEqual([]);
  });

  it("is held to the standard that it claims when none is asked for", async () => {
    expect(await told({ ...AS_X4 }, { condition: CONDITION })).toEqual([]);
    expect(await told({ content: SOUND, info: INFORMATION.replace("X-1a:2003", "X-3:2003") }, {})).toEqual(["error pdf-standard-other"]);
  });
});

describe("the file", () => {
  it.each<[string, SmallPdf]>([
    ["error pdf-version", { content: SOUND, version: "1.5" }],
    ["error pdf-version", { content: SOUND, catalog: "/Version /1.7" }],
    ["error pdf-standard-missing", { content: SOUND, info: INFORMATION.replace(/\/GTS_PDFXVersion.*/, "") }],
    ["error pdf-standard-other", { content: SOUND, info: INFORMATION.replace("X-1a:2003", "X-3:2002") }],
    ["error pdf-information-missing", { content: SOUND, info: INFORMATION.replace("/Title (Probe)", "") }],
    ["error pdf-trapped", { content: SOUND, info: INFORMATION.replace("/Trapped /False", "/Trapped /Unknown") }],
    ["error pdf-no-identifier", { content: SOUND, trailer: "" }],
    ["error pdf-intent-missing", { content: SOUND, intents: "" }],
    ["error pdf-intent-several", { content: SOUND, intents: "6 0 R 6 0 R" }],
    ["error pdf-intent-unnamed", { content: SOUND, intent: "/DestOutputProfile 7 0 R" }],
    ["error pdf-intent-no-profile", { content: SOUND, intent: "/OutputConditionIdentifier (FAKE)" }],
    ["error pdf-intent-not-cmyk", { content: SOUND, intent: "/OutputConditionIdentifier (FAKE) /DestOutputProfile 4 0 R" }],
    ["warning pdf-intent-other", { content: SOUND, intent: "/OutputConditionIdentifier (FOGRA39) /DestOutputProfile 7 0 R" }],
    ["error pdf-active", { content: SOUND, catalog: "/AcroForm <</Fields []>>" }],
    ["error pdf-active", { content: SOUND, catalog: "/OpenAction <</S /Named /N /Print>>" }],
    ["error pdf-active", { content: SOUND, objects: ["<</S /JavaScript /JS (app.alert\\(1\\))>>"] }],
    ["error pdf-active", { content: SOUND, catalog: "/Names <</EmbeddedFiles <</Names []>>>>" }],
    ["error pdf-layers", { content: SOUND, catalog: "/OCProperties <</OCGs []>>" }],
    ["error pdf-filter", { content: SOUND, objects: [{ dict: "/Filter /LZWDecode", data: "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" }] }],
  ])("%s", async (finding, parts) => {
    expect(await told(parts)).toEqual([finding]);
  });

  it("says nothing of a file that opens at a page", async () => {
    expect(await told({ content: SOUND, catalog: "/OpenAction <</S /GoTo /D [3 0 R /Fit]>>" })).toEqual([]);
  });
});

describe("the page", () => {
  const note = (box: string, kind = "Text"): SmallPdf => ({
    content: SOUND,
    page: `/Annots [<</Type /Annot /Subtype /${kind} /Rect ${box}>>]`,
  });
  const MEDIA = "/MediaBox [0 0 300 400]";
  it.each<[readonly string[], SmallPdf]>([
    [["error pdf-no-trim-box"], { content: SOUND, boxes: `${MEDIA} /BleedBox [0 0 300 400]` }],
    [["error pdf-two-trim-boxes"], { content: SOUND, boxes: `${SHEET} /ArtBox [10 10 290 390]` }],
    [["error pdf-box-outside"], { content: SOUND, boxes: `${MEDIA} /BleedBox [20 20 280 380] /TrimBox [10 20 280 380]` }],
    [["error pdf-user-unit"], { content: SOUND, page: "/UserUnit 2" }],
    [["error pdf-annotation"], note("[50 50 80 80]")],
    [[], note("[310 50 340 80]")],
    [[], note("[50 50 80 80]", "TrapNet")],
    [
      ["error pdf-alternate"],
      picture("/Width 400 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Alternates [<</DefaultForPrinting true>>]"),
    ],
    [
      ["error pdf-postscript"],
      { content: `/X Do ${SOUND}`, resources: "/XObject <</X 20 0 R>>", objects: [{ dict: "/Subtype /PS", data: "showpage" }] },
    ],
    [["error pdf-opi"], picture("/Width 400 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 /OPI <<>>")],
    [["error pdf-operators"], { content: `${SOUND} 1 2 zz` }],
    [[], { content: `BX 1 2 MP EX /P BMC EMC ${SOUND}` }],
    [["error pdf-transparency"], state("/ca .5")],
    [["error pdf-transparency"], state("/BM /Multiply")],
    [["error pdf-transparency"], state("/SMask <</S /Luminosity>>")],
    [[], state("/ca 1 /CA 1 /BM /Normal /SMask /None")],
    [["error pdf-transparency"], { content: SOUND, page: "/Group <</S /Transparency>>" }],
    [["error pdf-screening"], state("/TR /Identity")],
    [["error pdf-screening"], state("/HT <</HalftoneType 6>>")],
    [[], state("/TR2 /Default /HT <</HalftoneType 1>>")],
    [["error pdf-content-damaged"], { content: `/Nowhere Do ${SOUND}` }],
    // A form that draws itself stops a strict device.
    [
      ["error pdf-content-damaged"],
      {
        content: `/Knot Do ${SOUND}`,
        resources: "/XObject <</Knot 20 0 R>>",
        objects: [{ dict: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</Knot 20 0 R>>>>", data: "/Knot Do" }],
      },
    ],
  ])("%j", async (findings, parts) => {
    expect(await told(parts)).toEqual(findings);
  });

  it("lets X-4 have transparency", async () => {
    expect(await told({ ...AS_X4, ...state("/ca .5") }, X4)).toEqual([]);
  });
});

describe("colour", () => {
  it.each<[readonly string[], SmallPdf]>([
    [["error pdf-colour-refused"], { content: "1 0 0 rg 40 40 100 100 re f" }],
    [
      ["error pdf-colour-refused"],
      { content: "/Lab cs 40 40 100 100 re f", resources: "/ColorSpace <</Lab [/Lab <</WhitePoint [1 1 1]>>]>>" },
    ],
    [["error pdf-colour-refused"], { content: "BI /W 400 /H 400 /BPC 8 /CS /RGB ID x EI" }],
    [
      ["error pdf-colour-refused"],
      picture("/Width 400 /Height 400 /ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /BitsPerComponent 8"),
    ],
    [
      ["error pdf-colour-refused"],
      { content: "/P sh", resources: "/Shading <</P <</ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1]>>>>" },
    ],
    [["info pdf-spot-inks", "error pdf-colour-refused"].reverse(), separation("/DeviceRGB")],
    [["info pdf-spot-inks"], separation("/DeviceCMYK")],
    [["error pdf-ink-limit"], { content: ".6 .6 .6 .6 k 40 40 100 100 re f" }],
    [[], { content: ".6 .5 .5 .6 k 40 40 100 100 re f" }],
    [["error pdf-registration-ink"], { content: "/A cs 1 scn 40 40 9 9 re f", resources: allInks() }],
    [[], { content: "/A cs 1 scn 2 2 5 5 re f", resources: allInks() }],
    [["warning pdf-area-rich-black"], { content: ".4 .3 .3 1 k 40 40 100 100 re f" }],
  ])("%j", async (findings, parts) => {
    expect(await told(parts)).toEqual(findings);
  });

  it("says nothing of a spot ink that was planned", async () => {
    const page = { width: 280, height: 380, bleed: 8 };
    expect(await told(separation("/DeviceCMYK"), { ...X1A, pages: [{ ...page, inks: ["K", "红"] }] })).toEqual([]);
    expect(await told(separation("/DeviceCMYK"), { ...X1A, pages: [{ ...page, inks: ["K"] }] })).toEqual(["error pdf-ink-unplanned"]);
  });

  it("takes what stands in the stead of device colours for the colour", async () => {
    const objects = [{ dict: "/N 3", data: "x" }, ...(AS_X4.objects ?? []).slice(1)];
    const instead = { resources: "/ColorSpace <</DefaultRGB [/ICCBased 20 0 R]>>", objects };
    expect(await told({ ...AS_X4, ...instead, content: "0 0 0 rg 40 40 9 9 re f" }, X4)).toEqual(["warning pdf-colour-by-profile"]);
  });

  it("leaves ink that shows through to who renders the page", async () => {
    const resources = "/ExtGState <</G <</ca .2>> /O <</ca 1>>>>";
    const content = "/G gs .6 .6 .6 .6 k 40 40 100 100 re f";
    expect(await told({ ...AS_X4, resources, content }, X4)).toEqual([]);
    expect(await told({ ...AS_X4, resources, content: content.replace(" k", " k /O gs") }, X4)).toEqual(["error pdf-ink-limit"]);
  });

  it("takes colours by profiles in X-4 with a warning, and RGB not at all", async () => {
    const icc = { content: "/I cs .5 scn 40 40 100 100 re f", resources: "/ColorSpace <</I [/ICCBased 20 0 R]>>" };
    const objects = [{ dict: "/N 3", data: "x" }, ...(AS_X4.objects ?? []).slice(1)];
    expect(await told({ ...AS_X4, ...icc, objects }, X4)).toEqual(["warning pdf-colour-by-profile"]);
    expect(await told({ ...AS_X4, content: "0 0 0 rg 40 40 9 9 re f" }, X4)).toEqual(["error pdf-colour-refused"]);
  });

  it("finds colours in forms, patterns and Type 3 fonts", async () => {
    const form = { dict: "/Type /XObject /Subtype /Form /BBox [0 0 300 400]", data: "1 0 0 rg 40 40 9 9 re f" };
    expect(await told({ content: "/X Do", resources: "/XObject <</X 20 0 R>>", objects: [form] })).toEqual(["error pdf-colour-refused"]);
    const tile = { ...form, dict: "/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9" };
    const tiled = { content: "/Pattern cs /T scn 40 40 100 100 re f", resources: "/Pattern <</T 20 0 R>>", objects: [tile] };
    expect(await told(tiled)).toContain("error pdf-colour-refused");
    const type3 =
      "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 97 /LastChar 97 /Widths [10] /Encoding <</Differences [97 /a]>> /CharProcs <</a 21 0 R>> /Resources <<>>>>";
    const objects = [type3, { dict: "", data: "10 0 d0 1 0 0 rg 0 0 5 5 re f" }];
    const drawn = { content: "BT /T3 9 Tf 100 100 Td (a) Tj ET", fonts: "/T3 20 0 R", objects };
    expect(await told(drawn)).toContain("error pdf-colour-refused");
  });

  function separation(alternate: string): SmallPdf {
    const space = `[/Separation /#E7#BA#A2 ${alternate} <</FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 0 0] /N 1>>]`;
    return { content: "/S cs 1 scn 40 40 100 100 re f", resources: `/ColorSpace <</S ${space}>>` };
  }

  function allInks(): string {
    return "/ColorSpace <</A [/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]>>";
  }
});

describe("type", () => {
  const BLUE = "1 .5 0 0 k 40 150 200 100 re f";
  const CYAN = "1 0 0 0 k 40 150 200 100 re f";
  const overprint = "/ExtGState <</G <</OP true /op true /OPM 1>>>>";
  it.each<[readonly string[], SmallPdf]>([
    [["error pdf-glyph-missing"], { content: "0 0 0 1 k BT /F1 9 Tf 100 200 Td <00010000> Tj ET" }],
    [["error pdf-glyph-missing"], { content: "0 0 0 1 k BT /F1 9 Tf 100 200 Td <00010005> Tj ET" }],
    [[], { content: "3 Tr BT /F1 9 Tf 100 200 Td <00010000> Tj ET" }],
    [
      ["error pdf-font-not-embedded"],
      { content: "BT /H 9 Tf 100 200 Td (a) Tj ET", fonts: "/H <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>" },
    ],
    [["error pdf-font-damaged"], embedded("/FontFile2 21 0 R", "\0\x01\0\0 and then noise")],
    [["error pdf-font-damaged"], embedded("/FontFile3 21 0 R", "\x02\0\x04\x01 is no CFF that a press knows")],
    [["info pdf-font-whole"], embedded("/FontFile3 21 0 R", "\x01\0\x04\x01 begins as CFF")],
    [["info pdf-font-whole"], embedded("/FontFile 21 0 R", "%!PS-AdobeFont-1.0")],
    [["error pdf-text-rich-black"], { content: text(20, ".4 .3 .3 1 k") }],
    [["error pdf-text-rich-black"], { content: text(20, ".9 .9 .9 0 k") }],
    [["warning pdf-text-almost-black"], { content: text(9, "0 0 0 .9 k") }],
    [[], { content: text(9, "0 0 0 .6 k") }],
    [["warning pdf-text-small"], { content: text(6) }],
    [[], { content: `q .5 0 0 .5 0 0 cm ${text(16)} Q` }],
    [["warning pdf-text-small"], { content: `q .5 0 0 .5 0 0 cm ${text(13)} Q` }],
    [["warning pdf-text-several-inks"], { content: text(12, "0 1 1 0 k") }],
    [[], { content: text(14, "0 1 1 0 k") }],
    [["warning pdf-text-white-on-paper"], { content: text(12, "0 0 0 0 k") }],
    [["warning pdf-text-reversed"], { content: `${CYAN} ${text(9, "0 0 0 0 k")}` }],
    [[], { content: `${CYAN} ${text(10, "0 0 0 0 k")}` }],
    [["warning pdf-text-reversed-several"], { content: `${BLUE} ${text(11, "0 0 0 0 k")}` }],
    [["warning pdf-text-weak-ground"], { content: `.4 0 0 0 k 40 150 200 100 re f ${text(12, "0 0 0 0 k")}` }],
    [["warning pdf-text-strong-ground"], { content: `0 0 0 .5 k 40 150 200 100 re f ${text(12)}` }],
    [["warning pdf-text-knockout"], { content: `.2 0 0 0 k 40 150 200 100 re f ${text(12)}` }],
    [[], { content: `.2 0 0 0 k 40 150 200 100 re f /G gs ${text(12)}`, resources: overprint }],
    [[], { content: `.2 0 0 0 k 40 20 200 100 re f ${text(12)}` }],
    [["error pdf-white-overprint"], { content: `${CYAN} /G gs ${text(12, "0 0 0 0 k")}`, resources: overprint }],
    [["error pdf-ink-limit"], { content: `1 1 0 0 k 40 150 200 100 re f /G gs ${text(12)}`, resources: overprint }],
  ])("%j", async (findings, parts) => {
    const found = await told(parts);
    for (const finding of findings) expect(found).toContain(finding);
    if (findings.length === 0) expect(found).toEqual([]);
  });

  function embedded(program: string, data: string): SmallPdf {
    const descriptor = `<</Type /FontDescriptor /FontName /Own /Flags 32 ${program}>>`;
    const font = `<</Type /Font /Subtype /Type1 /BaseFont /Own /Encoding /WinAnsiEncoding /FirstChar 97 /Widths [500] /FontDescriptor ${descriptor}>>`;
    return { content: "BT /H 9 Tf 100 200 Td (a) Tj ET", fonts: "/H 20 0 R", objects: [font, { dict: "", data }] };
  }

  it("knows what lies under vertical type", async () => {
    // The pen of a vertical line goes down from 200: the ground from 150 to 190 is under the second character.
    const content = ".2 0 0 0 k 40 150 200 40 re f 0 0 0 1 k BT /F2 12 Tf 100 200 Td <00010002> Tj ET";
    expect(await told({ content })).toEqual(["warning pdf-text-knockout"]);
    expect(await told({ content: content.replace("150 200 40", "205 200 40") })).toEqual([]);
  });

  it("sees through a shape that is not a box", async () => {
    // A ring of fill round the text, which stands on paper in its middle.
    const ring = ".2 0 0 0 k 50 150 200 100 re 70 170 160 60 re f*";
    expect(await told({ content: `${ring} ${text(12)}` })).toEqual([]);
  });
});

describe("lines, pictures and edges", () => {
  const GRAY = "/ColorSpace /DeviceGray /BitsPerComponent 8";
  it.each<[readonly string[], SmallPdf]>([
    [["warning pdf-line-thin"], { content: "0 0 0 1 K .1 w 40 300 m 200 300 l S" }],
    [["warning pdf-line-thin"], { content: "0 0 0 1 K 0 w 40 300 m 200 300 l S" }],
    [["warning pdf-line-thin"], { content: "0 0 0 1 k 40 300 100 .1 re f" }],
    [["warning pdf-line-thin"], { content: "q .5 0 0 .5 0 0 cm 0 0 0 1 K .4 w 80 300 m 200 300 l S Q" }],
    [[], { content: "0 0 0 1 K .25 w 40 300 m 200 300 l S" }],
    [["warning pdf-line-fine"], { content: "0 1 1 0 K .3 w 40 300 m 200 300 l S" }],
    [["warning pdf-line-fine"], { content: "0 0 0 1 k 40 280 200 40 re f 0 0 0 0 K .3 w 40 300 m 200 300 l S" }],
    [["error pdf-picture-coarse"], picture(`/Width 100 /Height 100 ${GRAY}`)],
    [["warning pdf-picture-coarse"], picture(`/Width 150 /Height 150 ${GRAY}`)],
    [[], picture(`/Width 170 /Height 170 ${GRAY}`)],
    [["warning pdf-line-art-coarse"], picture("/Width 600 /Height 600 /ImageMask true /BitsPerComponent 1")],
    [["error pdf-line-art-coarse"], picture("/Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 1")],
    [["error pdf-transparency"], picture(`/Width 200 /Height 200 ${GRAY} /SMask 20 0 R`)],
    [["error pdf-bleed-missing"], picture(`/Width 400 /Height 400 ${GRAY}`, "100 0 0 100 10 200")],
    [[], picture(`/Width 400 /Height 400 ${GRAY}`, "100 0 0 100 0 200")],
    [["warning pdf-near-trim"], picture(`/Width 400 /Height 400 ${GRAY}`, "100 0 0 100 15 200")],
    [["warning pdf-near-trim"], { content: text(9).replace("100 200", "12 200") }],
    [[], { content: "0 0 0 1 K .5 w 0 391 m 0 399 l S" }],
  ])("%j", async (findings, parts) => {
    expect(await told(parts)).toEqual(findings);
  });
});

describe("what was meant", () => {
  const page = { width: 280, height: 380, bleed: 8.504 };
  it.each<[readonly string[], NonNullable<PdfExpectation["pages"]>]>([
    [[], [{ ...page, text: [" 甲\n乙"], inks: ["K"] }]],
    [["error pdf-page-count"], [page, page]],
    [["error pdf-page-size"], [{ ...page, width: 281 }]],
    [["error pdf-bleed-size"], [{ ...page, bleed: 14 }]],
    [["error pdf-text"], [{ ...page, text: ["甲丙"] }]],
    [["error pdf-text"], [{ ...page, text: ["甲"] }]],
    [[], [{ ...page, text: ["", ""] }]],
    [[], [{ ...page, text: ["甲", "乙"] }]],
    [[], [{ ...page, text: ["甲", ""] }]],
    [["error pdf-text"], [{ ...page, text: ["乙", ""] }]],
    [["error pdf-text"], [{ ...page, text: ["甲", "丙", ""] }]],
    [["error pdf-text"], [{ ...page, text: ["甲乙", "乙"] }]],
    [["error pdf-ink-unplanned"], [{ ...page, inks: ["C"] }]],
  ])("%j", async (findings, pages) => {
    expect(await told({ content: SOUND }, { ...X1A, pages })).toEqual(findings);
  });

  it("takes words from right to left in any order, but all of them", async () => {
    const content = "0 0 0 1 k BT /F1 9 Tf 100 200 Td <0001000300040002> Tj ET";
    const told = async (text: string) =>
      (await findingsOf({ content }, { ...X1A, pages: [{ ...page, text: [text] }] })).map(({ rule }) => rule);
    expect(await told("甲של乙")).toEqual([]);
    expect(await told("甲שלל乙")).toEqual(["pdf-text"]);
    expect(await told("甲ש乙")).toEqual(["pdf-text"]);
  });

  it("says where the text parts", async () => {
    const [finding] = await findingsOf({ content: SOUND }, { ...X1A, pages: [{ ...page, text: ["甲丙丁"] }] });
    expect(finding?.params).toEqual({ at: 2, asked: "丙丁", found: "乙" });
  });
});

describe("words", () => {
  it("are there for every finding that the rules give", () => {
    const folder = fileURLToPath(new URL("../../../../host/services/pdfCheck", import.meta.url));
    const sources = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".ts"));
    const ids = sources.flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/"(pdf-[a-z-]+)"/g)].map(([, id]) => id ?? ""),
    );
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => !messageIds().includes(id))).toEqual([]);
  });
});
