/** Front matter: keys and values between two rules at the head of a Markdown file. */
import type { Extent } from "./wording.js";

export interface FrontMatter {
  /** Where the copy begins. */
  readonly to: number;
  /** The value of `title`, and the mark-up round it. */
  readonly title: (Extent & { readonly line: Extent }) | null;
}

const BLOCK = /^[\ufeff\s]*---[ \t]*\r?\n((?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const KEY = /^[\w\u3400-\u9fff][\w\u3400-\u9fff .-]{0,40}:(?:[ \t]|$)/;
/** An item or a further line of a value, a remark, or nothing. */
const FURTHER = /^(?:[ \t]+\S.*|- .*|#.*|)$/;
const TITLE = /^((?:title|标题):[ \t]+["']?)(.*?)["']?[ \t]*$/im;
const LONGEST = 4000;

/** The front matter of the source that stands at base..end of the text. */
export function frontMatterOf(text: string, base: number, end: number): FrontMatter | null {
  const head = text.slice(base, Math.min(end, base + LONGEST));
  const found = BLOCK.exec(head);
  if (!found) return null;
  const inside = found[1] ?? "";
  const lines = inside.split(/\r?\n/);
  if (!lines.some((line) => KEY.test(line)) || !lines.every((line) => KEY.test(line) || FURTHER.test(line))) return null;
  const to = base + found[0].length;
  const title = TITLE.exec(inside);
  // A headline of the copy's own comes first.
  if (!title?.[2] || /^# /m.test(text.slice(to, end))) return { to, title: null };
  const line = base + found[0].indexOf(inside) + title.index;
  const from = line + (title[1] ?? "").length;
  return { to, title: { from, to: from + title[2].length, line: { from: line, to: line + title[0].length } } };
}
