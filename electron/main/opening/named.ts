/** What a person named on the command line of a start: places to open. */
import { resolve } from "node:path";

/**
 * The paths among the words of a start, made whole from the folder that it began in. The first word is the program; an app that is not packaged
 * has a second, its own place. Chromium adds switches of its own, which begin with a hyphen.
 */
export function placesNamed(words: readonly string[], workingFolder: string, isPackaged: boolean): readonly string[] {
  return words
    .slice(isPackaged ? 1 : 2)
    .filter((word) => word !== "" && !word.startsWith("-"))
    .map((word) => resolve(workingFolder, word));
}
