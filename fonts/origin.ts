/** Where the file of a face comes from, and what its licence lets one do with it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Face } from "../core/face/index.js";
import { type ByteCache, openCache } from "./cache.js";
import { CATALOGUE, type CatalogueEntry } from "./catalogue.js";
import { createFinder, openFontFile } from "./files.js";

interface FontOrigin {
  readonly path: string;
  readonly licence: string;
  /** Text of the licence, which goes along with every copy of the file; null for a font that may not be handed on. */
  readonly licencePath: string | null;
}

/** What names a face. */
type NamedFace = Pick<Face, "key" | "family" | "weight">;

interface OriginOptions {
  readonly fontFolders?: readonly string[];
  readonly catalogue?: readonly CatalogueEntry[];
  readonly cache?: ByteCache;
}

/** Only what is under the SIL Open Font License is handed on: it asks for no more than its own text beside the font (§2). */
const SHAREABLE = /^OFL-/;
/** Names of that text in packages; the first of them is the font's own where a package has a licence of its own too. */
const LICENCE_FILES = ["LICENSE_FONT", "OFL.txt", "LICENSE", "LICENSE.txt"];

/** The origin of a face; null when its file is not on this machine any more. */
export function fontOrigin({ key, family, weight }: NamedFace, options: OriginOptions = {}): FontOrigin | null {
  const find = createFinder(options.fontFolders ?? []);
  const cache = options.cache ?? openCache();
  for (const entry of options.catalogue ?? CATALOGUE) {
    if (entry.family !== family || entry.weight !== weight) continue;
    const path = find(entry.source);
    if (path === null || keyOf(path, entry, cache) !== key) continue;
    return { path, licence: entry.licence, licencePath: SHAREABLE.test(entry.licence) ? licenceOver(path) : null };
  }
  return null;
}

function keyOf(path: string, { postScriptName = "" }: CatalogueEntry, cache: ByteCache): string | null {
  try {
    return openFontFile(path, postScriptName, cache).key;
  } catch {
    // A file that is no font is nobody's origin.
    return null;
  }
}

/** The licence in the folder of a font file or in one above it, up to that of the package. */
function licenceOver(path: string): string | null {
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const found = LICENCE_FILES.map((name) => join(folder, name)).find((each) => existsSync(each));
    if (found !== undefined) return found;
    if (existsSync(join(folder, "package.json"))) return null;
  }
  return null;
}
