/** What an archive of an edition holds, and what it does not (docs/collect.md). */
import { createHash } from "node:crypto";
import type { PdfStandard } from "../../../core/model/index.js";
import type { OutputFile } from "../files.js";

/** A file of the archive and what it is there for. */
export interface CollectedFile extends OutputFile {
  readonly kind: "edition" | "picture" | "condition" | "profile" | "font" | "licence" | "page";
  /** What people call it: the name under which a picture came, that of a font. */
  readonly name?: string;
  /** Of a font. */
  readonly licence?: string;
}

/** Something that the edition uses and the archive has not. */
export interface LeftOut {
  readonly kind: "picture" | "font";
  readonly name: string;
  /** Why, as the id of a message. */
  readonly reason: string;
  readonly message: string;
}

export interface Contents {
  readonly paper: string;
  readonly date: string;
  readonly pages: readonly number[];
  readonly standard: PdfStandard;
  readonly condition: string;
  readonly files: readonly CollectedFile[];
  readonly leftOut: readonly LeftOut[];
}

export const CONTENTS_FILE = "contents.json";

/** contents.json: first in the archive, so that it is found first. */
export function contentsFile({ files, ...facts }: Contents): OutputFile {
  const told = files.map(({ path, kind, name, licence, bytes }) => ({
    path,
    kind,
    name,
    licence,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  const contents = { format: "duikai-collection", version: 1, ...facts, files: told };
  return { path: CONTENTS_FILE, bytes: new TextEncoder().encode(`${JSON.stringify(contents, null, 1)}\n`) };
}
