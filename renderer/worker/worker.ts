/** The layout worker: lays an edition out, and paints the tiles that the stage asks for, one after the other. */
import patterns from "hyphen/en-us";
import { createWorkerDesk, type WorkerDesk } from "./desk.js";
import type { FromWorker, ToWorker } from "./messages.js";

let desk: WorkerDesk | null = null;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === "paint") {
    const bitmap = (await desk?.paint(message.wish).catch(unpainted)) ?? null;
    return post({ kind: "painted", id: message.id, bitmap }, bitmap === null ? [] : [bitmap]);
  }
  const { edition } = message;
  try {
    desk = createWorkerDesk(message.host, edition, message.opened, patterns);
    post({ kind: "laid", edition, pages: desk.pages });
  } catch (error) {
    post({ kind: "failed", edition, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A part that cannot be painted stays white; the next ones are not kept from their turn. */
function unpainted(error: unknown): null {
  console.error(error);
  return null;
}

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  void answer(event.data);
});
