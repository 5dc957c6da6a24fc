/** The words of a story by their parts, for outputs that carry text. */
import { HEADLINE_ROLES, type StoryBlock, type StoryRecord, textsOf } from "../../../core/model/index.js";
import { type Author, authorsOf } from "./authors.js";

/** A row of a table, its cells in order. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly head: boolean;
}

/** A piece of the body in reading order. */
export type BodyPart =
  | { readonly kind: "paragraph" | "subhead" | "quote"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

export interface StoryWords {
  /** 栏题. */
  readonly rubric: readonly string[];
  /** 引题. */
  readonly kicker: readonly string[];
  /** Lines of the 主题. */
  readonly headline: readonly string[];
  /** 副题. */
  readonly deck: readonly string[];
  /** 提要. */
  readonly summary: readonly string[];
  /** 边题 and 尾题. */
  readonly sideHeads: readonly string[];
  /** Bylines as they are printed. */
  readonly bylines: readonly string[];
  readonly authors: readonly Author[];
  readonly body: readonly BodyPart[];
}

export function storyWords(story: StoryRecord): StoryWords {
  const bylines = story.marks.filter(({ kind }) => kind === "byline").map(({ from, to }) => story.text.slice(from, to));
  return {
    rubric: textsOf(story, "rubric"),
    kicker: textsOf(story, "kicker"),
    headline: textsOf(story, "headline"),
    deck: textsOf(story, "deck"),
    summary: textsOf(story, "summary"),
    sideHeads: [...textsOf(story, "side"), ...textsOf(story, "tail")],
    bylines,
    authors: authorsOf(bylines),
    body: bodyOf(story),
  };
}

/** The body; paragraphs that are a byline and nothing else stand among the bylines already, rows that follow each other are one table. */
function bodyOf(story: StoryRecord): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let rows: TableRow[] = [];
  for (const block of story.blocks) {
    if (HEADLINE_ROLES.has(block.role) || isByline(story, block)) continue;
    const text = story.text.slice(block.from, block.to);
    if (block.role === "table") {
      if (rows.length === 0) parts.push({ kind: "table", rows });
      rows.push({ cells: text.split("\t"), head: block.head === true });
    } else {
      rows = [];
      parts.push({ kind: block.role === "subhead" || block.role === "quote" ? block.role : "paragraph", text });
    }
  }
  return parts;
}

function isByline(story: StoryRecord, { from, to }: StoryBlock): boolean {
  return from < to && story.marks.some((mark) => mark.kind === "byline" && mark.from <= from && mark.to >= to);
}

/** The headline as one line, as lists and titles have it; the first words of the body where there is none. */
export function titleOf({ headline, body }: StoryWords): string {
  const [first] = body;
  const opening = first?.kind === "table" ? (first.rows[0]?.cells.join(" ") ?? "") : (first?.text ?? "");
  return headline.join(" ") || [...opening].slice(0, 20).join("");
}

/** The body as plain text, a paragraph or row a line. */
export function plainBody({ body }: StoryWords): string {
  return body.flatMap((part) => (part.kind === "table" ? part.rows.map(({ cells }) => cells.join("\t")) : [part.text])).join("\n");
}
