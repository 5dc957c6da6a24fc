/** Tabs over the stage: the pages of the edition. They can be moved, and stories laid upon them. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { LaidPage } from "../worker/messages.js";
import { runAction } from "./actions/action.js";
import { ACTIONS } from "./actions/allActions.js";
import { startCarrying } from "./carry/carrying.js";
import { useDrop } from "./carry/useDrop.js";
import { Icon } from "./icons.js";
import { PlaceMenu } from "./menu/PlaceMenu.js";
import type { Session } from "./session.js";
import { Tip } from "./Tip.js";
import { VariantBar } from "./variants/VariantBar.js";
import { useWords } from "./words.js";

export function PageTabs({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const pages = useStore(session.store, (view) => view.pages);
  const page = useStore(session.store, (view) => view.page);
  if (pages.length === 0) return <div className="tabs" />;

  function walk(event: KeyboardEvent): void {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    session.step(direction);
  }
  return (
    <PlaceMenu session={session} place="page">
      <div className="tabs">
        <div className="tab-row" role="tablist" aria-label={words("shell-page-tabs")} data-region="tabs" onKeyDown={walk}>
          {pages.map((each) => (
            <Tab key={each.page} session={session} page={each} isChosen={each.number === page} />
          ))}
        </div>
        <AddTab session={session} />
        <VariantBar session={session} />
      </div>
    </PlaceMenu>
  );
}

interface TabProps {
  readonly session: Session;
  readonly page: LaidPage;
  readonly isChosen: boolean;
}

function Tab({ session, page, isChosen }: TabProps) {
  const words = useWords(session);
  const tab = useRef<HTMLButtonElement>(null);
  const drop = useDrop(session, { kind: "page", page: page.page });
  const label = words("desk-page", { page: page.number, section: page.section });
  const choose = () => session.showPage(page.number);
  useEffect(() => {
    if (!isChosen || tab.current === null) return;
    tab.current.scrollIntoView({ block: "nearest", inline: "nearest" });
    // Arrow keys move what is chosen, and the focus goes with it.
    if (tab.current.parentElement?.contains(document.activeElement)) tab.current.focus();
  }, [isChosen]);
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      aria-selected={isChosen}
      aria-controls="stage"
      tabIndex={isChosen ? 0 : -1}
      {...drop}
      onClick={choose}
      onContextMenu={choose}
      onPointerDown={(event) => startCarrying(session, event, { kind: "page", page: page.page }, label)}
    >
      {label}
    </button>
  );
}

function AddTab({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const action = ACTIONS.find(({ id }) => id === "act-new-page");
  if (action === undefined) return null;
  return (
    <Tip title={words("act-new-page")}>
      <button type="button" className="tab-add" aria-label={words("act-new-page")} onClick={() => runAction(action, session)}>
        <Icon name="plus" />
      </button>
    </Tip>
  );
}
