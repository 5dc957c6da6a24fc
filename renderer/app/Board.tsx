/** The pages board (版面一览): a thumbnail of each page with what is wrong on it; a click shows the page. */
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { keepThumbnail } from "../stage/thumbnail.js";
import type { View } from "../state/view.js";
import type { LaidPage } from "../worker/messages.js";
import { PlaceMenu } from "./menu/PlaceMenu.js";
import type { Session } from "./session.js";
import { useWords } from "./words.js";

/** CSS pixels of a thumbnail's width. */
const WIDTH = 116;

export function Board({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const view = useStore(session.store);
  return (
    <PlaceMenu session={session} place="page">
      <nav className="board" aria-label={words("desk-board")}>
        {view.pages.map((page) => (
          <button
            key={`${view.edition} ${page.number}`}
            type="button"
            aria-current={page.number === view.page ? "page" : undefined}
            onClick={() => session.showPage(page.number)}
            onContextMenu={() => session.showPage(page.number)}
          >
            <Thumbnail session={session} page={page} />
            <span>{words("desk-page", { page: page.number, section: page.section })}</span>
            <Count view={view} page={page.number} />
          </button>
        ))}
      </nav>
    </PlaceMenu>
  );
}

function Thumbnail({ session, page }: { readonly session: Session; readonly page: LaidPage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { number, width, height } = page;
  useEffect(() => {
    if (canvas.current === null) return;
    return keepThumbnail(session.painter, { number, width, height }, canvas.current, WIDTH * window.devicePixelRatio);
  }, [session, number, width, height]);
  return <canvas ref={canvas} width={WIDTH} height={Math.round((WIDTH * page.height) / page.width)} />;
}

function Count({ view, page }: { readonly view: View; readonly page: number }) {
  const here = view.findings?.filter(({ place }) => place.page === page) ?? [];
  if (here.length === 0) return null;
  const [worst] = (["error", "warning", "info"] as const).filter((level) => here.some((finding) => finding.level === level));
  return <span className={`count ${worst}`}>{here.length}</span>;
}
