/** Workers in threads: whichever has nothing to do takes the next task. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DisplayPage } from "../../../core/page/index.js";
import type { PdfOptions } from "../../../paint/pdf/index.js";
import type { PictureFailure, Preparation, PreparedPicture } from "../pictures/index.js";
import type { MeasuredPage, MeasuringOptions } from "../plates/pageInk.js";
import { PACKAGE_ROOT } from "../root.js";
import { measureTask, paintTask, type Task } from "./task.js";
import type { Answer } from "./thread.js";

export interface Workers {
  paint(pages: readonly DisplayPage[], options: PdfOptions): Promise<Uint8Array>;
  prepare(original: string | Uint8Array, preparation: Preparation, name: string): Promise<PreparedPicture | PictureFailure>;
  measure(page: DisplayPage, options: MeasuringOptions): Promise<MeasuredPage>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: Task;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

export function threadedWorkers(count: number): Workers {
  const queue: Waiting[] = [];
  const threads = Array.from({ length: count }, () => openThread(() => queue.shift() ?? null));
  const ask = (task: Task): Promise<Answer> =>
    new Promise((done, failed) => {
      queue.push({ task, done, failed });
      for (const thread of threads) thread.wake();
    });
  return {
    async paint(pages, options) {
      const answer = await ask(paintTask(pages, options));
      if (answer.kind !== "paint") throw new Error(faultOf(answer));
      return answer.bytes;
    },
    async prepare(original, preparation, name) {
      const answer = await ask({ kind: "picture", original, preparation, name });
      if (answer.kind !== "picture") throw new Error(faultOf(answer));
      return answer.picture;
    },
    async measure(page, options) {
      const answer = await ask(measureTask(page, options));
      if (answer.kind !== "measure") throw new Error(faultOf(answer));
      return answer.ink;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function faultOf(answer: Answer): string {
  return answer.kind === "fault" ? answer.words : `a worker answered with a ${answer.kind}`;
}

interface Thread {
  /** There is work. */
  wake(): void;
  close(): Promise<void>;
}

function openThread(next: () => Waiting | null): Thread {
  const worker = new Worker(join(PACKAGE_ROOT, "dist/host/services/workers/thread.js"));
  let current: Waiting | null = null;

  function wake(): void {
    if (current !== null) return;
    current = next();
    if (current !== null) worker.postMessage(current.task);
  }

  function settle(give: (waiting: Waiting) => void): void {
    const finished = current;
    current = null;
    if (finished !== null) give(finished);
    wake();
  }

  worker.on("message", (answer: Answer) => settle(({ done }) => done(answer)));
  worker.on("error", (error: Error) => settle(({ failed }) => failed(error)));
  return {
    wake,
    async close() {
      await worker.terminate();
    },
  };
}
