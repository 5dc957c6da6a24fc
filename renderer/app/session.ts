/** What the app does: opens editions of the host, shows pages, and leads from findings to their places. */

import type { Rect } from "../../core/units/index.js";
import type { EditionCard, HostApi, HostFailure, WordedFinding } from "../../host/api/index.js";
import { type Language, say } from "../../messages/index.js";
import { folderChooser, type PageHost } from "../client/index.js";
import { hostInVariant } from "../client/inVariant.js";
import { createPainter, type Painter } from "../stage/painter.js";
import { type Stage, startStage } from "../stage/stage.js";
import { fitPlace, type Size } from "../state/camera.js";
import { type CarryStore, createCarry } from "../state/carry.js";
import { type CopyDesk, createCopyDesk } from "../state/copyDesk.js";
import { createExporting, type Exporting } from "../state/exporting.js";
import { createFind, type FindStore } from "../state/find.js";
import { createProposing, type Proposing } from "../state/proposing.js";
import type { ShellStore } from "../state/shell.js";
import { createSight, type SightStore } from "../state/sight.js";
import { pageAfter, pagesAfter, selectionIn, type View, type ViewStore } from "../state/view.js";
import { type PageText, startText } from "../text/startText.js";
import { createMachine, type ToolMachine } from "../tools/machine.js";
import type { PagePoint, ToolDesk } from "../tools/tool.js";
import { holdsWords } from "../tools/writeText.js";
import type { FromWorker, ShownText } from "../worker/messages.js";
import { isMacHere } from "./actions/chords.js";
import { keepPictures } from "./editions/keepPictures.js";
import { editionToBegin } from "./editions/recent.js";
import { createLooking, type Looking } from "./looking.js";
import { createDock, type Dock } from "./panels/dock.js";
import { fitHeadline } from "./placing/fitHeadline.js";
import { choosePictures } from "./placing/placePictures.js";
import { startEditing } from "./startEditing.js";
import { toolDesk } from "./toolDesk.js";

/** What can be asked of the app, by the mouse or by a key. */
export interface Session extends Looking {
  readonly store: ViewStore;
  readonly painter: Painter;
  readonly api: HostApi;
  /** The state of the window. */
  readonly shell: ShellStore;
  /** What is carried by the pointer. */
  readonly carry: CarryStore;
  /** What is seen over the pages. */
  readonly sight: SightStore;
  /** The panels round the stage. */
  readonly dock: Dock;
  /** The tool in hand. */
  readonly tools: ToolMachine;
  /** Copy that comes in, and its review. */
  readonly copyDesk: CopyDesk;
  /** Typing on the page. */
  readonly text: PageText;
  /** What is being looked for. */
  readonly find: FindStore;
  /** Goes into the words of a frame: at a point of its page, or at their head. */
  enterText(frame: string, at?: PagePoint): void;
  /** Ways to make up pages, as the host proposes them. */
  readonly proposing: Proposing;
  /** What is put out, and the job that does it. */
  readonly exporting: Exporting;
  start(): Promise<void>;
  open(edition: string): Promise<void>;
  /** Asks the host anew which editions there are. */
  list(): Promise<readonly EditionCard[]>;
  /** Back to the list of editions. */
  leave(): Promise<void>;
  /** Asks the host anew what is wrong with the edition. */
  check(): Promise<void>;
  setLanguage(language: Language): void;
  attach(box: HTMLDivElement): () => void;
  /** Shows a page by its record, at once or as soon as it is laid out. */
  awaitPage(page: string): void;
  goTo(finding: Pick<WordedFinding, "place" | "frames">): void;
  /** Chooses frames of the page that is shown. */
  select(frames: readonly string[]): void;
}

const LANGUAGE_KEPT = "duikai-language";

