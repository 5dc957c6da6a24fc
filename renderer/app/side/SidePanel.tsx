/** The side editor (文稿): the story of what is chosen as running text, with its copy-fit, and captions and notes beside it. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { cutToHere } from "../../../core/commands/index.js";
import { countCharacters } from "../../../core/flow/index.js";
import { wordsOfCopy } from "../../../core/page/index.js";
import { isHeadlineRole } from "../../../core/story/index.js";
import { sayFit } from "../../../messages/index.js";
import type { Editing } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { MarkBar } from "./MarkBar.js";
import { StoryText } from "./StoryText.js";
import { fieldsBeside, fitOfStory, oversetAt, storiesInOrder, storyWanted } from "./sideStory.js";
import { WordField } from "./WordField.js";
import "./side.css";

export function SidePanel({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <SideOf key={editing.edition} session={session} editing={editing} />;
}

interface SideProps {
  readonly session: Session;
  readonly editing: Editing;
}

function SideOf({ session, editing }: SideProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const [chosen, setChosen] = useState(() => storyWanted(session.store.getState()));
  useEffect(
    () =>
      session.store.subscribe((view, before) => {
        if (view.selection === before.selection && view.textTarget === before.textTarget) return;
        const wanted = storyWanted(view);
        if (wanted !== null) setChosen(wanted);
      }),
    [session],
  );
  const doc = useEditing(session, (state) => state.doc);
  const selection = useStore(session.store, (view) => view.selection);
  const story = chosen !== null && doc?.records.get(chosen)?.type === "story" ? chosen : null;
  const fields = doc === null ? [] : fieldsBeside(doc, story, selection);
  return (
    <div className="side">
      <StoryChoice session={session} editing={editing} story={story} onChoose={setChosen} />
      {story === null ? (
        <p className="quiet empty">{words("side-empty")}</p>
      ) : (
        <>
          <FitLine session={session} editing={editing} story={story} />
          <MarkBar session={session} />
          <StoryText key={`${story} ${language}`} session={session} editing={editing} story={story} />
        </>
      )}
      {fields.length > 0 && (
        <div className="side-fields">
          {fields.map((place) => (
            <WordField key={`${place.kind} ${place.id}`} session={session} editing={editing} place={place} />
          ))}
        </div>
      )}
    </div>
  );
}

interface StoryProps extends SideProps {
  readonly story: string;
}

/** All stories of the edition, page by page. */
function StoryChoice({
  session,
  story,
  onChoose,
}: SideProps & { readonly story: string | null; readonly onChoose: (story: string) => void }) {
  const words = useWords(session);
  const doc = useEditing(session, (state) => state.doc);
  const stories = doc === null ? [] : storiesInOrder(doc);
  const name = (page: number | null) => (page === null ? words("side-unplaced") : words("side-page", { page }));
  return (
    <select
      className="side-choice"
      aria-label={words("side-choose")}
      value={story ?? ""}
      onChange={({ target }) => {
        session.store.setState({ textTarget: null });
        onChoose(target.value);
      }}
    >
      {story === null && <option value="">{words("side-choose")}</option>}
      {stories.map(({ story: each, page }) => (
        <option key={each.id} value={each.id}>
          {name(page)}　{wordsOfCopy(each)}
        </option>
      ))}
    </select>
  );
}

/** How the story fits its frames, and what can be cut away. */
function FitLine({ session, editing, story: id }: StoryProps) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const pages = useStore(session.store, (view) => view.pages);
  const chosen = useStore(session.store, ({ textTarget }) => (textTarget?.kind === "story" && textTarget.id === id ? textTarget : null));
  const doc = useEditing(session, (state) => state.doc);
  const story = doc?.records.get(id);
  if (doc === null || story?.type !== "story") return null;
  const fit = fitOfStory(doc, pages, id);
  const end = oversetAt(doc, story, fit);
  const cut = (at: number) => editing.perform((now, step) => cutToHere(now, id, at, step));
  const caret = chosen?.from ?? null;
  const block = caret === null ? undefined : story.blocks.find(({ to }) => to >= caret);
  const isInBody = caret !== null && caret < story.text.length - 1 && block !== undefined && !isHeadlineRole(block.role);
  const size = chosen === null ? 0 : countCharacters(story.text.slice(chosen.from, chosen.to));
  return (
    <div className="side-fit">
      <output className={fit?.kind === "over" ? "error figures" : "figures"}>
        {fit === null ? words("side-unplaced") : sayFit(language, fit)}
      </output>
      <span className="quiet figures">
        {size > 0 ? words("side-chosen", { characters: size }) : words("side-characters", { characters: countCharacters(story.text) })}
      </span>
      <span className="space" />
      {end !== null && (
        <button type="button" title={words("side-cut-over-means")} onClick={() => cut(end)}>
          {words("side-cut-over", { characters: countCharacters(story.text.slice(end)) })}
        </button>
      )}
      <button type="button" disabled={!isInBody} title={words("side-cut-here-means")} onClick={() => caret !== null && cut(caret)}>
        {isInBody ? words("side-cut-here", { characters: countCharacters(story.text.slice(caret)) }) : words("act-cut-to-here")}
      </button>
    </div>
  );
}
