/** The tool bar: one button a tool, the one in hand pressed. Arrow keys walk along it. */
import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import { type Action, labelOf, runAction } from "./actions/action.js";
import { isMacHere, showChord } from "./actions/chords.js";
import { sectionsOf } from "./actions/menus.js";
import { keysOf } from "./actions/shortcuts.js";
import { Icon } from "./icons.js";
import type { Session } from "./session.js";
import { Tip } from "./Tip.js";
import { useWords } from "./words.js";

const TOOLS = sectionsOf(["tools"]).flat();

export function ToolBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  return (
    <div
      className="tools"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={words("shell-tools")}
      data-region="tools"
      data-tour="tools"
      onKeyDown={walk}
    >
      {TOOLS.map((action) => (
        <ToolButton key={action.id} session={session} action={action} />
      ))}
    </div>
  );
}

function ToolButton({ session, action }: { readonly session: Session; readonly action: Action }) {
  const language = useStore(session.store, (view) => view.language);
  const changed = useStore(session.shell, (shell) => shell.keys);
  const words = useWords(session);
  useStore(session.shell, (shell) => shell.tool);
  const isInHand = action.isChecked?.(session) ?? false;
  const [chord] = keysOf(action, changed);
  const name = action.icon;
  if (name === undefined) return null;

  return (
    <Tip title={labelOf(action, language)} keys={chord && showChord(chord, isMacHere())} meaning={words(`term-tool-${name}`)} side="right">
      <button
        type="button"
        aria-pressed={isInHand}
        aria-label={labelOf(action, language)}
        tabIndex={isInHand ? 0 : -1}
        data-tour={`tool-${name}`}
        onClick={() => runAction(action, session)}
      >
        <Icon name={name} />
      </button>
    </Tip>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (direction === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const here = all.findIndex((each) => each.matches(":focus"));
  all[(here + direction + all.length) % all.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
