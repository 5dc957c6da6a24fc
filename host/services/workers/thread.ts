/** A worker in a thread of its own: tasks come in on the port, answers go out, one after another. */
import { parentPort } from "node:worker_threads";
import { createFaceSet } from "../../../fonts/index.js";
import { paintPdf } from "../../../paint/pdf/index.js";
import { type PictureFailure, type PreparedPicture, preparePicture } from "../pictures/index.js";
import { inkOfPage, type MeasuredPage } from "../plates/pageInk.js";
import type { MeasureTask, PaintTask, Task } from "./task.js";

/** What a worker says of a task: what came of it, or what went wrong in Duikai itself. */
export type Answer =
  | { readonly kind: "paint"; readonly bytes: Uint8Array }
  | { readonly kind: "picture"; readonly picture: PreparedPicture | PictureFailure }
  | { readonly kind: "measure"; readonly ink: MeasuredPage }
  | { readonly kind: "fault"; readonly words: string };

const faces = createFaceSet();

parentPort?.on("message", (task: Task) => {
  answerTo(task).then(post, (error: unknown) =>
    post({ kind: "fault", words: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function answerTo(task: Task): Promise<Answer> {
  if (task.kind === "paint") return { kind: "paint", bytes: await paint(task) };
  if (task.kind === "measure") return { kind: "measure", ink: await measure(task) };
  const { original, preparation, name } = task;
  return { kind: "picture", picture: await preparePicture(original, preparation, { name }) };
}

function paint({ pages, faces: named, options }: PaintTask): Promise<Uint8Array> {
  giveOut(named);
  return paintPdf(pages, { ...options, faces });
}

function measure({ page, faces: named, options }: MeasureTask): Promise<MeasuredPage> {
  giveOut(named);
  return inkOfPage(page, { ...options, faces });
}

/** A face is known by its key once it was given out. */
function giveOut(named: PaintTask["faces"]): void {
  for (const { family, weight } of named) faces.face(family, weight);
}

function post(answer: Answer): void {
  parentPort?.postMessage(answer);
}
