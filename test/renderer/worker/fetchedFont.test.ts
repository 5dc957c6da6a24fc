import { describe, expect, it } from "vitest";
import type { Stretch } from "../../../fonts/browser.js";
import { createFetchedFont } from "../../../renderer/worker/fetchedFont.js";

const FILE = Uint8Array.from({ length: 5000 }, (_, at) => 1 + ((at * 7) % 251));

/** A host with the file, which notes what it is asked for. */
function hostWith(isAway = false) {
  const asked: string[] = [];
  const answer = (parts: readonly Stretch[]) => Uint8Array.from(parts.flatMap(({ from, to }) => [...FILE.subarray(from, to)]));
  const note = (how: string, parts: readonly Stretch[]) => asked.push(`${how} ${parts.map(({ from, to }) => `${from}-${to}`).join(" ")}`);
  const font = createFetchedFont(FILE.length, {
    now(parts) {
      note("now", parts);
      return answer(parts);
    },
    async later(parts) {
      note("later", parts);
      return isAway ? null : answer(parts);
    },
  });
  return { font, asked };
}

describe("a font file that comes part by part", () => {
  it("has a stretch once it was loaded, in blocks, and asks for each block once", () => {
    const { font, asked } = hostWith();
    font.load(1000, 1100);
    expect(font.bytes.subarray(0, 2048)).toEqual(FILE.subarray(0, 2048));
    expect(font.bytes.subarray(2048).every((byte) => byte === 0)).toBe(true);
    font.load(0, 2048);
    expect(asked).toEqual(["now 0-2048"]);
  });

  it("fetches several stretches at once, those beside each other as one, the last no longer than the file", async () => {
    const { font, asked } = hostWith();
    await font.fetch([
      { from: 4999, to: 5000 },
      { from: 10, to: 20 },
      { from: 1030, to: 1040 },
    ]);
    expect(asked).toEqual(["later 0-2048 4096-5000"]);
    expect(font.bytes.subarray(4096)).toEqual(FILE.subarray(4096));
    expect(font.fetch([{ from: 0, to: 2000 }])).toBeNull();
  });

  it("waits for what is on its way already", async () => {
    const { font, asked } = hostWith();
    void font.fetch([{ from: 0, to: 10 }]);
    await font.fetch([{ from: 5, to: 8 }]);
    expect(font.bytes[5]).toBe(FILE[5]);
    expect(asked).toEqual(["later 0-1024"]);
  });

  it("asks again for what did not come, and at once when it is read", async () => {
    const { font, asked } = hostWith(true);
    await font.fetch([{ from: 0, to: 10 }]);
    font.load(0, 10);
    expect(asked).toEqual(["later 0-1024", "now 0-1024"]);
    expect(font.bytes[9]).toBe(FILE[9]);
  });
});
