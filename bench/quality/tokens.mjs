/** What may not be parted at a line end wherever it fits the measure: kinds of tokens and their patterns. */
import { SIZE } from "./setting.mjs";

const NUMBER = String.raw`\d+(?:[,.]\d+)*`;
const UNIT = `(?:%|％|‰|℃|℉|°|km|kg|cm|mm|kWh|kW|MW|GB|MB|pt|ml|m|g|t|L)(?![A-Za-z])`;

/**
 * In order: what an earlier kind takes is not looked at again, so that the words and numbers of an address count as an address.
 * `mayBreakAfter`: places inside a token where a line may end all the same.
 */
const KINDS = [
  { kind: "url", pattern: /(?:https?:\/\/|www\.)[\w./?&=#%:~-]+/g },
  { kind: "mail", pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: "date", pattern: /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/g },
  { kind: "phone", pattern: /\d{3,4}[-－]\d{3,8}(?:[-－]\d{3,4})?|1\d{10}/g },
  { kind: "time", pattern: /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g },
  { kind: "range", pattern: new RegExp(`${NUMBER}(?:${UNIT})?[—–~～-]${NUMBER}(?:${UNIT})?`, "g"), mayBreakAfter: "—–~～-" },
  { kind: "unit", pattern: new RegExp(`[$￥¥€]${NUMBER}|${NUMBER}${UNIT}`, "g") },
  { kind: "number", pattern: new RegExp(NUMBER, "g") },
  { kind: "word", pattern: /[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)?/g },
];

export const TOKEN_KINDS = KINDS.map(({ kind }) => kind);

/** The tokens of a text that could be parted, as `{ kind, from, to, mayBreakAfter }`. */
export function findTokens(text) {
  const tokens = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern, mayBreakAfter = "" } of KINDS) {
    for (const { index: from, 0: words } of text.matchAll(pattern)) {
      const to = from + words.length;
      if (words.length < 2 || taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      tokens.push({ kind, from, to, mayBreakAfter });
    }
  }
  return tokens;
}

/** Tokens that a line end parts though each would fit a line; `widthOf` gives the width of a text in points. */
export function partedTokens(text, tokens, starts, points, widthOf) {
  return tokens.filter(({ from, to, mayBreakAfter }) => {
    const isParted = starts.some((at) => at > from && at < to && !mayBreakAfter.includes(text.charAt(at - 1)));
    return isParted && widthOf(text.slice(from, to)) <= points - (from === 0 ? 2 * SIZE : 0);
  });
}
