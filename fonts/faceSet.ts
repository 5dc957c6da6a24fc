/** The faces of this machine: the catalogue walked, files opened when a face is first asked for. */
import { basename } from "node:path";
import type { FaceKey, Family, FontRefusal, PrintFace, PrintFaceSet, Substitution } from "../core/face/index.js";
import { type ByteCache, openCache } from "./cache.js";
import { CATALOGUE, type CatalogueEntry } from "./catalogue.js";
import { chainOf } from "./chain.js";
import { EmbeddingForbidden } from "./embedding.js";
import { faceFromBytes } from "./face.js";
import { createFinder, openFontFile } from "./files.js";
import { isWholeFont } from "./sfnt.js";
import { outlinesOf } from "./sparseFile.js";
import type { Load, Stretch } from "./trueType.js";

/** Where else to look for fonts, and what to look for; the defaults serve the command line. */
interface FaceSetOptions {
  /** Folders searched before the system's own. */
  readonly fontFolders?: readonly string[];
  readonly catalogue?: readonly CatalogueEntry[];
  readonly cache?: ByteCache;
}

/** A font file that was opened, for those who open the same face elsewhere. */
export interface OpenedFontFile {
  /** Bytes of the whole file, a WOFF unpacked. */
  readonly size: number;
  /** Where its outlines stand, which a face need not have until they are looked at; an empty stretch where it must. */
  readonly outlines: Stretch;
  /** A part of the file, which nobody may change. */
  read(part: Stretch): Uint8Array;
  /** Which font of a collection it is; null for a plain font file. */
  readonly member: string | null;
}

/** Faces whose files may be handed on. */
export interface FileFaceSet extends PrintFaceSet {
  /** The file of a face that was given out; null for a key that never was. */
  fileOf(key: string): OpenedFontFile | null;
}

/** A set of faces over the font files of this machine. */
export function createFaceSet(options: FaceSetOptions = {}): FileFaceSet {
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
    return entries;
  }

  function face(family: Family, weight: number, depth = 0): PrintFace | null {
    const entry = chain(family, weight)[depth];
    if (!entry && depth === 0) throw new Error(`no font for the family ${family}: its packages are not installed`);
    if (!entry) return null;
    const opened = shelf.open(entry);
    if (opened === null) {
      // A file that is no font, or that may not be embedded, counts as not there, and every chain closes up behind it.
      chains.clear();
      return face(family, weight, depth);
    }
    if (depth === 0 && entry.family !== family) noteSubstitution(family, weight, opened);
    return opened;
  }

  function noteSubstitution(family: Family, weight: number, opened: PrintFace): void {
    substitutions.set(`${family} ${weight}`, { family, weight, used: opened.postScriptName });
  }

  return { face, byKey: shelf.byKey, substitutions: () => [...substitutions.values()], refusals: shelf.refusals, fileOf: shelf.fileOf };
}

interface Shelf {
  has(entry: CatalogueEntry): boolean;
  /** Null when the file cannot be read as a font; the entry then counts as not there. */
  open(entry: CatalogueEntry): PrintFace | null;
  byKey(key: FaceKey): PrintFace;
  refusals(): readonly FontRefusal[];
  fileOf(key: string): OpenedFontFile | null;
}

function createShelf(fontFolders: readonly string[], cache: ByteCache): Shelf {
  const find = createFinder(fontFolders);
  const opened = new Map<CatalogueEntry, PrintFace | null>();
  const byKey = new Map<FaceKey, PrintFace>();
  const refusals = new Map<string, FontRefusal>();
  const files = new Map<string, OpenedFontFile>();

  function read(entry: CatalogueEntry): PrintFace | null {
    const path = find(entry.source);
    if (path === null) return null;
    try {
      const { bytes, load, key } = openFontFile(path, entry.postScriptName ?? "", cache);
      if (!isWholeFont(bytes)) throw new Error(`${path} is cut short`);
      const face = byKey.get(key) ?? faceFromBytes(bytes, { ...entry, key }, load);
      files.set(key, openedFile(bytes, load, entry.postScriptName ?? null));
      return face;
    } catch (error) {
      const { font, ban } =
        error instanceof EmbeddingForbidden
          ? { font: error.postScriptName, ban: error.ban }
          : { font: basename(path), ban: "damaged" as const };
      refusals.set(path, { font, file: basename(path), ban });
      return null;
    }
  }

  return {
    refusals: () => [...refusals.values()],
    fileOf: (key) => files.get(key) ?? null,
    has: (entry) => opened.get(entry) !== null && find(entry.source) !== null,
    open(entry) {
      const kept = opened.get(entry);
      if (kept !== undefined) return kept;
      const face = read(entry);
      opened.set(entry, face);
      if (face) byKey.set(face.key, face);
      return face;
    },
    byKey(key) {
      const face = byKey.get(key);
      if (!face) throw new Error(`no face with the key ${JSON.stringify(key)} was given out`);
      return face;
    },
  };
}

function openedFile(bytes: Uint8Array, load: Load, member: string | null): OpenedFontFile {
  return {
    size: bytes.length,
    outlines: outlinesOf(bytes),
    member,
    read({ from, to }) {
      const last = Math.min(to, bytes.length);
      load(from, last);
      return bytes.subarray(from, last);
    },
  };
}
