/** Workers that paint PDFs, prepare pictures and measure ink: this thread alone, or several others. What they make is the same, byte for byte. */
import { availableParallelism } from "node:os";
import { paintPdf } from "../../../paint/pdf/index.js";
import { preparePicture } from "../pictures/index.js";
import { inkOfPage } from "../plates/pageInk.js";
import { threadedWorkers, type Workers } from "./threaded.js";

export type { Workers } from "./threaded.js";

/** A thread costs about as much as two pages: fewer than that are made where they are. */
const LEAST_PAGES = 4;
/** More threads wait for memory rather than for each other. */
const MOST_THREADS = 8;

/** This thread alone. */
export const NO_WORKERS: Workers = {
  paint: paintPdf,
  prepare: (original, preparation, name) => preparePicture(original, preparation, { name }),
  measure: inkOfPage,
  close: async () => undefined,
};

/** Workers for so many pages: `threads` of them, as many as the machine has processors when null. */
export function openWorkers(pages: number, threads: number | null): Workers {
  const count = Math.min(threads ?? (pages < LEAST_PAGES ? 1 : availableParallelism()), MOST_THREADS, Math.max(1, pages));
  return count <= 1 ? NO_WORKERS : threadedWorkers(count);
}
