import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changing } from "../../../core/edit/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import type { OpenedEdition } from "../../../host/api/index.js";
import { createWorkerDesk } from "../../../renderer/worker/desk.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";

const FRAME = frameOf("p1-f1", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 2, 10));
const DOC = docOf([[FRAME], []], [EDITION, storyOf("s1", [["paragraph", "江南"]])]);
const OPENED: OpenedEdition = {
  name: "样报",
  version: DOC.version,
  records: [...DOC.records.values()],
  styles: [...DOC.styles.values()],
  revision: 0,
  savedRevision: 0,
  variants: [],
  faces: [],
  lost: [],
  readOnly: null,
  left: null,
  history: { done: 0, undone: 0 },
};

function deskWith(fetchWhole: () => Promise<void>, onFault: (error: unknown) => void) {
  const faces = { ...createFaceSet(), prepare: async () => {}, missing: () => null, fetchWhole };
  return createWorkerDesk({
    host: { origin: "http://localhost:1", token: "" },
    faces,
    edition: "样报",
    opened: OPENED,
    first: 1,
    patterns: { hyphenateSync: (text) => text },
    onStale: () => {},
    onRest: () => {},
    onFault,
  });
}

describe("a worker's desk", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // Nothing is painted here.
    vi.stubGlobal(
      "OffscreenCanvas",
      class {
        getContext = () => ({});
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("fetches faces whole once, be it that a change comes before the other pages are laid out, and tells where that fails", async () => {
    const fetchWhole = vi.fn(() => Promise.reject(new Error("away")));
    const onFault = vi.fn();
    const desk = deskWith(fetchWhole, onFault);
    const step = changing(DOC, "t", "frame-locked", { put: [{ ...FRAME, locked: true }] });
    if (step === null) throw new Error("nothing was changed");
    desk.apply(1, step, null);
    expect(fetchWhole).toHaveBeenCalledTimes(1);
    desk.compose({ kind: "compose", transaction: null, selection: null, composed: null });
    await vi.runAllTimersAsync();
    expect(fetchWhole).toHaveBeenCalledTimes(1);
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it("fetches faces whole once the other pages are laid out by themselves", async () => {
    const fetchWhole = vi.fn(async () => {});
    deskWith(fetchWhole, () => {});
    expect(fetchWhole).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(fetchWhole).toHaveBeenCalledTimes(1);
  });
});
