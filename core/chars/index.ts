/** The room of characters: what class each one has and what the classes may do. Pure tables. */
export {
  type EastAsianWidth,
  eastAsianWidthOf,
  type LineBreakClass,
  lineBreakClassOf,
  type VerticalOrientation,
  verticalOrientationOf,
} from "./characters.js";
export { CharClass, CLASS_COUNT } from "./classes.js";
export {
  isClassForbiddenAtEnd,
  isClassForbiddenAtStart,
  isForbiddenAtEnd,
  isForbiddenAtStart,
  type KinsokuLevel,
} from "./kinsoku.js";
export { LineBreak } from "./lineBreakRules.js";
export { type LineBreakEdition, type LineBreaks, lineBreaks } from "./lineBreaks.js";
export { CLASS_OF_UNIT, classOf, isDigit, isHan, isLatinLetter, isWhite } from "./table.js";
export { blankSide, ruledWidth } from "./widths.js";
