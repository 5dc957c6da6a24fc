/** The cells of a weather box: one a day and one an index, each a stack of pieces of a known height. */

import { EM_ASCENT } from "../../face/index.js";
import type { LivingIndex, WeatherDay } from "../../model/index.js";
import { BLACK } from "../../model/index.js";
import { type PageContext, setLine } from "../context.js";
import { characterStyle, rectItem, tint } from "../drawing.js";
import { accentOfType } from "../inkedStyle.js";
import {
  baselineItems,
  drawStack,
  fittedLine,
  gap,
  heiStyle,
  joined,
  lineAt,
  lineOrParagraph,
  type Piece,
  paragraphPiece,
  smallStyle,
  stackHeight,
} from "./pieces.js";
import { type Sky, skyOf, skySymbol } from "./weatherSymbols.js";
import { dayWords, levelsOf, type TemperatureWords } from "./weatherWords.js";
import { wordsOf } from "./words.js";

/** Today's symbol is 14 mm (newsroom.md §9: 12–16 mm), the others' are smaller; in points. */
const SYMBOL = { today: 40, later: 26 };
/** Sizes of the temperatures: today's are the largest figures of the box. */
const FIGURES = { today: 30, later: 17 };
const STEPS = 5;
/** Share of the width that a bar takes, so that all bars are alike; the grade has the rest. */
const BAR_SHARE = 0.68;
const SMALL_GAP = 4;

/** A day: heading, symbol with sky and wind beside it, temperatures. */
export function dayCell(context: PageContext, day: WeatherDay, width: number): readonly Piece[] {
  const words = dayWords(day);
  const isToday = day.when === "today";
  const symbolSize = isToday ? SYMBOL.today : SYMBOL.later;
  const sky = skyOf(words.sky);
  const beside = [words.sky, words.wind].filter((text) => text !== null);
  return [
    headingPiece(context, words.heading, width),
    ...(sky === null && beside.length === 0 ? [] : [skyPiece(context, sky, beside, symbolSize, width)]),
    ...(words.temperature ? [gap(SMALL_GAP), temperaturePiece(context, words.temperature, isToday, width)] : []),
  ];
}

/** An index: name and level, five-step bar with the grade, one paragraph of advice. */
export function indexCell(context: PageContext, index: LivingIndex, width: number): Piece {
  const grade = wordsOf(index.grade);
  const advice = wordsOf(index.advice);
  return joined(
    namePiece(context, index, width),
    ...(index.level === null && grade === null ? [] : [barPiece(context, index.level, levelsOf(index.name), grade, width)]),
    ...(advice === null ? [] : [gap(2), paragraphPiece(context, advice, smallStyle(context.style), width)]),
  );
}

function headingPiece(context: PageContext, heading: string, width: number): Piece {
  const set = fittedLine(context, heading, heiStyle(context.style, 10.5, accentOfType(context.style, 10.5)), width);
  return { height: set.size * 1.6, draw: (x, y) => lineAt(set, x, y) };
}

function skyPiece(context: PageContext, sky: Sky | null, texts: readonly string[], size: number, width: number): Piece {
  const indent = sky === null ? 0 : size + SMALL_GAP * 2;
  const styles = [heiStyle(context.style, 10, BLACK), characterStyle(context.style.type.body)];
  const paragraphs = texts.map((text, index) =>
    lineOrParagraph(context, text, styles[Math.min(index, 1)] ?? smallStyle(context.style), width - indent),
  );
  const textHeight = stackHeight(paragraphs);
  const height = Math.max(sky === null ? 0 : size, textHeight);
  return {
    height,
    draw: (x, y) => [
      ...(sky === null ? [] : skySymbol(sky, x, y + (height - size) / 2, size, context.style.type.accent)),
      ...drawStack(paragraphs, x + indent, y + (height - textHeight) / 2),
    ],
  };
}

/**
 * The label small, the figures large, on one baseline: "气温 6℃～11℃". Two figures tell themselves: their label gives way
 * where they would have to be smaller for it.
 */
function temperaturePiece(context: PageContext, words: TemperatureWords, isToday: boolean, width: number): Piece {
  const style = heiStyle(context.style, isToday ? FIGURES.today : FIGURES.later, BLACK);
  const label = setLine(context.compose, words.label, smallStyle(context.style));
  const beside = label.line === null ? 0 : label.width + label.size * 0.4;
  const isTight = words.isSpan && beside + setLine(context.compose, words.figures, style).width > width;
  const left = isTight ? 0 : beside;
  const figures = fittedLine(context, words.figures, style, width - left);
  const baseline = figures.size * EM_ASCENT;
  return {
    height: figures.size * 1.1,
    draw: (x, y) => [...(isTight ? [] : baselineItems(label, x, y + baseline)), ...baselineItems(figures, x + left, y + baseline)],
  };
}

function namePiece(context: PageContext, index: LivingIndex, width: number): Piece {
  const level =
    index.level === null
      ? null
      : setLine(context.compose, `${index.level}级`, heiStyle(context.style, 12, accentOfType(context.style, 12)));
  const room = width - (level === null ? 0 : level.width + SMALL_GAP);
  const name = fittedLine(context, index.name, heiStyle(context.style, 10, BLACK), room);
  const baseline = 12 * EM_ASCENT;
  return {
    height: 15,
    draw: (x, y) => [
      ...baselineItems(name, x, y + baseline),
      ...(level === null ? [] : baselineItems(level, x + width - level.width, y + baseline)),
    ],
  };
}

/** A bar of five steps, as many filled as the level says; a level above them has the steps of its index. */
function barPiece(context: PageContext, level: number | null, most: number, grade: string | null, width: number): Piece {
  const { accent } = context.style.type;
  const gradeLine =
    grade === null
      ? null
      : fittedLine(context, grade, smallStyle(context.style), level === null ? width : width * (1 - BAR_SHARE) - SMALL_GAP);
  const barWidth = width * BAR_SHARE;
  const steps = (level ?? 0) > STEPS ? most : STEPS;
  const step = barWidth / steps;
  const cells = level === null ? [] : Array.from({ length: steps }, (_, index) => index);
  return {
    height: 12,
    draw: (x, y) => [
      ...cells.map((index) =>
        rectItem(x + index * step, y + 2.5, step - 1.5, 6, { fill: index < (level ?? 0) ? accent : tint(accent, 0.18), stroke: null }),
      ),
      ...(gradeLine === null ? [] : lineAt(gradeLine, level === null ? x : x + width - gradeLine.width, y + 1)),
    ],
  };
}
