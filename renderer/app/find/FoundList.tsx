/** The places that were found, with the words round them; a click, or the arrow keys, go there. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { FoundWords } from "../../../core/commands/index.js";
import { type Doc, recordOf } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useWords, type Words } from "../words.js";
import { showFound } from "./finding.js";

interface FoundListProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly found: readonly FoundWords[];
  readonly at: number | null;
}

/** Rows beyond this are not shown: nobody reads them one by one, and all are counted and replaced. */
const MOST_ROWS = 300;

export function FoundList({ session, doc, found, at }: FoundListProps) {
  const words = useWords(session);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at !== null) here.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    showFound(session, found, Math.max(0, Math.min(found.length - 1, (at ?? -1) + step)));
  }
  return (
    <div
      className="find-list"
      role="listbox"
      tabIndex={0}
      aria-label={words("find-list")}
      aria-activedescendant={at === null ? undefined : `found-${at}`}
      onKeyDown={onKeyDown}
    >
      {found.slice(0, MOST_ROWS).map((each, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which option it is at.
        <div
          // The list is made anew as a whole: places are their numbers.
          key={index}
          ref={index === at ? here : undefined}
          id={`found-${index}`}
          role="option"
          aria-selected={index === at}
          onClick={() => showFound(session, found, index)}
        >
          <span className="find-words-round">
            {each.before}
            <mark>{each.words}</mark>
            {each.after}
          </span>
          <small className="quiet">{whereInWords(doc, each, words)}</small>
        </div>
      ))}
    </div>
  );
}

function whereInWords(doc: Doc, { page, role, place }: FoundWords, words: Words): string {
  const on = page === null ? words("side-unplaced") : words("side-page", { page: recordOf(doc, page, "page").number });
  if (role !== null) return `${on} ${words(`role-${role}`)}`;
  return place.kind === "story" ? on : `${on} ${words(`find-in-${place.kind}`)}`;
}
