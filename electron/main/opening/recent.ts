/** The editions that were opened last, the latest first. Their paths never leave this side. */
import { readKept, writeKept } from "../kept.js";

/** As many as a menu shows at a glance. */
const MOST_RECENT = 12;

export interface Recent {
  list(): readonly string[];
  add(folder: string): void;
  /** For one that is no longer there. */
  remove(folder: string): void;
  clear(): void;
}

export function createRecent(file: string): Recent {
  const kept = readKept(file);
  let folders: readonly string[] = Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST_RECENT) : [];
  const keep = (next: readonly string[]) => {
    folders = next;
    writeKept(file, folders);
  };
  return {
    list: () => folders,
    add: (folder) => keep([folder, ...folders.filter((each) => each !== folder)].slice(0, MOST_RECENT)),
    remove: (folder) => keep(folders.filter((each) => each !== folder)),
    clear: () => keep([]),
  };
}