export function createSession(host: PageHost, worker: Worker, store: ViewStore, shell: ShellStore): Session {
  const api = hostInVariant(host.api, () => store.getState().editing?.store.getState().variant ?? null);
  const painter = createPainter(worker);
  const copyDesk = createCopyDesk(host.api, () => store.getState().editing);
  let stage: Stage | null = null;
  const size = (): Size => stage?.size() ?? { width: 1, height: 1 };
  const sight = createSight();
  const looking = createLooking(store, shell, sight, size);
  /** What the host is asked once the page shows: until then it has other things to do. */
  let isCheckOwed = false;
  /** A page that was made and is shown once it is laid out. */
  let awaited: string | null = null;
  const fail = ({ code, params }: HostFailure) => store.setState({ notice: { id: code, params } });

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "painted" || data.kind === "placed" || data.edition !== store.getState().edition) return;
    if (data.kind === "failed") {
      store.setState({ notice: { id: "desk-layout-failed", params: { reason: data.reason } } });
      return checkOwed();
    }
    if (data.kind === "stale") return;
    if (data.kind === "selected") return store.setState({ textShown: shownNow(data.text) });
    const before = store.getState();
    const pages = pagesAfter(before.pages, data);
    store.setState({ pages, notice: null, textShown: shownNow(data.text) });
    const come = pages.find(({ page }) => page === awaited);
    const next = come?.number ?? (before.pages.length === 0 ? pages[0]?.number : pageAfter(before, pages));
    if (come) awaited = null;
    if (next !== undefined) looking.showPage(next);
  });

  /** What the layout says of a text in which nothing is chosen any more came too late. */
  const shownNow = (shown: ShownText | null): ShownText | null => (store.getState().textTarget === null ? null : shown);

  async function list(): Promise<readonly EditionCard[]> {
    const listed = await host.api.listEditions({});
    if (!listed.ok) fail(listed);
    else store.setState({ editions: listed.editions, notice: null });
    return listed.ok ? listed.editions : [];
  }

  async function open(edition: string): Promise<void> {
    close();
    store.setState({ edition, page: 1, notice: { id: "desk-opening" } });
    const opened = await host.api.openEdition({ edition });
    if (store.getState().edition !== edition) return;
    if (!opened.ok) {
      close();
      await list();
      return fail(opened);
    }
    const followers = { pageShown: () => store.getState().page, onPause: () => void check(), chosenAfter: text.follow };
    const editing = startEditing(host, worker, edition, opened, followers);
    store.setState({ editing });
    keepPictures(host.api, painter, store, editing);
    editing.listen(() => store.setState(({ selection }) => selectionIn(editing.store.getState().doc, selection)));
    isCheckOwed = true;
  }

  function checkOwed(): void {
    if (!isCheckOwed) return;
    isCheckOwed = false;
    void check();
  }

  function close(): void {
    copyDesk.leave();
    store.getState().editing?.close();
    tools.escape();
    text.end();
    store.setState({ edition: null, editing: null, pages: [], findings: null, mark: null, selection: [], textTarget: null, notice: null });
  }

  async function check(): Promise<void> {
    const { edition, language } = store.getState();
    if (edition === null) return;
    const found = await api.findings({ edition, language });
    const now = store.getState();
    if (now.edition !== edition || now.language !== language) return;
    if (found.ok) store.setState({ findings: found.findings });
    // A host that is away is said already, and what it found last stays.
    else if (found.code !== "host-away") fail(found);
  }

  function showPlace(page: number, place: Rect): void {
    store.setState({ page, camera: fitPlace(place, size()) });
  }

  const label = () => say(store.getState().language, "text-field");
  const text = startText({ worker, store, shell, isMac: isMacHere(), size, label });

  function enter(frame: string, at?: PagePoint): void {
    const record = store.getState().editing?.store.getState().doc.records.get(frame);
    if (at === undefined && tools.enterPicture(frame)) return;
    if (record?.type !== "frame" || !holdsWords(record.content.kind)) return;
    shell.setState({ tool: "text" });
    text.enter(frame, at);
  }

  const fill: ToolDesk["fill"] = (frame, what) => (what === "words" ? enter(frame) : choosePictures(session, frame));
  const desk = toolDesk(store, shell, {
    zoomBy: looking.zoomBy,
    showPlace,
    enter,
    middle: looking.middle,
    fill,
    fitHeadline: (frame, origin) => void fitHeadline(session, frame, origin),
    pressText: text.press,
    dragText: text.drag,
  });
  const tools = createMachine(desk, () => stage?.redraw());
  shell.subscribe(({ tool }, before) => {
    if (tool !== before.tool) tools.choose(tool);
  });

  const session: Session = {
    ...looking,
    sight,
    store,
    painter,
    api,
    shell,
    tools,
    text,
    enterText: enter,
    carry: createCarry(),
    find: createFind(),
    dock: createDock(),
    proposing: createProposing(api, store),
    exporting: createExporting(api, store, host.desktop && folderChooser(host.desktop)),
    copyDesk,
    open,
    list,
    check,
    async start() {
      const first = editionToBegin(await list());
      if (first === null) store.setState({ edition: null });
      else await open(first.edition);
    },
    async leave() {
      close();
      await list();
    },
    setLanguage(language) {
      localStorage.setItem(LANGUAGE_KEPT, language);
      store.setState({ language });
      void check();
    },
    attach(box) {
      stage = startStage(box, { store, shell, sight, painter, tools, api: host.api }, checkOwed);
      const endText = text.attach(box);
      return () => {
        endText();
        stage?.close();
        stage = null;
      };
    },
    awaitPage(page) {
      const there = store.getState().pages.find((each) => each.page === page);
      if (there) looking.showPage(there.number);
      else awaited = page;
    },
    goTo({ place, frames }) {
      const { pages, page } = store.getState();
      const target = pages.find(({ number }) => number === (place.page ?? page));
      if (target === undefined) return;
      const name = place.frame ?? frames?.[0] ?? null;
      const frame = target.frames.find((each) => each.frame === name);
      if (frame === undefined) return looking.showPage(target.number);
      const mark = { page: target.number, frame: frame.frame };
      store.setState({ page: target.number, mark, camera: fitPlace(frame.rect, size()) });
    },
    select: (frames) => store.setState({ selection: frames }),
  };
  return session;
}

/** The language that was chosen here before; Chinese at first. */
export function keptLanguage(): View["language"] {
  return localStorage.getItem(LANGUAGE_KEPT) === "en" ? "en" : "zh";
}
