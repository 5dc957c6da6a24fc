/** Says over the stage that it shows what is not yet so, and how to leave that. Escape leaves it wherever the focus is. */
import { useEffect } from "react";
import { useStore } from "zustand";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { leaveDraft } from "./drafts.js";
import "./planner.css";

export function PreviewNote({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const preview = useStore(session.store, (view) => (view.preview?.page === view.page ? view.preview : null));
  const isShown = preview !== null;
  useEffect(() => {
    if (!isShown) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      leaveDraft(session);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [isShown, session]);
  if (preview === null) return null;
  return (
    <output className="preview-note">
      <b>{words("preview-note", { says: preview.says })}</b>
      <span>{words("preview-how")}</span>
    </output>
  );
}
