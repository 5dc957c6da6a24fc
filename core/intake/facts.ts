/** What is known of one line without its neighbours' wording. */
import { NO_SHAPE, type Shape } from "./geometry.js";
import type { Line } from "./lines.js";
import { isWeatherish, isWeatherLine } from "./weatherWording.js";
import {
  endsWithStop,
  isCaptionMarker,
  isCaptionOpening,
  isClosingByline,
  isCreditLine,
  isFolio,
  isOpeningByline,
  isPageCredit,
  openingOf,
  trailingBylineOf,
  trailingCreditOf,
} from "./wording.js";

/** All that is known of one line without its neighbours' wording. */
export interface Facts {
  readonly line: Line;
  readonly shape: Shape;
  readonly stop: boolean;
  readonly fullStop: boolean;
  readonly pause: boolean;
  readonly opens: boolean;
  readonly ends: boolean;
  readonly openingByline: boolean;
  readonly closingByline: boolean;
  readonly credit: boolean;
  readonly trailingCredit: boolean;
  readonly captionOpening: boolean;
  readonly marker: boolean;
  readonly weather: boolean;
  readonly weatherish: boolean;
  readonly small: boolean;
  /** Short and without a stop or a pause at its end, as headlines are. */
  readonly headlike: boolean;
  /** Long or with stops and pauses inside, as body text is. */
  readonly bodylike: boolean;
}

/** Longest line, in UTF-16 units, that is taken for a line of a headline. */
export const LONGEST_HEAD = 44;
/** Longest line whose whole wording is compared with the wordings of bylines, credits and the like. */
const LONGEST_WORDING = 200;

/** Asks all that can be asked of one line alone. */
export function factsOf(line: Line, shape: Shape | undefined): Facts {
  const wording = line.wording;
  const brief = wording.length <= LONGEST_WORDING;
  const is = (test: (text: string) => boolean): boolean => brief && test(wording);
  const opening = openingOf(wording.slice(0, LONGEST_WORDING));
  const stop = endsWithStop(wording.slice(-12));
  const openingByline = is(isOpeningByline);
  const pause = /[，、；：,;]$/.test(wording);
  return {
    line,
    shape: shape ?? NO_SHAPE,
    stop,
    fullStop: /[。][”’」』）》]*$/.test(wording),
    pause,
    opens: opening.dateline !== null || (opening.byline !== null && !openingByline && wording.length > 40),
    ends: trailingBylineOf(wording) !== null,
    openingByline,
    closingByline: is(isClosingByline),
    credit: is(isCreditLine),
    trailingCredit: trailingCreditOf(wording) !== null,
    captionOpening: is(isCaptionOpening) || line.image !== null,
    marker: is(isCaptionMarker),
    weather: is(isWeatherLine),
    weatherish: is(isWeatherish),
    small: is(isPageCredit) || is(isFolio),
    headlike: wording.length <= LONGEST_HEAD && opening.dateline === null && !/[。，；,;]$/.test(wording) && !/。.|，.*，/.test(wording),
    bodylike: wording.length >= 30 || (/[，。；]/.test(wording) && wording.length >= 12),
  };
}
