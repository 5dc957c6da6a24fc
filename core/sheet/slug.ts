/** The slug (标注) of a sheet: which page of which paper it is, for which press, in which file. */
import type { FaceSet } from "../face/index.js";
import type { Ink } from "../model/index.js";
import { type DisplayItem, type SetWords, wordSetter } from "../page/index.js";
import { em, pt } from "../units/index.js";
import type { Strip } from "./strip.js";

/** Words that stay together, in one ink. */
export interface SlugWords {
  readonly text: string;
  readonly ink: Ink;
}

/** Largest size of the words in points, and the steps by which they grow smaller until all of them have room. */
const SIZE = { most: 6, least: 2, step: 0.5 };
/** Distance of lines, from the top of the strip to the first baseline, and gap between words, in sizes. */
const SET = { pitch: 1.08, first: 1.15, gap: 1 };

/** The words from the left in as many lines as they need, at the largest size at which all of them have room. */
export function slugItems(words: readonly SlugWords[], strip: Strip, faces: FaceSet, most = SIZE.most): readonly DisplayItem[] {
  const set = wordSetter(faces);
  for (let size = most; ; size -= SIZE.step) {
    const lines = linesOf(
      words.map(({ text, ink }) => set(text, { family: "hei", weight: 400, size: pt(size), ink, tracking: em(0) })),
      strip.width,
      SET.gap * size,
    );
    const height = (SET.first + (lines.length - 1) * SET.pitch + 0.12) * size;
    const isRoomy = height <= strip.height && lines.every(({ width }) => width <= strip.width);
    if (!isRoomy && size > SIZE.least) continue;
    return lines.flatMap(({ words: own }, index) =>
      own.flatMap(({ words, x }) => words.at(strip.left + x, strip.top + (SET.first + index * SET.pitch) * size)),
    );
  }
}

interface SlugLine {
  readonly words: readonly { readonly words: SetWords; readonly x: number }[];
  readonly width: number;
}

function linesOf(words: readonly SetWords[], width: number, gap: number): readonly SlugLine[] {
  const lines: SlugLine[] = [];
  for (const each of words) {
    const last = lines.at(-1);
    const x = last === undefined ? 0 : last.width + gap;
    if (last === undefined || x + each.width > width) lines.push({ words: [{ words: each, x: 0 }], width: each.width });
    else lines[lines.length - 1] = { words: [...last.words, { words: each, x }], width: x + each.width };
  }
  return lines;
}
