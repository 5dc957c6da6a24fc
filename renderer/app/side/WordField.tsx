/** A field for words that are no story: a caption, a credit, a note. What is typed goes to the page at once. */
import { type KeyboardEvent, useState } from "react";
import { setWords, type WordPlace, wordsAt } from "../../../core/commands/index.js";
import type { Editing } from "../../state/editing.js";
import { chordOf, isMacHere } from "../actions/chords.js";
import { focusStage } from "../regions.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

interface WordFieldProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly place: WordPlace;
}

export function WordField({ session, editing, place }: WordFieldProps) {
  const words = useWords(session);
  const text = useEditing(session, ({ doc }) => wordsAt(doc, place)) ?? "";
  /** What an input method is putting together, before it is words. */
  const [draft, setDraft] = useState<string | null>(null);
  function commit(value: string): void {
    const { kind, id } = place;
    if (kind !== "story") editing.perform((doc, step) => setWords(doc, { kind, id }, value, step), `words-${kind}-${id}`);
  }
  /** Undo is that of the edition, and Escape leads back to the page. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chord = chordOf(event.nativeEvent, isMacHere());
    if (chord === "Mod+Z") void editing.undo();
    else if (chord === "Mod+Shift+Z" || chord === "Mod+Y") void editing.redo();
    else if (chord === "Escape") focusStage();
    else return;
    event.preventDefault();
  }
  return (
    <label className="side-field">
      <span>{words(`side-${place.kind}`)}</span>
      <textarea
        rows={place.kind === "credit" ? 1 : 2}
        value={draft ?? text}
        placeholder={words(`side-${place.kind}-none`)}
        onKeyDown={onKeyDown}
        onChange={({ target, nativeEvent }) => {
          if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setDraft(target.value);
          else commit(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setDraft(null);
          commit(currentTarget.value);
        }}
      />
    </label>
  );
}
