/** One page on the board: its picture, its number, and how it stands. It can be chosen, carried elsewhere, and laid upon. */
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { keepThumbnail } from "../../stage/thumbnail.js";
import type { LaidPage } from "../../worker/messages.js";
import { startCarrying } from "../carry/carrying.js";
import { useDrop } from "../carry/useDrop.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { pageFacts } from "./pageFacts.js";

interface PageCardProps {
  readonly session: Session;
  readonly page: LaidPage;
  /** CSS pixels of its picture. */
  readonly width: number;
  readonly onOpen?: () => void;
}

export function PageCard({ session, page, width, onOpen }: PageCardProps) {
  const words = useWords(session);
  const isHere = useStore(session.store, (view) => view.page === page.number);
  const findings = useStore(session.store, (view) => view.findings);
  const drop = useDrop(session, { kind: "page", page: page.page });
  const { status, full, errors, warnings } = pageFacts(page, findings);
  const name = words("desk-page", { page: page.number, section: page.section });
  const open = () => {
    session.showPage(page.number);
    onOpen?.();
  };
  return (
    <button
      type="button"
      className={`page-card ${status}`}
      style={{ width: width + CARD_EDGE }}
      data-page={page.number}
      aria-current={isHere ? "page" : undefined}
      aria-label={words("page-card", { name, status: words(`page-${status}`), full })}
      {...drop}
      onClick={onOpen ? () => session.showPage(page.number) : open}
      onDoubleClick={open}
      onKeyDown={(event) => event.key === "Enter" && onOpen !== undefined && open()}
      onContextMenu={() => session.showPage(page.number)}
      onPointerDown={(event) => startCarrying(session, event, { kind: "page", page: page.page }, name)}
    >
      <Thumbnail session={session} page={page} width={width} />
      <span className="page-name">{name}</span>
      <span className="page-state">
        <i className="page-dot" />
        {status === "empty" ? words("page-empty") : words("page-full", { full })}
        {errors > 0 && <span className="count error">{errors}</span>}
        {warnings > 0 && <span className="count warning">{warnings}</span>}
      </span>
    </button>
  );
}

/** Pixels of the border and padding round a picture. */
const CARD_EDGE = 14;

function Thumbnail({ session, page, width: cssWidth }: { readonly session: Session; readonly page: LaidPage; readonly width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { number, width, height } = page;
  useEffect(() => {
    if (canvas.current === null) return;
    return keepThumbnail(session.painter, { number, width, height }, canvas.current, cssWidth * window.devicePixelRatio);
  }, [session, number, width, height, cssWidth]);
  return <canvas ref={canvas} style={{ width: cssWidth, height: Math.round((cssWidth * height) / width) }} />;
}
