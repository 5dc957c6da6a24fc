/** Editions that lie open, each with its session and its pages as they stand now. */
import type { Hyphenator, PrintFaceSet } from "../../../core/face/index.js";
import { layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { PRESS_OF_HOUSE, readPress } from "../conditions.js";
import type { Failure } from "../failure.js";
import { createHyphenator } from "../hyphenator.js";
import { type MadeEdition, makeOpened } from "../making.js";
import { layoutForPress } from "../pressLayout.js";
import { fontsUsed, type OpenEdition } from "../savedEdition/index.js";
import { type Bench, createBench } from "./bench/bench.js";
import type { BenchEdition } from "./bench/messages.js";
import { type EditionSession, openSession } from "./session.js";

/** The pages of an edition at one of its revisions. */
export interface OpenPages {
  readonly ok: true;
  readonly edition: MadeEdition;
  readonly layouts: readonly PageLayout[];
  /** The pages as clients lay them out: drawings are pictures there, not yet shapes in the inks of the press. */
  readonly onScreen: readonly PageLayout[];
}

export interface OpenOne {
  readonly ok: true;
  readonly session: EditionSession;
  /** The pages as they stand now, worked out once a revision. */
  pages(): Promise<OpenPages | Failure>;
  save(): ReturnType<EditionSession["save"]>;
  /** Where the edition as it stands is checked, and where its pages are planned: threads that start when they are first asked. */
  readonly bench: Bench;
  readonly planner: Bench;
}

/** The edition of a session as it stands, for a bench. */
export function benchEdition(session: EditionSession): BenchEdition {
  const { opened, edited, revision } = session.state();
  return { doc: edited.doc, revision, opened: factsOf(opened) };
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

export function createOpened(faces: PrintFaceSet): OpenedEditions {
  const kept = new Map<string, Promise<OpenOne | Failure>>();
  const hyphenator = createHyphenator();

  async function open(folder: string): Promise<OpenOne | Failure> {
    const opening = await openSession(folder);
    return opening.ok ? openOne(opening.session, { faces, hyphenator }) : opening;
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

function openOne(session: EditionSession, set: { readonly faces: PrintFaceSet; readonly hyphenator: Hyphenator }): OpenOne {
  let known: { readonly revision: number; readonly pages: Promise<OpenPages | Failure> } | null = null;

  function pages(): Promise<OpenPages | Failure> {
    const { revision } = session.state();
    if (known?.revision !== revision) known = { revision, pages: pagesOf(session, set) };
    return known.pages;
  }

  return {
    ok: true,
    session,
    bench: createBench(),
    planner: createBench(),
    pages,
    save: () =>
      session.save(async () => {
        const now = await pages();
        return now.ok ? fontsUsed(now.layouts, set.faces) : session.state().opened.fonts;
      }),
  };
}

async function pagesOf(
  session: EditionSession,
  set: { readonly faces: PrintFaceSet; readonly hyphenator: Hyphenator },
): Promise<OpenPages | Failure> {
  const read = readPress(PRESS_OF_HOUSE);
  if (!read.ok) return read;
  const { opened, edited, revision } = session.state();
  const made = await makeOpened({ ...opened, doc: edited.doc, revision }, set, read.press);
  if (!made.ok) return made;
  const { edition, layouts } = await layoutForPress(made.edition, read.press);
  return { ok: true, edition, layouts, onScreen: layoutEdition(edition.doc, set.faces, set) };
}
