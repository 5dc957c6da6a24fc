/** Taking frames off their page. */
import type { Doc, PageRecord } from "../../model/index.js";
import type { Outcome } from "../outcome.js";
import { changingPages } from "../settled.js";
import { lockedRefusal, selectedFrames } from "./selected.js";

/** Deletes frames. Copy that no page shows then lies on the pasteboard; text of which other parts stand is overset there. */
export function deleteFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const gone = selected.frames.map((frame) => frame.id);
  const refused = lockedRefusal(selected.frames);
  return refused ?? changingPages(doc, id, "did-delete", { put: [pageWithout(selected.page, gone)], remove: gone });
}

export function pageWithout(page: PageRecord, gone: readonly string[]): PageRecord {
  return { ...page, frames: page.frames.filter((each) => !gone.includes(each)) };
}
