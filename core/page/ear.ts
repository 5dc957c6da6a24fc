/**
 * The box beside the nameplate (报眼): the paper's slogan, a guide to the inside pages (导读), and
 * what else the law wants printed: sponsor, price, address, telephone, printer.
 */
import { EM_ASCENT } from "../face/index.js";
import type { CharacterStyle, ParagraphStyle } from "../inline/index.js";
import type { EditionRecord, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { em, pt } from "../units/index.js";
import { BLOCK_PARAGRAPH, type PageContext, setLine, styledText } from "./context.js";
import type { DisplayItem, Role } from "./displayList.js";
import { BOX_LINE, characterStyle, HAIRLINE, lineItems, rectItem, ruleItem } from "./drawing.js";

/** A headline of another page, for the guide. */
export interface GuideEntry {
  readonly page: number;
  readonly headline: string;
}

const PADDING = 9;
const INSET = 4;
const SLOGAN_SIZE = 15;
const GUIDE_SIZE = 10;
const FACT_SIZE = 8;
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
  const { style } = context;
  const inner = width - 2 * PADDING;
  const slogan = paragraph(context, edition?.slogan ?? "", sloganStyle(style), inner, "nameplate", "center");
  const facts = paragraph(context, earFacts(edition), factStyle(style), inner, "nameplate", "start");
  const room = height - 2 * INSET - 2 * PADDING - slogan.height - facts.height - gapsOf(slogan.height, facts.height);
  const list = guideList(context, guide, inner, room);
  const parts = [slogan, list, facts].filter((part) => part.height > 0);
  const spare = height - 2 * INSET - 2 * PADDING - parts.reduce((sum, part) => sum + part.height, 0);
  const gap = spare / (parts.length + 1);
  let top = INSET + PADDING + gap;
  const items = parts.flatMap((part, index) => {
    const rule = index === 0 ? [] : [ruleItem(PADDING, top - gap / 2, width - PADDING, top - gap / 2, HAIRLINE, style.type.accent)];
    const drawn = part.draw(PADDING, top);
    top += part.height + gap;
    return [...rule, ...drawn];
  });
  return [rectItem(0, INSET, width, height - 2 * INSET, { fill: null, stroke: { ink: style.type.accent, weight: BOX_LINE } }), ...items];
}

interface Part {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly DisplayItem[];
}

const CENTRED: ParagraphStyle = { ...BLOCK_PARAGRAPH, align: "center" };
const NOTHING: Part = { height: 0, draw: () => [] };

function gapsOf(...heights: readonly number[]): number {
  return heights.filter((height) => height > 0).length * PADDING;
}

function paragraph(context: PageContext, text: string, type: CharacterStyle, width: number, role: Role, align: "start" | "center"): Part {
  if (text.length === 0) return NOTHING;
  const { lines } = context.compose(styledText(text, type), align === "center" ? CENTRED : BLOCK_PARAGRAPH, pt(width));
  const pitch = type.size * PITCH;
  return {
    height: lines.length * pitch,
    draw: (x, y) => lines.flatMap((line, index) => lineItems(line, text, x, y + index * pitch + EM_ASCENT * type.size, role)),
  };
}

/** The guide: a heading and one entry a line or two, as many as the room holds. */
function guideList(context: PageContext, guide: readonly GuideEntry[], width: number, room: number): Part {
  const heading = setLine(context.compose, GUIDE_WORDS, characterStyle({ ...context.style.type.rubric, size: pt(12) }));
  const headingHeight = 12 * PITCH;
  const entries: Part[] = [];
  let used = headingHeight;
  for (const entry of guide) {
    const part = paragraph(context, `${entry.headline}（第${entry.page}版）`, guideStyle(context.style), width, "nameplate", "start");
    if (used + part.height > room) break;
    entries.push(part);
    used += part.height;
  }
  if (entries.length === 0) return NOTHING;
  return {
    height: used,
    draw: (x, y) => {
      let top = y + headingHeight;
      const head = heading.line ? lineItems(heading.line, heading.text, x, y + EM_ASCENT * 12, "nameplate") : [];
      const drawn = entries.flatMap((part) => {
        const items = part.draw(x, top);
        top += part.height;
        return items;
      });
      return [...head, ...drawn];
    },
  };
}

function earFacts(edition: EditionRecord | null): string {
  if (!edition) return "";
  const facts = [
    edition.price && `定价　${edition.price}`,
    edition.address && `地址　${edition.address}`,
    edition.phone && `电话　${edition.phone}`,
    edition.printer && `印刷　${edition.printer}`,
  ];
  return facts.filter((fact): fact is string => typeof fact === "string" && fact.length > 0).join("；");
}

function sloganStyle(style: PageStyle): CharacterStyle {
  return {
    ...characterStyle({ family: "kai", weight: style.type.byline.weight, size: pt(SLOGAN_SIZE), ink: style.type.accent }),
    tracking: em(0.02),
  };
}

function guideStyle(style: PageStyle): CharacterStyle {
  return characterStyle({ ...style.type.body, size: pt(GUIDE_SIZE), ink: BLACK });
}

function factStyle(style: PageStyle): CharacterStyle {
  return characterStyle({ ...style.type.caption, size: pt(FACT_SIZE), ink: BLACK });
}
