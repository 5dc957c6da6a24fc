/** Words and dates as the data of boxes gives them. */
import { dateInWords, isDate } from "../calendar.js";

/** Text with something in it, else null. */
export function wordsOf(text: string | null): string | null {
  return text === null || text.trim().length === 0 ? null : text.trim();
}

/** An ISO date as a line over its entries ("11月21日　星期六"); other words as they are. */
export function dayWord(date: string): string {
  const words = dateInWords(date);
  return words === null ? date : `${words.date.replace(/^\d+年/, "")}　${words.weekday}`;
}

/** A leap year, so that 29 February can be where no year is given. */
const ANY_YEAR = 2024;

/** Whether a date can be; words without figures (周六, 每日) can. */
export function isPossibleDate(date: string): boolean {
  const [, year, month, day] = /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?/.exec(date) ?? [];
  if (month !== undefined && day !== undefined) return isDate(year === undefined ? ANY_YEAR : Number(year), Number(month), Number(day));
  return !/^\d/.test(date) || /^(?:[1-9]|[12]\d|3[01])[日号]/.test(date);
}
