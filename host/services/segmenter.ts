/**
 * Word boundaries of Chinese text by jieba's dictionary, for headlines that break between words. The
 * dictionary (77 MB, a quarter of a second) is opened in a thread of its own while the copy is read, and
 * goes away with it once the pages are planned.
 */
import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Segmenter } from "../../core/face/index.js";
import { PACKAGE_ROOT } from "./root.js";
import type { SegmenterWorkerData } from "./segmenterWorker.js";

/** A segmenter and the way to be rid of its dictionary. */
export interface SegmenterThread extends Segmenter {
  close(): Promise<void>;
}

/** A thread that has not answered by then has died. */
const PATIENCE_MILLISECONDS = 20_000;

export function startSegmenter(): SegmenterThread {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const workerData: SegmenterWorkerData = { port: port2, answered };
  const worker = new Worker(join(PACKAGE_ROOT, "dist/host/services/segmenterWorker.js"), { workerData, transferList: [port2] });
  worker.unref();
  port.unref();
  let asked = 0;
  return {
    words(text) {
      asked++;
      port.postMessage(text);
      waitFor(answered, asked);
      const answer: { readonly message: readonly number[] } | undefined = receiveMessageOnPort(port);
      if (!answer) throw new Error("the word segmenter does not answer");
      return answer.message;
    },
    async close() {
      port.close();
      await worker.terminate();
    },
  };
}

/** Waits until so many answers lie on the port. A wake-up may belong to the answer before: the count tells. */
function waitFor(answered: Int32Array, count: number): void {
  for (let seen = Atomics.load(answered, 0); seen < count; seen = Atomics.load(answered, 0)) {
    if (Atomics.wait(answered, 0, seen, PATIENCE_MILLISECONDS) === "timed-out") return;
  }
}
