/** The room of commands: what a person can do to an edition, as transactions. */
export { setBox } from "./boxes/setBox.js";
export { type Answer, answersTo } from "./copy/answers.js";
export { importCopy, type ReadCopies } from "./copy/importCopy.js";
export { type EditedStories, reviewCopy } from "./copy/reviewCopy.js";
export { givePart, joinPart, labelPart, settleQuestion, splitPart } from "./copy/sayings.js";
export { discardCopy } from "./discard.js";
export { type FoundAll, type FoundWords, findWords, replaceAll, replaceFound } from "./find/findWords.js";
export { type FitDesk, type FitStep, fitSteps } from "./fitSteps.js";
export { type Alignment, alignFrames, distributeFrames } from "./frames/align.js";
export { applyFrames } from "./frames/applyFrames.js";
export { type Clip, copyFrames, duplicateFrames, pasteFrames } from "./frames/clip.js";
export {
  arrangeGroup,
  capText,
  formBox,
  formCaption,
  gainText,
  labelAd,
  roleNote,
  weighRule,
  writeText,
} from "./frames/contents.js";
export { freeFrames, gridFrames } from "./frames/convert.js";
export { createBox, createFrame, type FrameSetting } from "./frames/create.js";
export { furthestShift, moveFrames } from "./frames/move.js";
export { type Edge, type Measure, numberFrame } from "./frames/numbers.js";
export { groupFrames, lockFrames, type OrderChange, orderFrames, ungroupFrames } from "./frames/order.js";
export type { Shift } from "./frames/place.js";
export { deleteFrames } from "./frames/remove.js";
export { HANDLES, type Handle, placeFrame, resizeFrame } from "./frames/resize.js";
export { sameSize } from "./frames/sameSize.js";
export { aroundFrame, boxFrame, columnsFrame } from "./frames/settings.js";
export { addCells, removeCells } from "./frames/shape.js";
export { type Guide, type GuideKind, type Snapped, type Snapping, snap } from "./frames/snap.js";
export { firstTextFrame } from "./framesOf.js";
export { type HeadlineChoice, setHeadline } from "./headlines/setHeadline.js";
export {
  adjustHeadline,
  breakMain,
  type HeadlineChange,
  type HeadlinePart,
  hasPart,
  lineMain,
  showPart,
} from "./headlines/setting.js";
export { justifyPage } from "./justifyPage.js";
export { HOUSE_LIMITS } from "./limits.js";
export { isRefusal, type Outcome, type Refusal } from "./outcome.js";
export { changePages } from "./pages/changePage.js";
export { deletePages, holdingsOf, type PageHoldings } from "./pages/deletePages.js";
export { duplicatePage } from "./pages/duplicatePage.js";
export { movePage } from "./pages/movePage.js";
export { newPage, type PageWish } from "./pages/newPage.js";
export { pagesInOrder } from "./pages/numbers.js";
export { restylePage } from "./pages/restylePage.js";
export { type EditionChange, inkPage, setEdition } from "./pages/setEdition.js";
export { bringIn, setAside } from "./pasteboard.js";
export { addPicture, type PictureFacts, replacePicture, TO_COME } from "./pictures/addPicture.js";
export {
  centrePicture,
  cropPicture,
  linePicture,
  mirrorPicture,
  panPicture,
  resetPicture,
  shapePicture,
  turnPicture,
  viewOfPicture,
  zoomPicture,
} from "./pictures/fit.js";
export { roomForPicture } from "./pictures/roomForPicture.js";
export { type PictureTarget, type ShownPicture, shownPicture } from "./pictures/shownPicture.js";
export { bringInAt, type Cell, roomFor } from "./room.js";
export { createHeadline, createText } from "./stories/createStory.js";
export { joinFrames, linkFrames, splitFrame, unlinkFrame } from "./stories/link.js";
export { framesOfStory, moveToPage } from "./stories/move.js";
export { roomForFrames } from "./stories/roomForFrames.js";
export {
  alignHeadlines,
  changeAccent,
  changeGrid,
  changeProfile,
  changeRole,
  changeStep,
  changeType,
  inkType,
  TYPE_NAMES,
  type TypeName,
} from "./styles/changeStyle.js";
export { cutToHere, placeOfOverset } from "./text/cutText.js";
export { breakHeadlineLine, joinHeadlineLines } from "./text/headlineLines.js";
export { newLine, pasteSlice, placeAfterNewLine, replaceText } from "./text/replaceText.js";
export { clearMarks, marksOver, setRuby, setType, type TypeChange, toggleMark, typeOver } from "./text/setMarks.js";
export { setRole, toggleTableHead } from "./text/setRole.js";
export type { TextRange } from "./text/storyStep.js";
export { normaliseSpaces, transposeCharacters } from "./text/tidyText.js";
export { replaceWords, setWords, type WordPlace, wordsAt } from "./text/words.js";
export { together } from "./together.js";
export { inVariant } from "./variants/inVariant.js";
export { moveToVariant, type VariantChoice } from "./variants/moveToVariant.js";
export { createVariant, deleteVariant, renameVariant, variantTitle } from "./variants/variants.js";
