/** The review of copy (审稿): what the importer asks, and every part of the copy with what it is. */
import { useState } from "react";
import { useStore } from "zustand";
import type { Doc, IntakeRecord, SourceRecord } from "../../../core/model/index.js";
import type { Editing } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { Original } from "./Original.js";
import { Parts } from "./Parts.js";
import { keyOfQuestions, Questions } from "./Questions.js";

interface ReviewProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly intake: IntakeRecord;
}

export function Review({ session, editing, intake }: ReviewProps) {
  const words = useWords(session);
  const doc = useStore(editing.store, (state) => state.doc);
  const [isOriginal, setOriginal] = useState(false);
  const sources = sourcesOf(doc, intake);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for questions act wherever in the review a person is.
    <div
      className="copy-review"
      onKeyDown={(event) => {
        if (!keyOfQuestions(session, intake, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Asked session={session} />
      <Questions session={session} doc={doc} intake={intake} />
      <div className="copy-tabs" role="tablist" aria-label={words("copy-views")}>
        <button type="button" role="tab" aria-selected={!isOriginal} onClick={() => setOriginal(false)}>
          {words("copy-view-parts")}
        </button>
        <button type="button" role="tab" aria-selected={isOriginal} onClick={() => setOriginal(true)}>
          {words("copy-view-original")}
        </button>
      </div>
      {isOriginal ? (
        <Original session={session} editing={editing} intake={intake} sources={sources} />
      ) : (
        <Parts session={session} doc={doc} intake={intake} sources={sources} />
      )}
    </div>
  );
}

function sourcesOf(doc: Doc, { sources }: IntakeRecord): readonly SourceRecord[] {
  return sources.flatMap((id) => {
    const record = doc.records.get(id);
    return record?.type === "source" ? [record] : [];
  });
}

/** A story was edited since it came in: whose words are to stand? */
function Asked({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const desk = session.copyDesk;
  const asked = useStore(desk.store, (state) => state.asked);
  if (asked === null) return null;
  return (
    <div className="copy-note warning" role="alertdialog" aria-label={words("copy-edited-title")}>
      <p>{words("refused-copy-edited", { story: asked.story })}</p>
      <div className="copy-buttons">
        <button type="button" className="primary" onClick={() => desk.answer("keep")}>
          {words("copy-edited-keep")}
        </button>
        <button type="button" onClick={() => desk.answer("anew")}>
          {words("copy-edited-anew")}
        </button>
        <button type="button" onClick={() => desk.answer(null)}>
          {words("copy-edited-leave")}
        </button>
      </div>
    </div>
  );
}
