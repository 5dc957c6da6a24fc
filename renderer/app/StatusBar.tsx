/** The status bar: where one is, how large it is seen, and how the edition stands. */
import { useStore } from "zustand";
import { mmFromPt, type Pt, pt } from "../../core/units/index.js";
import { sayFit } from "../../messages/index.js";
import { FULL_SIZE, ZOOM_STEP } from "../state/camera.js";
import { Icon } from "./icons.js";
import type { Session } from "./session.js";
import { TextHere } from "./TextHere.js";
import { Tip } from "./Tip.js";
import { useEditing } from "./useEditing.js";
import { useWords } from "./words.js";

interface Part {
  readonly session: Session;
}

export function StatusBar({ session }: Part) {
  return (
    <footer className="status" data-region="status">
      <PageHere session={session} />
      <PointerHere session={session} />
      <TextHere session={session} />
      <Refusal session={session} />
      <span className="space" />
      <FitOfChosen session={session} />
      <SaveState session={session} />
      <FindingsCount session={session} />
      <Zoom session={session} />
    </footer>
  );
}

function PageHere({ session }: Part) {
  const words = useWords(session);
  const pages = useStore(session.store, (view) => view.pages);
  const page = useStore(session.store, (view) => view.page);
  const at = pages.findIndex(({ number }) => number === page);
  if (at === -1) return null;
  return <span>{words("shell-page-of", { page: at + 1, pages: pages.length })}</span>;
}

function PointerHere({ session }: Part) {
  const words = useWords(session);
  const pointer = useStore(session.shell, (shell) => shell.pointer);
  if (pointer === null) return null;
  const figure = (points: Pt) => mmFromPt(points).toFixed(1);
  return <span className="figures">{words("shell-pointer", { x: figure(pt(pointer.x)), y: figure(pt(pointer.y)) })}</span>;
}

/** Why the last thing that was asked for was not done. */
function Refusal({ session }: Part) {
  const words = useWords(session);
  const refused = useEditing(session, (state) => state.refused);
  return (
    <span className="warning" role="status">
      {refused ? words(refused.code, refused.params) : ""}
    </span>
  );
}

/** Whether the copy of the chosen frame fits: 余 so many lines and characters too much, 缺 so many lines free. */
function FitOfChosen({ session }: Part) {
  const language = useStore(session.store, (view) => view.language);
  const fit = useStore(session.store, ({ pages, page, selection }) => {
    const frames = pages.find(({ number }) => number === page)?.frames;
    return frames?.find((each) => each.frame === selection[0])?.fit;
  });
  if (!fit) return null;
  return <span className={fit.kind === "over" ? "error figures" : "figures"}>{sayFit(language, fit)}</span>;
}

function SaveState({ session }: Part) {
  const words = useWords(session);
  const revision = useEditing(session, (state) => state.revision);
  const saved = useEditing(session, (state) => state.savedRevision);
  const pending = useEditing(session, (state) => state.pending);
  if (revision === null || saved === null) return null;
  const isSaved = revision === saved && pending === 0;
  return (
    <span className="save-state" data-saved={isSaved}>
      {isSaved ? words("shell-saved") : words("shell-unsaved")}
    </span>
  );
}

function FindingsCount({ session }: Part) {
  const words = useWords(session);
  const findings = useStore(session.store, (view) => view.findings);
  const hasEdition = useStore(session.store, (view) => view.edition !== null);
  if (!hasEdition) return null;
  const worst = (["error", "warning", "info"] as const).find((level) => findings?.some((each) => each.level === level));
  const text = findings === null ? words("desk-checking") : words("shell-findings", { count: findings.length });
  return (
    <Tip title={words("panel-findings")} meaning={words("term-findings")} side="above">
      <button type="button" className={findings === null ? "quiet" : (worst ?? "success")} onClick={() => session.dock.show("findings")}>
        {findings !== null && <Icon name={worst === undefined ? "check" : "error"} />}
        {text}
      </button>
    </Tip>
  );
}

function Zoom({ session }: Part) {
  const words = useWords(session);
  const zoom = useStore(session.store, (view) => view.camera.zoom);
  const hasPages = useStore(session.store, (view) => view.pages.length > 0);
  if (!hasPages) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <span className="zoom" role="group" aria-label={words("shell-zoom")}>
      <button type="button" aria-label={words("act-zoom-out")} onClick={() => session.zoomBy(1 / ZOOM_STEP)}>
        <Icon name="minus" />
      </button>
      <output>{Math.round((zoom / FULL_SIZE) * 100)}%</output>
      <button type="button" aria-label={words("act-zoom-in")} onClick={() => session.zoomBy(ZOOM_STEP)}>
        <Icon name="plus" />
      </button>
      <button type="button" onClick={session.wholePage}>
        {words("desk-whole-page")}
      </button>
      <button type="button" onClick={session.pageWidth}>
        {words("desk-page-width")}
      </button>
    </span>
  );
}
