/** Reads the copy and pictures of a section and hands them to the importer. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type IntakeResult, intakeCopy } from "../../core/intake/index.js";
import type { CopySource, Finding, PictureSource } from "../../core/model/index.js";
import { readCopy } from "../../reading/index.js";
import { type Failure, failure } from "./failure.js";
import { collectInputs } from "./files.js";
import { inspectPicture } from "./pictures/index.js";
import type { Section } from "./sections.js";

/** A section after reading: what the importer made of it, and where its pictures are. */
export interface Reading {
  readonly ok: true;
  readonly section: Section;
  readonly result: IntakeResult;
  /** Path or bytes of each picture, by the name that the picture records carry as `file`. */
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  readonly findings: readonly Finding[];
}
