/** Files that are dragged onto the window come in as copy, wherever they are let go. */
import { useEffect, useState } from "react";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import "./copy.css";

export function DropFiles({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const canTake = () => session.store.getState().editing !== null;
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return setOver(false);
      // Else the browser leaves the app to show the file; and the panels take any drag for one of theirs.
      event.preventDefault();
      event.stopPropagation();
      setOver(canTake());
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!canTake() || files.length === 0) return;
      session.dock.show("copy");
      void session.copyDesk.bringFiles(files);
    };
    window.addEventListener("dragover", onOver, true);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop, true);
    return () => {
      window.removeEventListener("dragover", onOver, true);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop, true);
    };
  }, [session]);
  return isOver ? <div className="copy-drop">{words("copy-drop")}</div> : null;
}

/** Files: all of them, but for pictures over the stage, which takes these itself. */
function isOurs({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer?.types.includes("Files")) return false;
  const isOnStage = target instanceof Element && target.closest(".canvas") !== null;
  return !isOnStage || [...dataTransfer.items].some(({ type }) => !type.startsWith("image/"));
}
