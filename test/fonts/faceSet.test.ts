import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { FaceKey, Family } from "../../core/face/index.js";
import { CATALOGUE, createFaceSet, faceFromBytes, openCache } from "../../fonts/index.js";
import { slotsOf } from "./slots.js";

const FAMILIES: readonly Family[] = ["song", "hei", "kai", "fangsong", "display"];
const PACKAGED = CATALOGUE.filter((entry) => entry.source.kind === "package");
const scratch = mkdtempSync(join(tmpdir(), "duikai-fonts-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a set of faces", () => {
  const faces = createFaceSet({ catalogue: PACKAGED });

  it("gives a face for every family and weight", () => {
    for (const family of FAMILIES) for (const weight of [100, 400, 900]) expect(faces.face(family, weight)).not.toBeNull();
  });

  it("takes the nearest weight at hand, lighter for text and heavier above it", () => {
    expect(faces.face("song", 350)?.weight).toBe(300);
    expect(faces.face("song", 650)?.weight).toBe(700);
    expect(faces.face("kai", 450)?.postScriptName).toBe("LXGWWenKai-Regular");
    expect(faces.face("hei", 1000)?.weight).toBe(900);
  });

  it("ends every fallback chain without naming a face twice", () => {
    for (const family of FAMILIES) {
      const chain: (FaceKey | undefined)[] = [];
      for (let depth = 0; faces.face(family, 400, depth) !== null; depth++) chain.push(faces.face(family, 400, depth)?.key);
      expect(new Set(chain).size).toBe(chain.length);
      expect(chain.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("falls back from brush display type to the blackest text faces", () => {
    expect(faces.face("display", 400, 1)).toMatchObject({ family: "hei", weight: 900 });
    expect(faces.face("display", 400, 2)).toMatchObject({ family: "song", weight: 900 });
  });

  it("names what stands in for FangSong when no file of it is at hand", () => {
    const used = faces.face("fangsong", 400);
    expect(used?.family).toBe("kai");
    expect(faces.substitutions()).toContainEqual({ family: "fangsong", weight: 400, used: used?.postScriptName });
  });

  it("does not report families that are at hand", () => {
    expect(faces.substitutions().map(({ family }) => family)).not.toContain("song");
  });

  it("finds a face again by its key and refuses a key it never gave out", () => {
    const face = faces.face("hei", 400);
    expect(face && faces.byKey(face.key)).toBe(face);
    expect(() => faces.byKey("0000000000000000" as FaceKey)).toThrow("0000000000000000");
  });

  it("throws when a family has no font at all, naming it", () => {
    expect(() => createFaceSet({ catalogue: [] }).face("song", 400)).toThrow("song");
  });
});

describe("the key of a face", () => {
  it("is the same with and without a cache", () => {
    const folder = join(scratch, "cache");
    const cold = createFaceSet({ cache: openCache([folder]) }).face("kai", 400)?.key;
    const warm = createFaceSet({ cache: openCache([folder]) }).face("kai", 400)?.key;
    const none = createFaceSet({ cache: openCache([]) }).face("kai", 400)?.key;
    expect(cold).toMatch(/^[0-9a-f]{16}$/);
    expect([warm, none]).toEqual([cold, cold]);
  });

  it("differs between faces", () => {
    const faces = createFaceSet();
    expect(faces.face("song", 400)?.key).not.toBe(faces.face("song", 700)?.key);
  });
});

describe("a face whose outlines are read when they are looked at", () => {
  it("gives what the whole file gives", () => {
    const lazy = createFaceSet().face("song", 800);
    const path = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/800ExtraBold/NotoSerifSC_800ExtraBold.ttf");
    const whole = faceFromBytes(readFileSync(path), { key: "whole" as FaceKey, family: "song", weight: 800 });
    const glyphs = [..."江南春早国龘，。A1"].map((character) => whole.glyphOf(character.codePointAt(0) ?? 0));
    expect(glyphs.map((glyph) => lazy?.inkOf(glyph))).toEqual(glyphs.map(whole.inkOf));
    expect(lazy?.programOf(slotsOf(whole, glyphs)).bytes).toEqual(whole.programOf(slotsOf(whole, glyphs)).bytes);
    expect(glyphs.map((glyph) => lazy?.outlineOf(glyph))).toEqual(glyphs.map(whole.outlineOf));
  });
});

describe("the cache", () => {
  it("goes to the next folder when the first cannot be written", () => {
    const blocked = join(scratch, "a-file");
    writeFileSync(blocked, "");
    const second = join(scratch, "second");
    const cache = openCache([join(blocked, "below"), second]);
    cache.write("name", Uint8Array.of(1, 2, 3));
    expect(readdirSync(second)).toEqual(["name"]);
    expect([...(cache.read("name") ?? [])]).toEqual([1, 2, 3]);
  });

  it("is only a cache: nothing fails when no folder can be written", () => {
    const cache = openCache([]);
    cache.write("name", Uint8Array.of(1));
    expect(cache.read("name")).toBeNull();
  });

  it("opens a font whose cached copy is damaged", () => {
    const folder = join(scratch, "damaged");
    createFaceSet({ cache: openCache([folder]) }).face("kai", 400);
    const copy = readdirSync(folder).find((name) => name.endsWith(".ttf")) ?? "";
    writeFileSync(join(folder, copy), "cut short");
    expect(
      createFaceSet({ cache: openCache([folder]) })
        .face("kai", 400)
        ?.glyphOf(0x4e00),
    ).toBeGreaterThan(0);
  });
});

describe("a font folder of the user", () => {
  const fonts = join(scratch, "fonts");
  mkdirSync(join(fonts, "nested"), { recursive: true });
  const brush = createRequire(import.meta.url).resolve("@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf");

  it("serves a family that no package has, by file name in any case and any depth", () => {
    copyFileSync(brush, join(fonts, "nested", "SIMFANG.TTF"));
    const faces = createFaceSet({ fontFolders: [fonts] });
    expect(faces.face("fangsong", 400)).toMatchObject({ family: "fangsong", postScriptName: "MaShanZheng-Regular" });
    expect(faces.substitutions()).toEqual([]);
  });

  it.each([
    ["may not be embedded", 0x0002, "restricted"],
    ["may be embedded whole only", 0x0108, "noSubsetting"],
    ["may be embedded as bitmaps only", 0x0204, "bitmapOnly"],
  ])("is left alone where a font of it %s, and says so", (_, permissions, ban) => {
    const folder = join(scratch, ban);
    mkdirSync(folder);
    writeFileSync(join(folder, "simfang.ttf"), withPermissions(readFileSync(brush), permissions));
    const faces = createFaceSet({ fontFolders: [folder] });
    expect(faces.face("fangsong", 400)?.family).toBe("kai");
    expect(faces.refusals()).toEqual([{ font: "MaShanZheng-Regular", file: "simfang.ttf", ban }]);
  });

  it.each([
    ["cut short behind its directory", 3000],
    ["cut short at its end", -100],
    ["no font", 0],
  ])("is left alone where a font of it is %s, and says so", (_, end) => {
    const folder = join(scratch, `cut${end}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "simfang.ttf"), end === 0 ? "no font at all" : readFileSync(brush).subarray(0, end));
    const faces = createFaceSet({ fontFolders: [folder] });
    expect(faces.face("fangsong", 400)?.family).toBe("kai");
    expect(faces.refusals()).toEqual([{ font: "simfang.ttf", file: "simfang.ttf", ban: "damaged" }]);
  });

  it.each([0x0000, 0x0004, 0x0008, 0x000a])("serves where its permissions are %d", (permissions) => {
    const folder = join(scratch, `allowed-${permissions}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "simfang.ttf"), withPermissions(readFileSync(brush), permissions));
    expect(createFaceSet({ fontFolders: [folder] }).face("fangsong", 400)?.family).toBe("fangsong");
  });

  it("is also named by DUIKAI_FONTS", () => {
    vi.stubEnv("DUIKAI_FONTS", ["/no/such/folder", fonts].join(delimiter));
    expect(createFaceSet().face("fangsong", 400)?.postScriptName).toBe("MaShanZheng-Regular");
    vi.unstubAllEnvs();
  });

  it("passes over a file that is no font, and says what it used instead", () => {
    writeFileSync(join(fonts, "nested", "SIMFANG.TTF"), "not a font");
    const fangsong = CATALOGUE.filter(
      (entry) => entry.family !== "fangsong" || (entry.source.kind === "folder" && entry.source.file === "simfang.ttf"),
    );
    const faces = createFaceSet({ fontFolders: [fonts], catalogue: fangsong });
    expect(faces.face("fangsong", 400)?.family).toBe("kai");
    expect(faces.face("fangsong", 400, 1)?.family).toBe("song");
    expect(faces.substitutions()).toHaveLength(1);
  });
});

/** The font with other embedding permissions: `fsType` is the fifth number of 16 bits in its OS/2 table. */
function withPermissions(font: Buffer, permissions: number): Buffer {
  const changed = Buffer.from(font);
  for (let entry = 0; entry < changed.readUInt16BE(4); entry++) {
    const at = 12 + 16 * entry;
    if (changed.toString("latin1", at, at + 4) === "OS/2") changed.writeUInt16BE(permissions, changed.readUInt32BE(at + 8) + 8);
  }
  return changed;
}
