/** The thread that holds jieba's dictionary: a text comes in on the port, the lengths of its words go out. */
import type { MessagePort } from "node:worker_threads";
import { workerData } from "node:worker_threads";
import { cut } from "jieba-wasm";
import { wordLengths } from "./wordLengths.js";

/** What the main thread hands over: a port for texts and lengths, a count of the answers that lie on it. */
export interface SegmenterWorkerData {
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

const { port, answered } = workerData as SegmenterWorkerData;

// The dictionary opens with the first cut: here, while the main thread still reads the copy.
cut("对开", true);

port.on("message", (text: string) => {
  port.postMessage(wordLengths({ cut }, text));
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});
