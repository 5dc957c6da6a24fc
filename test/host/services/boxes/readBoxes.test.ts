import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BoxRecord } from "../../../../core/model/index.js";
import { boxRecords, type ReadBoxes, readBoxes } from "../../../../host/services/boxes/readBoxes.js";
import { legacyBytes } from "../../../fakes/chineseBytes.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "boxes-"));
});
afterEach(() => rm(folder, { recursive: true }));

const lay = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const success = (read: ReadBoxes): Extract<ReadBoxes, { ok: true }> => {
  if (!read.ok) throw new Error(read.code);
  return read;
};

const WEATHER = JSON.stringify({ kind: "weather", fields: { days: [{ when: "today", sky: "晴" }] } });
const OF_COPY: BoxRecord = { id: "box1", type: "box", data: { kind: "weather", fields: { days: [], indices: [] } } };

describe("the boxes of a section", () => {
  it("are those of edition.json, then those beside the copy, each file once", async () => {
    const prices = await lay("prices.csv", "品名,价格\n米,3\n");
    const pages = await lay("pages.csv", "版次,标题\n2,甲\n");
    const inline = {
      from: "data",
      value: { kind: "qr", address: "https://example.com" },
      path: "edition.json",
      where: "/pages/0/boxes/1",
    } as const;
    const named = { from: "file", kind: "prices", form: "strip", path: prices, words: { heading: "粮价", note: "昨日" } } as const;
    const read = success(await readBoxes([named, inline], [pages, prices]));
    expect(read.boxes.map(({ data, form }) => [data.kind, form])).toEqual([
      ["prices", "strip"],
      ["qr", null],
      ["pages", null],
    ]);
    expect(read.boxes[0]?.data).toMatchObject({ heading: "粮价", note: "昨日" });
    expect(read.inputs).toEqual([prices, pages]);
    expect(boxRecords([], read).boxes.map(({ id, form }) => [id, form])).toEqual([
      ["box2", "strip"],
      ["box3", undefined],
      ["box4", undefined],
    ]);
  });

  it("reads a table in GB18030", async () => {
    const read = success(await readBoxes([], [await lay("a.csv", legacyBytes("gb18030", "品名,价格\n大米,3.50\n"))]));
    expect(read.boxes[0]?.data).toMatchObject({ rows: [{ name: "大米", price: "3.50" }] });
  });

  it("puts weather from a file in the place of that of the copy, and says so", async () => {
    const path = await lay("weather.json", WEATHER);
    const { boxes, findings } = boxRecords([OF_COPY], success(await readBoxes([], [path])));
    expect(boxes).toMatchObject([{ id: "box1", data: { fields: { days: [{ sky: "晴" }] } } }]);
    expect(findings).toEqual([{ rule: "box-refilled", level: "info", place: { source: path }, params: { path } }]);
  });

  it("leaves the weather of the copy where no file brings one", async () => {
    const path = await lay("prices.csv", "品名,价格\n米,3\n");
    const { boxes, findings } = boxRecords([OF_COPY], success(await readBoxes([], [path])));
    expect(boxes.map(({ id, data }) => [id, data.kind])).toEqual([
      ["box1", "weather"],
      ["box2", "prices"],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ["a.box.json", "{", "json-unreadable"],
    ["a.csv", "", "copy-empty"],
    ["a.csv", new Uint8Array([0, 1, 2, 3, 0, 0, 0, 1]), "copy-binary"],
  ])("fails on %s", async (name, content, code) => {
    expect(await readBoxes([], [await lay(name, content)])).toMatchObject({ ok: false, code });
  });

  it("fails on a file that is not there, or is another kind than edition.json says", async () => {
    const named = (path: string) => ({ from: "file", kind: "prices", form: null, path, words: {} }) as const;
    expect(await readBoxes([named(join(folder, "none.csv"))], [])).toMatchObject({ ok: false, code: "input-unreadable" });
    expect(await readBoxes([named(await lay("weather.json", WEATHER))], [])).toMatchObject({
      ok: false,
      code: "box-kind",
      params: { kind: "weather", wanted: "prices" },
    });
    expect(await readBoxes([{ ...named(await lay("q.csv", "网址\nhttps://example.com")), kind: "qr" }], [])).toMatchObject({
      code: "box-csv-code",
    });
  });

  it("names the place of wrong data in edition.json", async () => {
    const box = { from: "data", value: { kind: "prices" }, path: "edition.json", where: "/pages/3/boxes/0" } as const;
    expect(await readBoxes([box], [])).toMatchObject({
      ok: false,
      code: "json-invalid",
      params: { path: "edition.json", where: "/pages/3/boxes/0" },
    });
  });
});
