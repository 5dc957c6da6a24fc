/** What the desk says and does of copy and pictures that one variant alone has. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import type { SourceRecord } from "../../../../core/model/index.js";
import { createDesk } from "../../../../host/services/index.js";
import { saveEdition } from "../../../../host/services/savedEdition/index.js";
import { docOf, EDITION, pictureOf } from "../../../core/page/editions.js";

const root = mkdtempSync(join(tmpdir(), "duikai-variant-records-"));
const desk = createDesk([root]);
const { api } = desk;
afterAll(() => desk.close());

const FILE = `copy/${"0".repeat(64)}.txt`;
const SOURCE: SourceRecord = {
  id: "source1",
  type: "source",
  name: "晚讯.txt",
  text: "江水",
  encoding: "utf-8",
  encodingDoubts: [],
  marks: [],
  file: FILE,
};
const LATE = { name: "late", title: "晚版", changed: [pictureOf("i1", { file: "桥.png" }), SOURCE], removed: [] };

describe("records that only a variant has", () => {
  it("count where files are looked for, and where new ones are named", async () => {
    const folder = join(root, "样报");
    const doc = docOf([[]], [{ ...EDITION, variants: [LATE] }]);
    expect(await saveEdition(folder, { doc, originals: new Map(), fonts: [], revision: 0 })).toEqual({ ok: true });
    mkdirSync(join(folder, "copy"));
    writeFileSync(join(folder, FILE), "江水");
    const listed = await api.listEditions({});
    const edition = listed.ok ? (listed.editions[0]?.edition ?? "") : "";

    expect(await api.openEdition({ edition })).toMatchObject({ ok: true, lost: ["桥.png"] });
    const original = await api.copyOriginal({ edition, file: FILE });
    expect(original.ok && Buffer.from(original.bytes).toString("utf8")).toBe("江水");
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: "gray" } })
      .png()
      .toBuffer();
    expect(await api.addPicture({ edition, name: "桥.png", bytes: bytes.toString("base64") })).toMatchObject({
      ok: true,
      file: "桥-2.png",
    });
  });
});
