/** The methods of the desk that change editions: deeds, their history, saving. */
import type { Transaction } from "../../../core/edit/index.js";
import { recordsOf } from "../../../core/model/index.js";
import type { DoneStep, FaceCard, HistoryStep, HostApi, OpenedEdition, Outcome, Trouble, Written } from "../../api/index.js";
import type { Failure } from "../failure.js";
import type { OpenEdition } from "../savedEdition/index.js";
import { variantNames } from "../variants.js";
import { addPicture } from "./addPicture.js";
import type { OpenOne } from "./opened.js";
import { saveCopy } from "./saveCopy.js";
import type { Done } from "./session.js";
import type { Shelf, ShelvedEdition } from "./shelf.js";

type Editing = Pick<
  HostApi,
  "openEdition" | "recover" | "commit" | "undo" | "redo" | "history" | "changes" | "saveEdition" | "saveEditionAs" | "addPicture"
>;

/** Makes an edition ready and calls with it; a handle that nobody knows, or an edition that cannot be opened, is the answer at once. */
export type WithEdition = <Value>(
  handle: string,
  use: (open: OpenOne, shelved: ShelvedEdition) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;

/** Milliseconds that a client waits for what others do. */
const PATIENCE = 20_000;

/** The faces that clients will most likely ask for, of the fonts with which an edition was saved. */
type FacesOf = (fonts: OpenEdition["fonts"]) => readonly FaceCard[];

export function editingMethods(withEdition: WithEdition, shelf: Shelf, facesOf: FacesOf): Editing {
  const walk = (edition: string, way: "undo" | "redo") =>
    withEdition<DoneStep & Written>(edition, async ({ session }) => stepOf(await session.walk(way)));
  return {
    openEdition: ({ edition }) => withEdition(edition, async (open, { name }) => ({ ok: true, ...openedEdition(open, name, facesOf) })),
    recover: ({ edition, take }) => withEdition(edition, ({ session }) => session.recover(take)),
    commit: ({ edition, base, transaction }) =>
      withEdition(edition, async ({ session }) => {
        const done = await session.commit(base, transaction);
        return done.ok ? { ok: true, revision: done.revision, unwritten: told(done.unwritten) } : done;
      }),
    undo: ({ edition }) => walk(edition, "undo"),
    redo: ({ edition }) => walk(edition, "redo"),
    history: ({ edition }) =>
      withEdition(edition, async ({ session }) => {
        const { done, undone } = session.state().edited.history;
        return { ok: true, done: done.map(historyStep), undone: undone.map(historyStep) };
      }),
    changes: ({ edition, since }) =>
      withEdition(edition, async ({ session }) => {
        const steps = await session.changes(since, PATIENCE);
        return { ok: true, steps: steps?.map(({ revision, transaction }) => ({ revision, transaction })) ?? null };
      }),
    saveEdition: ({ edition }) => withEdition(edition, (open) => open.save()),
    saveEditionAs: ({ edition, name }) => withEdition(edition, (open) => saveCopy(open, name, shelf)),
    addPicture: ({ edition, name, bytes }) =>
      withEdition(edition, ({ session }) => addPicture(session, name, Buffer.from(bytes, "base64"))),
  };
}

function openedEdition({ session }: OpenOne, name: string, facesOf: FacesOf): OpenedEdition {
  const { opened, edited, revision, savedRevision, readOnly, left } = session.state();
  const { doc, history } = edited;
  const lost = recordsOf(doc, "picture").flatMap(({ file }) => (file === null || opened.originals.has(file) ? [] : [file]));
  return {
    name,
    version: doc.version,
    records: [...doc.records.values()],
    styles: [...doc.styles.values()],
    revision,
    savedRevision,
    variants: variantNames(doc),
    faces: facesOf(opened.fonts),
    lost: [...new Set(lost)],
    readOnly: told(readOnly),
    left,
    history: { done: history.done.length, undone: history.undone.length },
  };
}

function stepOf(done: Done | Failure): Outcome<DoneStep & Written> {
  return done.ok ? { ok: true, revision: done.revision, transaction: done.transaction, unwritten: told(done.unwritten) } : done;
}

function told(problem: Failure | null): Trouble | null {
  return problem && { code: problem.code, params: problem.params };
}

function historyStep({ label, params = {}, at }: Transaction): HistoryStep {
  return { label, params, at: at ?? null };
}
