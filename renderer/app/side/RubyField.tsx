/** The reading (注音) of the chosen words: typed in a small field, set over them by Enter. */
import { type KeyboardEvent, useState } from "react";
import { useStore } from "zustand";
import { setRuby, type TextRange } from "../../../core/commands/index.js";
import { chosenText, storyOf } from "../chosenText.js";
import { focusStage } from "../regions.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

export function RubyField({ session }: { readonly session: Session }) {
  useStore(session.store, (view) => view.textTarget);
  useEditing(session, (state) => state.version);
  const range = chosenText(session);
  const isReady = range !== null && range.from < range.to;
  // What was typed for some words is not meant for others.
  const key = range === null ? "none" : `${range.story} ${range.from} ${range.to}`;
  return <Field key={key} session={session} range={isReady ? range : null} />;
}

function Field({ session, range }: { readonly session: Session; readonly range: TextRange | null }) {
  const words = useWords(session);
  const [draft, setDraft] = useState<string | null>(null);
  const kept = range === null ? "" : readingOf(session, range);
  function onKeyDown({ key, nativeEvent }: KeyboardEvent): void {
    if (nativeEvent.isComposing) return;
    if (key === "Escape") focusStage();
    if (key !== "Enter" || range === null || draft === null) return;
    session.store.getState().editing?.perform((doc, id) => setRuby(doc, range, draft, id));
    setDraft(null);
  }
  return (
    <input
      className="side-ruby"
      type="text"
      disabled={range === null}
      value={draft ?? kept}
      aria-label={words("step-mark-ruby")}
      placeholder={words("step-mark-ruby")}
      title={words("side-ruby-means")}
      onChange={({ target }) => setDraft(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The reading that the chosen words have; none where they have several. */
function readingOf(session: Session, range: TextRange): string {
  const own = storyOf(session, range)?.marks.filter((mark) => mark.from < range.to && mark.to > range.from) ?? [];
  const readings = own.flatMap((mark) => (mark.kind === "ruby" ? [mark.reading] : []));
  return readings.length === 1 ? (readings[0] ?? "") : "";
}
