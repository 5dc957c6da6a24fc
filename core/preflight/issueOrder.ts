/** 期号: issues are numbered one after another (newsroom.md §4). */
import { recordOf } from "../model/index.js";
import type { PastEdition, PreflightRule } from "./rule.js";

export const issueOrder: PreflightRule = {
  id: "form-issue-order",
  name: { zh: "期号不接", en: "Issue number out of order" },
  definition: {
    zh: "期号不大于往期（--past）的期号；隔一天出的报应当正好大一。",
    en: "The number is not larger than that of an earlier issue (--past); from one day to the next it grows by one.",
  },
  why: {
    zh: "期号错了，报纸就没法编目，差错要登报更正。",
    en: "With a wrong number an issue cannot be catalogued, and the paper has to correct itself in print.",
  },
  section: "newsroom.md §4, §6",
  level: "warning",
  isFixed: false,
  check: ({ doc, past }) => {
    const edition = recordOf(doc, "edition", "edition");
    const number = numberOf(edition.issue);
    const last = lastBefore(past, edition.paper, edition.date);
    const before = numberOf(last?.issue ?? null);
    if (number === null || last === undefined || before === null) return [];
    const isNextDay = dayOf(edition.date) - dayOf(last.date) === 1;
    if (isNextDay ? number === before + 1 : number > before) return [];
    return [{ place: {}, params: { issue: number, before, date: last.date }, frames: [] }];
  },
};

/** Digits of an issue number as it is printed: 第9126期. */
function numberOf(issue: string | null): number | null {
  const digits = /\d+/.exec(issue ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}

function lastBefore(past: readonly PastEdition[], paper: string, date: string): PastEdition | undefined {
  return past
    .filter((each) => each.paper === paper && each.date < date)
    .reduce<PastEdition | undefined>((last, each) => (last === undefined || each.date > last.date ? each : last), undefined);
}

/**
 * Days since 1 March of year 0 in the Gregorian calendar, by which dates are subtracted.
 * (Months from March on: the leap day then is the last of its year. E. G. Richards, "Mapping Time", ch. 25.)
 */
function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const shifted = month > 2 ? month - 3 : month + 9;
  const from = month > 2 ? year : year - 1;
  return (
    365 * from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + Math.floor((153 * shifted + 2) / 5) + day - 1
  );
}
