/** Putting pages out: what a person chose last, and the job of the host that does it. It goes on while its dialog is closed. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { pagesNamed } from "../../core/model/index.js";
import {
  type ArgumentsOf,
  type DesktopApi,
  type FolderCard,
  type HostApi,
  isRecord,
  type JobState,
  type Trouble,
} from "../../host/api/index.js";
import { keep, kept } from "./kept.js";
import type { ViewStore } from "./view.js";

export const OUTPUTS = ["x1a", "x4", "proof", "png", "jpeg", "epaper", "ninjs", "json"] as const;
export const MARKS = ["crop", "registration", "bar", "slug"] as const;
export const PAGE_CHOICES = ["all", "current", "some"] as const;

export interface ExportWish {
  readonly output: (typeof OUTPUTS)[number];
  readonly pages: (typeof PAGE_CHOICES)[number];
  /** As a person names some pages: `1-4`. */
  readonly some: string;
  /** Null for what the house has. */
  readonly condition: string | null;
  readonly inkLimit: number | null;
  readonly marks: readonly (typeof MARKS)[number][];
  readonly deliver: boolean;
  /** A folder that a person chose; null for those beside the edition. */
  readonly folder: FolderCard | null;
}

export interface ExportingState {
  readonly wish: ExportWish;
  /** Folders that can be chosen: those that the host was given, and those that a person chose here. */
  readonly folders: readonly FolderCard[];
  /** The job that runs, or ran last. */
  readonly job: { readonly handle: string; readonly state: JobState } | null;
  readonly trouble: Trouble | null;
}

export interface Exporting {
  readonly store: StoreApi<ExportingState>;
  change(wish: Partial<ExportWish>): void;
  /** Asks the host for its folders. */
  listFolders(): Promise<void>;
  /** Lets a person choose one by the desktop's own dialog; null in a browser, which has none. */
  readonly chooseFolder: (() => Promise<void>) | null;
  start(despiteErrors: boolean): Promise<void>;
  cancel(): Promise<void>;
  /** Lays the last job aside, unless it still runs. */
  forget(): void;
}

type ExportingApi = Pick<HostApi, "outputFolders" | "startExport" | "jobState" | "cancelJob">;

const KEPT = "export";
/** Milliseconds after which a host that is away is asked again. */
const RETRY = 1500;

type FolderChooser = Pick<DesktopApi, "chooseFolder">;

export function createExporting(api: ExportingApi, view: ViewStore, desktop: FolderChooser | null): Exporting {
  const store = createStore<ExportingState>(() => ({ wish: wishFrom(kept(KEPT)), folders: [], job: null, trouble: null }));

  async function follow(handle: string): Promise<void> {
    for (let since = -1; ; ) {
      const answer = await api.jobState({ job: handle, since });
      if (!answer.ok && answer.code === "host-away") {
        await new Promise((resolve) => setTimeout(resolve, RETRY));
        continue;
      }
      if (!answer.ok) return store.setState({ job: null, trouble: answer });
      const { ok: _, ...state } = answer;
      store.setState({ job: { handle, state } });
      if (state.state !== "running") return;
      since = state.count;
    }
  }

  function change(changed: Partial<ExportWish>): void {
    const wish = { ...store.getState().wish, ...changed };
    store.setState({ wish });
    const { folder: _, some: __, ...lasting } = wish;
    keep(KEPT, lasting);
  }

  async function chooseFolder(chooser: FolderChooser): Promise<void> {
    const answer = await chooser.chooseFolder({});
    if (!answer.ok) return store.setState({ trouble: answer });
    const { folder } = answer;
    if (folder === null) return;
    store.setState({ folders: [...store.getState().folders, folder] });
    change({ folder });
  }

  return {
    store,
    change,
    async listFolders() {
      const answer = await api.outputFolders({});
      if (!answer.ok) return;
      const known = new Set(answer.folders.map(({ handle }) => handle));
      store.setState({ folders: [...answer.folders, ...store.getState().folders.filter(({ handle }) => !known.has(handle))] });
    },
    chooseFolder: desktop && (() => chooseFolder(desktop)),
    async start(despiteErrors) {
      const { edition, editing, page, language } = view.getState();
      if (edition === null || editing === null || store.getState().job?.state.state === "running") return;
      store.setState({ job: null, trouble: null });
      await editing.settled();
      const answer = await api.startExport({ edition, ...orderOf(store.getState().wish, page), despiteErrors, language });
      if (answer.ok) await follow(answer.job);
      else store.setState({ trouble: answer });
    },
    async cancel() {
      const { job } = store.getState();
      if (job !== null) await api.cancelJob({ job: job.handle });
    },
    forget() {
      if (store.getState().job?.state.state !== "running") store.setState({ job: null, trouble: null });
    },
  };
}

/** Whether an output goes to a press, whose condition counts for it. */
export function isForPress(output: ExportWish["output"]): boolean {
  return output === "x1a" || output === "x4";
}

type Order = Omit<ArgumentsOf<"startExport">, "edition" | "despiteErrors" | "language">;

function orderOf({ output, pages, some, condition, inkLimit, marks, deliver, folder }: ExportWish, page: number): Order {
  const isPress = isForPress(output);
  return {
    output,
    pages: { all: null, current: String(page), some }[pages],
    condition,
    inkLimit,
    marks: isPress ? (marks.length === 0 ? "none" : marks.join(",")) : null,
    deliver: isPress && deliver,
    folder: folder?.handle ?? null,
  };
}

/** The pages of a choice; null where the words name none, or one that there is not. */
export function pagesOf(
  { pages, some }: Pick<ExportWish, "pages" | "some">,
  page: number,
  known: readonly number[],
): ReadonlySet<number> | null {
  if (pages === "all") return new Set(known);
  if (pages === "current") return new Set([page]);
  const named = pagesNamed(some, known);
  return named.kind === "pages" ? named.pages : null;
}

/** What was kept by another version, or by hand, counts as far as it can be understood. */
export function wishFrom(value: unknown): ExportWish {
  const given = isRecord(value) ? value : {};
  const { condition, inkLimit, marks, deliver } = given;
  return {
    output: OUTPUTS.find((each) => each === given.output) ?? "x1a",
    pages: PAGE_CHOICES.find((each) => each === given.pages && each !== "some") ?? "all",
    some: "",
    condition: typeof condition === "string" ? condition : null,
    inkLimit: typeof inkLimit === "number" && inkLimit >= 1 && inkLimit <= 400 ? Math.round(inkLimit) : null,
    marks: Array.isArray(marks) ? MARKS.filter((each) => marks.includes(each)) : [],
    deliver: deliver !== false,
    folder: null,
  };
}
