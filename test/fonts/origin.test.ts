import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FaceKey } from "../../core/face/index.js";
import type { CatalogueEntry } from "../../fonts/catalogue.js";
import { createFaceSet } from "../../fonts/index.js";
import { fontOrigin } from "../../fonts/origin.js";

const SMALL = "@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf";

describe("the origin of a face", () => {
  it("is the file in its package, with the font's own licence", () => {
    const face = createFaceSet().face("display", 400);
    if (face === null) throw new Error("no display face");
    const origin = fontOrigin(face);
    expect(origin).toMatchObject({ path: createRequire(import.meta.url).resolve(SMALL), licence: "OFL-1.1" });
    expect(origin?.licencePath?.endsWith(join("ma-shan-zheng", "LICENSE_FONT"))).toBe(true);
  });

  it("lets no font be handed on that is under another licence", () => {
    const folder = mkdtempSync(join(tmpdir(), "duikai-origin-"));
    const file = join(folder, "house.ttf");
    copyFileSync(createRequire(import.meta.url).resolve(SMALL), file);
    writeFileSync(join(folder, "LICENSE"), "All rights reserved.");
    const source = { kind: "folder", file: basename(file) } as const;
    const catalogue: readonly CatalogueEntry[] = [{ family: "display", weight: 400, source, licence: "proprietary" }];
    const face = createFaceSet({ catalogue, fontFolders: [folder] }).face("display", 400);
    if (face === null) throw new Error("no face in the folder");
    expect(fontOrigin(face, { catalogue, fontFolders: [folder] })).toEqual({ path: file, licence: "proprietary", licencePath: null });
  });

  it("is unknown for a file that is not there any more", () => {
    expect(fontOrigin({ key: "0123456789abcdef" as FaceKey, family: "display", weight: 400 })).toBeNull();
  });
});
