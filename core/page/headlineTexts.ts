/** The texts of a headline as its frame sets them, one by one, and where they stand in the story whose headline they repeat. */
import type { BlockRole, HeadlineSetting, StoryRecord } from "../model/index.js";
import { splitMain } from "./headlineInitial.js";
import { mainTexts } from "./headlineMain.js";
import { createMemory } from "./memory.js";
import type { FrameTextPart, TextPiece, TextSource } from "./textSource.js";

/** `initial` is the large first piece of a 主题. */
type HeadlinePart = "rubric" | "kicker" | "initial" | "main" | "deck" | "summary";

const ORDER: readonly HeadlinePart[] = ["rubric", "kicker", "initial", "main", "deck", "summary"];

/** The number of a text among all those of a headline: the `index`-th of its part. */
export function headlineTextNumber(setting: HeadlineSetting, part: HeadlinePart, index: number): number {
  const before = ORDER.slice(0, ORDER.indexOf(part)).reduce((sum, each) => sum + textsOfPart(setting, each).length, 0);
  return before + index;
}

function textsOfPart(setting: HeadlineSetting, part: HeadlinePart): readonly string[] {
  const whole = (text: string | null): readonly string[] => (text === null ? [] : [text]);
  switch (part) {
    case "initial":
      return whole(splitMain(setting)?.piece ?? null);
    case "main":
      return mainTexts(setting);
    case "kicker":
    case "deck":
      return setting[part];
    default:
      return whole(setting[part]);
  }
}

const known = createMemory<HeadlineSetting, readonly FrameTextPart[]>();

/** The texts of a headline in the order of their numbers, each as pieces of its story. */
export function headlineTextParts(setting: HeadlineSetting, story: StoryRecord): readonly FrameTextPart[] {
  return known(setting, [story], () => {
    // The large piece and the lines behind it are one 主题.
    const main = alignedTexts([...textsOfPart(setting, "initial"), ...textsOfPart(setting, "main")], story, setting.role ?? "headline");
    return ORDER.flatMap((part): readonly FrameTextPart[] => {
      if (part === "initial") return [];
      return part === "main" ? main : alignedTexts(textsOfPart(setting, part), story, part);
    });
  });
}

/**
 * Texts as pieces of the blocks of a role that they repeat in order: lines are broken elsewhere than in the story, and blanks
 * stand or fall where lines meet. Text that the story does not have, because it was rewritten after its headline was fitted, has no piece.
 */
function alignedTexts(texts: readonly string[], story: StoryRecord, role: BlockRole): readonly FrameTextPart[] {
  const words = wordsOf(story, role);
  let start = 0;
  return texts.map((text) => {
    const found = piecesAt(text, words, start) ?? piecesAt(text, words, Math.max(start, words.text.indexOf(text, start)));
    if (found === null) return [];
    start = found.next;
    return found.pieces.map((piece): TextPiece => ({ kind: "story", id: story.id, ...piece }));
  });
}

/** The blocks of a role, a line each, with the offset in the story of every unit. */
interface RoleWords {
  readonly text: string;
  readonly offsets: readonly number[];
}

function wordsOf(story: StoryRecord, role: BlockRole): RoleWords {
  const blocks = story.blocks.filter((block) => block.role === role);
  return {
    text: blocks.map(({ from, to }) => `${story.text.slice(from, to)}\n`).join(""),
    offsets: blocks.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  };
}

/** Pieces of the words from one of their units on that say what a text says, blanks aside; null when they say something else. */
function piecesAt(
  text: string,
  words: RoleWords,
  start: number,
): { readonly pieces: readonly Omit<TextPiece, keyof TextSource>[]; readonly next: number } | null {
  const pieces: Omit<TextPiece, keyof TextSource>[] = [];
  let next = start;
  for (let at = 0; at < text.length; ) {
    const isHere = isBlankAt(text, at);
    const isThere = isBlankAt(words.text, next);
    if (isHere && !isThere) at++;
    else if (isThere && !isHere) next++;
    else if (isHere || text.charCodeAt(at) === words.text.charCodeAt(next)) {
      addUnit(pieces, at, words.offsets[next] ?? 0);
      at++;
      next++;
    } else return null;
  }
  return { pieces, next };
}

/** Lengthens the last piece by a unit that follows it in both texts, or begins another one. */
function addUnit(pieces: Omit<TextPiece, keyof TextSource>[], at: number, from: number): void {
  const last = pieces.at(-1);
  if (last && last.at + last.length === at && last.from + last.length === from)
    pieces[pieces.length - 1] = { ...last, length: last.length + 1 };
  else pieces.push({ at, from, length: 1 });
}

function isBlankAt(text: string, at: number): boolean {
  return at < text.length && /\s/.test(text.charAt(at));
}
