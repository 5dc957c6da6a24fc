/** Which cells of a table are numbers: they end at one right edge. */

/** A number, a time or a range of them, with a sign or currency before it and a unit of up to three characters after it. */
const NUMBER = /^[+\-−±<>≤≥]?[¥￥$€£]?\d[\d.,:/~～—–-]*\d? ?[^\d\s]{0,3}$/;
/** What stands where a number is wanting. */
const DASH = /^[-–—―－/／]{1,2}$/;

/** Whether a cell holds a number, such as 1,203.5, 6:10—21:30, -3℃ or 12万元. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether a cell says that there is no number, by a dash or by nothing. */
export function isDash(text: string): boolean {
  return text === "" || DASH.test(text);
}
