/** A font file that comes from the host part by part: a page shows a tenth of the outlines of a Chinese font. */
import type { Stretch } from "../../fonts/browser.js";

/** How parts of the file are asked for, one behind the other in the answer: waiting, or not. */
export interface FontSource {
  now(parts: readonly Stretch[]): Uint8Array;
  /** Null when the host is away. */
  later(parts: readonly Stretch[]): Promise<Uint8Array | null>;
}

export interface FetchedFont {
  readonly bytes: Uint8Array;
  /** Makes a stretch of the bytes true before it is read. */
  load(from: number, to: number): void;
  /** Fetches what of these stretches is not there; null when all of it is. */
  fetch(stretches: readonly Stretch[]): Promise<void> | null;
}

/** Bytes that are asked for together: about two glyphs. */
const BLOCK = 1024;

/** States of a block. */
const MISSING = 0;
const ASKED = 1;
const THERE = 2;

export function createFetchedFont(size: number, source: FontSource): FetchedFont {
  const bytes = new Uint8Array(size);
  const blocks = new Uint8Array(Math.ceil(size / BLOCK));
  let coming: Promise<void> = Promise.resolve();

  /** Runs of blocks within some stretches that are in no better state than `worst`. */
  function runsOf(stretches: readonly Stretch[], worst: number): readonly Stretch[] {
    const found = new Set<number>();
    for (const { from, to } of stretches) {
      for (let block = Math.floor(from / BLOCK); block * BLOCK < to && block < blocks.length; block++) {
        if ((blocks[block] ?? THERE) <= worst) found.add(block);
      }
    }
    const runs: { from: number; to: number }[] = [];
    for (const block of [...found].sort((a, b) => a - b)) {
      const last = runs.at(-1);
      const to = Math.min(size, (block + 1) * BLOCK);
      if (last?.to === block * BLOCK) last.to = to;
      else runs.push({ from: block * BLOCK, to });
    }
    return runs;
  }

  function mark(runs: readonly Stretch[], state: number): void {
    for (const { from, to } of runs) blocks.fill(state, from / BLOCK, Math.ceil(to / BLOCK));
  }

  function take(runs: readonly Stretch[], answer: Uint8Array): void {
    let at = 0;
    for (const { from, to } of runs) {
      bytes.set(answer.subarray(at, at + to - from), from);
      at += to - from;
    }
    mark(runs, THERE);
  }

  async function fetchRuns(runs: readonly Stretch[]): Promise<void> {
    mark(runs, ASKED);
    const answer = await source.later(runs);
    if (answer === null) mark(runs, MISSING);
    else take(runs, answer);
  }

  return {
    bytes,
    load(from, to) {
      const runs = runsOf([{ from, to }], ASKED);
      if (runs.length > 0) take(runs, source.now(runs));
    },
    fetch(stretches) {
      if (runsOf(stretches, ASKED).length === 0) return null;
      const runs = runsOf(stretches, MISSING);
      const before = coming;
      if (runs.length > 0) coming = Promise.all([before, fetchRuns(runs)]).then(() => {});
      return coming;
    },
  };
}
