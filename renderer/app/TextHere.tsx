/** Where the caret is while somebody types on the page: column and line, and how many characters into the headline or the text. */
import { useStore } from "zustand";
import { wordsAt } from "../../core/commands/index.js";
import { countCharacters } from "../../core/flow/index.js";
import { partAround, stretchOf } from "../text/selections.js";
import type { Session } from "./session.js";
import { useEditing } from "./useEditing.js";
import { useWords } from "./words.js";

export function TextHere({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const text = useStore(session.store, (view) => view.text);
  const shown = useStore(session.store, (view) => view.textShown);
  const record = useEditing(session, ({ doc }) => (text === null ? null : (doc.records.get(text.head.id) ?? null)));
  const own = useEditing(session, ({ doc }) => (text === null ? null : wordsAt(doc, text.head)));
  if (text === null || own === null) return null;
  const { from, to } = stretchOf(text);
  const part = record?.type === "story" ? partAround(record, text.head.at) : { from: 0, to: own.length };
  const counted =
    from < to
      ? words("text-chosen", { count: countCharacters(own.slice(from, to)) })
      : words("text-count", { at: countCharacters(own.slice(part.from, from)), count: countCharacters(own.slice(part.from, part.to)) });
  const caret = shown?.caret;
  return (
    <span className="figures" data-text-here>
      {caret && `${words("text-place", { column: caret.column, line: caret.line })}　`}
      {counted}
      {shown !== null && !caret && <span className="warning">　{words("text-no-room")}</span>}
    </span>
  );
}
