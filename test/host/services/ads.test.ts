import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { adsOfFile, readAds } from "../../../host/services/ads.js";
import { onePage } from "./placedFiles/rawPdf.js";

const folder = mkdtempSync(join(tmpdir(), "duikai-ads-"));
const artwork = join(folder, "art.png");
const NOTO = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const fileOf = (value: unknown): string => {
  const path = join(folder, "ads.json");
  writeFileSync(path, JSON.stringify(value));
  return path;
};

beforeAll(async () => {
  await sharp({ create: { width: 300, height: 200, channels: 3, background: "#ff0000" } }).toFile(artwork);
});

describe("booked advertisements", () => {
  it("are read from a file, their artwork as it lies beside it", () => {
    expect(
      adsOfFile(
        fileOf([
          { name: "百货", width: 100, height: 80, file: "art.png" },
          { name: "招聘", width: 50, height: 40 },
        ]),
      ),
    ).toEqual({
      ok: true,
      ads: [
        { name: "百货", width: 100, height: 80, file: artwork },
        { name: "招聘", width: 50, height: 40 },
      ],
    });
    expect(adsOfFile(null)).toEqual({ ok: true, ads: [] });
  });

  it.each([[{ name: "百货" }], [[{ name: "百货", width: 0, height: 80 }]], [[{ name: "百货", width: 9, height: 8, colour: "red" }]]])(
    "are refused when they do not fit the schema: %j",
    (value) => {
      expect(adsOfFile(fileOf(value))).toMatchObject({ ok: false, code: "json-invalid" });
    },
  );

  it("become records in points with their artwork and its hash", async () => {
    const read = await readAds([{ name: "百货", width: 254, height: 127, file: artwork, booking: "A-17", labelled: true }], "p2.");
    expect(read.ads).toEqual([
      {
        id: "p2.ad1",
        type: "ad",
        name: "百货",
        booking: "A-17",
        width: expect.closeTo(720),
        height: expect.closeTo(360),
        picture: "p2.ad1.artwork",
        labelled: true,
      },
    ]);
    const hash = createHash("sha256").update(readFileSync(artwork)).digest("hex");
    expect(read.pictures).toMatchObject([{ id: "p2.ad1.artwork", file: artwork, pixels: { width: 300, height: 200 }, hash }]);
    expect([...read.originals]).toEqual([[artwork, artwork]]);
  });

  it("take a page of a PDF as it is, and the word in its text for their label", async () => {
    const size = { width: 100, height: 50 };
    writeFileSync(join(folder, "art.pdf"), onePage({ page: "/TrimBox [10 10 110 60]" }));
    writeFileSync(join(folder, "old.eps"), "%!PS-Adobe-3.0");
    const named = async (more: object) => readAds([{ name: "甲", ...size, file: join(folder, "art.pdf"), ...more }], "");
    const read = await named({});
    expect(read.pictures).toMatchObject([{ pixels: null, placed: { page: 1, width: 100, height: 50 } }]);
    expect(read.ads).toMatchObject([{ picture: "ad1.artwork", labelled: false }]);
    expect((await named({ labelled: true })).ads).toMatchObject([{ labelled: true }]);
    const refused = [await named({ artworkPage: 2 }), await named({ file: join(folder, "old.eps") })];
    expect(refused.map(({ pictures }) => pictures)).toEqual([[], []]);
    expect(refused.flatMap(({ findings }) => findings.map(({ rule, level }) => `${rule} ${level}`))).toEqual([
      "placed-page error",
      "placed-format error",
    ]);
  });

  it("know a PDF whose text bears the word", async () => {
    const document = new PDFDocument({ size: [200, 100], font: NOTO });
    const ended = new Promise((resolve) => document.on("end", resolve));
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.fillColor([0, 0, 0, 100]).text("广 告", 10, 10).end();
    await ended;
    const file = join(folder, "labelled.pdf");
    writeFileSync(file, Buffer.concat(chunks));
    expect((await readAds([{ name: "甲", width: 100, height: 50, file }], "")).ads).toMatchObject([{ labelled: true }]);
  });

  it("wait for artwork that is not there, and say what is wrong with artwork that cannot be opened", async () => {
    const broken = join(folder, "broken.jpg");
    writeFileSync(broken, "no picture");
    const size = { width: 100, height: 80 };
    const read = await readAds(
      [
        { name: "甲", ...size, file: join(folder, "none.jpg") },
        { name: "乙", ...size, file: broken },
        { name: "丙", ...size },
      ],
      "",
    );
    expect(read.ads.map(({ picture }) => picture)).toEqual([null, null, null]);
    expect(read.pictures).toEqual([]);
    expect(read.findings.map(({ place }) => place.source)).toEqual([broken]);
  });
});
