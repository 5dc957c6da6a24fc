/**
 * The box beside the nameplate (报眼): the paper's slogan, a guide to the inside pages (导读), and
 * what else the law wants printed: sponsor, price, address, telephone, printer, distribution.
 */

import { EM_ASCENT } from "../face/index.js";
import type { CharacterStyle } from "../inline/index.js";
import type { EditionRecord, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { em, pt } from "../units/index.js";
import { dateInWords } from "./calendar.js";
import { type PageContext, styledText } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { BOX_LINE, COLOURED_LINE, characterStyle, rectItem, ruleItem } from "./drawing.js";
import { FURNITURE_FOOT } from "./furniture.js";
import { accentOfType } from "./inkedStyle.js";
import { lineItems } from "./lineItems.js";
import { type ParagraphShape, paragraphStyle } from "./paragraphStyles.js";

/** A headline of another page, for the guide. */
export interface GuideEntry {
  readonly page: number;
  readonly headline: string;
}

const PADDING = 9;
const INSET = 4;
const GUIDE_SIZE = 10.5;
/** Type in several inks is not smaller on newsprint. */
const HEADING_SIZE = 14;
/** Sizes to try, from the best to the least that can be read. */
const EAR_SIZES = [
  { slogan: 16, facts: 8 },
  { slogan: 12, facts: 7 },
  { slogan: null, facts: 7 },
] as const;
/** Sizes of the day, where it stands for the guide. */
const DAY_SIZES = [24, 18, 14, 10];
const PITCH = 1.45;
const GUIDE_WORDS = "导读";

/** Draws the ear; the guide takes the entries that find room, the most weighty first. */
export function drawEar(
  context: PageContext,
  edition: EditionRecord | null,
  guide: readonly GuideEntry[],
  width: number,
  height: number,
): readonly DisplayItem[] {
  const { accent } = context.style.type;
  const inner = width - 2 * PADDING;
  const foot = height - FURNITURE_FOOT;
  const room = foot - INSET - 2 * PADDING;
  const { slogan, facts } = editionParts(context, edition, inner, room);
  const left = room - heightOf([slogan, facts]) - 2 * PADDING;
  const list = guide.length > 0 ? guideList(context, guide, inner, left) : dayOf(context, edition, inner, left);
  const parts = [slogan, list, facts].filter((part) => part.height > 0);
  const gap = Math.max(0, room - heightOf(parts)) / (parts.length + 1);
  let top = INSET + PADDING + gap;
  const items = parts.flatMap((part, index) => {
    const rule = index === 0 ? [] : [ruleItem(PADDING, top - gap / 2, width - PADDING, top - gap / 2, COLOURED_LINE, accent)];
    const drawn = part.draw(PADDING, top);
    top += part.height + gap;
    return [...rule, ...drawn];
  });
  return [rectItem(0, INSET, width, foot - INSET, { fill: null, stroke: { ink: accent, weight: BOX_LINE } }), ...items];
}

/** Slogan and facts in the largest type that the ear holds; in a very small one the facts stand alone. */
function editionParts(context: PageContext, edition: EditionRecord | null, width: number, room: number): { slogan: Part; facts: Part } {
  for (const size of EAR_SIZES) {
    const slogan =
      size.slogan === null ? NOTHING : paragraph(context, edition?.slogan ?? "", sloganStyle(context.style, size.slogan), width, "centred");
    const facts = stacked(earFacts(edition).map((fact) => paragraph(context, fact, factStyle(context.style, size.facts), width, "block")));
    if (heightOf([slogan, facts]) + PADDING <= room) return { slogan, facts };
  }
  return { slogan: NOTHING, facts: NOTHING };
}

interface Part {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly DisplayItem[];
}

const NOTHING: Part = { height: 0, draw: () => [] };

function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

function stacked(parts: readonly Part[]): Part {
  return {
    height: heightOf(parts),
    draw: (x, y) => {
      let top = y;
      return parts.flatMap((part) => {
        const items = part.draw(x, top);
        top += part.height;
        return items;
      });
    },
  };
}

function paragraph(context: PageContext, text: string, type: CharacterStyle, width: number, shape: ParagraphShape): Part {
  if (text.length === 0) return NOTHING;
  const { lines } = context.compose(styledText(text, type), paragraphStyle(context.style, "box", shape), pt(width));
  const pitch = type.size * PITCH;
  return {
    height: lines.length * pitch,
    draw: (x, y) => lines.flatMap((line, index) => lineItems(line, text, x, y + index * pitch + EM_ASCENT * type.size, "nameplate")),
  };
}

/** The guide: a heading and one entry a line or two, as many as the room holds. */
function guideList(context: PageContext, guide: readonly GuideEntry[], width: number, room: number): Part {
  const heading = paragraph(context, GUIDE_WORDS, characterStyle({ ...context.style.type.rubric, size: pt(HEADING_SIZE) }), width, "block");
  const entries: Part[] = [];
  let used = heading.height;
  for (const entry of guide) {
    const part = paragraph(context, `${entry.headline}（第${entry.page}版）`, guideStyle(context.style), width, "block");
    if (used + part.height > room) break;
    entries.push(part);
    used += part.height;
  }
  return entries.length === 0 ? NOTHING : stacked([heading, ...entries]);
}

/** Where there is nothing to guide to, the day of the issue stands large. */
function dayOf(context: PageContext, edition: EditionRecord | null, width: number, room: number): Part {
  const day = edition && dateInWords(edition.date);
  if (!day) return NOTHING;
  const words = [day.date, day.weekday, edition.lunarDate ?? ""];
  for (const size of DAY_SIZES) {
    const type = characterStyle({ ...context.style.type.rubric, size: pt(size) });
    const set = stacked(words.map((each) => paragraph(context, each, type, width, "centred")));
    if (set.height <= room) return set;
  }
  return NOTHING;
}

function earFacts(edition: EditionRecord | null): readonly string[] {
  if (!edition) return [];
  const facts = [
    [edition.price && `定价　${edition.price}`, edition.phone && `电话　${edition.phone}`].filter(Boolean).join("　　"),
    edition.address && `地址　${edition.address}`,
    edition.printer && `印刷　${edition.printer}`,
    edition.distribution && `发行　${edition.distribution}`,
  ];
  return facts.filter((fact): fact is string => typeof fact === "string" && fact.length > 0);
}

function sloganStyle(style: PageStyle, size: number): CharacterStyle {
  return {
    ...characterStyle({ family: "kai", weight: style.type.byline.weight, size: pt(size), ink: accentOfType(style, size) }),
    tracking: em(0.02),
  };
}

function guideStyle(style: PageStyle): CharacterStyle {
  return characterStyle({ ...style.type.body, size: pt(GUIDE_SIZE), ink: BLACK });
}

function factStyle(style: PageStyle, size: number): CharacterStyle {
  return characterStyle({ ...style.type.caption, size: pt(size), ink: BLACK });
}
