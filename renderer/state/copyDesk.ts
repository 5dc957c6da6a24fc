/** The copy desk: files that come in, what a person says of them, and the folder in which copy arrives. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type EditedStories, importCopy, type ReadCopies, reviewCopy } from "../../core/commands/index.js";
import { type CopyMark, type CopyReview, type Doc, type IntakeRecord, recordsOf } from "../../core/model/index.js";
import type { CopyFolderCard, CopyFolderFile, HostApi, Outcome, ReadCopyFile, Trouble } from "../../host/api/index.js";
import { base64Of } from "./base64Of.js";
import type { Editing } from "./editing.js";
import { keep, kept } from "./kept.js";

export interface CopyDeskState {
  /** The intake under review; the newest one for null. */
  readonly intake: string | null;
  /** Index of the question that is shown. */
  readonly question: number;
  /** Index of the part in hand, among those of the intake. */
  readonly part: number;
  /** Files that are being read. */
  readonly reading: number;
  /** What could not be read, or was lost on the way, until a person has seen it. */
  readonly troubles: readonly Trouble[];
  /** A review that would write over a story which was edited since, and waits for a word. */
  readonly asked: { readonly intake: string; readonly review: CopyReview; readonly story: string } | null;
  readonly folder: CopyFolderCard | null;
  /** Folders to choose from; null when nobody is choosing. */
  readonly choices: readonly CopyFolderCard[] | null;
  readonly files: readonly CopyFolderFile[];
  /** Why the folder cannot be looked into; null when it can. */
  readonly away: Trouble | null;
  /** Whether what arrives comes in by itself. */
  readonly isAutomatic: boolean;
}

export interface CopyDesk {
  readonly store: StoreApi<CopyDeskState>;
  /** Brings files in as one step; what cannot be read is told and keeps nothing else back. */
  bringFiles(files: readonly File[]): Promise<void>;
  bringText(name: string, copy: { readonly text: string; readonly marks: readonly CopyMark[] }): void;
  bringFromFolder(names: readonly string[]): Promise<void>;
  /** Reads an intake anew with what a person says. */
  say(intake: string, review: CopyReview): void;
  /** The word that a review waits for; null lets it go. */
  answer(word: Exclude<EditedStories, "ask"> | null): void;
  watch(folder: CopyFolderCard | null): void;
  setAutomatic(isAutomatic: boolean): void;
  /** Looks into the folder now. */
  look(): Promise<void>;
  /** Looks for the folder that was watched before, by its name. */
  resume(): Promise<void>;
  /** The edition goes: nothing of it is under review, and nothing comes into another one by itself. */
  leave(): void;
}

/** Milliseconds between two looks into the folder. */
const PACE = 3000;
const KEPT_FOLDER = "copy-folder";
/** Why a file that arrived may be read at a later look though it was not at this one: others are what they are. */
const FOR_NOW: ReadonlySet<string> = new Set(["host-away", "copy-folder-gone", "copy-file-gone"]);

const NOTHING: CopyDeskState = {
  intake: null,
  question: 0,
  part: 0,
  reading: 0,
  troubles: [],
  asked: null,
  folder: null,
  choices: null,
  files: [],
  away: null,
  isAutomatic: false,
};

