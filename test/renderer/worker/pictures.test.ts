import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PictureRecord } from "../../../core/model/index.js";
import type { DisplayPage, ImageItem } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import type { HostApi } from "../../../host/api/index.js";
import { createPictures } from "../../../renderer/worker/pictures.js";

const picture = (file: string | null): PictureRecord => ({
  id: "p",
  type: "picture",
  file,
  pixels: { width: 1000, height: 500 },
  caption: "",
  credit: null,
  story: null,
});

/** A page that shows a picture 300 points wide, by a part of it. */
function pageWith(share: number): DisplayPage {
  const item: ImageItem = { kind: "image", picture: "p", rect: rect(0, 0, 300, 150), crop: { x: 0, y: 0, width: share, height: share } };
  return {
    page: "page1",
    number: 1,
    width: pt(500),
    height: pt(500),
    bleed: pt(0),
    groups: [{ frame: "f", x: pt(0), y: pt(0), items: [item] }],
  };
}

function bench(file: string | null = "a.jpg") {
  const asked: string[] = [];
  const state = { record: picture(file), isAway: false };
  const host = {
    picture: async ({ file: name, width, height }: Parameters<HostApi["picture"]>[0]) => {
      asked.push(`${name} ${width}×${height}`);
      return state.isAway
        ? { ok: false, code: "host-away", params: {} }
        : { ok: true, type: "image/png", bytes: Uint8Array.of(width & 255) };
    },
  } as unknown as HostApi;
  return { asked, state, pictures: createPictures(host, "h1", () => state.record) };
}

beforeEach(() => vi.stubGlobal("createImageBitmap", async () => ({ width: 8, height: 8, close() {} })));
afterEach(() => vi.unstubAllGlobals());

describe("the pictures of the worker", () => {
  it("come whole, in the step that is as sharp as the stage shows them", async () => {
    const { asked, pictures } = bench();
    await pictures.missing(pageWith(1), 1);
    expect(asked).toEqual(["a.jpg 320×160"]);
    expect(pictures.ready(pageWith(1), 1).whole.get("p")).toMatchObject({ width: 1000, height: 500 });
  });

  it("are not asked for again when only another part of them is shown", async () => {
    const { asked, pictures } = bench();
    await pictures.missing(pageWith(0.5), 1);
    const moved = pageWith(0.5);
    expect(pictures.missing(moved, 1)).toBeNull();
    expect(asked).toEqual(["a.jpg 640×320"]);
  });

  it("stand in for sharper ones that are on their way, and are never larger than they were taken", async () => {
    const { asked, pictures } = bench();
    await pictures.missing(pageWith(1), 1);
    const coming = pictures.missing(pageWith(1), 4);
    expect(pictures.hasNone(pageWith(1), 4)).toBe(false);
    expect(pictures.ready(pageWith(1), 4).whole.size).toBe(1);
    await coming;
    // 300 points at 4 pixels are 1200; the picture has 1000, which the step of 1280 holds.
    expect(asked).toEqual(["a.jpg 320×160", "a.jpg 1280×640"]);
    expect(pictures.missing(pageWith(1), 9)).toBeNull();
  });

  it("come anew when a record names another file", async () => {
    const { asked, state, pictures } = bench();
    await pictures.missing(pageWith(1), 1);
    state.record = picture("b.jpg");
    expect(pictures.hasNone(pageWith(1), 1)).toBe(true);
    await pictures.missing(pageWith(1), 1);
    expect(asked).toEqual(["a.jpg 320×160", "b.jpg 320×160"]);
  });

  it("are asked for again some time after the host was away", async () => {
    vi.useFakeTimers();
    const { asked, state, pictures } = bench();
    state.isAway = true;
    await pictures.missing(pageWith(1), 1);
    expect(pictures.missing(pageWith(1), 1)).toBeNull();
    state.isAway = false;
    vi.advanceTimersByTime(5000);
    await pictures.missing(pageWith(1), 1);
    expect(asked).toHaveLength(2);
    expect(pictures.ready(pageWith(1), 1).whole.size).toBe(1);
    vi.useRealTimers();
  });

  it("are none where a picture is still to come", () => {
    const { pictures } = bench(null);
    expect(pictures.missing(pageWith(1), 1)).toBeNull();
    expect(pictures.hasNone(pageWith(1), 1)).toBe(false);
  });
});
