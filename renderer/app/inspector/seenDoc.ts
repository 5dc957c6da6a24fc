/** The document for a panel that is slow to draw: as it is when a person stops typing, and not at all while the panel is not seen. */
import { type RefCallback, useCallback, useDeferredValue, useState } from "react";
import type { Transaction } from "../../../core/edit/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useRestingDoc } from "../useRestingDoc.js";

interface SeenDoc {
  readonly doc: Doc | null;
  /** For the element round all of the panel. */
  readonly root: RefCallback<HTMLElement>;
}

export function useSeenDoc(session: Session): SeenDoc {
  const now = useDeferredValue(useRestingDoc(session, isTyped));
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

/** Whether a step was typed into a text; what is set in a panel shows there at once. */
function isTyped(step: Transaction | null): boolean {
  return step?.origin?.startsWith("type ") === true;
}
