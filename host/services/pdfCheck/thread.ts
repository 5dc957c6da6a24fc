/** The thread in which PDFs are read back: a file and what is asked of it come in, what was found goes out. */
import { parentPort } from "node:worker_threads";
import { failure } from "../failure.js";
import { inspectPdf } from "./inspect.js";
import type { PdfExpectation } from "./types.js";

export interface PdfJob {
  readonly bytes: Uint8Array;
  readonly expectation: PdfExpectation;
}

parentPort?.on("message", async ({ bytes, expectation }: PdfJob) => {
  try {
    parentPort?.postMessage(await inspectPdf(bytes, expectation));
  } catch (error) {
    // What no reader foresaw is the fault of the file: damage has no end of forms.
    parentPort?.postMessage(failure("pdf-unreadable", { reason: error instanceof Error ? error.message : String(error) }));
  }
});
