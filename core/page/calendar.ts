/** Dates in words, by arithmetic: core has no clock and follows no locale. */

const WEEKDAYS = "日一二三四五六";

/** "2026年1月5日 星期一" for an ISO date; null when it is none. */
export function dateInWords(iso: string): { readonly date: string; readonly weekday: string } | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return null;
  return { date: `${year}年${month}月${day}日`, weekday: `星期${WEEKDAYS.charAt(dayOfWeek(year, month, day))}` };
}

/** Whether there is such a day. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Day of the week from 0, Sunday; Sakamoto's method for the Gregorian calendar. */
function dayOfWeek(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const shifted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leaps + (offsets[month - 1] ?? 0) + day) % 7;
}
