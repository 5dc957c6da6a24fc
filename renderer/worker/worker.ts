/** The layout worker: lays an edition out, follows its changes, and paints the parts that the stage asks for, one after the other. */
import patterns from "hyphen/en-us";
import { assertNever } from "../../core/units/index.js";
import { createWorkerDesk, type WorkerDesk } from "./desk.js";
import { hostFaces } from "./faces.js";
import type { FromWorker, ToWorker } from "./messages.js";

/** All that is asked of an edition that is open. */
type Asked = Exclude<ToWorker, { readonly kind: "open" }>;

let desk: WorkerDesk | null = null;
let edition = "";
/** What came while an edition was being opened; null when none is. */
let held: Asked[] | null = null;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** A layout with what was painted of it; nothing where no edition is open. */
function postLaid(laid: ReturnType<WorkerDesk["apply"]> | undefined): void {
  if (laid === undefined) return;
  const pixels = laid.patches.map((patch) => ("data" in patch.pixels ? patch.pixels.data.buffer : patch.pixels));
  post(laid, pixels);
}

function answer(message: ToWorker): void {
  if (message.kind === "open") void open(message);
  else if (held !== null) held.push(message);
  else answerTo(message);
}

function answerTo(message: Asked): void {
  switch (message.kind) {
    case "apply":
      tellFailure(() => postLaid(desk?.apply(message.revision, message.transaction, message.selection)));
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
    case "compose":
      tellFailure(() => postLaid(desk?.compose(message)));
      break;
    case "select":
      tellFailure(() => post({ kind: "selected", edition, text: desk?.select(message.selection) ?? null }));
      break;
    default:
      assertNever(message);
  }
}

async function open({ host, edition: opening, opened, first }: Extract<ToWorker, { kind: "open" }>): Promise<void> {
  const waiting: Asked[] = [];
  const dropped = held ?? [];
  [edition, desk, held] = [opening, null, waiting];
  // Who asked about the edition before is not left waiting.
  for (const message of dropped) answerTo(message);
  const faces = hostFaces(host);
  await faces.prepare(opened.faces).catch(() => {});
  // Another was opened meanwhile.
  if (held !== waiting) return;
  tellFailure(() => {
    const isOpen = () => desk === made;
    const made = createWorkerDesk({
      host,
      faces,
      edition,
      opened,
      first,
      patterns,
      onStale: (dirty) => isOpen() && post({ kind: "stale", edition: opening, dirty }),
      onRest: (laid) => isOpen() && post(laid),
      onFault: (error) => isOpen() && post({ kind: "failed", edition: opening, reason: reasonOf(error) }),
    });
    desk = made;
    post(made.opened);
  });
  held = null;
  for (const message of waiting) answerTo(message);
}

async function paint({ id, wish, draft }: Extract<ToWorker, { kind: "paint" }>): Promise<void> {
  const bitmap = (await desk?.paint(wish, draft).catch(unpainted)) ?? null;
  post({ kind: "painted", id, bitmap }, bitmap === null ? [] : [bitmap]);
}

function tellFailure(act: () => void): void {
  try {
    act();
  } catch (error) {
    post({ kind: "failed", edition, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A part that cannot be painted stays white; the next ones are not kept from their turn. */
function unpainted(error: unknown): null {
  console.error(error);
  return null;
}

self.addEventListener("message", (event: MessageEvent<ToWorker>) => answer(event.data));
