/** The inks of a page: what it is printed in, and what becomes of the house colour there. */
import { assertNever } from "../units/index.js";
import { BLACK, type Ink, type PageInks, type PageStyle, type TypeStyle, type TypeStyles } from "./pageStyle.js";
import type { PageRecord } from "./records.js";

const FOUR: PageInks = { kind: "cmyk" };

/** What a page is printed in: its own inks, or those of its style; all four when neither says. */
export function inksOfPage(page: PageRecord, style: PageStyle): PageInks {
  return page.inks ?? style.inks ?? FOUR;
}

/** Type in the inks of a page: whatever stands in the house colour follows it. */
export function typeInInks(type: TypeStyles, inks: PageInks): TypeStyles {
  const accent = accentOn(inks, type.houseColour ?? type.accent);
  const inked = (style: TypeStyle): TypeStyle => (style.isAccent ? { ...style, ink: accent } : style);
  return {
    ...type,
    accent,
    body: inked(type.body),
    dateline: inked(type.dateline),
    byline: inked(type.byline),
    subhead: inked(type.subhead),
    caption: inked(type.caption),
    briefHead: inked(type.briefHead),
    rubric: inked(type.rubric),
    folio: inked(type.folio),
  };
}

/** The house colour on a page: black without a second ink, the spot ink where there is one. */
function accentOn(inks: PageInks, houseColour: Ink): Ink {
  switch (inks.kind) {
    case "k":
      return BLACK;
    case "k-spot":
      return inks.ink;
    case "cmyk":
      return houseColour;
    default:
      return assertNever(inks);
  }
}

/** How far shares of an ink may be off a tint of another one and still be it: half a percent of a full layer, below what a plate shows. */
const INK_TOLERANCE = 0.005;

/** Whether a page has the ink of something: black and its greys everywhere, tints of the spot ink where there is one. */
export function hasInk(inks: PageInks, ink: Ink): boolean {
  switch (inks.kind) {
    case "cmyk":
      return true;
    case "k":
      return isBlackAlone(ink);
    case "k-spot":
      return isBlackAlone(ink) || isTintOf(inks.ink, ink);
    default:
      return assertNever(inks);
  }
}

function isBlackAlone({ c, m, y }: Ink): boolean {
  return Math.max(c, m, y) <= INK_TOLERANCE;
}

function isTintOf(full: Ink, ink: Ink): boolean {
  const share = spotShare(full, ink);
  return CHANNELS.every((channel) => Math.abs(ink[channel] - full[channel] * share) <= INK_TOLERANCE);
}

const CHANNELS = ["c", "m", "y", "k"] as const;

/** Which share of a full ink its tint is, by its strongest channel. */
export function spotShare(full: Ink, tint: Ink): number {
  const most = Math.max(...CHANNELS.map((channel) => full[channel]));
  const strongest = CHANNELS.find((channel) => full[channel] === most) ?? "k";
  return most === 0 ? 0 : tint[strongest] / most;
}

/**
 * Share of the light that a solid ink keeps back, were it to keep back the whole of the third of the spectrum that it takes (red,
 * green, blue): the weights of those in what the eye sees as light (Rec. ITU-R BT.709, luminance).
 */
const LIGHT_KEPT_BACK = { c: 0.2126, m: 0.7152, y: 0.0722 };

/** Share of black that lets through as little light as an ink. */
export function darknessOf({ c, m, y, k }: Ink): number {
  return 1 - (1 - k) * (1 - c * LIGHT_KEPT_BACK.c - m * LIGHT_KEPT_BACK.m - y * LIGHT_KEPT_BACK.y);
}

/** "C0 M100 Y80 K0", as the trade says it. */
export function inkWords({ c, m, y, k }: Ink): string {
  const percent = (share: number): number => Math.round(share * 100);
  return `C${percent(c)} M${percent(m)} Y${percent(y)} K${percent(k)}`;
}
