/** Tabs over the stage: the pages of the edition. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { PlaceMenu } from "./menu/PlaceMenu.js";
import type { Session } from "./session.js";
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
      <div className="tabs" role="tablist" aria-label={words("shell-page-tabs")} data-region="tabs" onKeyDown={walk}>
        {pages.map(({ number, section }) => (
          <Tab
            key={number}
            label={words("desk-page", { page: number, section })}
            isChosen={number === page}
            onChoose={() => session.showPage(number)}
          />
        ))}
      </div>
    </PlaceMenu>
  );
}

interface TabProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Tab({ label, isChosen, onChoose }: TabProps) {
  const tab = useRef<HTMLButtonElement>(null);
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
      onClick={onChoose}
      onContextMenu={onChoose}
    >
      {label}
    </button>
  );
}
