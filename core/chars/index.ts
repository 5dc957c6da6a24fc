/** The room of characters: what class each one has and what the classes may do. Pure tables. */
export { eastAsianWidthOf, lineBreakClassOf, verticalOrientationOf } from "./characters.js";
export { CharClass, CLASS_COUNT } from "./classes.js";
export { CLASS_DEVIATIONS, codePointsOf } from "./deviations.js";
export {
  isClassForbiddenAtEnd,
  isClassForbiddenAtStart,
  isForbiddenAtEnd,
  isForbiddenAtStart,
  type KinsokuLevel,
} from "./kinsoku.js";
export type { VerticalOrientation } from "./properties.js";
export { CLASS_OF_UNIT, classOf, isDigit, isHan, isLatinLetter, isRightToLeft, isWhite, unicodeClassOf } from "./table.js";
export { blankSide, ruledWidth } from "./widths.js";
