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
  "right-to-left": {
    zh: "“{character}”（{code}）属从右向左书写的文字，现按稿中先后从左向右排：请核对，必要时另制图片",
    en: "“{character}” ({code}) belongs to a script that runs from right to left; it is set in the order of the copy: check it, or place it as a picture",
  },
  "control-character": {
    zh: "控制字符 {code} 不印出：请看原稿该处是否缺字",
    en: "The control character {code} is not printed: see in the copy whether a character is missing there",
  },
  "glyph-missing": {
    zh: "“{character}”（{code}）在所有字体中都没有，以〓代替；请造字、换字或添加字体。",
    en: "“{character}” ({code}) is in no font at hand and is shown as 〓. Replace the character or add a font that has it.",
  },
  "lines-head": {
    zh: "行长 {ems} 字 = {measure} pt · {family} {size} pt · {profile}（禁则 {level}）",
    en: "Measure {ems} em = {measure} pt · {family} {size} pt · {profile} (kinsoku {level})",
  },
  "lines-widths": {
    zh: "自然宽 {natural} pt，行长 {measure} pt，调整 {change} pt",
    en: "natural {natural} pt, measure {measure} pt, adjusted {change} pt",
  },
  "lines-hang": { zh: "行末点号悬出 {hang} pt", en: "the last mark hangs out by {hang} pt" },
  "lines-end": { zh: "行尾：{end}；代价 {cost}", en: "ends {end}; cost {cost}" },
  "lines-alternative": { zh: "若断在“{text}”之后：代价 {cost}", en: "had it ended after “{text}”: cost {cost}" },
  "lines-alternative-wide": { zh: "若断在“{text}”之后：排不下", en: "had it ended after “{text}”: too wide for the measure" },
  "lines-end-paragraph": { zh: "段末", en: "with the paragraph" },
  "lines-end-free": { zh: "可断处", en: "where a line may break" },
  "lines-end-soft": { zh: "破折号或省略号之前（尽量避免）", en: "before a dash or an ellipsis, which is better avoided" },
  "lines-end-hyphen": { zh: "西文词内，加连字符", en: "inside a word, with a hyphen" },
  "lines-end-word-joint": { zh: "网址或号码的连接处（无处可断）", en: "at a joint inside an address or number, for want of another place" },
  "lines-end-word": { zh: "词或数字之中（无处可断）", en: "inside a word or number, for want of another place" },
  "lines-end-kinsoku": { zh: "禁则不许之处（无处可断）", en: "where kinsoku forbids it, for want of another place" },
  "lines-shrink-word-space": {
    zh: "挤 词空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "squeezed {gaps} word spaces by up to {each}, {total} pt in all",
  },
  "lines-shrink-bracket": {
    zh: "挤 括号、引号的空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "squeezed {gaps} blanks of brackets and quotes by up to {each}, {total} pt in all",
  },
  "lines-shrink-pause": {
    zh: "挤 逗号、顿号等的空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "squeezed {gaps} blanks of commas by up to {each}, {total} pt in all",
  },
  "lines-shrink-han-latin": {
    zh: "挤 中西间空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "squeezed {gaps} Han-Latin gaps by up to {each}, {total} pt in all",
  },
  "lines-shrink-stop": {
    zh: "挤 句号、问号、叹号的空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "squeezed {gaps} blanks of stops by up to {each}, {total} pt in all",
  },
  "lines-stretch-word-space": {
    zh: "拉 词空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "widened {gaps} word spaces by up to {each}, {total} pt in all",
  },
  "lines-stretch-han-latin": {
    zh: "拉 中西间空：{gaps} 处，至多 {each}，共 {total} pt",
    en: "widened {gaps} Han-Latin gaps by up to {each}, {total} pt in all",
  },
  "lines-stretch-gaps": {
    zh: "拉 字距：{gaps} 处，至多 {each}，共 {total} pt",
    en: "widened {gaps} gaps by up to {each}, {total} pt in all",
  },
  "lines-stretch-every-gap": {
    zh: "拉 一切可拉之处：{gaps} 处，至多 {each}，共 {total} pt",
    en: "widened every gap that may be, {gaps} of them, by up to {each}, {total} pt in all",
  },
  "lines-text": { zh: "--text 里没有可排的字：请给出一段文字", en: "--text holds nothing to set: give a paragraph of text" },
  "lines-measure": {
    zh: "看不懂行长“{value}”：请写成 14em、14字、126pt 或 44mm，至多 1000 字",
    en: "“{value}” is no measure: write 14em, 14字, 126pt or 44mm, at most 1000 em",
  },
  "lines-size": { zh: "看不懂字号“{value}”：请写磅数，如 9", en: "“{value}” is no type size: write points, such as 9" },
  "lines-indent": { zh: "看不懂缩进“{value}”：请写字数，如 2", en: "“{value}” is no indent: write a number of em, such as 2" },
  "lines-kinsoku": { zh: "没有禁则级别“{value}”：可用 {known}", en: "There is no kinsoku level “{value}”: use one of {known}" },
  "lines-align": { zh: "没有对齐方式“{value}”：可用 {known}", en: "There is no alignment “{value}”: use one of {known}" },
  "lines-family": {
    zh: "没有字体“{value}”：可用 song 宋、hei 黑、kai 楷、fangsong 仿宋、display",
    en: "There is no family “{value}”: use song 宋, hei 黑, kai 楷, fangsong 仿宋 or display",
  },
};
