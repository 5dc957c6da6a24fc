/** Files of the fonts of an edition, those that may be handed on, with their licences. */
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Face } from "../../../core/face/index.js";
import { fontOrigin } from "../../../fonts/index.js";
import { type Language, say } from "../../../messages/index.js";
import type { CollectedFile, LeftOut } from "./contents.js";

interface CollectedFonts {
  readonly files: readonly CollectedFile[];
  readonly leftOut: readonly LeftOut[];
}

type NamedFont = Pick<Face, "key" | "family" | "weight"> & { readonly name: string };

/** All fonts where `isWanted`, else their names alone. */
export async function collectFonts(fonts: readonly NamedFont[], isWanted: boolean, language: Language): Promise<CollectedFonts> {
  const files = new Map<string, CollectedFile>();
  const leftOut: LeftOut[] = [];
  for (const font of fonts) {
    const origin = fontOrigin(font);
    const { path = null, licence = "", licencePath = null } = origin ?? {};
    const reason =
      path === null ? "collect-font-lost" : licencePath === null ? "collect-font-licence" : isWanted ? null : "collect-font-unwanted";
    if (reason !== null || path === null || licencePath === null) {
      const id = reason ?? "collect-font-lost";
      leftOut.push({ kind: "font", name: font.name, reason: id, message: say(language, id, { name: font.name, licence }) });
      continue;
    }
    const file = `fonts/${basename(path)}`;
    files.set(file, { path: file, kind: "font", name: font.name, licence, bytes: await readFile(path) });
    const beside = `fonts/${basename(dirname(licencePath))}-LICENSE.txt`;
    files.set(beside, { path: beside, kind: "licence", bytes: await readFile(licencePath) });
  }
  return { files: [...files.values()], leftOut };
}
