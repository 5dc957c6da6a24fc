/** What is looked at, and from where: view state alone; the document is with `editing`. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clip, WordPlace } from "../../core/commands/index.js";
import type { Doc } from "../../core/model/index.js";
import type { TextSelection } from "../../core/page/index.js";
import type { EditionCard, HostFailure, WordedFinding } from "../../host/api/index.js";
import type { Language } from "../../messages/index.js";
import type { Draft, FromWorker, LaidPage, ShownText } from "../worker/messages.js";
import type { Editing } from "./editing.js";

/** Where the page lies in the window of the stage: pixels a point, and its upper left corner in pixels. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** A place that a finding leads to: a frame of a page, or the page as a whole. */
export interface Mark {
  readonly page: number;
  readonly frame: string | null;
}

/**
 * The text that menus and keys act on: a selection in the side editor or on the page, a caret where both ends are one.
 * Whoever has the caret keeps it up to date, and takes it away when nothing is chosen any more.
 */
export interface TextTarget extends WordPlace {
  /** UTF-16 offsets in the words of the place, in order. */
  readonly from: number;
  readonly to: number;
  /** Who has the caret: the other one shows the place too, but leaves the keys alone. */
  readonly where: "page" | "side" | "find";
}

/** A step that is looked at on the stage before it is done. */
export interface Preview {
  readonly draft: Draft;
  /** The page that shows it, and what it would do, in words. */
  readonly page: number;
  readonly says: string;
}

export interface View {
  readonly language: Language;
  readonly editions: readonly EditionCard[];
  readonly edition: string | null;
  /** The document of the edition that is open, and the way to change it. */
  readonly editing: Editing | null;
  /** What stands in the place of the pages when there are none to show. */
  readonly notice: { readonly id: string; readonly params?: HostFailure["params"] } | null;
  readonly pages: readonly LaidPage[];
  readonly page: number;
  readonly camera: Camera;
  /** Null as long as the host is at it. */
  readonly findings: readonly WordedFinding[] | null;
  readonly mark: Mark | null;
  /** The ids of the frames that are chosen, in the order in which they were. */
  readonly selection: readonly string[];
  /** The text that is chosen; null where none is. */
  readonly textTarget: TextTarget | null;
  /** What is chosen in a text on the page: where it was begun, and where the caret is. Null when nobody types there. */
  readonly text: TextSelection | null;
  /** How that looks on the pages; null until the layout says it. */
  readonly textShown: ShownText | null;
  /** Frames that were copied; null when there are none. */
  readonly clip: Clip | null;
  /** What the stage shows in the place of its page; null when that shows itself. */
  readonly preview: Preview | null;
}

export type ViewStore = StoreApi<View>;

export function createView(language: Language): ViewStore {
  const store = createStore<View>(() => ({
    language,
    editions: [],
    edition: null,
    editing: null,
    notice: { id: "desk-opening" },
    pages: [],
    page: 1,
    camera: { zoom: 1, x: 0, y: 0 },
    findings: null,
    mark: null,
    selection: [],
    textTarget: null,
    text: null,
    textShown: null,
    clip: null,
    preview: null,
  }));
  // What is shown of a step is of the page as it was laid out: it goes when that is laid out anew, and so when the step is done.
  store.subscribe((view, before) => {
    if (view.preview !== null && view.pages !== before.pages) store.setState({ preview: null });
  });
  return store;
}

/** The pages after a layout: those that it left alone are the same objects. */
export function pagesAfter(
  before: readonly LaidPage[],
  { order, pages }: Pick<Extract<FromWorker, { readonly kind: "laid" }>, "order" | "pages">,
): readonly LaidPage[] {
  const known = new Map([...before, ...pages].map((page) => [page.page, page]));
  return order.flatMap((page) => known.get(page) ?? []);
}

/**
 * The number that the page on the stage has in a new layout, where it has another one: a page that goes leaves its place to the next, or to the
 * last. Undefined where nothing about it changes.
 */
export function pageAfter({ pages: before, page }: Pick<View, "pages" | "page">, pages: readonly LaidPage[]): number | undefined {
  const at = before.findIndex(({ number }) => number === page);
  const shown = before[at];
  const there = pages.find((each) => each.page === shown?.page);
  if (there) return there.number === page ? undefined : there.number;
  return pages[Math.min(Math.max(0, at), pages.length - 1)]?.number;
}

/** What stays chosen of some frames in a document; nothing where all of it does. */
export function selectionIn({ records }: Doc, selection: readonly string[]): Partial<View> {
  const left = selection.filter((id) => records.has(id));
  return left.length === selection.length ? {} : { selection: left };
}
