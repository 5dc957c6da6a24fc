/** Too few pixels at print size show as steps and blur; line art needs many more than a photograph, for it has no grays to smooth its edges. */
import type { Finding, PictureLimits } from "../../../../core/model/index.js";
import type { PictureMark } from "../content/marks.js";
import type { SeenPage } from "../seen.js";
import { onEachPage, toldOf } from "./rule.js";

/** A strip of one or two pixels is a tint or a gradient, not a picture. */
const LEAST_PIXELS = 3;
/** Pixels an inch that rounding to whole pixels takes away. */
const FORGIVEN = 1;

export const checkPictures = onEachPage((page, { condition }) => {
  if (!condition) return [];
  const pictures = page.marks
    .filter((mark) => mark.kind === "picture")
    .filter(({ picture }) => picture.width >= LEAST_PIXELS && picture.height >= LEAST_PIXELS)
    .sort((a, b) => a.ppi - b.ppi);
  const lineArt = pictures.filter(({ picture }) => picture.bits === 1);
  const photographs = pictures.filter(({ picture }) => picture.bits !== 1);
  return [
    ...coarse(page, "pdf-picture-coarse", photographs, condition.pictures),
    ...coarse(page, "pdf-line-art-coarse", lineArt, condition.pictures.lineArt),
  ];
});

type Limits = Pick<PictureLimits, "warnBelow" | "errorBelow">;

function coarse(page: SeenPage, rule: string, pictures: readonly PictureMark[], { warnBelow, errorBelow }: Limits): readonly Finding[] {
  const isBelow = (limit: number) => (mark: PictureMark) => mark.ppi < limit - FORGIVEN;
  const errors = pictures.filter(isBelow(errorBelow));
  const warnings = pictures.filter(isBelow(warnBelow)).filter((mark) => !errors.includes(mark));
  const tell = (level: Finding["level"], marks: readonly PictureMark[], least: number): readonly Finding[] =>
    toldOf(
      rule,
      level,
      page,
      marks.map(({ box }) => box),
      { ppi: Math.round(marks[0]?.ppi ?? 0), least },
    );
  return [...tell("error", errors, errorBelow), ...tell("warning", warnings, warnBelow)];
}
