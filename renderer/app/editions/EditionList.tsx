/** The editions that can be opened: the last ones first, each with its first page, found by name, paper or day. */
import { useState } from "react";
import { useStore } from "zustand";
import type { EditionCard } from "../../../host/api/index.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { HostPicture } from "./HostPicture.js";
import { editionsFound, recentFirst } from "./recent.js";
import "./editions.css";

/** From so many editions on there is a field to search them. */
const MANY = 6;

export function EditionList({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const editions = recentFirst(useStore(session.store, (view) => view.editions));
  const [query, setQuery] = useState("");
  const found = editionsFound(editions, query);
  return (
    <>
      {editions.length >= MANY && (
        <input
          type="search"
          className="edition-search"
          aria-label={words("editions-search")}
          placeholder={words("editions-search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="start-editions edition-cards">
        {found.map((card) => (
          <li key={card.edition}>
            <EditionButton session={session} card={card} />
          </li>
        ))}
      </ul>
      {found.length === 0 && query !== "" && <p className="quiet">{words("editions-none-found", { query })}</p>}
    </>
  );
}

function EditionButton({ session, card }: { readonly session: Session; readonly card: EditionCard }) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const { edition, name, facts, changed, hasPicture } = card;
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const at = changed === null ? null : new Date(changed).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <button type="button" onClick={() => void session.open(edition)}>
      <span className="edition-page">
        {hasPicture && <HostPicture name={`${edition} ${changed}`} load={() => session.api.editionPicture({ edition })} alt="" />}
      </span>
      <span className="edition-words">
        <strong>{name}</strong>
        <span>{facts ? words("desk-edition", facts) : words("start-unreadable")}</span>
        {at !== null && <small className="quiet">{words("editions-changed", { at })}</small>}
      </span>
    </button>
  );
}