/** `editing` gives the edition that is open; null when none is. */
export function createCopyDesk(api: HostApi, editing: () => Editing | null): CopyDesk {
  const store = createStore<CopyDeskState>(() => NOTHING);
  /** Hashes of what came into the edition by itself, or cannot: what a person takes back stays out. */
  const taken = new Set<string>();
  let timer: ReturnType<typeof setInterval> | null = null;

  /** Reads one thing after the other and brings all of it in as one step. */
  async function bring(count: number, read: (index: number, edition: string) => Promise<Outcome<ReadCopyFile>>): Promise<void> {
    const open = editing();
    if (open === null || count === 0) return;
    const copies: { sources: ReadCopyFile["sources"][number][]; pictures: ReadCopyFile["pictures"][number][] } = {
      sources: [],
      pictures: [],
    };
    const troubles: Trouble[] = [];
    for (let index = 0; index < count; index++) {
      store.setState({ reading: count - index });
      const answer = await read(index, open.edition);
      if (!answer.ok) {
        troubles.push({ code: answer.code, params: answer.params });
        continue;
      }
      copies.sources.push(...answer.sources);
      copies.pictures.push(...answer.pictures);
      troubles.push(...answer.troubles);
    }
    store.setState({ reading: 0, troubles: withNew(store.getState().troubles, troubles) });
    if (editing() === open && copies.sources.length + copies.pictures.length > 0) take(open, copies);
  }

  function take(open: Editing, copies: ReadCopies): void {
    if (open.perform((doc, id) => importCopy(doc, copies, id))) store.setState({ intake: null, part: 0, asked: null });
  }

  function review(intake: string, said: CopyReview, edited: EditedStories): void {
    const open = editing();
    if (open === null || open.perform((doc, id) => reviewCopy(doc, intake, said, edited, id))) {
      store.setState({ asked: null });
      return;
    }
    const { refused } = open.store.getState();
    if (refused?.code !== "refused-copy-edited") return;
    open.store.setState({ refused: null });
    store.setState({ asked: { intake, review: said, story: String(refused.params.story) } });
  }

  async function look(): Promise<void> {
    const { folder, isAutomatic } = store.getState();
    if (folder === null) return;
    const answer = await api.lookIntoCopyFolder({ folder: folder.folder });
    if (store.getState().folder !== folder) return;
    if (!answer.ok) return store.setState({ away: { code: answer.code, params: answer.params }, files: [] });
    store.setState({ files: answer.files, away: null });
    if (isAutomatic) await bringArrived(answer.files);
  }

  async function bringArrived(files: readonly CopyFolderFile[]): Promise<void> {
    const doc = editing()?.store.getState().doc;
    if (doc === undefined || store.getState().reading > 0) return;
    const fresh = files.flatMap(({ name, hash }) => (hash === null || taken.has(hash) || hasCome(doc, hash) ? [] : [{ name, hash }]));
    for (const { hash } of fresh) taken.add(hash);
    await bringFromFolder(
      fresh.map(({ name }) => name),
      (index, { code }) => FOR_NOW.has(code) && taken.delete(fresh[index]?.hash ?? ""),
    );
  }

  async function bringFromFolder(names: readonly string[], onFailure: (index: number, why: Trouble) => void = () => {}): Promise<void> {
    const { folder } = store.getState();
    if (folder === null) return;
    await bring(names.length, async (index, edition) => {
      const answer = await api.importFromFolder({ edition, folder: folder.folder, name: names[index] ?? "" });
      if (!answer.ok) onFailure(index, answer);
      return answer;
    });
  }

  function watch(folder: CopyFolderCard | null): void {
    if (timer !== null) clearInterval(timer);
    timer = folder === null ? null : setInterval(() => void look(), PACE);
    store.setState({ folder, files: [], away: null, isAutomatic: false });
    keep(KEPT_FOLDER, folder?.name ?? null);
    void look();
  }

  return {
    store,
    bringFiles: (files) =>
      bring(files.length, async (index, edition) => {
        const file = files[index];
        if (file === undefined || file.size === 0) return { ok: false, code: "copy-empty", params: { name: file?.name ?? "" } };
        const bytes = await base64Of(file);
        if (bytes === null) return { ok: false, code: "copy-file-unreadable", params: { name: file.name } };
        return api.importCopy({ edition, name: file.name, bytes });
      }),
    bringText(name, { text, marks }) {
      const open = editing();
      if (open === null || text.trim() === "") return;
      take(open, { sources: [{ name, text, encoding: "utf-8", encodingDoubts: [], marks, file: null }], pictures: [] });
    },
    bringFromFolder: (names) => bringFromFolder(names),
    say: (intake, said) => review(intake, said, "ask"),
    answer(word) {
      const { asked } = store.getState();
      if (asked !== null && word !== null) review(asked.intake, asked.review, word);
      store.setState({ asked: null });
    },
    watch,
    setAutomatic(isAutomatic) {
      store.setState({ isAutomatic });
      void look();
    },
    look,
    async resume() {
      const name = kept(KEPT_FOLDER);
      if (typeof name !== "string" || store.getState().folder !== null) return;
      const listed = await api.copyFolders({});
      const folder = listed.ok ? listed.folders.find((each) => each.name === name) : undefined;
      if (folder) watch(folder);
    },
    leave() {
      taken.clear();
      store.setState({ intake: null, question: 0, part: 0, troubles: [], asked: null, isAutomatic: false });
    },
  };
}

/** Troubles with others; what is said already, as of a file that is tried again, is not said twice. */
function withNew(said: readonly Trouble[], others: readonly Trouble[]): readonly Trouble[] {
  const wordsOf = ({ code, params }: Trouble) => JSON.stringify({ code, params });
  const known = new Set(said.map(wordsOf));
  return [...said, ...others.filter((each) => !known.has(wordsOf(each)))];
}

/** Whether a file of this hash came in already, as copy or as a picture. */
export function hasCome(doc: Doc, hash: string): boolean {
  const isSource = recordsOf(doc, "source").some(({ file }) => file?.includes(hash));
  return isSource || recordsOf(doc, "picture").some((picture) => picture.hash === hash);
}

/** The intake that is shown: the one chosen, else the one that came last. */
export function intakeShown(doc: Doc, chosen: string | null): IntakeRecord | null {
  const all = recordsOf(doc, "intake");
  return all.find(({ id }) => id === chosen) ?? all.at(-1) ?? null;
}
