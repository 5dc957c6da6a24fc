import { CharClass } from "./classes.js";

const C = CharClass;
const FULL_MARKS: ReadonlySet<CharClass> = new Set<CharClass>([C.Opener, C.Closer, C.Pause, C.Stop, C.Exclaim]);

/** On which side of its em box a full-width mark carries its empty half; null for all others. */
export function blankSide(charClass: CharClass): "left" | "right" | null {
  if (charClass === C.Opener) return "left";
  return FULL_MARKS.has(charClass) ? "right" : null;
}

/**
 * Width in em that a class has by the rules of Chinese setting, or null where the font decides
 * (typesetting.md §1, column "Natural"; Mainland practice).
 */
export function ruledWidth(charClass: CharClass): number | null {
  switch (charClass) {
    case C.Opener:
    case C.Closer:
    case C.Pause:
    case C.Stop:
    case C.Exclaim:
    case C.OneEmRule:
    case C.Wave:
    case C.Ellipsis:
    case C.IdeographicSpace:
      return 1;
    case C.Interpunct:
      return 0.5;
    case C.Dash:
      return 2;
    case C.Combining:
    case C.Control:
      return 0;
    default:
      return null;
  }
}
