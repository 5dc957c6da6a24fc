/**
 * 跨版: pictures and rules may run through the seam (中缝) of a spread, characters may not stand in it: the fold takes them.
 *
 *     +-----------+  +-----------+
 *     | text      |  | text      |
 *     |   +---------------+      |   a picture may
 *     |   |       |  |    |      |
 *     |   HEADLI  | N|  E        |   a headline may not, but where its gaps fall there
 *     +-----------+  +-----------+
 */
import { recordOf, styleOf } from "../model/index.js";
import { type DisplayItem, type GlyphRun, seamRect } from "../page/index.js";
import { ROUNDING } from "./frames.js";
import type { LayoutRule } from "./rule.js";

/** From here on characters are an em wide: CJK radicals are the first of them. */
const FIRST_WIDE = 0x2e80;
/** What hangs off the end of a line, or a wide bracket, may reach so many ems of body type into the seam. */
const HARMLESS = 1;
/** A narrow seam keeps at least this share of its width free. */
const LEAST_SHARE = 0.5;
const MOST_SHOWN = 12;
/** Marks that may hang beyond the edge of their lines. */
const HANGING = "“”‘’「」『』（）《》〈〉，。、；：？！";

/** Each frame of a spread with characters between its two pages. */
export const typeOnSeam: LayoutRule = {
  id: "type-on-seam",
  name: { zh: "字压中缝", en: "Type on the seam" },
  definition: {
    zh: "跨版上有字落在两版之间的中缝里；图片和线可以跨过中缝，字不可以。",
    en: "Characters stand in the seam between the two pages of a spread; pictures and rules may cross it, type may not.",
  },
  section: "newsroom.md §2",
  level: "error",
  isFixed: false,
  check: (doc, layouts) =>
    layouts.flatMap((layout) => {
      const style = styleOf(doc, recordOf(doc, layout.page, "page").style);
      const seam = seamRect(style);
      if (!seam) return [];
      const edge = Math.min(HARMLESS * style.grid.size, (seam.width * (1 - LEAST_SHARE)) / 2);
      const room = { from: seam.x + edge, to: seam.x + seam.width - edge, left: seam.x, right: seam.x + seam.width };
      return layout.display.groups.flatMap((group) => {
        const words = group.items.flatMap((item) => charactersIn(item, room, group.x)).join("");
        if (words === "") return [];
        const params = { page: layout.number, frame: group.frame, words: [...words].slice(0, MOST_SHOWN).join("") };
        return [{ place: { page: layout.number, frame: group.frame }, params, frames: [group.frame] }];
      });
    }),
};

/** A seam on its page: what of it type keeps free, and its edges. */
interface Seam {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** The characters of an item whose bodies reach into the seam; blanks have none, and marks that hang from its edge do no harm. */
function charactersIn(item: DisplayItem, { from, to, left, right }: Seam, offset: number): readonly string[] {
  if (item.kind !== "glyphs") return [];
  return Array.from(item.x).flatMap((local, index) => {
    const character = characterAt(item, index);
    if (character.trim() === "") return [];
    const x = local + offset;
    const end = x + widthOf(item, character);
    const hangs = HANGING.includes(character) && (x <= left + ROUNDING || x + item.size * item.stretch >= right - ROUNDING);
    return !hangs && x < to && end > from ? [character] : [];
  });
}

function characterAt({ text, offsets }: GlyphRun, index: number): string {
  return text.slice(offsets[index] ?? text.length, offsets[index + 1] ?? text.length);
}

/** The width of wide characters; narrow ones are taken by where they begin. */
function widthOf({ size, stretch }: GlyphRun, character: string): number {
  return (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? size * stretch : 0;
}
