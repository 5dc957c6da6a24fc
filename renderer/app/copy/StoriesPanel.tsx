/** The list of stories (稿件): how long each is, where it stands, and the way to it; what stands nowhere is brought to the page. */
import { type KeyboardEvent, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Editing } from "../../state/editing.js";
import { startCarrying } from "../carry/carrying.js";
import { bringCopy } from "../pages/bringCopy.js";
import { pageHere } from "../pages/pageSteps.js";
import { find } from "../palette/find.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { type ListedStory, STORY_STATES, storiesListed } from "./storyList.js";
import "./copy.css";

export function StoriesPanel({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <StoriesOf key={editing.edition} session={session} editing={editing} />;
}

type Wanted = (typeof STORY_STATES)[number] | "all";

function StoriesOf({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const doc = useStore(editing.store, (state) => state.doc);
  const pages = useStore(session.store, (view) => view.pages);
  const [query, setQuery] = useState("");
  const [wanted, setWanted] = useState<Wanted>("all");
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useMemo(() => storiesListed(doc, pages), [doc, pages]);
  const inState = all.filter(({ state }) => wanted === "all" || state === wanted);
  const shown = find(inState, query, []).map(({ entry }) => entry);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  );
  const counted = (state: Wanted) => all.filter((story) => state === "all" || story.state === state).length;
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? shown[at] : shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next === undefined || (step === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    setChosen(next.id);
    if (step === undefined) act(session, next);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the list act from its search field too.
    <div className="stories" onKeyDown={onKeyDown}>
      <input
        type="search"
        aria-label={words("stories-find")}
        placeholder={words("stories-find")}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <select aria-label={words("stories-state")} value={wanted} onChange={({ target }) => setWanted(target.value as Wanted)}>
        {(["all", ...STORY_STATES] as const).map((state) => (
          <option key={state} value={state}>
            {words("stories-filter", { state: words(`stories-${state}`), count: counted(state) })}
          </option>
        ))}
      </select>
      {shown.length === 0 && <p className="quiet empty">{words(all.length === 0 ? "stories-empty" : "stories-none-found")}</p>}
      <div role="listbox" className="stories-list" tabIndex={0} aria-label={words("panel-stories")}>
        {shown.map((story) => (
          <StoryRow
            key={story.id}
            session={session}
            story={story}
            isChosen={story.id === shown[at]?.id}
            onChoose={() => setChosen(story.id)}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly session: Session;
  readonly story: ListedStory;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function StoryRow({ session, story, isChosen, onChoose }: RowProps) {
  const words = useWords(session);
  const { title, characters, state, page, section } = story;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and says which story it is at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the list goes there.
    <div
      role="option"
      aria-selected={isChosen}
      className={`story-row ${state}`}
      onClick={() => {
        onChoose();
        goToStory(session, story);
      }}
      onPointerDown={(event) => {
        if (page === null) startCarrying(session, event, { kind: "copy", copy: story.id }, title);
      }}
    >
      <span className="story-title">{title || words("stories-untitled")}</span>
      <span className="story-facts quiet">
        <span className={`story-state ${state}`}>{words(`stories-${state}`)}</span>
        {words("stories-characters", { count: characters })}
        {page !== null && ` · ${words("stories-page", { page, section })}`}
      </span>
      {page === null && (
        <button
          type="button"
          title={words("stories-place-tip")}
          onClick={(event) => {
            event.stopPropagation();
            onChoose();
            act(session, story);
          }}
        >
          {words("stories-place")}
        </button>
      )}
    </div>
  );
}

/** Shows the story on its page, or brings it to the page that is shown. */
function act(session: Session, story: ListedStory): void {
  const here = pageHere(session);
  if (story.page !== null) goToStory(session, story);
  else if (here) void bringCopy(session, story.id, here.id, null);
}

/** Shows the story on its page. */
function goToStory(session: Session, { page, frame }: ListedStory): void {
  if (page === null) return;
  session.goTo({ place: frame === null ? { page } : { page, frame } });
  if (frame !== null) session.select([frame]);
}
