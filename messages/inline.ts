import type { Messages } from "./types.js";

export const inlineMessages: Messages = {
  "word-broken": {
    zh: "这一行末尾的西文词、数字或网址比栏还宽，已在词中断开：“{text}”；请核对断处。",
    en: "The word, number or address at the end of this line is wider than the column and was broken: “{text}”. Check the break.",
  },
  "loose-line": {
    zh: "这一行排得太稀，字距超过四分之一字：“{text}”；请在附近增删一两个字。",
    en: "This line is set too loose, with gaps over 1/4 em: “{text}”. Add or cut a character or two near it.",
  },
  "line-too-wide": {
    zh: "这一行比栏宽，无处可断：“{text}”；请加宽栏或改小字号。",
    en: "This line is wider than the column and cannot be broken: “{text}”. Widen the column or use smaller type.",
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
