/** The ToUnicode CMap: which text a CID stands for. ISO 32000-1 §9.10.3. */

/** A `beginbfchar` block holds at most 100 lines. */
const BLOCK = 100;

/** The map in which CID `i + 1` stands for `texts[i]`; a text may hold several characters. */
export function toUnicodeMap(texts: readonly string[]): Uint8Array {
  const lines = texts.map((text, index) => `<${hex(index + 1)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return new TextEncoder().encode([...HEAD, ...blocks, ...FOOT].join("\n"));
}

const HEAD = [
  "/CIDInit /ProcSet findresource begin",
  "12 dict begin",
  "begincmap",
  "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
  "/CMapName /Adobe-Identity-UCS def",
  "/CMapType 2 def",
  "1 begincodespacerange",
  "<0000> <FFFF>",
  "endcodespacerange",
];

const FOOT = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""];

/** Four hexadecimal digits of a 16-bit number. */
export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** The UTF-16 units of a text in hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}
