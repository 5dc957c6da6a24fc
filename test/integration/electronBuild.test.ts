/**
 * The desktop program, packed for Linux round a stand-in for Electron's runtime. What cannot be run here (the real runtime, installers, images of disks)
 * is asserted as configuration.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extractAll, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import type { Configuration } from "electron-builder";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { writeRuntime } from "../fakes/electronRuntime.js";
import { freshFolder, ROOT } from "./program.js";

const folder = freshFolder();
const program = join(folder, "out", "linux-unpacked");
const resources = join(program, "resources");
const archive = join(resources, "app.asar");
const CONFIG = "electron-builder.config.js";

let files: readonly string[];
let config: Configuration;

beforeAll(async () => {
  writeRuntime(join(folder, "runtime"), "45.4.1");
  const words = ["--linux", "dir", "--config", CONFIG, `-c.electronDist=${join(folder, "runtime")}`];
  const built = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/electron-builder/cli.js"), ...words, `-c.directories.output=${join(folder, "out")}`],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  files = listPackage(archive, { isPack: false }).map((path) => path.slice(1).replaceAll("\\", "/"));
  config = (await import(pathToFileURL(join(ROOT, CONFIG)).href)).default as Configuration;
});

describe("the packed program", () => {
  it("holds the built rooms of the main process, the page, the preload script, templates, schemas and licences, and nothing else", () => {
    const places = new Set(files.filter((path) => !path.startsWith("node_modules")).map((path) => path.split("/").slice(0, 2).join("/")));
    for (const place of [...places]) if (/^(?:templates|docs)\//.test(place)) places.delete(place);
    expect([...places].sort()).toEqual(
      [
        ...["LICENSE", "NOTICE", "dist", "docs", "package.json", "templates"],
        ...["core", "electron", "fonts", "host", "icons", "messages", "page", "paint", "preload", "reading"].map((room) => `dist/${room}`),
      ].sort(),
    );
    for (const path of ["dist/page/index.html", "dist/preload/preload.cjs", "dist/electron/main/main.js", "docs/template.schema.json"])
      expect(files, path).toContain(path);
    expect(files.some((path) => path.endsWith(".icc"))).toBe(true);
  });

  it("holds no source, no test and no package that only the page or a builder needs", () => {
    expect(files.filter((path) => /^dist\/.*\.(?:ts|tsx|tsbuildinfo)$|\.test\.js$/.test(path))).toEqual([]);
    const packages = new Set(files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
    for (const name of ["react", "react-dom", "konva", "vite", "rolldown", "commander", "vitest", "typescript", "electron"])
      expect(packages.has(name), name).toBe(false);
    for (const name of ["sharp", "fontkit", "pdfkit", "@expo-google-fonts/noto-serif-sc", "@fontsource/lxgw-wenkai", "jieba-wasm"])
      expect(packages.has(name), name).toBe(true);
  });

  it("keeps the libraries that the system loads beside the archive", () => {
    const unpacked = `${archive}.unpacked/node_modules`;
    const native = files.filter((path) => /\.(?:node|so(?:\.[\d.]+)?)$/.test(path));
    expect(native.length).toBeGreaterThan(2);
    for (const path of native) expect(existsSync(join(unpacked, path.replace("node_modules/", ""))), path).toBe(true);
  });

  it("sets the sample, and knows the files of its page, from what the archive holds alone", () => {
    const app = join(folder, "app");
    extractAll(archive, app);
    mkdirSync(join(folder, "documents"));
    const script = `
      const { makeSample } = await import(${JSON.stringify(pathToFileURL(join(app, "dist/host/services/index.js")).href)});
      const { desktopServices } = await import(${JSON.stringify(pathToFileURL(join(app, "dist/electron/main/services.js")).href)});
      const { existsSync } = await import("node:fs");
      const { files, preload, icon } = desktopServices();
      const sample = await makeSample(${JSON.stringify(join(folder, "documents"))});
      console.log(JSON.stringify({ sample, page: files.some(({ address }) => address === "/"), preload: existsSync(preload), icon: existsSync(icon) }));
      process.exit(0);`;
    const path = join(folder, "run.mjs");
    writeFileSync(path, script);
    const ran = spawnSync(process.execPath, [path], { encoding: "utf8", cwd: folder });
    expect(ran.stderr).toBe("");
    const said = { sample: { ok: true, folder: join(folder, "documents", "Duikai") }, page: true, preload: true, icon: true };
    expect(JSON.parse(ran.stdout)).toEqual(said);
    expect(existsSync(join(folder, "documents", "Duikai", "样报", "duikai.json"))).toBe(true);
  });

  it("is no plain Node, takes no orders to be inspected, and runs nothing but its own archive", async () => {
    const wire = await getCurrentFuseWire(join(program, "duikai"));
    const on = (option: FuseV1Options) => String.fromCharCode(Number(wire[option])) === "1";
    expect({
      RunAsNode: on(FuseV1Options.RunAsNode),
      EnableCookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      EnableNodeOptionsEnvironmentVariable: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      EnableNodeCliInspectArguments: on(FuseV1Options.EnableNodeCliInspectArguments),
      EnableEmbeddedAsarIntegrityValidation: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      OnlyLoadAppFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      LoadBrowserProcessSpecificV8Snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      GrantFileProtocolExtraPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });
});

describe("what is packed on other machines", () => {
  it("is an installer and a portable program for Windows, an image for the Mac, an AppImage and a Debian package for Linux", () => {
    expect(config.win?.target).toEqual(["nsis", "portable"]);
    expect(config.mac?.target).toEqual(["dmg"]);
    expect(config.linux?.target).toEqual(["AppImage", "deb"]);
    expect(config).toMatchObject({ appId: "app.duikai.editor", asar: true, publish: null, mac: { hardenedRuntime: true } });
    const names = [config.artifactName, config.nsis?.artifactName, config.portable?.artifactName];
    expect(new Set(names).size).toBe(3);
  });

  it("opens files of editions", () => {
    expect(config.fileAssociations).toEqual([
      { ext: "duikai", name: "Duikai Edition", description: "对开版面", mimeType: "application/x-duikai-edition", role: "Editor" },
    ]);
  });

  it("has icons of all sizes in the form of each system", async () => {
    const icons = join(ROOT, "dist/icons");
    const { width, height } = await sharp(join(icons, "512x512.png")).metadata();
    expect([width, height]).toEqual([512, 512]);
    expect([...readFileSync(join(icons, "icon.ico")).subarray(0, 6)]).toEqual([0, 0, 1, 0, 7, 0]);
    const icns = readFileSync(join(icons, "icon.icns"));
    expect(icns.toString("latin1", 0, 4)).toBe("icns");
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });
});
