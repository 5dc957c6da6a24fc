/** A menu: sections of actions with their keys, walked through by arrow keys and first letters. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { type Action, canRun, labelOf, runAction } from "../actions/action.js";
import { isMacHere, showChord } from "../actions/chords.js";
import { keysOf } from "../actions/shortcuts.js";
import { Icon } from "../icons.js";
import type { Session } from "../session.js";

interface MenuListProps {
  readonly session: Session;
  readonly sections: readonly (readonly Action[])[];
  readonly label: string;
  /** The focus goes back to where it was before the action runs. */
  readonly onClose: () => void;
  /** To the menu beside this one, where there is one. */
  readonly onSide?: (direction: 1 | -1) => void;
}

export function MenuList({ session, sections, label, onClose, onSide }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => items(list.current)[0]?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const move = moveOf(event.key, items(list.current));
    if (move) move.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key === "ArrowRight") onSide?.(1);
    else if (event.key === "ArrowLeft") onSide?.(-1);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={list} className="menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {sections.map((actions) => (
        // biome-ignore lint/a11y/useSemanticElements: a part of a menu is no fieldset.
        <div key={actions[0]?.id} role="group" className="menu-section">
          {actions.map((action) => (
            <MenuItem key={action.id} session={session} action={action} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface MenuItemProps {
  readonly session: Session;
  readonly action: Action;
  readonly onClose: () => void;
}

function MenuItem({ session, action, onClose }: MenuItemProps) {
  const language = useStore(session.store, (view) => view.language);
  const changed = useStore(session.shell, (shell) => shell.keys);
  const isChecked = action.isChecked?.(session);
  const [chord] = keysOf(action, changed);
  return (
    <button
      type="button"
      {...(isChecked === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": isChecked })}
      aria-disabled={!canRun(action, session)}
      tabIndex={-1}
      data-action={action.id}
      onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (!canRun(action, session)) return;
        onClose();
        runAction(action, session);
      }}
    >
      <span className="menu-check">{isChecked && <Icon name="check" />}</span>
      <span className="menu-label">{labelOf(action, language)}</span>
      {chord !== undefined && <kbd>{showChord(chord, isMacHere())}</kbd>}
    </button>
  );
}

function items(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

/** The entry that a key leads to from the one that has the focus. */
function moveOf(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const here = all.findIndex((item) => item.matches(":focus"));
  if (key === "ArrowDown") return all[(here + 1) % all.length];
  if (key === "ArrowUp") return all.at(here <= 0 ? -1 : here - 1);
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  return after.find((item) => item.querySelector(".menu-label")?.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
