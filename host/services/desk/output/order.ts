/** What a job of output is told, and what comes of it: plain data from thread to thread. */
import type { ArgumentsOf, WordedFinding } from "../../../api/index.js";

/** What is put out, and into which folder. */
export interface OutputOrder extends Omit<ArgumentsOf<"startExport">, "edition" | "folder"> {
  readonly folder: string;
}

export interface OutputResult {
  /** Null where the pages have errors and nothing was written. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[] | null;
  readonly findings: readonly WordedFinding[];
}
