/** The methods of the desk that change editions: deeds, their history, saving. */
import type { History, Transaction } from "../../../core/edit/index.js";
import { recordsOfAllVariants } from "../../../core/model/index.js";
import type { DoneStep, FaceCard, HistoryCounts, HistoryStep, HostApi, OpenedEdition, Outcome, Trouble, Written } from "../../api/index.js";
import type { Failure } from "../failure.js";
import type { OpenEdition } from "../savedEdition/index.js";
import { variantNames } from "../variants.js";
import { addPicture } from "./addPicture.js";
import type { OpenOne } from "./opened.js";
import { saveCopy } from "./saveCopy.js";
import type { Done } from "./session.js";
import type { Shelf, ShelvedEdition } from "./shelf.js";
import { withoutPath } from "./withoutPath.js";

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
    withEdition<DoneStep & Written & HistoryCounts>(edition, async ({ session }, shelved) => {
      const step = stepOf(await session.walk(way), shelved);
      return step.ok ? { ...step, history: historyCounts(session.state().edited.history) } : step;
    });
  return {
    openEdition: ({ edition }) => withEdition(edition, async (open, shelved) => ({ ok: true, ...openedEdition(open, shelved, facesOf) })),
    recover: ({ edition, take }) => withEdition(edition, ({ session }) => session.recover(take)),
    commit: ({ edition, base, transaction }) =>
      withEdition(edition, async ({ session }, shelved) => {
        const done = await session.commit(base, transaction);
        return done.ok ? { ok: true, revision: done.revision, unwritten: told(done.unwritten, shelved) } : done;
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

function openedEdition({ session }: OpenOne, shelved: ShelvedEdition, facesOf: FacesOf): OpenedEdition {
  const { opened, edited, revision, savedRevision, readOnly, left } = session.state();
  const { doc, history } = edited;
  const files = recordsOfAllVariants(doc).flatMap((record) => (record.type === "picture" ? (record.file ?? []) : []));
  return {
    name: shelved.name,
    version: doc.version,
    records: [...doc.records.values()],
    styles: [...doc.styles.values()],
    revision,
    savedRevision,
    variants: variantNames(doc),
    faces: facesOf(opened.fonts),
    lost: [...new Set(files)].filter((file) => !opened.originals.has(file)),
    readOnly: told(readOnly, shelved),
    left,
    history: historyCounts(history),
  };
}

function historyCounts({ done, undone }: History): HistoryCounts["history"] {
  return { done: done.length, undone: undone.length };
}

function stepOf(done: Done | Failure, shelved: ShelvedEdition): Outcome<DoneStep & Written> {
  return done.ok ? { ok: true, revision: done.revision, transaction: done.transaction, unwritten: told(done.unwritten, shelved) } : done;
}

function told(problem: Failure | null, shelved: ShelvedEdition): Trouble | null {
  return problem && withoutPath({ code: problem.code, params: problem.params }, shelved);
}

function historyStep({ label, params = {}, at }: Transaction): HistoryStep {
  return { label, params, at: at ?? null };
}
