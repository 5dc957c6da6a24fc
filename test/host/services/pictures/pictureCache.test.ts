import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { inspectPicture, type Preparation, preparePicture } from "../../../../host/services/pictures/index.js";
import { cacheFolder, createPictureCache, type PictureCache } from "../../../../host/services/pictures/pictureCache.js";
import { NEWSPRINT, newsprintWith, profileOf } from "../../../fakes/press.js";

const ROOM = 1_000_000;
let folder = "";
let cache: PictureCache;
const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#a05030" } })
  .png()
  .toBuffer();
const FOR_PRINT: Preparation = {
  crop: { x: 0, y: 0, width: 1, height: 1 },
  width: 72,
  height: 48,
  target: "print",
  press: NEWSPRINT,
};

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "cache-")), "pictures");
  cache = createPictureCache(folder, ROOM);
});

function entries(): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

describe("pictures from the cache", () => {
  it("are what they are without it, to the byte", async () => {
    const without = await preparePicture(picture, FOR_PRINT);
    const first = await preparePicture(picture, FOR_PRINT, { cache });
    const again = await preparePicture(picture, FOR_PRINT, { cache });
    expect(entries()).toHaveLength(1);
    for (const each of [first, again]) expect(JSON.stringify(each)).toBe(JSON.stringify(without));
  });

  it("are really taken from there", async () => {
    await preparePicture(picture, FOR_PRINT, { cache });
    const kept: PictureCache = {
      read: async (key) => {
        const found = await cache.read(key);
        return found && { ...found, header: { ...found.header, width: 12345 } };
      },
      write: () => Promise.reject(new Error("made again")),
    };
    expect(await preparePicture(picture, FOR_PRINT, { cache: kept })).toMatchObject({ width: 12345 });
  });

  it("are others for other wishes, presses and pages", async () => {
    const other = await sharp(picture).negate().png().toBuffer();
    const wishes: readonly [Buffer, Preparation][] = [
      [picture, FOR_PRINT],
      [other, FOR_PRINT],
      [picture, { ...FOR_PRINT, width: 73 }],
      [picture, { ...FOR_PRINT, crop: { x: 0, y: 0, width: 0.5, height: 1 } }],
      [picture, { ...FOR_PRINT, mirrored: true }],
      [picture, { ...FOR_PRINT, rotation: 90 }],
      [picture, { ...FOR_PRINT, black: true }],
      [picture, { ...FOR_PRINT, press: newsprintWith({ quality: 91 }) }],
      [picture, { ...FOR_PRINT, press: newsprintWith({ rendering: "relative" }) }],
      [picture, { ...FOR_PRINT, press: { ...NEWSPRINT, inkLimit: 240 } }],
      [picture, { ...FOR_PRINT, press: { ...NEWSPRINT, black: { most: 90, replacement: 100 } } }],
      [picture, { ...FOR_PRINT, press: { ...NEWSPRINT, profile: profileOf("coated") } }],
      [picture, { ...FOR_PRINT, target: "screen", ppi: 110 }],
    ];
    for (const [original, wished] of wishes) await preparePicture(original, wished, { cache });
    expect(entries()).toHaveLength(wishes.length);
  });

  it("keep what was read of a picture, under whatever name it comes", async () => {
    const first = await inspectPicture(picture, "a.png", cache);
    expect(await inspectPicture(picture, "b.png", cache)).toEqual(first);
    expect(entries()).toHaveLength(1);
  });

  it("keep nothing of a picture that failed", async () => {
    const broken = picture.subarray(0, picture.length - 30);
    expect(await preparePicture(broken, FOR_PRINT, { cache })).toMatchObject({ ok: false });
    expect(await inspectPicture(broken, "a.png", cache)).toMatchObject({ ok: false });
    expect(() => entries()).toThrow();
  });

  it.each([
    ["a bit", (bytes: Buffer) => bytes.fill((bytes[60] ?? 0) ^ 1, 60, 61)],
    ["its end", (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ["everything", () => Buffer.alloc(0)],
  ])("are made again when an entry has lost %s", async (_, damage) => {
    const first = await preparePicture(picture, FOR_PRINT, { cache });
    const [entry = ""] = entries();
    const whole = readFileSync(entry);
    writeFileSync(entry, damage(Buffer.from(whole)));
    expect(JSON.stringify(await preparePicture(picture, FOR_PRINT, { cache }))).toBe(JSON.stringify(first));
    expect(readFileSync(entry).equals(whole)).toBe(true);
  });

  it("need no folder that can be written", async () => {
    const file = join(tmpdir(), "no-folder");
    writeFileSync(file, "a file in its place");
    const nowhere = createPictureCache(join(file, "pictures"), ROOM);
    expect(await preparePicture(picture, FOR_PRINT, { cache: nowhere })).toMatchObject({ ok: true });
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await preparePicture(picture, FOR_PRINT, { cache })).toMatchObject({ ok: true });
    // Where an entry should be there is a folder.
    chmodSync(folder, 0o700);
    await preparePicture(picture, FOR_PRINT, { cache });
    for (const entry of entries()) {
      writeFileSync(`${entry}.txt`, "");
      const inside = createPictureCache(`${entry}.txt`, ROOM);
      expect(await preparePicture(picture, FOR_PRINT, { cache: inside })).toMatchObject({ ok: true });
    }
  });
});

describe("the room of the cache", () => {
  const bytes = new Uint8Array(100_000);
  const key = (first: string, number: number) => first + String(number).padStart(63, "0");

  it("is kept by taking away what was not asked for the longest", async () => {
    for (let number = 1; number <= 11; number++) {
      await cache.write(key("f", number), { header: {}, bytes });
      utimesSync(join(folder, key("f", number)), number, number);
    }
    // The oldest is asked for and is the youngest then.
    expect(await cache.read(key("f", 1))).not.toBeNull();
    await cache.write(key("0", 1), { header: {}, bytes });
    const kept = readdirSync(folder);
    expect(kept.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThanOrEqual(ROOM);
    expect(kept).toContain(key("f", 1));
    expect(kept).toContain(key("0", 1));
    expect(kept).toContain(key("f", 11));
    expect(kept).not.toContain(key("f", 2));
  });

  it("is cleared of drafts that a dead process left", async () => {
    await cache.write(key("f", 1), { header: {}, bytes });
    const draft = join(folder, "left.part");
    writeFileSync(draft, "half");
    utimesSync(draft, 1, 1);
    writeFileSync(join(folder, "young.part"), "half");
    await cache.write(key("0", 2), { header: {}, bytes });
    expect(readdirSync(folder).sort()).toEqual([key("0", 2), key("f", 1), "young.part"].sort());
  });
});

describe("the folder of the cache", () => {
  it("is where each system keeps what can be made again", () => {
    const home = cacheFolder({}, "linux")?.replace(join(".cache", "duikai"), "") ?? "";
    expect(cacheFolder({ XDG_CACHE_HOME: "/var/tmp/x" }, "linux")).toBe(join("/var/tmp/x", "duikai"));
    expect(cacheFolder({ XDG_CACHE_HOME: "relative" }, "linux")).toBe(join(home, ".cache", "duikai"));
    expect(cacheFolder({ XDG_CACHE_HOME: "/var/tmp/x" }, "darwin")).toBe(join(home, "Library", "Caches", "duikai"));
    expect(cacheFolder({ LOCALAPPDATA: "/local" }, "win32")).toBe(join("/local", "duikai", "cache"));
    expect(cacheFolder({}, "win32")).toBeNull();
  });

  it("is another one where a person says so, or nowhere", () => {
    expect(cacheFolder({ DUIKAI_CACHE: "/elsewhere", XDG_CACHE_HOME: "/x" }, "linux")).toBe("/elsewhere");
    expect(cacheFolder({ DUIKAI_CACHE: "off", XDG_CACHE_HOME: "/x" }, "linux")).toBeNull();
  });
});
