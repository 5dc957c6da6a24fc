import type { Messages } from "./types.js";

export const inlineMessages: Messages = {
  "kinsoku-rescue": {
    zh: "栏太窄，第 {offset} 个字符处的换行违反避头尾规则；请改字或加宽栏。",
    en: "The measure is too narrow: the break at character {offset} breaks a kinsoku rule. Edit the text or widen the column.",
  },
  "word-broken": {
    zh: "第 {offset} 个字符处的西文词、数字或网址比栏还宽，已在词中断开；请核对。",
    en: "A word, number or address at character {offset} is wider than the column and was broken. Check it.",
  },
  "loose-line": {
    zh: "第 {offset} 个字符起的一行排得太稀（字距超过四分之一字）；请增删一两个字。",
    en: "The line from character {offset} is set too loose (gaps over 1/4 em). Add or cut a character or two.",
  },
  "line-too-wide": {
    zh: "第 {offset} 个字符起的一行比栏宽，无处可断；请加宽栏或改小字号。",
    en: "The line from character {offset} is wider than the column and cannot be broken. Widen the column or use smaller type.",
  },
  "glyph-fallback": {
    zh: "“{character}”（{code}）在字体 {wanted} 中没有，改用 {used}；请核对字形。",
    en: "“{character}” ({code}) is not in {wanted}; {used} was used instead. Check the glyph.",
  },
  "glyph-missing": {
    zh: "“{character}”（{code}）在所有字体中都没有，以〓代替；请造字、换字或添加字体。",
    en: "“{character}” ({code}) is in no font at hand and is shown as 〓. Replace the character or add a font that has it.",
  },
};
