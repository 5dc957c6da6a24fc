/** A small picture of a page, or of a part of it, as a step would make it. Painted once: what comes later does not change it. */
import { useEffect, useRef } from "react";
import type { Rect } from "../../../core/units/index.js";
import type { Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { draftOf } from "./drafts.js";

interface DraftPictureProps {
  readonly session: Session;
  readonly make: Make;
  readonly page: number;
  /** The part that is seen, in points of the page. */
  readonly part: Rect;
  /** CSS pixels a point. */
  readonly scale: number;
}

export function DraftPicture({ session, make, page, part, scale }: DraftPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y, width, height } = part;
  useEffect(() => {
    let isWanted = true;
    void paint(session, { make, page, part: { x, y, width, height }, scale }, canvas.current, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [session, make, page, x, y, width, height, scale]);
  return <canvas ref={canvas} className="draft-picture" style={{ width: width * scale, height: height * scale }} />;
}

async function paint(
  { painter, store }: Session,
  { make, page, part, scale }: Omit<DraftPictureProps, "session">,
  canvas: HTMLCanvasElement | null,
  isWanted: () => boolean,
): Promise<void> {
  const doc = store.getState().editing?.store.getState().doc;
  const draft = doc && draftOf(make, doc);
  if (!canvas || !doc) return;
  const dense = scale * window.devicePixelRatio;
  const size = { width: Math.max(1, Math.round(part.width * dense)), height: Math.max(1, Math.round(part.height * dense)) };
  const wish = { page, scale: dense, left: Math.round(part.x * dense), top: Math.round(part.y * dense), ...size };
  // What is so already is seen as it is.
  const bitmap = await painter.paint(wish, isWanted, "beside", draft ?? undefined);
  if (bitmap === null) return;
  Object.assign(canvas, size);
  canvas.getContext("2d", { alpha: false })?.drawImage(bitmap, 0, 0);
  bitmap.close();
  canvas.dataset.painted = "true";
}
