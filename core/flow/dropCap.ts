/** Drop caps (首字下沉): the large characters of a block, set apart from the text beside and below them. */
import { type Compose, type Line, SINGLE_LINE, type StyledText, UNBOUNDED } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import type { DropCap, FlowBlock } from "./types.js";

/** A cap as it was set. */
export interface SetCap {
  readonly line: Line;
  /** End of its text in the block's. */
  readonly to: number;
  /** Grid lines over which it stands. */
  readonly lines: number;
  /** What it takes from the lines beside it, the gap included. */
  readonly room: Pt;
}

/** Size of type whose em box is as high as some lines of body type on a grid. */
export function dropCapSize(lines: number, pitch: Pt, bodySize: Pt): Pt {
  return pt((lines - 1) * pitch + bodySize);
}

/** The large characters of a block, set; null when it has none. */
export function setCap({ dropCap, text }: FlowBlock, compose: Compose): SetCap | null {
  if (!dropCap || dropCap.to <= 0) return null;
  const [line] = compose(capText(text, dropCap), SINGLE_LINE, UNBOUNDED).lines;
  return line ? { line, to: dropCap.to, lines: Math.max(1, dropCap.lines), room: pt(line.width + dropCap.gap) } : null;
}

const capTexts = new WeakMap<StyledText, { readonly dropCap: DropCap; readonly text: StyledText }>();

/** The cap's own text; the same object for the same block, by which the composer remembers. */
function capText(text: StyledText, dropCap: DropCap): StyledText {
  const known = capTexts.get(text);
  if (known?.dropCap === dropCap) return known.text;
  const words = text.text.slice(0, dropCap.to);
  const made = { text: words, runs: [{ from: 0, to: words.length, style: dropCap.style }] };
  capTexts.set(text, { dropCap, text: made });
  return made;
}
