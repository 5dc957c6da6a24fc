/** The copy desk (收稿): files come in, and what the importer made of them is put right part by part. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { recordsOf } from "../../../core/model/index.js";
import { intakeShown } from "../../state/copyDesk.js";
import type { Editing } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { CopyFolder, FolderButton } from "./CopyFolder.js";
import { chooseFiles } from "./chooseFiles.js";
import { pastedCopy } from "./pastedCopy.js";
import { Review } from "./Review.js";
import "./copy.css";

export function CopyPanel({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <CopyOf key={editing.edition} session={session} editing={editing} />;
}

function CopyOf({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const desk = session.copyDesk;
  const chosen = useStore(desk.store, (state) => state.intake);
  const doc = useEditing(session, (state) => state.doc);
  const intake = doc && intakeShown(doc, chosen);
  useEffect(() => {
    void desk.resume();
  }, [desk]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pasted anywhere in the panel comes in as copy.
    <div
      className="copy-desk"
      tabIndex={-1}
      onKeyDown={(event) => {
        // What is pasted here is copy, and no frames.
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v") event.stopPropagation();
      }}
      onPaste={(event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        const { files } = event.clipboardData;
        if (files.length > 0) void desk.bringFiles([...files]);
        else desk.bringText(words("copy-pasted"), pastedCopy(event.clipboardData));
      }}
    >
      <CopyBar session={session} />
      <Troubles session={session} />
      <CopyFolder session={session} />
      {intake === null || doc === null ? (
        <p className="quiet empty">{words("copy-empty-desk")}</p>
      ) : (
        <>
          <Intakes session={session} editing={editing} />
          <Review session={session} editing={editing} intake={intake} />
        </>
      )}
    </div>
  );
}

function CopyBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const reading = useStore(session.copyDesk.store, (state) => state.reading);
  return (
    <div className="copy-bar">
      <button type="button" className="primary" title={words("copy-bar-hint")} onClick={() => chooseFiles(session)}>
        {words("copy-bring")}
      </button>
      <FolderButton session={session} />
      {reading > 0 && (
        <span className="quiet" role="status">
          {words("copy-reading", { count: reading })}
        </span>
      )}
    </div>
  );
}

/** What could not be read, until a person has seen it. */
function Troubles({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { store } = session.copyDesk;
  const troubles = useStore(store, (state) => state.troubles);
  if (troubles.length === 0) return null;
  return (
    <div className="copy-note warning" role="alert">
      <ul>
        {troubles.map(({ code, params }, index) => (
          // The list is shown as a whole, and taken away as a whole.
          <li key={index}>{words(code, params)}</li>
        ))}
      </ul>
      <button type="button" onClick={() => store.setState({ troubles: [] })}>
        {words("copy-seen")}
      </button>
    </div>
  );
}

/** All copy that came in, with what is still asked of it. */
function Intakes({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const { store } = session.copyDesk;
  const chosen = useStore(store, (state) => state.intake);
  const doc = useStore(editing.store, (state) => state.doc);
  const intakes = recordsOf(doc, "intake");
  return (
    <select
      className="copy-intakes"
      aria-label={words("copy-intakes")}
      value={intakeShown(doc, chosen)?.id ?? ""}
      onChange={({ target }) => store.setState({ intake: target.value, part: 0, asked: null })}
    >
      {[...intakes].reverse().map(({ id, sources, pictures, questions, stories }) => {
        const source = doc.records.get(sources[0] ?? "");
        const name = source?.type === "source" ? source.name : (pictures[0]?.name ?? id);
        const more = sources.length > 1 ? words("copy-and-more", { count: sources.length - 1 }) : "";
        const state = questions.length > 0 ? words("copy-open", { count: questions.length }) : words("copy-clear");
        return (
          <option key={id} value={id}>
            {`${name}${more} · ${words("copy-stories", { count: stories.length })} · ${state}`}
          </option>
        );
      })}
    </select>
  );
}
