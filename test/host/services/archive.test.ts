import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipArchive } from "../../../host/services/archive.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function made(date: string, ...paths: readonly string[]): Promise<Uint8Array> {
  const archive = await zipArchive(
    paths.map((path) => ({ path, bytes: bytes("新桥通车".repeat(100)) })),
    date,
  );
  if (!archive.ok) throw new Error(archive.code);
  return archive.bytes;
}

/** The first local header (APPNOTE 4.3.7): flags, method, time and date. */
function headerOf(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset);
  return {
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    time: view.getUint16(10, true),
    date: view.getUint16(12, true),
  };
}

const UTF8 = 0x800;
const [STORED, DEFLATED] = [0, 8];

describe("an archive", () => {
  it("holds files in their order, as they were", async () => {
    const archive = await made("2026-05-01", "要闻/一.txt", "a.txt");
    const found = unzipSync(archive);
    expect(Object.keys(found)).toEqual(["要闻/一.txt", "a.txt"]);
    expect(new TextDecoder().decode(found["要闻/一.txt"])).toBe("新桥通车".repeat(100));
  });

  it("says that names are UTF-8 where they are more than ASCII", async () => {
    expect(headerOf(await made("2026-05-01", "要闻.txt")).flags & UTF8).toBe(UTF8);
  });

  it("stores what is compressed already", async () => {
    expect(headerOf(await made("2026-05-01", "a.JPG")).method).toBe(STORED);
    expect(headerOf(await made("2026-05-01", "a.ttf")).method).toBe(DEFLATED);
  });

  it("bears the date of the edition and no clock's, and the nearest year where archives cannot say it", async () => {
    // Years from 1980 in seven bits, month in four, day in five; hours in the five upper bits.
    expect(headerOf(await made("2026-05-01", "a"))).toMatchObject({ date: (46 << 9) | (5 << 5) | 1, time: 12 << 11 });
    expect(headerOf(await made("1949-10-01", "a")).date).toBe((0 << 9) | (10 << 5) | 1);
    expect(headerOf(await made("2101-01-02", "a")).date).toBe((119 << 9) | (1 << 5) | 2);
  });

  it("is refused over what goes through memory", async () => {
    const huge = { length: 2 ** 31 + 1 } as Uint8Array;
    expect(await zipArchive([{ path: "a", bytes: huge }], "2026-05-01")).toMatchObject({ ok: false, code: "archive-too-large" });
  });
});
