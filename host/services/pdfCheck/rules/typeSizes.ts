/** Small type fills in where it is white in a ground, doubles where it is made of several inks, and is lost on strong tints. */
import type { Finding, PrintCondition } from "../../../../core/model/index.js";
import type { Inks } from "../content/colourSpace.js";
import type { TextMark } from "../content/marks.js";
import type { SeenPage } from "../seen.js";
import { inkSum, inksUnder, isOfSeveralInks } from "./inkSum.js";
import { hundredths, onEachPage, toldOf } from "./rule.js";

/** Sizes in files are rounded. */
const FORGIVEN = 0.01;
/** Layers of less than this do not make type of several inks. */
const LEAST_LAYER = 0.02;

export const checkTypeSizes = onEachPage((page, { condition }) => {
  if (!condition) return [];
  const { least } = condition;
  const type = page.marks.filter((mark) => mark.kind === "text" && mark.paint.inks !== null).filter((mark) => mark.kind === "text");
  const printed = type.filter(({ paint }) => paint.inks !== null && paint.inks.size > 0);
  const white = type.filter(({ paint }) => paint.inks?.size === 0);
  const mixed = printed.filter(({ paint }) => paint.inks !== null && isMixed(paint.inks));
  return [
    ...smaller("pdf-text-small", page, printed, least.text),
    ...smaller("pdf-text-several-inks", page, mixed, least.severalInksText),
    ...smaller("pdf-text-reversed", page, onGround(page, white, false), least.reversedText),
    ...smaller("pdf-text-reversed-several", page, onGround(page, white, true), least.reversedTextSeveralInks),
    ...groundFindings(page, printed, white, condition),
  ];
});

function isMixed(inks: Inks): boolean {
  return [...inks.values()].filter((tint) => tint >= LEAST_LAYER).length > 1;
}

/** White type that stands in a ground, of one ink or of several. */
function onGround({ grounds }: SeenPage, white: readonly TextMark[], isOfSeveral: boolean): readonly TextMark[] {
  return white.filter((mark) => {
    const found = mark.samples.map((point) => grounds.under(mark, point)).filter((ground) => ground !== null);
    return found.length > 0 && found.some(isOfSeveralInks) === isOfSeveral;
  });
}

function smaller(rule: string, page: SeenPage, type: readonly TextMark[], least: number): readonly Finding[] {
  const small = type.filter(({ size }) => size > 0 && size < least - FORGIVEN).sort((a, b) => a.size - b.size);
  return toldOf(
    rule,
    "warning",
    page,
    small.map(({ box }) => box),
    { size: hundredths(small[0]?.size ?? 0), least },
  );
}

/** Type and ground must differ: dark type on strong tints, white type in weak ones, or on paper. */
function groundFindings(
  page: SeenPage,
  printed: readonly TextMark[],
  white: readonly TextMark[],
  { ground }: PrintCondition,
): readonly Finding[] {
  const strength = (mark: TextMark): readonly number[] =>
    mark.samples.map((point) => {
      const under = page.grounds.under(mark, point);
      const inks = inksUnder(under);
      return inks === null ? Number.NaN : inkSum(inks);
    });
  const lost = white.filter((mark) => strength(mark).every((sum) => sum === 0));
  const faint = white.filter((mark) => strength(mark).every((sum) => sum > 0 && sum < ground.reversedLeast));
  const dark = printed
    .filter(({ paint }) => (paint.inks?.get("K") ?? 0) > 0.5)
    .filter((mark) => strength(mark).every((sum) => sum > ground.textMost));
  const rightly = dark.filter((mark) => !isBlackOnColour(page, mark));
  return [
    ...toldOf(
      "pdf-text-white-on-paper",
      "warning",
      page,
      lost.map(({ box }) => box),
    ),
    ...toldOf(
      "pdf-text-weak-ground",
      "warning",
      page,
      faint.map(({ box }) => box),
      { least: ground.reversedLeast },
    ),
    ...toldOf(
      "pdf-text-strong-ground",
      "warning",
      page,
      rightly.map(({ box }) => box),
      { most: ground.textMost },
    ),
  ];
}

/** Black on full yellow is as plain as on paper: only black and the darker inks make a ground dark. */
function isBlackOnColour({ grounds }: SeenPage, mark: TextMark): boolean {
  return mark.samples.every((point) => {
    const inks = inksUnder(grounds.under(mark, point));
    return inks !== null && [...inks.keys()].every((name) => name === "Y");
  });
}
