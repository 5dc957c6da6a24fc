/** Words of jieba as lengths in UTF-16 units, as the Segmenter port wants them. */

/** What is used of jieba. */
export interface WordCutter {
  cut(text: string, unknownWords: boolean): readonly string[];
}

/** jieba speaks UTF-8, which cannot say half a character. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Lengths of the words of `text`; a character that the cutter passes over becomes a word of its own. */
export function wordLengths(cutter: WordCutter, text: string): readonly number[] {
  const wellFormed = text.replace(LONE_SURROGATE, "\ufffd");
  const lengths: number[] = [];
  let at = 0;
  for (const word of cutter.cut(wellFormed, true)) {
    for (; at < wellFormed.length && !wellFormed.startsWith(word, at); at += 1) lengths.push(1);
    if (word === "" || at === wellFormed.length) continue;
    lengths.push(word.length);
    at += word.length;
  }
  for (; at < wellFormed.length; at += 1) lengths.push(1);
  return lengths;
}
