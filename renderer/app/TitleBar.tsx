/** The bar on top: the menus, which edition is open, and the way to everything else. */
import { useStore } from "zustand";
import { isMacHere, showChord } from "./actions/chords.js";
import { Icon } from "./icons.js";
import { MenuBar } from "./menu/MenuBar.js";
import type { Session } from "./session.js";
import { Tip } from "./Tip.js";
import { useWords } from "./words.js";

export function TitleBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  return (
    <header className="bar">
      <strong className="brand" aria-hidden="true">
        对开
      </strong>
      <MenuBar session={session} />
      <EditionHere session={session} />
      <button type="button" className="search" onClick={() => session.shell.setState({ dialog: "palette" })}>
        <Icon name="search" />
        {words("shell-search")}
        <kbd>{showChord("Mod+K", isMacHere())}</kbd>
      </button>
      <Tip title={words("act-language")}>
        <button type="button" onClick={() => session.setLanguage(session.store.getState().language === "zh" ? "en" : "zh")}>
          {words("desk-other-language")}
        </button>
      </Tip>
    </header>
  );
}

function EditionHere({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const editions = useStore(session.store, (view) => view.editions);
  const edition = useStore(session.store, (view) => view.edition);
  const facts = editions.find((each) => each.edition === edition)?.facts;
  return (
    <div className="edition-here" data-region="edition">
      {editions.length > 0 && edition !== null && (
        <select aria-label={words("desk-choose")} value={edition} onChange={(event) => void session.open(event.target.value)}>
          {editions.map((each) => (
            <option key={each.edition} value={each.edition}>
              {each.name}
            </option>
          ))}
        </select>
      )}
      <span className="facts quiet">{facts ? words("desk-edition", facts) : ""}</span>
    </div>
  );
}
