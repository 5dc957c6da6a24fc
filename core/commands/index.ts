/** The room of commands: what a person can do to an edition, as transactions. */
export { type FitDesk, type FitStep, fitSteps } from "./fitSteps.js";
export { justifyPage } from "./justifyPage.js";
export { HOUSE_LIMITS } from "./limits.js";
export { bringIn, setAside } from "./pasteboard.js";
export { breakHeadlineLine, joinHeadlineLines } from "./text/headlineLines.js";
export { newLine, pasteSlice, placeAfterNewLine, replaceText } from "./text/replaceText.js";
export { clearMarks, marksOver, setRuby, setType, toggleMark } from "./text/setMarks.js";
export { setRole, toggleTableHead } from "./text/setRole.js";
export type { TextRange } from "./text/storyStep.js";
export { normaliseSpaces, transposeCharacters } from "./text/tidyText.js";
