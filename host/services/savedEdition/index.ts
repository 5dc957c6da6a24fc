/** Editions on disk: folders that a person can read, open everywhere the same, and keep under version control. */
export { EDITION_FILE } from "./editionFile.js";
export { folderFiles, pictureNames } from "./folderFiles.js";
export { changedFonts, fontsUsed } from "./fonts.js";
export { isEditionFolder, type OpenEdition, openEdition, savedFacts, withPlaceholders } from "./openEdition.js";
export { editionFiles, type Saving, saveEdition } from "./saveEdition.js";
