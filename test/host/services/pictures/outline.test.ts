import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectPicture } from "../../../../host/services/pictures/index.js";
import { outlineOfAlpha } from "../../../../host/services/pictures/outline.js";

/** The outline of rows of `#` for what is seen, its corners in pixels. */
function corners(...rows: readonly string[]): readonly string[] | null {
  const width = rows[0]?.length ?? 0;
  const alpha = Uint8Array.from(rows.join(""), (mark) => (mark === "#" ? 255 : 0));
  const outline = outlineOfAlpha(alpha, width, rows.length);
  return outline?.map(({ x, y }) => `${x * width},${y * rows.length}`) ?? null;
}

describe("the outline of a clipped picture", () => {
  it("goes down the right of what is seen and up its left", () => {
    expect(corners("..##", "..##")).toEqual(["4,0", "4,2", "2,2", "2,0"]);
    expect(corners(".#..", ".###")).toEqual(["2,0", "2,1", "4,1", "4,2", "1,2", "1,0"]);
  });

  it("goes into no hollow", () => {
    expect(corners("#..#", "####")).toBeNull();
    expect(corners("....", "#.#.", "....")).toEqual(["3,1", "3,2", "0,2", "0,1"]);
  });

  it("is none where all or nothing is seen", () => {
    expect(corners("##", "##")).toBeNull();
    expect(corners("..", "..")).toBeNull();
  });

  it("is read from the transparency of a file, upright, and from no opaque one", async () => {
    const plain = { create: { width: 40, height: 40, channels: 4, background: "#7890" } } as const;
    const patch = await sharp({ create: { width: 20, height: 40, channels: 4, background: "#789f" } })
      .png()
      .toBuffer();
    const clipped = await sharp(plain)
      .composite([{ input: patch, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const read = await inspectPicture(clipped, "x.png");
    const xs = read.ok ? (read.outline ?? []).map(({ x }) => x) : [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, expect.closeTo(0.5, 1)]);
    const opaque = await inspectPicture(await sharp(clipped).flatten().png().toBuffer(), "x.png");
    expect(opaque.ok && opaque.outline).toBeNull();
  });
});
