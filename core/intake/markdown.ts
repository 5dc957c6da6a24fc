/** Mark-up of Markdown inside a line: emphasis, code and links. Each finder says which units are marks and no text. */
import { type Extent, isBareName } from "./wording.js";

/** The marks in a text, in order and without overlaps. */
export function markdownMarks(text: string): readonly Extent[] {
  if (!/[*_`[<]/.test(text)) return [];
  const links = linkMarks(text);
  const addresses = [...links, ...[...text.matchAll(ADDRESS)].map(extentOfMatch)].sort((a, b) => a.from - b.from);
  const found = [...links, ...outside(emphasisMarks(text), addresses)].sort((a, b) => a.from - b.from);
  return found.filter((mark, at) => at === 0 || mark.from >= (found[at - 1]?.to ?? 0));
}

/** What stands between double marks (**…** or __…__), the marks left out. */
export function strongExtents(text: string): readonly Extent[] {
  if (!/\*\*|__/.test(text)) return [];
  const addresses = [...text.matchAll(ADDRESS)].map(extentOfMatch);
  const found = [...text.matchAll(STRONG)].map(extentOfMatch).filter(({ from, to }) => !isMaskedName(text, from, to));
  return outside(found, addresses).map(({ from, to }) => ({ from: from + 2, to: to - 2 }));
}

/** The text without its marks, for recognition. */
export function withoutMarks(text: string): string {
  let plain = "";
  let done = 0;
  for (const { from, to } of markdownMarks(text)) {
    plain += text.slice(done, from);
    done = to;
  }
  return plain + text.slice(done);
}

const ADDRESS = /https?:\/\/[^\s\u3000-\u9fff）]+/g;
const LINK = /\[([^[\]\n]{1,200})\]\((?:[^()\s]|\([^()\s]*\)){1,500}(?: +"[^"\n]{0,200}")?\)/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/g;

function extentOfMatch(found: RegExpExecArray): Extent {
  return { from: found.index, to: found.index + found[0].length };
}

/** Of [text](address) the text stays, of <address> the address. */
function linkMarks(text: string): readonly Extent[] {
  const framed = (found: RegExpExecArray): readonly Extent[] => {
    const { from, to } = extentOfMatch(found);
    const inside = from + 1 + (found[1]?.length ?? 0);
    return [
      { from, to: from + 1 },
      { from: inside, to },
    ];
  };
  return [...[...text.matchAll(LINK)].flatMap(framed), ...[...text.matchAll(AUTOLINK)].flatMap(framed)].sort((a, b) => a.from - b.from);
}

/** Double marks, single stars, underscores and back quotes: all in pairs, close to what they emphasise. */
const STRONG = /(\*\*|__)(?=[^\s*_])[^*_\n]{0,200}?[^\s*_]\1/g;
const EMPHASES = [
  { pattern: STRONG, width: 2 },
  { pattern: /(?<![\w*\\])\*(?=[^\s*])[^*\n]{0,200}?(?<=[^\s*])\*(?![\w*])/g, width: 1 },
  { pattern: /(?<![\w\\])_(?=[^\s_])[^_\n]{0,200}?(?<=[^\s_])_(?!\w)/g, width: 1 },
  { pattern: /`[^`\n]{1,200}`/g, width: 1 },
];

function emphasisMarks(text: string): readonly Extent[] {
  return EMPHASES.flatMap(({ pattern, width }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { from, to } = extentOfMatch(found);
      if (isMaskedName(text, from, to)) return [];
      return [
        { from, to: from + width },
        { from: to - width, to },
      ];
    }),
  ).sort((a, b) => a.from - b.from);
}

/** 王*明、李*华: the stars stand for characters that are kept back. */
function isMaskedName(text: string, from: number, to: number): boolean {
  const afterSurname = (at: number): boolean => text.charAt(at) === "*" && isBareName(`${text.charAt(at - 1)}某某`);
  return afterSurname(from) && afterSurname(to - 1);
}

/** Those of some extents that touch none of the ranges; both in order. */
export function outside<Some extends Extent>(extents: readonly Some[], ranges: readonly Extent[]): readonly Some[] {
  let next = 0;
  return extents.filter((extent) => {
    while ((ranges[next]?.to ?? Number.POSITIVE_INFINITY) <= extent.from) next++;
    return (ranges[next]?.from ?? Number.POSITIVE_INFINITY) >= extent.to;
  });
}
