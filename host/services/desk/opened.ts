/** Editions that lie open, each with its session and the threads that look at it. */
import { type Doc, inShownVariant } from "../../../core/model/index.js";
import type { Failure } from "../failure.js";
import type { OpenEdition } from "../savedEdition/index.js";
import { type Bench, createBench } from "./bench/bench.js";
import type { BenchEdition } from "./bench/messages.js";
import { type EditionSession, openSession } from "./session.js";

export interface OpenOne {
  readonly ok: true;
  readonly session: EditionSession;
  /** The faces that stand on its pages as they are now. */
  fonts(): Promise<OpenEdition["fonts"]>;
  save(): ReturnType<EditionSession["save"]>;
  /** Where the edition as it stands is checked, and where its pages are planned: threads that start when they are first asked. */
  readonly bench: Bench;
  readonly planner: Bench;
}

/** The edition of a session as it stands in a variant, for a bench; its base where there is no variant of that name any more. */
export function benchEdition(session: EditionSession, variant: string | null): BenchEdition {
  const { opened, edited, revision } = session.state();
  return { ...shownOnce(edited.doc, variant), revision, opened: factsOf(opened) };
}

type Shown = ReturnType<typeof inShownVariant>;

const shown = new WeakMap<Doc, Map<string | null, Shown>>();

/** A variant made whole, once for a state of the edition. */
function shownOnce(doc: Doc, variant: string | null): Shown {
  const known = shown.get(doc) ?? new Map<string | null, Shown>();
  shown.set(doc, known);
  const made = known.get(variant) ?? inShownVariant(doc, variant);
  known.set(variant, made);
  return made;
}

const facts = new WeakMap<OpenEdition, BenchEdition["opened"]>();

/** What a bench has to know of an edition's folder: one object as long as it stays the same, so that it is told once. */
function factsOf(opened: OpenEdition): BenchEdition["opened"] {
  const known = facts.get(opened) ?? { originals: opened.originals, findings: opened.findings, fonts: opened.fonts };
  facts.set(opened, known);
  return known;
}

export interface OpenedEditions {
  open(folder: string): Promise<OpenOne | Failure>;
  close(folder: string): Promise<void>;
  closeAll(): Promise<void>;
}

export function createOpened(): OpenedEditions {
  const kept = new Map<string, Promise<OpenOne | Failure>>();

  async function open(folder: string): Promise<OpenOne | Failure> {
    const opening = await openSession(folder);
    return opening.ok ? openOne(opening.session) : opening;
  }

  async function close(folder: string): Promise<void> {
    const one = await kept.get(folder);
    kept.delete(folder);
    if (one?.ok) await Promise.all([one.session.close(), one.bench.clear(), one.planner.clear()]);
  }

  return {
    async open(folder) {
      const current = kept.get(folder) ?? open(folder);
      kept.set(folder, current);
      const outcome = await current;
      if (!outcome.ok) kept.delete(folder);
      return outcome;
    },
    close,
    closeAll: async () => {
      await Promise.all([...kept.keys()].map(close));
    },
  };
}

function openOne(session: EditionSession): OpenOne {
  const bench = createBench();

  /** Laid out beside this thread, which answers others meanwhile. Where that fails, those that the edition came with: saving does not depend on it. */
  async function fonts(): Promise<OpenEdition["fonts"]> {
    const asked = await bench.ask(benchEdition(session, null), "fonts", {}).catch(() => null);
    return asked?.ok ? asked.fonts : session.state().opened.fonts;
  }

  return { ok: true, session, bench, planner: createBench(), fonts, save: () => session.save(fonts) };
}
