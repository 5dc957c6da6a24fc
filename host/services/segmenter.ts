/** Word boundaries of Chinese text by jieba's dictionary, for headlines that break between words. */
import type { Segmenter } from "../../core/face/index.js";

/** Loads the dictionary (docs/decisions/0002-segmenter.md) and returns a segmenter over it. */
export async function createSegmenter(): Promise<Segmenter> {
  const jieba = await import("jieba-wasm");
  return {
    words(text) {
      const wellFormed = text.replace(LONE_SURROGATE, "\ufffd");
      return lengthsCovering(wellFormed, jieba.cut(wellFormed, true));
    },
  };
}

/** jieba speaks UTF-8, which cannot say half a character. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Lengths of words that cover the text: a character that jieba passes over becomes a word of its own. */
function lengthsCovering(text: string, words: readonly string[]): readonly number[] {
  const lengths: number[] = [];
  let at = 0;
  for (const word of words) {
    for (; at < text.length && !text.startsWith(word, at); at += 1) lengths.push(1);
    if (word === "" || at === text.length) continue;
    lengths.push(word.length);
    at += word.length;
  }
  for (; at < text.length; at += 1) lengths.push(1);
  return lengths;
}
