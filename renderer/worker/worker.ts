/** The layout worker: lays an edition out, follows its changes, and paints the parts that the stage asks for, one after the other. */
import patterns from "hyphen/en-us";
import { assertNever } from "../../core/units/index.js";
import { createWorkerDesk, type WorkerDesk } from "./desk.js";
import type { FromWorker, ToWorker } from "./messages.js";

let desk: WorkerDesk | null = null;
let edition = "";

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function answer(message: ToWorker): void {
  switch (message.kind) {
    case "open":
      open(message);
      break;
    case "apply":
      tellFailure(() => {
        const laid = desk?.apply(message.revision, message.transaction, message.selection);
        if (laid) post(laid, [...laid.patches.map(({ bitmap }) => bitmap)]);
      });
      break;
    case "show":
      desk?.show(message.parts);
      break;
    case "paint":
      void paint(message);
      break;
    case "hit":
      tellFailure(() => post({ kind: "placed", id: message.id, place: desk?.hit(message) ?? null, goal: null }));
      break;
    case "step":
      tellFailure(() => post({ kind: "placed", id: message.id, ...(desk?.step(message) ?? { place: null, goal: null }) }));
      break;
    case "select":
      tellFailure(() => post({ kind: "selected", edition, text: desk?.select(message.selection) ?? null }));
      break;
    default:
      assertNever(message);
  }
}

function open({ host, edition: opening, opened }: Extract<ToWorker, { kind: "open" }>): void {
  edition = opening;
  desk = null;
  tellFailure(() => {
    const made = createWorkerDesk({
      host,
      edition,
      opened,
      patterns,
      onStale: (dirty) => post({ kind: "stale", edition: opening, dirty }),
    });
    desk = made;
    post(made.opened);
  });
}

async function paint({ id, wish, draft }: Extract<ToWorker, { kind: "paint" }>): Promise<void> {
  const bitmap = (await desk?.paint(wish, draft).catch(unpainted)) ?? null;
  post({ kind: "painted", id, bitmap }, bitmap === null ? [] : [bitmap]);
}

function tellFailure(act: () => void): void {
  try {
    act();
  } catch (error) {
    post({ kind: "failed", edition, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A part that cannot be painted stays white; the next ones are not kept from their turn. */
function unpainted(error: unknown): null {
  console.error(error);
  return null;
}

self.addEventListener("message", (event: MessageEvent<ToWorker>) => answer(event.data));
