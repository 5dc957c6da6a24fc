/** What becomes of something that is laid down in a place. */
import { setAside } from "../../../core/commands/index.js";
import { assertNever } from "../../../core/units/index.js";
import type { Carried, DropPlace } from "../../state/carry.js";
import { bringCopy } from "../pages/bringCopy.js";
import { copyToMove, docOf, moveFramesToPage, movePageTo, pageHere, perform, placeOfPage } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import { framesToVariant } from "../variants/variantSteps.js";

/** A point of the window. */
interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

export function drop(session: Session, carried: Carried, place: DropPlace, at: Point): void {
  switch (carried.kind) {
    case "page":
      if (place.kind === "page") movePageTo(session, carried.page, placeOfPage(session, place.page));
      break;
    case "copy":
      if (place.kind === "page") void bringCopy(session, carried.copy, place.page, null);
      else if (place.kind === "stage") dropOnStage(session, carried.copy, at);
      break;
    case "frames":
      dropFrames(session, carried.frames, place);
      break;
    default:
      assertNever(carried);
  }
}

function dropOnStage(session: Session, copy: string, { clientX, clientY }: Point): void {
  const box = document.querySelector("#stage .canvas")?.getBoundingClientRect();
  const page = pageHere(session);
  const point = box ? session.placeAt({ x: clientX - box.left, y: clientY - box.top }) : null;
  if (page !== null) void bringCopy(session, copy, page.id, point);
}

function dropFrames(session: Session, frames: readonly string[], place: DropPlace): void {
  if (place.kind === "page" && place.page !== pageHere(session)?.id) moveFramesToPage(session, frames, place.page);
  if (place.kind === "pasteboard") layAside(session, frames);
  if (place.kind === "variant") framesToVariant(session, frames, place.variant);
}

/** Lays the copy of frames on the pasteboard, whole stories of it, as one step. */
export function layAside(session: Session, frames: readonly string[]): void {
  const doc = docOf(session);
  if (doc === null) return;
  const all = copyToMove(doc, frames);
  const isDone = all.map((each) => perform(session, (now, id) => setAside(now, each, id), `aside ${all.join(" ")}`));
  if (isDone.some(Boolean)) session.select([]);
}
