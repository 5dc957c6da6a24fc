/** One action and its keys, which a press of others replaces; what already has those is named first. */
import { Button, Popconfirm } from "antd";
import { type KeyboardEvent, useState } from "react";
import { useStore } from "zustand";
import { type Action, labelOf } from "../actions/action.js";
import { chordOf, isMacHere, showChord } from "../actions/chords.js";
import { actionFor, keysOf, withChord, withoutChange } from "../actions/shortcuts.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";

interface ShortcutRowProps {
  readonly session: Session;
  readonly action: Action;
  readonly isRecording: boolean;
  readonly onRecord: (isOn: boolean) => void;
}

export function ShortcutRow({ session, action, isRecording, onRecord }: ShortcutRowProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const changed = useStore(session.shell, (shell) => shell.keys);
  /** A chord that another action has, until a person decides. */
  const [contested, setContested] = useState<string | null>(null);
  const holder = contested === null ? undefined : actionFor(contested, changed);
  const label = labelOf(action, language);

  function give(chord: string): void {
    session.shell.setState({ keys: withChord(changed, action, chord) });
    setContested(null);
  }
  function record(event: KeyboardEvent): void {
    if (!isRecording || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event.nativeEvent, isMacHere());
    if (chord === null) return;
    onRecord(false);
    if (chord === "Escape") return;
    const other = actionFor(chord, changed);
    if (other === undefined || other === action) give(chord);
    else setContested(chord);
  }

  const chords = keysOf(action, changed).map((chord) => showChord(chord, isMacHere()));
  return (
    <div className="keys-row" data-action={action.id}>
      <span>{label}</span>
      <Popconfirm
        open={holder !== undefined}
        title={
          holder && contested ? words("keys-taken", { keys: showChord(contested, isMacHere()), action: labelOf(holder, language) }) : ""
        }
        okText={words("keys-take")}
        cancelText={words("keys-cancel")}
        onConfirm={() => contested && give(contested)}
        onCancel={() => setContested(null)}
      >
        <button
          type="button"
          className={isRecording ? "keys-record recording" : "keys-record"}
          aria-label={words("keys-change", { action: label })}
          aria-description={chords.join(", ")}
          onClick={() => onRecord(!isRecording)}
          onKeyDown={record}
          onBlur={() => isRecording && onRecord(false)}
        >
          {isRecording ? (
            words("keys-press")
          ) : chords.length === 0 ? (
            <span className="quiet">—</span>
          ) : (
            chords.map((chord) => <kbd key={chord}>{chord}</kbd>)
          )}
        </button>
      </Popconfirm>
      <Button
        type="text"
        disabled={changed[action.id] === undefined}
        onClick={() => session.shell.setState({ keys: withoutChange(changed, action) })}
      >
        {words("keys-back")}
      </Button>
    </div>
  );
}
