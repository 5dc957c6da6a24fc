/** Find and replace (查找替换) in all of the edition: what is looked for, where it stands, and what comes in its place. */
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import { type FoundAll, type FoundWords, findWords } from "../../../core/commands/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { FindQuery } from "../../../core/story/index.js";
import { focusStage } from "../regions.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords, type Words } from "../words.js";
import { FoundList } from "./FoundList.js";
import { findStep, replaceEverywhere, replaceStep, storyOnly } from "./finding.js";
import "./find.css";

const NOTHING: FoundAll = { found: [], faultAt: null, isCut: false };

export function FindPanel({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const doc = useDeferredValue(useEditing(session, (state) => state.doc));
  const { query, at, isStoryOnly } = useStore(session.find);
  const here = useStore(session.store, storyOnly);
  const all = useFound(doc, query, isStoryOnly ? here : null);
  const [replaced, setReplaced] = useState<number | null>(null);
  if (doc === null) return null;
  return (
    <search className="find" onKeyDown={({ key, nativeEvent }) => key === "Escape" && !nativeEvent.isComposing && focusStage()}>
      <Fields session={session} hasFound={all.found.length > 0} onReplaced={setReplaced} />
      <Options session={session} />
      <output className={all.faultAt === null ? "find-count figures" : "find-count error"}>
        {query.words === "" && replaced !== null ? words("find-done", { count: replaced }) : outcome(words, query, all, replaced)}
      </output>
      {query.words === "" ? (
        <p className="quiet empty">{words("find-teach")}</p>
      ) : (
        <FoundList session={session} doc={doc} found={all.found} at={at} />
      )}
    </search>
  );
}

function useFound(doc: Doc | null, query: FindQuery, story: string | null): FoundAll {
  return useMemo(() => (doc === null ? NOTHING : findWords(doc, query, story)), [doc, query, story]);
}

function outcome(words: Words, query: FindQuery, { found, faultAt, isCut }: FoundAll, replaced: number | null): string {
  if (query.words === "") return "";
  if (faultAt !== null) return words("find-fault", { at: faultAt + 1 });
  const parts = [
    ...(replaced === null ? [] : [words("find-done", { count: replaced })]),
    found.length === 0 ? words("find-none") : words("find-count", { count: found.length, places: textsOf(found) }),
    ...(isCut ? [words("find-cut")] : []),
  ];
  return parts.join("　");
}

function textsOf(found: readonly FoundWords[]): number {
  return new Set(found.map(({ place }) => `${place.kind} ${place.id}`)).size;
}

interface FieldsProps {
  readonly session: Session;
  readonly hasFound: boolean;
  readonly onReplaced: (count: number | null) => void;
}

function Fields({ session, hasFound, onReplaced }: FieldsProps) {
  const words = useWords(session);
  const { query, replacement } = useStore(session.find);
  function onKeyDown(event: KeyboardEvent, onEnter: (isBack: boolean) => void): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onReplaced(null);
    onEnter(event.shiftKey);
  }
  return (
    <div className="find-fields">
      <input
        className="find-words"
        type="text"
        value={query.words}
        aria-label={words("find-words")}
        placeholder={words("find-words")}
        onChange={({ target }) => {
          onReplaced(null);
          session.find.setState({ query: { ...query, words: target.value }, at: null });
        }}
        onKeyDown={(event) => onKeyDown(event, (isBack) => findStep(session, isBack ? -1 : 1))}
      />
      <span className="find-buttons">
        <button type="button" disabled={!hasFound} aria-label={words("act-find-before")} onClick={() => findStep(session, -1)}>
          ↑
        </button>
        <button type="button" disabled={!hasFound} aria-label={words("act-find-after")} onClick={() => findStep(session, 1)}>
          ↓
        </button>
      </span>
      <input
        className="find-replacement"
        type="text"
        value={replacement}
        aria-label={words("find-replacement")}
        placeholder={words("find-replacement")}
        onChange={({ target }) => session.find.setState({ replacement: target.value })}
        onKeyDown={(event) => onKeyDown(event, () => replaceStep(session))}
      />
      <span className="find-buttons">
        <button type="button" disabled={!hasFound} onClick={() => replaceStep(session)}>
          {words("find-one")}
        </button>
        <button type="button" disabled={!hasFound} onClick={() => onReplaced(replaceEverywhere(session))}>
          {words("find-all")}
        </button>
      </span>
    </div>
  );
}

function Options({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { query, isStoryOnly } = useStore(session.find);
  const option = (name: "keepsCase" | "keepsWidth" | "isPattern", id: string, meaning: string) => (
    <label title={meaning}>
      <input
        type="checkbox"
        checked={query[name]}
        onChange={({ target }) => session.find.setState({ query: { ...query, [name]: target.checked }, at: null })}
      />
      {words(id)}
    </label>
  );
  return (
    <div className="find-options">
      <select
        aria-label={words("find-where")}
        value={isStoryOnly ? "story" : "edition"}
        onChange={({ target }) => session.find.setState({ isStoryOnly: target.value === "story", at: null })}
      >
        <option value="edition">{words("find-edition")}</option>
        <option value="story">{words("find-story")}</option>
      </select>
      {option("keepsCase", "find-case", words("find-case-means"))}
      {option("keepsWidth", "find-width", words("find-width-means"))}
      {option("isPattern", "find-pattern", words("find-pattern-means"))}
    </div>
  );
}
