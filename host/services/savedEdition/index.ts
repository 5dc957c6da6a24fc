/** Editions on disk: folders that a person can read, open everywhere the same, and keep under version control. */
export { checkChange } from "./checkChange.js";
export { copyFiles } from "./copyFiles.js";
export { EDITION_FILE } from "./editionFile.js";
export { type EditionLock, lockHolder, takeLock } from "./editionLock.js";
export { folderFiles, pictureNames } from "./folderFiles.js";
export { changedFonts, fontsUsed } from "./fonts.js";
export { historyFile, readHistory } from "./history.js";
export { layDown } from "./layDown.js";
export { isEditionFolder, type OpenEdition, openEdition, savedFacts } from "./openEdition.js";
export { copyPath, picturePath } from "./picturePath.js";
export { editionFiles, type Saving, saveEdition } from "./saveEdition.js";
