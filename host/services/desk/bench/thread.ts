/** A bench in its thread: questions come in on the port, answers go out, one after another. */
import { parentPort, workerData } from "node:worker_threads";
import type { Outcome } from "../../../api/index.js";
import { fontsUsed } from "../../savedEdition/index.js";
import { putOut } from "../output/putOut.js";
import { bringInOf } from "./bringIn.js";
import { findingsOf, mendOf } from "./findings.js";
import { fitWaysOf, headlineWaysOf, justifyOf } from "./fitting.js";
import { createMatter } from "./matter.js";
import type { BenchResults, BenchStep, Question, ToBench } from "./messages.js";
import { proposalsFor } from "./propose.js";

/** What a bench says to a question. */
export type FromBench =
  | { readonly number: number; readonly answer: Outcome<BenchResults[Question["method"]]> }
  /** Something went wrong in Duikai itself. */
  | { readonly number: number; readonly fault: string }
  | { readonly number: number; readonly step: BenchStep };

const { hurried } = workerData as { readonly hurried: Int32Array };
const matter = createMatter(() => Atomics.load(hurried, 0) === 1);
let turn: Promise<void> = Promise.resolve();

parentPort?.on("message", (told: ToBench) => {
  turn = turn.then(() => answer(told));
});

async function answer({ number, state, question }: ToBench): Promise<void> {
  try {
    matter.take(state);
    post({ number, answer: await answerTo(question, (step) => post({ number, step })) });
  } catch (error) {
    post({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function answerTo(question: Question, onStep: (step: BenchStep) => void): Promise<Outcome<BenchResults[Question["method"]]>> {
  switch (question.method) {
    case "findings":
      return findingsOf(matter, question.named);
    case "mend":
      return mendOf(matter, question.named);
    case "propose":
      return proposalsFor(matter, question.named);
    case "fitWays":
      return fitWaysOf(matter, question.named);
    case "justify":
      return justifyOf(matter, question.named);
    case "headlineWays":
      return headlineWaysOf(matter, question.named);
    case "bringIn":
      return bringInOf(matter, question.named);
    case "fonts":
      return { ok: true, fonts: fontsUsed(matter.layouts(), matter.faces) };
    case "putOut":
      return putOut(matter, question.named, onStep);
  }
}

function post(said: FromBench): void {
  parentPort?.postMessage(said);
}
