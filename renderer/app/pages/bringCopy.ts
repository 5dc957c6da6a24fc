/** Brings copy from the pasteboard to a page: the host measures it, for the page has no faces. */
import { type Doc, recordOf, styleOf } from "../../../core/model/index.js";
import { columnLeft } from "../../../core/page/index.js";
import type { Session } from "../session.js";

/** A point of the page. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** At a point of the page, or where there is room; the page is shown, and what came is chosen. Says so where it cannot be done. */
export async function bringCopy(session: Session, copy: string, page: string, at: Point | null): Promise<boolean> {
  const { editing } = session.store.getState();
  if (editing === null) return false;
  await editing.settled();
  const { doc, version } = editing.store.getState();
  const cell = at === null ? null : cellAt(doc, page, at);
  const answer = await session.api.bringIn({ edition: editing.edition, copy, page, cell });
  const isAsAsked = editing.store.getState().version === version;
  if (!answer.ok || !isAsAsked) {
    editing.refuse(answer.ok ? { code: "bring-in-late", params: {} } : answer);
    return false;
  }
  if (!editing.perform((_, id) => ({ ...answer.transaction, id }))) return false;
  session.awaitPage(page);
  session.select(answer.transaction.records.added.flatMap(({ id, type }) => (type === "frame" ? [id] : [])));
  return true;
}

/** The cell of the grid under a point; the first or the last where the point lies beside the grid. */
function cellAt(doc: Doc, page: string, { x, y }: Point): { readonly col: number; readonly line: number } {
  const { grid } = styleOf(doc, recordOf(doc, page, "page").style);
  const columns = Array.from({ length: grid.columns }, (_, col) => col);
  const col = columns.findLast((each) => columnLeft(grid, each) <= x) ?? 0;
  return { col, line: Math.max(0, Math.min(grid.lines - 1, Math.floor((y - grid.top) / grid.pitch))) };
}
