/** The editions that a desk may open: those that lie in the folders given to it, by handles that name nothing elsewhere. */
import { existsSync, realpathSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isEditionFolder } from "../savedEdition/index.js";
import { newHandle } from "./handle.js";

export interface ShelvedEdition {
  readonly handle: string;
  readonly folder: string;
  readonly name: string;
}

export interface Shelf {
  /** Looks through the folders anew. An edition keeps its handle for as long as the shelf lives. */
  list(): Promise<readonly ShelvedEdition[]>;
  find(handle: string): ShelvedEdition | null;
  /** Takes an edition in that was made here, or that a person chose. */
  admit(folder: string): ShelvedEdition;
  /** Takes in a place that a person chose: an edition, a file in one, or a folder that holds some. The handle of the first; null when there is none. */
  admitPlace(place: string): Promise<string | null>;
  /** Whether an edition is one of the folders given and does not only lie in one. */
  isRoot(folder: string): boolean;
  /** The folders given that hold editions and are none themselves. */
  readonly roots: readonly string[];
  /** The folder in which new editions are made; null when there is none among those given. */
  readonly home: string | null;
}

/** A root is an edition itself, or holds editions as its folders. Links that lead out of a root are not followed. */
export function createShelf(roots: readonly string[]): Shelf {
  const admitted = new Set<string>();
  const byFolder = new Map<string, ShelvedEdition>();
  const byHandle = new Map<string, ShelvedEdition>();

  function shelved(folder: string): ShelvedEdition {
    const known = byFolder.get(folder);
    if (known) return known;
    const edition = { handle: newHandle(), folder, name: basename(folder) };
    byFolder.set(folder, edition);
    byHandle.set(edition.handle, edition);
    return edition;
  }

  function admit(folder: string): ShelvedEdition {
    admitted.add(folder);
    return shelved(folder);
  }

  return {
    async list() {
      const folders = await Promise.all(roots.map(editionsIn));
      return [...new Set([...folders.flat(), ...admitted])].map(shelved);
    },
    find: (handle) => byHandle.get(handle) ?? null,
    admit,
    async admitPlace(place) {
      const folder = (await isFolder(place)) ? place : dirname(place);
      if (folder !== place && !isEditionFolder(folder)) return null;
      const [first] = (await editionsIn(folder)).map(admit);
      return first?.handle ?? null;
    },
    isRoot: (folder) => roots.some((root) => existsSync(root) && realpathSync(root) === folder),
    roots: roots.filter((root) => !isEditionFolder(root)),
    home: roots.find((root) => !isEditionFolder(root)) ?? null,
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

async function editionsIn(root: string): Promise<readonly string[]> {
  const real = await realpath(root).catch(() => null);
  if (real === null) return [];
  if (isEditionFolder(real)) return [real];
  const items = await readdir(real, { withFileTypes: true }).catch(() => []);
  const folders = items.filter((item) => item.isDirectory()).map((item) => join(real, item.name));
  return folders.filter(isEditionFolder).sort((a, b) => (a < b ? -1 : 1));
}
