/** Asks the layout worker about places in texts: what only those who know the lines can tell. */
import type { Transaction } from "../../core/edit/index.js";
import type { SourceRange, StepDirection, TextPlace, TextSelection } from "../../core/page/index.js";
import type { PagePoint } from "../tools/tool.js";
import type { FromWorker, ToWorker } from "../worker/messages.js";

type Placed = Pick<Extract<FromWorker, { readonly kind: "placed" }>, "place" | "goal">;

export interface TextAsker {
  /** The place of a text at a point of a page, within a frame or the one there. */
  hit(at: PagePoint, frame: string | null): Promise<TextPlace | null>;
  step(from: TextPlace, direction: StepDirection, goal: number | null): Promise<Placed>;
  /** Shows what an input method puts together as if it were typed; null shows the document again. */
  compose(transaction: Transaction | null, selection: TextSelection | null, composed: SourceRange | null): void;
  /** What is chosen is told back as it is seen, now and with every layout. */
  select(selection: TextSelection | null): void;
}

type Question =
  | Omit<Extract<ToWorker, { readonly kind: "hit" }>, "id">
  | Omit<Extract<ToWorker, { readonly kind: "step" }>, "id">
  | Extract<ToWorker, { readonly kind: "select" }>;

export function askWorker(worker: Worker): TextAsker {
  const waiting = new Map<number, (placed: Placed) => void>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== "placed") return;
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });

  function ask(question: Exclude<Question, { readonly kind: "select" }>): Promise<Placed> {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...question, id } satisfies ToWorker);
    });
  }

  return {
    async hit({ page, x, y }, frame) {
      return (await ask({ kind: "hit", page, x, y, frame })).place;
    },
    step: (from, direction, goal) => ask({ kind: "step", from, direction, goal }),
    compose: (transaction, selection, composed) =>
      worker.postMessage({ kind: "compose", transaction, selection, composed } satisfies ToWorker),
    select: (selection) => worker.postMessage({ kind: "select", selection } satisfies ToWorker),
  };
}
