/** Editions laid out and kept for as long as their files stay the same: a desk is asked for many things of one edition. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { layoutEdition, type PageLayout } from "../../../core/page/index.js";
import type { Press } from "../conditions.js";
import type { Failure } from "../failure.js";
import type { MadeEdition } from "../making.js";
import { openPages } from "../openPages.js";
import { EDITION_FILE } from "../savedEdition/index.js";
import { deskJob } from "./deskJob.js";
import type { ShelvedEdition } from "./shelf.js";

/** An edition that lies open. */
export interface OpenOne {
  readonly ok: true;
  readonly edition: MadeEdition;
  readonly press: Press;
  readonly layouts: readonly PageLayout[];
  /** The pages as clients lay them out: drawings are pictures there, not yet shapes in the inks of the press. */
  readonly onScreen: readonly PageLayout[];
}

/** Editions that are kept open: two are compared, more are not looked at together. */
const KEPT = 2;

/** The press of the house, whatever it is. */
const PRESS_OF_HOUSE = { condition: null, standard: null, inkLimit: null, marks: null, house: null };

export function createOpened(): (shelved: ShelvedEdition) => Promise<OpenOne | Failure> {
  const kept = new Map<string, { readonly stamp: string; readonly opened: Promise<OpenOne | Failure> }>();
  return async (shelved) => {
    const stamp = await stampOf(shelved.folder);
    const known = kept.get(shelved.folder);
    kept.delete(shelved.folder);
    const current = known?.stamp === stamp ? known : { stamp, opened: openFolder(shelved.folder) };
    kept.set(shelved.folder, current);
    for (const folder of [...kept.keys()].slice(0, -KEPT)) kept.delete(folder);
    const outcome = await current.opened;
    if (!outcome.ok) kept.delete(shelved.folder);
    return outcome;
  };
}

async function stampOf(folder: string): Promise<string> {
  const facts = await stat(join(folder, EDITION_FILE)).catch(() => null);
  return facts === null ? "" : `${facts.size} ${facts.mtimeMs}`;
}

async function openFolder(folder: string): Promise<OpenOne | Failure> {
  const open = await openPages({ ...deskJob(folder, 0), pages: null, press: PRESS_OF_HOUSE });
  if (!open.ok) return open;
  const { doc, faces, hyphenator } = open.edition;
  return { ...open, onScreen: layoutEdition(doc, faces, { hyphenator }) };
}
