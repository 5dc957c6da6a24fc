/** The faces of this machine: the catalogue walked, files opened when a face is first asked for. */
import type { FaceKey, Family, PrintFace, PrintFaceSet, Substitution } from "../core/face/index.js";
import { type ByteCache, openCache } from "./cache.js";
import { CATALOGUE, type CatalogueEntry } from "./catalogue.js";
import { chainOf } from "./chain.js";
import { faceFromBytes } from "./face.js";
import { createFinder, readFontFile } from "./files.js";

/** Where else to look for fonts, and what to look for; the defaults serve the command line. */
export interface FaceSetOptions {
  /** Folders searched before the system's own. */
  readonly fontFolders?: readonly string[];
  readonly catalogue?: readonly CatalogueEntry[];
  readonly cache?: ByteCache;
}

/** A set of faces over the font files of this machine. */
export function createFaceSet(options: FaceSetOptions = {}): PrintFaceSet {
  const catalogue = options.catalogue ?? CATALOGUE;
  const shelf = createShelf(options.fontFolders ?? [], options.cache ?? openCache());
  const chains = new Map<string, readonly CatalogueEntry[]>();
  const substitutions = new Map<string, Substitution>();

  function chain(family: Family, weight: number): readonly CatalogueEntry[] {
    const name = `${family} ${weight}`;
    const kept = chains.get(name);
    if (kept) return kept;
    const entries = [...chainOf(catalogue, family, weight, shelf.has)];
    chains.set(name, entries);
    const first = entries[0];
    if (!first) throw new Error(`no font for the family ${family}: its packages are not installed`);
    if (first.family !== family) substitutions.set(name, { family, weight, used: shelf.open(first).postScriptName });
    return entries;
  }

  return {
    face(family, weight, depth = 0) {
      const entry = chain(family, weight)[depth];
      return entry ? shelf.open(entry) : null;
    },
    byKey: shelf.byKey,
    substitutions: () => [...substitutions.values()],
  };
}

interface Shelf {
  has(entry: CatalogueEntry): boolean;
  open(entry: CatalogueEntry): PrintFace;
  byKey(key: FaceKey): PrintFace;
}

function createShelf(fontFolders: readonly string[], cache: ByteCache): Shelf {
  const find = createFinder(fontFolders);
  const opened = new Map<CatalogueEntry, PrintFace>();
  const byKey = new Map<FaceKey, PrintFace>();

  function open(entry: CatalogueEntry): PrintFace {
    const kept = opened.get(entry);
    if (kept) return kept;
    const path = find(entry.source);
    if (path === null) throw new Error(`the font file of ${entry.family} ${entry.weight} is gone`);
    const { bytes, key } = readFontFile(path, entry.postScriptName ?? "", cache);
    const face = byKey.get(key) ?? faceFromBytes(bytes, { ...entry, key });
    opened.set(entry, face);
    byKey.set(key, face);
    return face;
  }

  return {
    has: (entry) => find(entry.source) !== null,
    open,
    byKey(key) {
      const face = byKey.get(key);
      if (!face) throw new Error(`no face with the key ${JSON.stringify(key)} was given out`);
      return face;
    },
  };
}
