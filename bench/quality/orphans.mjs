/**
 * Whether a one-character last line (孤字) could have been avoided, by brute force: does any set of legal breaks
 * fill every line of the paragraph and leave two characters in the last? Judged with our composer for all setters alike.
 */
import { isForbiddenAtEnd, isForbiddenAtStart } from "../../dist/core/chars/index.js";
import { INDENT, SIZE } from "./setting.mjs";

/** Longer paragraphs are not tried, in UTF-16 units. */
export const LONGEST_TRIED = 120;
/** Gaps wider than this are no way out, in em: such a line is itself a fault. */
const WIDEST_GAP = 0.25;
/** Least room in em that a unit of text takes in any line. */
const LEAST_ROOM = 0.2;

export function openOrphanJudge(setAlone) {
  const known = new Map();
  return (text, points) => {
    const key = `${points} ${text}`;
    if (!known.has(key)) known.set(key, canEndLonger(text, points, setAlone));
    return known.get(key);
  };
}

/** Letters and figures in a stretch of text: marks do not make a line. */
export function bodyLength(text) {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** Remembered by place: from each offset, whether the rest can be set. */
function canEndLonger(text, points, setAlone) {
  const known = new Map();
  const reach = (from) => {
    if (!known.has(from)) known.set(from, findWay(from));
    return known.get(from);
  };
  const findWay = (from) => {
    const farthest = Math.min(text.length, from + Math.ceil(points / SIZE / LEAST_ROOM));
    for (let to = farthest; to > from; to--) {
      const isEnd = to === text.length;
      if (isEnd ? bodyLength(text.slice(from)) < 2 : !mayBreakAt(text, to)) continue;
      if (standsInOneLine(text.slice(from, to), from === 0 ? INDENT : 0, points, isEnd, setAlone) && (isEnd || reach(to))) return true;
    }
    return false;
  };
  return reach(0);
}

function mayBreakAt(text, at) {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (isForbiddenAtStart(after.charCodeAt(0), "basic") || isForbiddenAtEnd(before.charCodeAt(0), "basic")) return false;
  if (before === after && "—…".includes(before)) return false;
  return !(/[\w.,:%@/+-]/.test(before) && /[\w.,:%@/+-]/.test(after));
}

function standsInOneLine(text, indent, points, isEnd, setAlone) {
  const lines = setAlone(text, indent, points);
  return lines.length === 1 && (isEnd || (points - lines[0].width) / SIZE <= WIDEST_GAP * (text.length - 1));
}
