/** A line thinner than the screen holds is broken or lost; one in white or in several inks fills in or doubles. */
import type { Mark } from "../content/marks.js";
import type { SeenPage } from "../seen.js";
import { hundredths, onEachPage, toldOf } from "./rule.js";

/** Weights in files are rounded. */
const FORGIVEN = 0.005;
/** A filled rectangle this many times as long as it is wide is a line. */
const SLENDER = 4;

interface Line {
  readonly mark: Mark;
  readonly weight: number;
}

export const checkLines = onEachPage((page, { condition }) => {
  if (!condition) return [];
  const { line, fineLine } = condition.least;
  const lines = page.marks.flatMap(linesOf).sort((a, b) => a.weight - b.weight);
  const plain = lines.filter(({ mark }) => mark.paint.inks === null || mark.paint.inks.size === 1);
  const fine = lines.filter(({ mark }) => mark.paint.inks !== null && (mark.paint.inks.size > 1 || isWhiteInGround(page, mark)));
  return [...thinner("pdf-line-thin", page, plain, line), ...thinner("pdf-line-fine", page, fine, fineLine)];
});

function linesOf(mark: Mark): readonly Line[] {
  if (mark.kind === "stroke") return [{ mark, weight: mark.weight }];
  if (mark.kind !== "fill" || !mark.shape.isRectangle) return [];
  const { left, bottom, right, top } = mark.shape.box;
  const [weight = 0, length = 0] = [right - left, top - bottom].sort((a, b) => a - b);
  return length > SLENDER * weight ? [{ mark, weight }] : [];
}

function isWhiteInGround({ grounds }: SeenPage, mark: Mark): boolean {
  const { box, paint } = mark;
  if (paint.inks?.size !== 0) return false;
  const under = grounds.under(mark, { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 });
  return under !== null && under.paint.inks?.size !== 0;
}

function thinner(rule: string, page: SeenPage, lines: readonly Line[], least: number) {
  const thin = lines.filter(({ weight }) => weight < least - FORGIVEN);
  return toldOf(
    rule,
    "warning",
    page,
    thin.map(({ mark }) => mark.box),
    { weight: hundredths(thin[0]?.weight ?? 0), least },
  );
}
