/** Labelled lines as pieces: paragraphs with their wrapped lines joined, every other line alone. */
import type { Copy } from "./copy.js";
import type { Label } from "./label.js";
import type { Ledger } from "./ledger.js";
import type { Line } from "./lines.js";
import type { Role } from "./roles.js";
import { concatRuns, extentOf, type Run, runFromCopy } from "./run.js";

export interface Piece {
  readonly role: Exclude<Role, "more" | "captionMore">;
  readonly run: Run;
  /** Folded text, for recognition only. */
  readonly wording: string;
  /** First and last line of the piece, as indices into the lines of the copy. */
  readonly first: number;
  readonly last: number;
  /** Its first line is the first of its source. */
  readonly opensSource: boolean;
  readonly level: number;
  /** An item of a Markdown list. */
  readonly item: boolean;
  readonly quoted: boolean;
  /** A row that names the columns of its table. */
  readonly namesColumns: boolean;
  readonly image: string | null;
  /** Least confidence in the role of one of its lines, with what the line may be instead. */
  readonly doubt: { readonly confidence: number; readonly second: Role };
  /** A person has said what it is. */
  readonly byHand: boolean;
}

export function piecesFromLabels(copy: Copy, lines: readonly Line[], labels: readonly Label[], ledger: Ledger): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Piece[] = [];
  const flush = (): void => {
    if (open.length > 0) pieces.push(joined(copy, open, ledger));
    open = [];
  };
  labels.forEach((label, index) => {
    const { role } = label;
    if (role === "more" || role === "captionMore") {
      open.push(pieceOf(copy, lines, index, role === "more" ? "body" : "caption", label));
      return;
    }
    flush();
    open.push(pieceOf(copy, lines, index, role, label));
  });
  flush();
  return pieces;
}

function pieceOf(copy: Copy, lines: readonly Line[], index: number, role: Piece["role"], label: Label): Piece {
  const line = lines[index];
  if (!line) throw new Error(`no line ${index} among ${lines.length}`);
  return {
    role,
    run: runFromCopy(copy, line.from, line.to),
    wording: line.wording,
    first: index,
    last: index,
    opensSource: line.opensSource,
    level: line.level,
    item: line.item,
    quoted: line.quoted,
    namesColumns: line.namesColumns,
    image: line.image,
    doubt: { confidence: label.confidence, second: label.second },
    byHand: label.byHand,
  };
}

function joined(copy: Copy, lines: readonly Piece[], ledger: Ledger): Piece {
  const [head] = lines;
  if (!head) throw new Error("a piece has at least one line");
  if (lines.length === 1) return head;
  const doubt = lines.reduce((worst, line) => (line.doubt.confidence < worst.confidence ? line.doubt : worst), head.doubt);
  return {
    ...head,
    run: joinRuns(
      copy,
      lines.map((line) => line.run),
      "join-wrapped-line",
      ledger,
    ),
    wording: lines.map((line) => line.wording).join(""),
    last: lines.at(-1)?.last ?? head.last,
    image: lines.find((line) => line.image !== null)?.image ?? null,
    doubt,
  };
}

/** Runs put together as one text; a space stays between two Latin words. Each join is noted as a repair. */
export function joinRuns(copy: Copy, runs: readonly Run[], rule: string, ledger: Ledger): Run {
  const parts: Run[] = [];
  let previous: Run | undefined;
  for (const run of runs) {
    if (previous) {
      const space = /[A-Za-z,.;:]$/.test(previous.text) && /^[A-Za-z]/.test(run.text) ? " " : "";
      const from = extentOf(previous).to;
      const to = extentOf(run).from;
      if (from <= to && to - from < 200) ledger.note({ from, to, before: copy.text.slice(from, to), after: space, rule });
      if (space !== "") parts.push({ text: space, at: [from - 1] });
    }
    parts.push(run);
    previous = run;
  }
  return concatRuns(parts);
}
