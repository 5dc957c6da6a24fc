/** The cells of a table, set by the same composer as paragraphs. */
import { type Compose, type ParagraphLines, type ParagraphStyle, type StyledText, styleInProfile } from "../inline/index.js";
import { em, type Pt } from "../units/index.js";

/** How the lines of a cell stand: `number` ends where the numbers above and below it end. */
export type CellSetting = "start" | "center" | "justify" | "number";

/** Tables are set with marks of half an em (半角, typesetting.md §0); a word or two in a narrow cell fill line after line. */
function cellStyle(align: ParagraphStyle["align"], breaking: ParagraphStyle["breaking"] = "greedy"): ParagraphStyle {
  return styleInProfile({ indent: em(0), align, breaking }, "banjiao");
}

const STYLES: Readonly<Record<CellSetting, ParagraphStyle>> = {
  start: cellStyle("start"),
  center: cellStyle("center"),
  justify: cellStyle("justify", "optimal"),
  number: cellStyle("end"),
};

const EMPTY: ParagraphLines = { lines: [], findings: [] };

/** A cell in a width; no lines for an empty one. */
export function setCell(text: StyledText, setting: CellSetting, width: Pt, compose: Compose): ParagraphLines {
  return text.text === "" ? EMPTY : compose(text, STYLES[setting], width);
}
