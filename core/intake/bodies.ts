/** Paragraphs repaired, with the dateline that opens a story and the bylines that open and close it marked. */
import type { PlainMark } from "../model/index.js";
import type { Copy } from "./copy.js";
import { copyMarksOf } from "./copyMarks.js";
import type { Draft } from "./drafts.js";
import { fold } from "./fold.js";
import type { Ledger } from "./ledger.js";
import { CELL_GAP } from "./lines.js";
import { joinRuns, type Piece } from "./pieces.js";
import { applyEdits, type Edit, isLetterSpaced, markupEdits, repairRun } from "./repairs.js";
import { concatRuns, type Run, trimRun } from "./run.js";
import { type Extent, isClosingByline, isFollowUp, type Opening, openingOf, trailingBylineOf } from "./wording.js";

export interface BodyBlock {
  readonly role: "paragraph" | "subhead" | "quote" | "table";
  readonly run: Run;
  /** A row of a table that names its columns. */
  readonly namesColumns?: true;
  /** Its dateline and bylines, offsets in the run. */
  readonly marks: readonly PlainMark[];
  /** How its author set it, likewise. */
  readonly copyMarks: readonly PlainMark[];
}

type PlainBlock = Omit<BodyBlock, "copyMarks">;

export function bodyBlocksOf(draft: Draft, copy: Copy, ledger: Ledger): readonly BodyBlock[] {
  const closing = draft.closingBylines.filter((piece) => isClosingByline(piece.wording));
  const apart = draft.closingBylines.filter((piece) => !isClosingByline(piece.wording));
  const texts = draft.blocks.map((pieces) => ({
    role: roleOf(pieces),
    names: pieces[0]?.namesColumns === true ? { namesColumns: true as const } : {},
    run: joinRuns(
      copy,
      pieces.map((piece) => piece.run),
      "join-cut-paragraph",
      ledger,
    ),
  }));
  const last = texts.length - 1;
  const blocks = texts.flatMap(({ role, run, names }, at): readonly PlainBlock[] => {
    if (role === "table") return [{ role, run: repairRun(cellsApart(run, ledger), { keep: "cells" }, ledger), marks: [], ...names }];
    if (role === "subhead") return [{ role, run: repairRun(run, { keep: "halves" }, ledger), marks: [] }];
    const ending = at === last ? concatRuns([run, ...closing.map((piece) => piece.run)]) : run;
    const closes = at === last || isFollowUp((texts[at + 1]?.run.text ?? "").slice(0, 12));
    return [paragraphOf(role, ending, at === 0, closes, ledger)];
  });
  const all = [
    ...draft.openingBylines.map((piece) => bylineBlock(piece, ledger)),
    ...blocks,
    ...apart.map((piece) => bylineBlock(piece, ledger)),
  ].filter((block) => block.run.text !== "");
  const copyMarks = copyMarksOf(
    all.map((block) => block.run),
    copy,
  );
  return all.map((block, index) => ({ ...block, copyMarks: copyMarks[index] ?? [] }));
}

function roleOf(pieces: readonly Piece[]): BodyBlock["role"] {
  const [head] = pieces;
  if (head?.role === "subhead") return "subhead";
  if (head?.role === "table") return "table";
  return head?.quoted ? "quote" : "paragraph";
}

/** A row with one tab between its cells. */
function cellsApart(run: Run, ledger: Ledger): Run {
  const edits = [...run.text.matchAll(new RegExp(CELL_GAP, "g"))].map(
    (found): Edit => ({ from: found.index, to: found.index + found[0].length, after: "\t", rule: "table-cell" }),
  );
  return applyEdits(
    run,
    edits.filter((edit) => run.text.slice(edit.from, edit.to) !== "\t"),
    ledger,
  );
}

function bylineBlock(piece: Piece, ledger: Ledger): PlainBlock {
  const run = repairRun(piece.run, { keep: "ranges", ranges: [{ from: 0, to: piece.run.text.length }] }, ledger);
  return { role: "paragraph", run, marks: [{ from: 0, to: run.text.length, kind: "byline" }] };
}

function paragraphOf(role: "paragraph" | "quote", raw: Run, first: boolean, last: boolean, ledger: Ledger): PlainBlock {
  const run = trimRun(tighten(applyEdits(raw, markupEdits(raw.text), ledger), ledger));
  const before = partsOf(run.text, first, last);
  const kept: Extent[] = [];
  const head = before.opening.byline ?? before.opening.dateline;
  // One unit more: the white between the opening and the text.
  if (head) kept.push({ from: 0, to: head.to + 1 });
  if (before.trailing) kept.push(before.trailing);
  const quoted = [...run.text.matchAll(/[“《][^”》\n]{3,60}[”》]/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  const repaired = trimRun(repairRun(run, { keep: "ranges", ranges: [...kept, ...quoted] }, ledger));
  const spaced = trimRun(applyEdits(repaired, openingSpaces(repaired.text, partsOf(repaired.text, first, last).opening), ledger));
  return { role, run: spaced, marks: marksOf(partsOf(spaced.text, first, last)) };
}

/** A letter-spaced stretch inside a paragraph ("不 断 提 高") closed up before anything is read in it. */
function tighten(run: Run, ledger: Ledger): Run {
  const edits: Edit[] = [];
  for (const found of run.text.matchAll(/(?:[\u3400-\u9fff“”（）、，。][ \u3000\u00a0]){3,}[\u3400-\u9fff“”（）、，。]/g)) {
    if (!isLetterSpaced(found[0])) continue;
    for (const white of found[0].matchAll(/[ \u3000\u00a0]+/g)) {
      const from = found.index + white.index;
      edits.push({ from, to: from + white[0].length, after: "", rule: "space-in-han" });
    }
  }
  return applyEdits(run, edits, ledger);
}

interface Parts {
  readonly opening: Opening;
  readonly trailing: Extent | null;
}

function partsOf(text: string, first: boolean, last: boolean): Parts {
  const opening = first ? openingOf(fold(text.slice(0, 240))) : { dateline: null, byline: null };
  const start = Math.max(opening.dateline?.to ?? 0, opening.byline?.to ?? 0);
  const trailing = last ? trailingBylineOf(fold(text)) : null;
  return { opening, trailing: trailing && trailing.from >= start ? trailing : null };
}

/** One ideographic space after 本报讯 or after a byline without brackets or colon, none elsewhere in the opening. */
function openingSpaces(text: string, opening: Opening): readonly Edit[] {
  const edits: Edit[] = [];
  for (const extent of [opening.dateline, opening.byline]) {
    if (!extent) continue;
    const white = /^[ \t\u00a0\u3000]*/.exec(text.slice(extent.to))?.[0] ?? "";
    const to = extent.to + white.length;
    const bracket = text.charAt(to) === "（" || /[）：]/.test(text.charAt(extent.to - 1));
    const after = white === "" || bracket ? "" : "\u3000";
    if (after !== white) edits.push({ from: extent.to, to, after, rule: "space-after-opening" });
  }
  return edits;
}

function marksOf({ opening, trailing }: Parts): readonly PlainMark[] {
  const marks: PlainMark[] = [];
  if (opening.dateline) marks.push({ ...opening.dateline, kind: "dateline" });
  if (opening.byline) marks.push({ ...opening.byline, kind: "byline" });
  if (trailing) marks.push({ ...trailing, kind: "byline" });
  return marks;
}
