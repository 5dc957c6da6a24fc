/** The box that the stage paints into. */
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useDrop } from "./carry/useDrop.js";
import { FrameList } from "./FrameList.js";
import { listenOnStage } from "./gestures.js";
import { PlaceMenu } from "./menu/PlaceMenu.js";
import { EmptyPage } from "./pages/EmptyPage.js";
import { PreviewNote } from "./planner/PreviewNote.js";
import type { Session } from "./session.js";
import { StageMarks } from "./stageMarks/StageMarks.js";
import { useWords } from "./words.js";

export function StageBox({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const drop = useDrop(session, { kind: "stage" });
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
  const notice = useStore(session.store, (view) => view.notice);
  const page = useStore(session.store, (view) => view.page);
  return (
    <PlaceMenu session={session} place="stage">
      <main id="stage" className="stage" data-region="stage" data-tour="stage" {...drop}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page is pushed and zoomed by keys while it has the focus. */}
        <div ref={box} className="canvas" tabIndex={0} role="img" aria-label={words("desk-stage", { page })} data-focus-first />
        <EmptyPage session={session} />
        <StageMarks session={session} />
        <FrameList session={session} />
        <PreviewNote session={session} />
        {notice && (
          <p className="notice quiet" role="status">
            {words(notice.id, notice.params)}
          </p>
        )}
      </main>
    </PlaceMenu>
  );
}
