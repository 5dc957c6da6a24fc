/** A folder that looks like an unpacked Electron: its program is no program, but holds a fuse wire as the real one does. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What stands before the wire in every Electron (electron/fuses: `SENTINEL`), then the version of the wire, its length, and a character a fuse. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** As Electron ships: a plain Node may be made of it, options and inspection are open. */
const WIRE_AS_SHIPPED = "10110001";

export function writeRuntime(folder: string, version: string): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"));
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, WIRE_AS_SHIPPED.length]), Buffer.from(WIRE_AS_SHIPPED)]);
  writeFileSync(join(folder, "electron"), Buffer.concat([Buffer.from("\x7fELF stands in for Electron "), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  writeFileSync(join(folder, "locales", "zh-CN.pak"), "");
  writeFileSync(join(folder, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "icudtl.dat", "resources.pak"]) writeFileSync(join(folder, name), name);
}
