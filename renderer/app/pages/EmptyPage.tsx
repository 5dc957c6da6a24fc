/** What can be done with a page on which nothing stands yet. */
import { useStore } from "zustand";
import { pasteboardOf } from "../../../core/model/index.js";
import { canRun, labelOf, runAction } from "../actions/action.js";
import { isMacHere, showChord } from "../actions/chords.js";
import { sectionsOf } from "../actions/menus.js";
import { keysOf } from "../actions/shortcuts.js";
import { Icon } from "../icons.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { isEmptyPage } from "./pageFacts.js";

/** Ways to fill a page, as far as there are any: to bring copy in, and to have the page made up. */
const WAYS = [...sectionsOf(["import"]).flat(), ...sectionsOf(["makeup"]).flat().slice(0, 1)];

export function EmptyPage({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const page = useStore(session.store, (view) => view.pages.find(({ number }) => number === view.page));
  const keys = useStore(session.shell, (shell) => shell.keys);
  const waiting = useEditing(session, (state) => pasteboardOf(state.doc).length) ?? 0;
  if (page === undefined || !isEmptyPage(page)) return null;
  const ways = WAYS.filter((action) => canRun(action, session));
  return (
    <section className="empty-page" aria-label={words("empty-page-title", { page: page.number })}>
      <strong>{words("empty-page-title", { page: page.number })}</strong>
      <p className="quiet">{words(waiting > 0 ? "empty-page-waiting" : "empty-page-how", { count: waiting })}</p>
      <button type="button" onClick={() => session.dock.show("pasteboard")}>
        <Icon name="story" />
        {words("empty-page-pasteboard", { count: waiting })}
      </button>
      {ways.map((action) => (
        <button key={action.id} type="button" onClick={() => runAction(action, session)}>
          {action.icon && <Icon name={action.icon} />}
          {labelOf(action, language)}
          <kbd>
            {keysOf(action, keys)
              .slice(0, 1)
              .map((chord) => showChord(chord, isMacHere()))}
          </kbd>
        </button>
      ))}
    </section>
  );
}
