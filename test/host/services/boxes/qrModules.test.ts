import readCode from "jsqr";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { BoxForm, CodeBox, Doc } from "../../../../core/model/index.js";
import { layoutEdition } from "../../../../core/page/index.js";
import { createFaceSet } from "../../../../fonts/index.js";
import { qrModules } from "../../../../host/services/boxes/qrModules.js";
import { paintPng } from "../../../../paint/png/index.js";
import { cells, docOf, frameOf } from "../../../core/page/editions.js";

const faces = createFaceSet();

/** What an independent reader finds on a page on which the code of an address is printed. */
async function readBack(address: string, form: BoxForm): Promise<string | undefined> {
  const box: CodeBox = { kind: "qr", heading: "读者来信", address, caption: "扫码写信给编辑部", modules: qrModules(address) };
  const frame = frameOf("f", { kind: "box", box: "b", form }, cells(1, 4, 2, 14));
  const doc: Doc = docOf([[frame]], [{ id: "b", type: "box", data: box }]);
  const [page] = layoutEdition(doc, faces);
  if (!page) throw new Error("no page");
  const png = await paintPng(page.display, { faces, pictures: new Map(), ppi: 200 });
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return readCode.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe("the QR code of an address", () => {
  it.each([
    ["https://example.com", "sidebar"],
    ["https://example.com/lanchuan/letters?from=paper&page=4", "strip"],
    ["https://example.com/岚川/来信", "sidebar"],
  ] as const)("is read back from the printed page: %s", async (address, form) => {
    expect(await readBack(address, form)).toBe(address);
  });

  it("is square, the same each time, and as large as its address asks for", () => {
    const short = qrModules("https://example.com");
    expect(qrModules("https://example.com")).toEqual(short);
    expect(short?.map((row) => row.length)).toEqual(short?.map(() => short.length));
    expect(qrModules(`https://example.com/${"a".repeat(200)}`)?.length).toBeGreaterThan(short?.length ?? 0);
  });

  it("holds 2,331 bytes and not one more", () => {
    expect(qrModules("a".repeat(2331))).toHaveLength(177);
    expect(qrModules("a".repeat(2332))).toBeNull();
    expect(qrModules("")).toBeNull();
  });
});
