/** The panels round the stage, which a person can move, stack, close and size. Loaded after the stage. */
import { type DockviewApi, DockviewReact, type IDockviewPanelHeaderProps, type IDockviewPanelProps } from "dockview-react";
import { createContext, Suspense, useContext, useEffect, useRef, useState } from "react";
import "dockview-react/dist/styles/dockview.css";
import { useStore } from "zustand";
import { Icon } from "../icons.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { arrangeAnew, arrangeFirst, hidePanel, isInFront, keepArrangement, STAGE, showPanel } from "./arrange.js";
import { PANEL_COMPONENTS } from "./components.js";
import { PANELS } from "./panels.js";
import "./dock.css";

interface Area {
  readonly session: Session;
  /** The element that holds the stage, which moves in here as it is. */
  readonly stage: HTMLElement;
}

const AreaContext = createContext<Area | null>(null);

function useArea(): Area {
  const area = useContext(AreaContext);
  if (area === null) throw new Error("a panel stands outside the dock");
  return area;
}

const THEME = { name: "duikai", className: "dock" };
const COMPONENTS = Object.fromEntries([...PANELS.map(({ id }) => [id, PanelBody]), [STAGE, StagePlace]]);
/** Milliseconds without a change after which the arrangement is kept. */
const SETTLED = 200;

export function DockArea({ session, stage }: Area) {
  const [api, setApi] = useState<DockviewApi | null>(null);
  useEffect(() => (api === null ? undefined : arrangedBy(api, session)), [api, session]);
  return (
    <AreaContext value={{ session, stage }}>
      <DockviewReact
        theme={THEME}
        components={COMPONENTS}
        defaultTabComponent={Tab}
        disableFloatingGroups
        proportionalLayout={false}
        onReady={(event) => setApi(event.api)}
      />
    </AreaContext>
  );
}

/** Joins dockview to the dock of the session. */
function arrangedBy(api: DockviewApi, { dock }: Session): () => void {
  let timer = 0;
  const tell = () =>
    dock.shown.setState(
      api.panels.map(({ id }) => id).filter((id) => id !== STAGE),
      true,
    );
  arrangeFirst(api);
  tell();
  const changes = api.onDidLayoutChange(() => {
    tell();
    clearTimeout(timer);
    timer = window.setTimeout(() => keepArrangement(api), SETTLED);
  });
  const leave = dock.attach({
    show: (id) => showPanel(api, id),
    hide: (id) => hidePanel(api, id),
    isInFront: (id) => isInFront(api, id),
    restore: () => arrangeAnew(api),
  });
  return () => {
    clearTimeout(timer);
    changes.dispose();
    leave();
  };
}

function PanelBody({ api }: IDockviewPanelProps) {
  const { session } = useArea();
  const words = useWords(session);
  const panel = PANELS.find(({ id }) => id === api.id);
  const Body = PANEL_COMPONENTS[api.id];
  if (panel === undefined || Body === undefined) return null;
  return (
    <section className="panel" data-region={panel.id} data-tour={panel.id} aria-label={words(panel.title)}>
      <Suspense fallback={<p className="quiet empty">{words("shell-loading")}</p>}>
        <Body session={session} />
      </Suspense>
    </section>
  );
}

function StagePlace() {
  const { stage } = useArea();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(stage);
  }, [stage]);
  return <div ref={place} className="stage-place" />;
}

function Tab({ api }: IDockviewPanelHeaderProps) {
  const { session } = useArea();
  const words = useWords(session);
  const count = useStore(session.store, ({ findings }) => (api.id === "findings" ? (findings?.length ?? 0) : 0));
  const panel = PANELS.find(({ id }) => id === api.id);
  if (panel === undefined) return null;
  const title = words(panel.title);
  return (
    <div className="dock-tab">
      <span>{title}</span>
      {count > 0 && <span className="dock-count">{count}</span>}
      <button
        type="button"
        tabIndex={-1}
        aria-label={words("shell-close-panel", { panel: title })}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => api.close()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
