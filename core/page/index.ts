export { dataProblems } from "./boxes/boxKinds.js";
export { figureOfCell } from "./boxes/cellFigure.js";
export { createCopyfit } from "./copyfit.js";
export { charactersOfCopy, wordsOfCopy } from "./copyWords.js";
export type * from "./displayList.js";
export { rectItem, ruleItem, shapeItem } from "./drawing.js";
export { drawnRect } from "./drawnRect.js";
export { slotsOfFrames } from "./frameSlots.js";
export {
  baselineInLine,
  boundingCells,
  cellsRect,
  columnLeft,
  columnsWidth,
  frameCells,
  frameRect,
  frameRects,
  lineTop,
  seamRect,
  typeArea,
} from "./grid.js";
export { headlineLineText } from "./headlineBreaks.js";
export { createHeadlineDesk, fitHeadline, type HeadlineDirection, type HeadlineWishes, headlineOneStep } from "./headlineFit.js";
export type { HeadlineDesk } from "./headlineOptions.js";
export type { HeadlineRoom } from "./headlineRoom.js";
export { ladderStep } from "./headlineStack.js";
export { MOST_HEADLINE_AIR } from "./hold.js";
export { imageKey, placedKey } from "./imageKey.js";
export { inksOfItem } from "./itemInks.js";
export { layoutEdition, layoutOnePage } from "./layoutEdition.js";
export { type PageMeasures, pageMeasures } from "./pageMeasures.js";
export { disorderedRole } from "./paragraphStyles.js";
export { pictureRoomOf } from "./picture.js";
export { fitPicture, imageFigures, placeIn, sizeOf, turnedSize, turnOf, zoomOf } from "./pictureFit.js";
export { partOnPage } from "./picturePart.js";
export { fitWithView, pictureView, wayOnPicture } from "./pictureView.js";
export type { ColumnRegion } from "./regions.js";
export { sketchPage } from "./sketch.js";
export { fitOf, holdsText, linesOff, type StoryFit } from "./storyFit.js";
export { textRegions } from "./storyFlow.js";
export { briefHeadText } from "./storyText.js";
export type * from "./textPlace.js";
export { caretAt, type PageRect, placeAt, rangeRects, type SourceRange } from "./textPlaces.js";
export type * from "./textSource.js";
export { type StepDirection, type Stepped, stepFrom, textStep } from "./textSteps.js";
export type * from "./types.js";
export { type SetWords, wordSetter } from "./wordSetter.js";
export { pageZones } from "./zones.js";
export type { Zone, ZonePiece } from "./zoneTypes.js";
