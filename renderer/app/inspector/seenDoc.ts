/** The document for a panel that is slow to draw: kept up to date behind what a person types, and not at all while the panel is not seen. */
import { type RefCallback, useCallback, useDeferredValue, useState } from "react";
import type { Doc } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";

interface SeenDoc {
  readonly doc: Doc | null;
  /** For the element round all of the panel. */
  readonly root: RefCallback<HTMLElement>;
}

export function useSeenDoc(session: Session): SeenDoc {
  const now = useDeferredValue(useEditing(session, (state) => state.doc));
  const [isSeen, setSeen] = useState(true);
  const [doc, setDoc] = useState(now);
  if (doc !== now && (isSeen || now === null)) setDoc(now);
  const root = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    // A panel behind another tab is taken out of the page: it has no size then.
    const observer = new ResizeObserver(([entry]) => setSeen((entry?.contentRect.width ?? 0) > 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { doc, root };
}
