/** Doing commands in tests: what they make of a document, and that they can be taken back. */
import { expect } from "vitest";
import { isRefusal, type Outcome } from "../../../core/commands/index.js";
import { apply, invert, type Transaction } from "../../../core/edit/index.js";
import { copyOnNoPage, type Doc, type FrameRecord, pasteboardOf, recordOf, recordsOf } from "../../../core/model/index.js";

/** The document after a command; fails where it did nothing, where taking it back leaves a trace, or where anything of the copy is lost. */
export function done(doc: Doc, outcome: Outcome): Doc {
  const transaction = transactionOf(outcome);
  const after = apply(doc, transaction);
  const back = apply(after, invert(transaction));
  expect(Object.fromEntries(back.records)).toEqual(Object.fromEntries(doc.records));
  expect(Object.fromEntries(back.styles)).toEqual(Object.fromEntries(doc.styles));
  expectSound(after);
  return after;
}

export function transactionOf(outcome: Outcome): Transaction {
  if (outcome === null || isRefusal(outcome)) throw new Error(`nothing was done: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Pages list frames that are there, each frame once, and copy that stands on no page lies on the pasteboard. */
function expectSound(doc: Doc): void {
  const listed = recordsOf(doc, "page").flatMap(({ frames }) => frames);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual(
    recordsOf(doc, "frame")
      .map(({ id }) => id)
      .sort(),
  );
  const kept = new Set(pasteboardOf(doc));
  expect(copyOnNoPage(doc).filter((id) => !kept.has(id))).toEqual([]);
}

export function frameIn(doc: Doc, id: string): FrameRecord {
  return recordOf(doc, id, "frame");
}

/** The blocks of a frame as `col,line colsxlines`. */
export function cellsOf(doc: Doc, id: string): string {
  const { place } = frameIn(doc, id);
  return place.kind === "free" ? "free" : place.cells.map(({ col, line, cols, lines }) => `${col},${line} ${cols}x${lines}`).join(" + ");
}
