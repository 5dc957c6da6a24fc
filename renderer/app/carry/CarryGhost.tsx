/** What is carried, beside the pointer. */
import { useStore } from "zustand";
import { pagesInOrder } from "../../../core/commands/index.js";
import type { DropPlace } from "../../state/carry.js";
import { docOf } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import { useWords, type Words } from "../words.js";
import "./carry.css";

export function CarryGhost({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { carried, words: name, x, y, over } = useStore(session.carry);
  if (carried === null) return null;
  return (
    <div className={over ? "carry-ghost" : "carry-ghost nowhere"} style={{ left: x + 14, top: y + 10 }}>
      <strong>{name}</strong>
      <span>{over ? wordsOf(session, words, over, carried.kind) : words("carry-nowhere")}</span>
    </div>
  );
}

function wordsOf(session: Session, words: Words, over: DropPlace, kind: "page" | "copy" | "frames"): string {
  if (over.kind !== "page") return words(`carry-${over.kind}`);
  const doc = docOf(session);
  const page = doc && pagesInOrder(doc).find(({ id }) => id === over.page);
  return words(kind === "page" ? "carry-place" : "carry-page", { page: page?.number ?? 0 });
}
