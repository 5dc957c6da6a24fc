/** Small PDFs made by hand, object by object, for tests of reading back: a sound PDF/X-1a page, and whatever is changed about it. */
export interface SmallPdf {
  readonly version?: string;
  /** Operators of the page. */
  readonly content?: string;
  /** Entries of dictionaries, as they are written. */
  readonly catalog?: string;
  readonly page?: string;
  readonly boxes?: string;
  readonly resources?: string;
  /** More fonts than F1 and F2. */
  readonly fonts?: string;
  readonly info?: string;
  readonly trailer?: string;
  /** The output intents; `6 0 R` is the sound one. */
  readonly intents?: string;
  readonly intent?: string;
  /** More objects, numbered from 20: a dictionary or another value, and the data of a stream. */
  readonly objects?: readonly (string | { readonly dict: string; readonly data: string })[];
}

export const SHEET = "/MediaBox [0 0 300 400] /BleedBox [0 0 300 400] /TrimBox [10 10 290 390]";
export const INFORMATION =
  "/Title (Probe) /CreationDate (D:20260501000000Z) /ModDate (D:20260501000000Z) /Trapped /False /GTS_PDFXVersion (PDF/X-1a:2003)";
/** Two fonts of five glyphs, the second for vertical lines: code 1 is 甲, 2 is 乙, 3 and 4 are ש and ל, glyph 0 is missing. */
const FONTS = "/F1 10 0 R /F2 15 0 R";

export function smallPdf(parts: SmallPdf = {}): Uint8Array {
  const { intents = "6 0 R", intent = "/OutputConditionIdentifier (FAKE) /Info (Fake) /DestOutputProfile 7 0 R" } = parts;
  const objects = new Map<number, string>([
    [1, `<</Type /Catalog /Pages 2 0 R /OutputIntents [${intents}] ${parts.catalog ?? ""}>>`],
    [2, "<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [3, `<</Type /Page /Parent 2 0 R ${parts.boxes ?? SHEET} /Contents 4 0 R /Resources 8 0 R ${parts.page ?? ""}>>`],
    [4, stream("", parts.content ?? "")],
    [5, `<<${parts.info ?? INFORMATION}>>`],
    [6, `<</Type /OutputIntent /S /GTS_PDFX ${intent}>>`],
    [7, stream("/N 4", PROFILE)],
    [8, `<</Font <<${FONTS} ${parts.fonts ?? ""}>> ${parts.resources ?? ""}>>`],
    [10, "<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Probe /Encoding /Identity-H /DescendantFonts [11 0 R] /ToUnicode 13 0 R>>"],
    [
      11,
      "<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Probe /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 12 0 R /DW 1000 /CIDToGIDMap /Identity>>",
    ],
    [
      12,
      "<</Type /FontDescriptor /FontName /ABCDEF+Probe /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /ItalicAngle 0 /FontFile2 14 0 R>>",
    ],
    [13, stream("", CHARACTERS)],
    [14, stream("", PROGRAM)],
    [15, "<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Probe /Encoding /Identity-V /DescendantFonts [11 0 R] /ToUnicode 13 0 R>>"],
  ]);
  for (const [index, object] of (parts.objects ?? []).entries())
    objects.set(20 + index, typeof object === "string" ? object : stream(object.dict, object.data));
  return written(parts.version ?? "1.3", objects, parts.trailer ?? "/ID [<0011> <0011>]");
}

/** The header of the profile of a CMYK press (ICC.1:2010 §7.2), and nothing behind it. */
const PROFILE = `\0\0\0\x80${"\0".repeat(8)}prtrCMYKLab ${"\0".repeat(12)}acsp${"\0".repeat(88)}`;

const CHARACTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
4 beginbfchar <0001> <7532> <0002> <4e59> <0003> <05e9> <0004> <05dc> endbfchar
endcmap end end`;

/** A TrueType font whose `maxp` says five glyphs, and whose other tables are empty. */
const PROGRAM = ((): string => {
  const tables = ["glyf", "head", "loca", "maxp"];
  const number = (value: number): string => String.fromCharCode(0, 0, 0, value);
  const start = 12 + 16 * tables.length;
  const entries = tables.map((name) => `${name}${number(0)}${number(start)}${number(name === "maxp" ? 6 : 0)}`);
  return `\0\x01\0\0\0${String.fromCharCode(tables.length)}${"\0".repeat(6)}${entries.join("")}\0\x01\0\0\0\x05`;
})();

function stream(dict: string, data: string): string {
  return `<<${dict} /Length ${data.length}>>\nstream\n${data}\nendstream`;
}

function written(version: string, objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let text = `%PDF-${version}\n`;
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${entries.join("")}trailer\n<</Size ${size} /Root 1 0 R /Info 5 0 R ${trailer}>>`;
  return Buffer.from(`${text}${table}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}
