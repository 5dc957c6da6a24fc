/**
 * A bench beside the desk: a thread of its own where pages are laid out, checked and planned, so that the host answers other calls
 * meanwhile. It keeps a copy of the edition, of which it is told what has changed with each question.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Doc } from "../../../../core/model/index.js";
import type { Outcome } from "../../../api/index.js";
import { PACKAGE_ROOT } from "../../root.js";
import {
  type BenchArguments,
  type BenchEdition,
  type BenchResults,
  type BenchStep,
  changeBetween,
  type Question,
  type ToBench,
} from "./messages.js";
import type { FromBench } from "./thread.js";

export interface Bench {
  /** Asks about an edition as it stands; questions are answered one after the other. Rejects on a fault, and when the bench is cleared meanwhile. */
  ask<Method extends keyof BenchArguments>(
    edition: BenchEdition,
    method: Method,
    named: BenchArguments[Method],
    onStep?: (step: BenchStep) => void,
  ): Promise<Outcome<BenchResults[Method]>>;
  /** Bids what is searched for to end with what has been found. */
  hurry(): void;
  /** Ends the thread at once, whatever it is at; the next question starts another. */
  clear(): Promise<void>;
}

/** That a bench was cleared while it was asked. */
export class BenchCleared extends Error {}

interface Waiting {
  readonly done: (answer: Outcome<BenchResults[Question["method"]]>) => void;
  readonly failed: (error: Error) => void;
  readonly onStep: (step: BenchStep) => void;
}

/** A thread, and what it knows of the edition. */
interface Running {
  readonly worker: Worker;
  doc: Doc | null;
  opened: BenchEdition["opened"] | null;
}

export function createBench(): Bench {
  const waiting = new Map<number, Waiting>();
  /** 1 while what is searched for is to end. */
  const hurried = new Int32Array(new SharedArrayBuffer(4));
  let running: Running | null = null;
  let asked = 0;

  function start(): Running {
    const worker = new Worker(join(PACKAGE_ROOT, "dist/host/services/desk/bench/thread.js"), { workerData: { hurried } });
    worker.unref();
    worker.on("message", hear);
    worker.on("error", (error: Error) => {
      if (running?.worker === worker) running = null;
      failAll(error);
    });
    return { worker, doc: null, opened: null };
  }

  function hear(said: FromBench): void {
    const waits = waiting.get(said.number);
    if (waits === undefined) return;
    if ("step" in said) {
      waits.onStep(said.step);
      return;
    }
    waiting.delete(said.number);
    if ("fault" in said) waits.failed(new Error(said.fault));
    else waits.done(said.answer);
  }

  function failAll(error: Error): void {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { failed } of all) failed(error);
  }

  return {
    ask<Method extends keyof BenchArguments>(
      { doc, variant, revision, opened }: BenchEdition,
      method: Method,
      named: BenchArguments[Method],
      onStep: (step: BenchStep) => void = () => undefined,
    ) {
      running ??= start();
      Atomics.store(hurried, 0, 0);
      const number = ++asked;
      const state = { change: changeBetween(running.doc, doc), variant, revision, opened: running.opened === opened ? null : opened };
      [running.doc, running.opened] = [doc, opened];
      // The method and its arguments belong together: the signature says so.
      const question = { method, named } as unknown as Question;
      running.worker.postMessage({ number, state, question } satisfies ToBench);
      return new Promise<Outcome<BenchResults[Method]>>((done, failed) => {
        waiting.set(number, { done: done as Waiting["done"], failed, onStep });
      });
    },
    hurry() {
      Atomics.store(hurried, 0, 1);
    },
    async clear() {
      const last = running;
      running = null;
      failAll(new BenchCleared("the bench was cleared"));
      await last?.worker.terminate();
    },
  };
}
