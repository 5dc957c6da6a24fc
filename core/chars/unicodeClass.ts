import { CharClass } from "./classes.js";
import type { CharacterKind } from "./properties.js";

const C = CharClass;

/**
 * The class of the house that a character's properties in Unicode give it, before the house's own list
 * (`deviations`) is asked. Marks, controls and spaces go by their category, all others by their Line_Break;
 * width tells Chinese marks from Western ones, script tells alphabets from symbols.
 */
export function classByUnicode(kind: CharacterKind): CharClass {
  switch (kind.category) {
    case "Mn":
    case "Me":
      return C.Combining;
    case "Mc":
      // The two tone marks of old Hangul and two Vietnamese reading marks: the only wide ones.
      return kind.width === "W" ? C.Combining : C.Letter;
    case "Cc":
      return kind.lineBreak === "BA" ? C.WordSpace : C.Control;
    case "Cf":
      return formatClass(kind);
    case "Cs":
      return C.Control;
    case "Co":
      return C.Ideograph;
    case "Z":
      return spaceClass(kind);
    default:
      return classByLineBreak(kind);
  }
}

/** Whether a character stands in a full cell: full-width, wide, or a half-width form of such a one. */
function isWide({ width }: CharacterKind): boolean {
  return width === "F" || width === "W" || width === "H";
}

/** Format characters are never drawn, but for those that group the signs of one script or end in a joiner. */
function formatClass({ lineBreak }: CharacterKind): CharClass {
  switch (lineBreak) {
    case "ZWJ":
      return C.Combining;
    case "NU":
    case "GL":
    case "OP":
    case "CL":
      return C.Letter;
    default:
      return C.Control;
  }
}

function spaceClass({ lineBreak, width }: CharacterKind): CharClass {
  if (lineBreak === "BK") return C.Control;
  if (lineBreak === "GL") return C.NoBreakSpace;
  return width === "F" ? C.IdeographicSpace : C.WordSpace;
}

function classByLineBreak(kind: CharacterKind): CharClass {
  switch (kind.lineBreak) {
    case "OP":
      return isWide(kind) ? C.Opener : C.NarrowOpener;
    case "CL":
    case "CP":
      return isWide(kind) ? C.Closer : C.NarrowCloser;
    case "EX":
      return isWide(kind) ? C.Exclaim : C.NarrowPoint;
    case "QU":
      return quoteClass(kind);
    case "IS":
      return C.NarrowPoint;
    case "IN":
      return C.Ellipsis;
    case "B2":
      return C.OneEmRule;
    case "HH":
    case "HY":
      return C.ShortHyphen;
    case "SY":
      return C.Solidus;
    case "PO":
      return C.UnitSuffix;
    case "PR":
      return kind.category === "Sm" ? C.Sign : C.Prefix;
    case "NU":
      return kind.category === "Nd" ? C.Digit : C.Letter;
    case "EM":
      return C.Combining;
    case "JL":
    case "JV":
    case "JT":
      return C.Ideograph;
    default:
      return kind.category === "Cn" ? unassignedClass(kind) : otherClass(kind);
  }
}

function quoteClass({ category }: CharacterKind): CharClass {
  if (category === "Pi") return C.NarrowOpener;
  return category === "Pf" ? C.NarrowCloser : C.NarrowSymbol;
}

/** Code points kept for future ideographs are taken for such. */
function unassignedClass(kind: CharacterKind): CharClass {
  return isWide(kind) ? C.Ideograph : C.Other;
}

/** Letters, ideographs and symbols of the classes that Unicode leaves to their context. */
function otherClass(kind: CharacterKind): CharClass {
  if (kind.isPictographic) return C.Other;
  if (isWide(kind)) return wideClass(kind);
  if (kind.script === "Other" || (kind.category === "L" && kind.script !== "Inherited")) return C.Letter;
  if (kind.lineBreak === "BA" || kind.lineBreak === "NS") return C.NarrowPoint;
  switch (kind.category) {
    case "Sk":
      return C.NarrowSymbol;
    case "Sm":
      return kind.width === "Na" ? C.Sign : C.Other;
    case "P":
    case "So":
      return kind.width === "Na" ? C.NarrowSymbol : C.Other;
    default:
      return C.Other;
  }
}

/** Full-width forms of signs and symbols stay signs and symbols; all else that is wide is set like an ideograph. */
function wideClass({ category, width }: CharacterKind): CharClass {
  if (category === "Nd") return C.WideDigit;
  if (category === "Sm" && width !== "H") return C.Sign;
  return category === "L" || width === "W" ? C.Ideograph : C.Other;
}
