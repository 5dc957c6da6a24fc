import { describe, expect, it } from "vitest";
import { rect } from "../../../core/units/index.js";
import { createPainter, draftPainter } from "../../../renderer/stage/painter.js";
import type { FromWorker, ToWorker } from "../../../renderer/worker/messages.js";

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
  const say = (message: FromWorker) => target.dispatchEvent(new MessageEvent("message", { data: message }));
  return { worker: worker as unknown as Worker, asked, paintLast, say };
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

  it("asks for a draft as it would for the document", async () => {
    const { worker, asked, paintLast } = fakeWorker();
    const draft = { id: "d", transaction: { id: "t", label: "test", records: { added: [], removed: [], changed: [] } } };
    const painted = draftPainter(createPainter(worker), draft).paint(wish(0), () => true);
    expect(asked.map((each) => each.draft)).toEqual([draft]);
    paintLast();
    expect(await painted).toEqual({ width: 1 });
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

  it("lets what lies beside the stage wait for what is on it", () => {
    const { worker, asked, paintLast } = fakeWorker();
    const painter = createPainter(worker);
    for (const [left, place] of [
      [0, "beside"],
      [10, "beside"],
      [20, "stage"],
    ] as const)
      void painter.paint(wish(left), () => true, place);
    paintLast();
    paintLast();
    expect(asked.map((each) => each.wish.left)).toEqual([0, 20, 10]);
  });

  it("paints nothing beside the stage while the stage is busy, between two of its parts neither", () => {
    const { worker, asked, paintLast } = fakeWorker();
    const painter = createPainter(worker);
    painter.setBusy(true);
    void painter.paint(wish(0), () => true, "beside");
    void painter.paint(wish(10), () => true);
    paintLast();
    expect(asked.map((each) => each.wish.left)).toEqual([10]);
    painter.setBusy(false);
    expect(asked.map((each) => each.wish.left)).toEqual([10, 0]);
  });

  it("tells all who listen what looks otherwise, and frees the pixels once they have heard", () => {
    const { worker, say } = fakeWorker();
    const painter = createPainter(worker);
    const heard: string[] = [];
    const bitmap = { close: () => heard.push("closed") } as unknown as ImageBitmap;
    const dirty = [{ page: 1, rects: [rect(0, 0, 5, 5)] }];
    const leave = painter.listen((repaint) => heard.push(`one ${repaint.dirty[0]?.page}`));
    painter.listen((repaint) => heard.push(`two ${repaint.patches.length}`));
    say({ kind: "laid", edition: "e", revision: 2, order: [], pages: [], dirty, patches: [{ wish: wish(0), pixels: bitmap }], text: null });
    leave();
    say({ kind: "stale", edition: "e", dirty });
    expect(heard).toEqual(["one 1", "two 1", "closed", "two 0"]);
  });
});
