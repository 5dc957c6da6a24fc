/**
 * Reads PDFs back in a thread of its own, so that pages go on being made meanwhile, and so that no file, however it is built,
 * can hold up the program or take all its memory.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Failure, failure } from "../failure.js";
import { PACKAGE_ROOT } from "../root.js";
import type { PdfJob } from "./thread.js";
import type { PdfCheck, PdfExpectation } from "./types.js";

export interface PdfChecker {
  /** Reads a file back. Fails with `pdf-not-a-pdf`, `pdf-encrypted`, `pdf-incomplete`, `pdf-unreadable`, `pdf-too-large` or `pdf-too-long`. */
  check(bytes: Uint8Array, expectation?: PdfExpectation): Promise<PdfCheck | Failure>;
  close(): Promise<void>;
}

/** A newspaper of 16 pages takes three seconds. */
const PATIENCE_SECONDS = 120;
const MOST_MEGABYTES = 2_048;

/** Opens a checker; files that are handed in together are read one after the other. */
export function openPdfChecker(patienceSeconds = PATIENCE_SECONDS): PdfChecker {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function thread(): Worker {
    if (worker) return worker;
    const made = new Worker(join(PACKAGE_ROOT, "dist/host/services/pdfCheck/thread.js"), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // The readers complain about files; what there is to say of them is said in findings.
      stdout: true,
      stderr: true,
    });
    // A thread may die of a file after it has answered for it; the next file gets another one.
    made.on("error", () => {});
    made.on("exit", () => {
      if (worker === made) worker = null;
    });
    worker = made;
    return made;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  function run(job: PdfJob): Promise<PdfCheck | Failure> {
    const running = thread();
    return new Promise((resolve) => {
      const finish = (result: PdfCheck | Failure, isOver: boolean): void => {
        clearTimeout(timer);
        running.off("message", answer).off("error", die).off("exit", vanish);
        if (isOver) void stop();
        resolve(result);
      };
      const answer = (result: PdfCheck | Failure): void => finish(result, false);
      const die = (error: Error): void => finish(deathOf(error), true);
      const vanish = (): void => finish(failure("pdf-too-large"), true);
      const timer = setTimeout(() => finish(failure("pdf-too-long", { seconds: patienceSeconds }), true), patienceSeconds * 1000);
      running.on("message", answer).on("error", die).on("exit", vanish);
      running.postMessage(job);
    });
  }

  return {
    check(bytes, expectation = {}) {
      const result = turn.then(() => run({ bytes, expectation }));
      turn = result;
      return result;
    },
    close: stop,
  };
}

/** Why a thread died: of too little memory, or of something that a reader did not foresee. */
function deathOf(error: Error): Failure {
  const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? failure("pdf-too-large") : failure("pdf-unreadable", { reason: error.message });
}
