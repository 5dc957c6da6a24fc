/** A field for words that are no story: a caption, a credit, a note. What is typed goes to the page at once. */
import { useState } from "react";
import { setWords, type WordPlace, wordsAt } from "../../../core/commands/index.js";
import type { Editing } from "../../state/editing.js";
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
  return (
    <label className="side-field">
      <span>{words(`side-${place.kind}`)}</span>
      <textarea
        rows={place.kind === "credit" ? 1 : 2}
        value={draft ?? text}
        placeholder={words(`side-${place.kind}-none`)}
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
