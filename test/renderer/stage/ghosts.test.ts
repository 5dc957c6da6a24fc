import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PictureRecord } from "../../../core/model/index.js";
import { pt } from "../../../core/units/index.js";
import type { HostApi } from "../../../host/api/index.js";
import { createGhosts } from "../../../renderer/stage/ghosts.js";
import { pictureOf } from "../../core/page/editions.js";

/** Ghosts before a host that notes which pages it is asked for, and may be away. */
function bench() {
  const asked: (number | null)[] = [];
  const state = { isAway: false };
  const api = {
    picture: async ({ page }: { readonly page: number | null }) => {
      asked.push(page);
      return state.isAway ? { ok: false, code: "host-away", params: {} } : { ok: true, type: "image/png", bytes: Uint8Array.of(1) };
    },
  } as unknown as HostApi;
  const ghosts = createGhosts(
    api,
    () => "e",
    () => {},
  );
  return { asked, state, ghosts };
}

const placed = (page: number): PictureRecord => ({ ...pictureOf("p"), file: "a.pdf", placed: { page, width: pt(100), height: pt(100) } });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("createImageBitmap", async () => ({ close() {} }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("pictures that are drawn while they are moved", () => {
  it("are one for each page of a placed file", async () => {
    const { asked, ghosts } = bench();
    for (const page of [1, 2, 1]) ghosts.of(placed(page));
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([1, 2]);
    expect(ghosts.of(placed(1))).not.toBe(ghosts.of(placed(2)));
  });

  it("are asked for again after a while where the host was away", async () => {
    const { asked, state, ghosts } = bench();
    state.isAway = true;
    ghosts.of(placed(1));
    await vi.advanceTimersByTimeAsync(1000);
    ghosts.of(placed(1));
    expect(asked).toEqual([1]);
    state.isAway = false;
    await vi.advanceTimersByTimeAsync(3000);
    ghosts.of(placed(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([1, 1]);
    expect(ghosts.of(placed(1))).not.toBeNull();
  });
});
