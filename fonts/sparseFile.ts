/**
 * Font files whose outlines are read where they are looked at. A Chinese font has some 12 MB of
 * outlines and a page shows a tenth of them: five faces read whole would fill 60 MB for nothing.
 */
import { fstatSync, openSync, readSync } from "node:fs";
import { trueTypeTables } from "./sfnt.js";
import type { Stretch } from "./trueType.js";

/** The bytes of a font file and the call that makes a stretch of them true before it is read. */
export interface SparseBytes {
  readonly bytes: Uint8Array;
  load(from: number, to: number): void;
}

/** One page of memory: what the system commits when a byte of it is written. */
const BLOCK = 4096;

/** Tables by which fontkit places marks and measures lines; without them it looks at outlines instead. */
const SPARES_OUTLINES = ["GPOS", "vmtx"];

/** Opens a font file, with everything but the outlines in place. The file stays open as long as the process. */
export function openSparse(path: string): SparseBytes {
  const file = openSync(path, "r");
  const bytes = new Uint8Array(fstatSync(file).size);
  const loaded = new Uint8Array(Math.ceil(bytes.length / BLOCK));

  function load(from: number, to: number): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      if (loaded[block] === 1) continue;
      const first = block;
      while (block * BLOCK < to && loaded[block] !== 1) loaded[block++] = 1;
      readWhole(file, bytes, first * BLOCK, Math.min(block * BLOCK, bytes.length));
    }
  }

  load(0, Math.min(BLOCK, bytes.length));
  const outlines = outlinesOf(bytes);
  load(0, outlines.from);
  load(outlines.to, bytes.length);
  return { bytes, load };
}

function readWhole(file: number, bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const read = readSync(file, bytes, at, to - at, at);
    if (read === 0) throw new Error("the font file has become shorter");
    at += read;
  }
}

/** Where the outlines stand that may be left out; an empty stretch at the end when none may. */
export function outlinesOf(bytes: Uint8Array): Stretch {
  const tables = bytes.length < BLOCK ? null : trueTypeTables(bytes);
  const glyf = tables?.get("glyf");
  if (!tables || !glyf || !SPARES_OUTLINES.every((tag) => tables.has(tag))) return { from: bytes.length, to: bytes.length };
  return { from: glyf.offset, to: glyf.offset + glyf.length };
}
