import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { type DisplayPage, imageKey } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { inkOfPage } from "../../../host/services/plates/pageInk.js";
import { openWorkers } from "../../../host/services/workers/index.js";
import { type PdfOptions, paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { INFO, pageOf, setText } from "../../paint/setting.js";

const faces = createFaceSet();
const OPTIONS: PdfOptions = { faces, pictures: new Map(), info: INFO, standard: "x1a", intent: FAKE_INTENT, inkLimit: 220 };
const pages = ["江南春早", "大桥通车", "市场搬家", "灯塔修好", "小雪初晴"].map((text) =>
  pageOf([setText(faces, text, 0, 10), setText(faces, text, 0, 60, { family: "hei", weight: 900, size: 40 })]),
);
const workers = openWorkers(pages.length, 2);

afterAll(() => workers.close());

describe("workers in threads", () => {
  it("paint the bytes that are painted here, whoever is first", async () => {
    const alone = await Promise.all(pages.map((page) => paintPdf([page], OPTIONS)));
    const together = await Promise.all(pages.map((page) => workers.paint([page], OPTIONS)));
    expect(together.map((bytes) => Buffer.from(bytes))).toEqual(alone.map((bytes) => Buffer.from(bytes)));
  });

  it("measure the ink that is measured here, type and pictures included", async () => {
    const picture = { bytes: deflateSync(Uint8Array.of(0, 255, 200, 0, 0)), coding: "flate", width: 1, height: 1, colour: "cmyk" } as const;
    const image = { kind: "image", picture: "p", rect: rect(0, 70, 80, 60), crop: { x: 0, y: 0, width: 1, height: 1 } } as const;
    const page = pageOf([setText(faces, "江南春早", 0, 60, { family: "hei", weight: 900, size: 40 }), image]);
    const options = { faces, placed: { print: new Map([[imageKey(image), picture]]), forms: new Map() }, inkLimit: 150 };
    const ink = await workers.measure(page, options);
    expect(ink).toEqual(await inkOfPage(page, options));
    // Full cyan and 200 of 255 parts of magenta: 178 per cent on all of the picture.
    expect(ink).toMatchObject({ most: 178, regions: [{ frames: ["frame1"] }] });
  });

  it("say what went wrong with a task, and go on with the next", async () => {
    const dateless = workers.paint(pages, { ...OPTIONS, info: { ...INFO, date: "May Day" } });
    await expect(dateless).rejects.toThrow("May Day");
    expect(await painted(pages.slice(0, 1))).toBe(true);
  });

  it("give back what is wrong with a picture as it would be said here", async () => {
    const preparation = { crop: { x: 0, y: 0, width: 1, height: 1 }, width: 100, height: 100, target: "screen", ppi: 72 } as const;
    expect(await workers.prepare("/nowhere/at-all.jpg", preparation, "at-all.jpg")).toMatchObject({
      ok: false,
      params: { name: "at-all.jpg" },
    });
  });
});

async function painted(some: readonly DisplayPage[]): Promise<boolean> {
  const bytes = await workers.paint(some, OPTIONS);
  return Buffer.from(bytes).equals(Buffer.from(await paintPdf(some, OPTIONS)));
}
