/** The box that the stage paints into. */
import { useEffect, useRef } from "react";
import { say } from "../../messages/index.js";
import type { View } from "../state/view.js";
import { listenOnStage } from "./gestures.js";
import type { Session } from "./session.js";

export function StageBox({ session, view }: { readonly session: Session; readonly view: View }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const endStage = session.attach(box.current);
    const endListening = listenOnStage(box.current, session);
    return () => {
      endListening();
      endStage();
    };
  }, [session]);
  const { notice, language, page } = view;
  return (
    <main className="stage">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page is pushed and zoomed by keys while it has the focus. */}
      <div ref={box} className="canvas" tabIndex={0} role="img" aria-label={say(language, "desk-stage", { page })} />
      {notice && <p className="notice quiet">{say(language, notice.id, notice.params)}</p>}
    </main>
  );
}
