import { describe, expect, it } from "vitest";
import { createPainter } from "../../../renderer/stage/painter.js";
import type { ToWorker } from "../../../renderer/worker/messages.js";

const wish = (left: number) => ({ page: 1, scale: 1, left, top: 0, width: 10, height: 10 });

/** A worker that paints when it is told to. */
function fakeWorker() {
  const asked: Extract<ToWorker, { kind: "paint" }>[] = [];
  const target = new EventTarget();
  const worker = Object.assign(target, { postMessage: (message: Extract<ToWorker, { kind: "paint" }>) => asked.push(message) });
  const paintLast = () => {
    const { id = 0 } = asked.at(-1) ?? {};
    const bitmap = { width: id };
    target.dispatchEvent(new MessageEvent("message", { data: { kind: "painted", id, bitmap } }));
  };
  return { worker: worker as unknown as Worker, asked, paintLast };
}

describe("asking the worker for pixels", () => {
  it("asks for one part at a time, in their order", async () => {
    const { worker, asked, paintLast } = fakeWorker();
    const painter = createPainter(worker);
    const both = Promise.all([painter.paint(wish(0), () => true), painter.paint(wish(10), () => true)]);
    expect(asked.map((each) => each.wish.left)).toEqual([0]);
    paintLast();
    expect(asked.map((each) => each.wish.left)).toEqual([0, 10]);
    paintLast();
    expect(await both).toEqual([{ width: 1 }, { width: 2 }]);
  });

  it("never asks for what nobody wants any more", async () => {
    const { worker, asked, paintLast } = fakeWorker();
    const painter = createPainter(worker);
    let isWanted = true;
    const first = painter.paint(wish(0), () => true);
    const dropped = painter.paint(wish(10), () => isWanted);
    const last = painter.paint(wish(20), () => true);
    isWanted = false;
    paintLast();
    paintLast();
    expect([await first, await dropped, await last]).toEqual([{ width: 1 }, null, { width: 2 }]);
    expect(asked.map((each) => each.wish.left)).toEqual([0, 20]);
  });
});
