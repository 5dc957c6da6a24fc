/** What an edition says of itself: paper, date, issue; and what its pages are printed in. */
import { changing } from "../../edit/index.js";
import type { Doc, EditionRecord, PageInks, PageRecord } from "../../model/index.js";
import { recordsOf } from "../../model/index.js";
import { type Outcome, refusal } from "../outcome.js";

/** Prints a page in inks of its own; null for those of its style. */
export function inkPage(doc: Doc, page: string, inks: PageInks | null, id: string): Outcome {
  const before = doc.records.get(page);
  if (before?.type !== "page") return null;
  const { inks: _, ...plain } = before;
  const after: PageRecord = inks === null ? plain : { ...plain, inks };
  return isSame(before, after) ? null : changing(doc, id, "did-page-inks", { put: [after] }, { page: before.number });
}

/** Fields of the edition that a person fills in. */
export type EditionChange = Partial<Omit<EditionRecord, "id" | "type" | "rules" | "variants">>;

/** Changes what the edition says of itself. Refused where its date is none, or its paper has no name. */
export function setEdition(doc: Doc, change: EditionChange, id: string): Outcome {
  const [before] = recordsOf(doc, "edition");
  if (!before) return null;
  if (change.date !== undefined && !isDate(change.date)) return refusal("refused-date", { date: change.date });
  if (change.paper !== undefined && change.paper.trim() === "") return refusal("refused-no-paper");
  const after = { ...before, ...change };
  return isSame(before, after) ? null : changing(doc, id, "did-edition", { put: [after] });
}

function isSame<Kind extends object>(before: Kind, after: Kind): boolean {
  const text = (record: Kind): string => JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  return text(before) === text(after);
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is an ISO date that there is. */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !isLeap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
