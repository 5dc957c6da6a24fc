/** What there is before an edition is open: those that can be opened, and what to do first. */
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { labelOf, runAction } from "./actions/action.js";
import { isMacHere, showChord } from "./actions/chords.js";
import { sectionsOf } from "./actions/menus.js";
import { keysOf } from "./actions/shortcuts.js";
import { EditionList } from "./editions/EditionList.js";
import { Icon } from "./icons.js";
import type { Session } from "./session.js";
import { useWords } from "./words.js";

/** Ways to begin, as far as there are any: a new edition, one from elsewhere, copy to import. */
const WAYS = sectionsOf(["editions", "import"])
  .flat()
  .filter(({ id }) => id !== "act-start");

export function StartScreen({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const editions = useStore(session.store, (view) => view.editions);
  const notice = useStore(session.store, (view) => view.notice);
  const language = useStore(session.store, (view) => view.language);
  const changed = useStore(session.shell, (shell) => shell.keys);
  return (
    <main className="start" data-region="start">
      <div className="start-sheet">
        <h1 ref={heading} tabIndex={-1}>
          {words("start-title")}
        </h1>
        <p className="quiet">{words("start-line")}</p>
        {notice && (
          <p className="start-notice" role="alert">
            {words(notice.id, notice.params)}
          </p>
        )}
        {WAYS.length > 0 && (
          <div className="start-ways">
            {WAYS.map((action) => (
              <button key={action.id} type="button" onClick={() => runAction(action, session)}>
                {action.icon && <Icon name={action.icon} />}
                {labelOf(action, language)}
                <kbd>
                  {keysOf(action, changed)
                    .slice(0, 1)
                    .map((chord) => showChord(chord, isMacHere()))}
                </kbd>
              </button>
            ))}
          </div>
        )}
        <h2>{words("start-editions")}</h2>
        <EditionList session={session} />
        {editions.length === 0 && <p className="start-teach">{words("start-none")}</p>}
        <h2>{words("start-evening")}</h2>
        <ol className="start-steps">
          {["copy", "makeup", "fit", "print"].map((step) => (
            <li key={step}>
              <strong>{words(`start-step-${step}`)}</strong>
              {words(`start-step-${step}-how`)}
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
