/** Reads the copy and pictures of a section and hands them to the importer. */
import { readFile } from "node:fs/promises";
import { type IntakeResult, intakeCopy } from "../../core/intake/index.js";
import type { CopySource, Finding, Intake, PictureSource } from "../../core/model/index.js";
import { type EmbeddedPicture, readCopy } from "../../reading/index.js";
import { boxRecords, readBoxes } from "./boxes/readBoxes.js";
import { type Failure, failure } from "./failure.js";
import { type CollectedInputs, collectInputs, type PictureFile, writeAllOrNothing } from "./files.js";
import { overwriteOf } from "./outputs.js";
import { inspectPicture } from "./pictures/index.js";
import type { Section } from "./sections.js";

/** A section after reading: what the importer made of it, and where its pictures are. */
export interface Reading {
  readonly ok: true;
  readonly section: Section;
  readonly result: IntakeResult;
  /** Path or bytes of each picture, by the name that picture records carry as `file`. */
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  /** Hash of each of them, by the same names. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Every file that was read. */
  readonly inputs: readonly string[];
  readonly findings: readonly Finding[];
}

export async function readSection(section: Section): Promise<Reading | Failure> {
  const inputs = await collectInputs([...section.copy, ...section.pictures]);
  if (!inputs.ok) return inputs;
  const read: Read = {
    sources: [],
    pictures: [],
    originals: new Map(),
    hashes: new Map(),
    findings: inputs.ignored.map(ignoredFile),
  };
  const sidecars = new Map<PictureFile, string>();
  // Pictures are opened while the copy is read.
  const opened = inputs.pictures.map(({ path }) => inspectPicture(path));
  for (const picture of inputs.pictures) {
    const problem = await readSidecar(picture, read, sidecars);
    if (problem) return problem;
  }
  for (const path of inputs.copy) {
    const problem = await readCopyFile(path, read);
    if (problem) return problem;
  }
  for (const [index, inspected] of (await Promise.all(opened)).entries()) {
    const picture = inputs.pictures[index];
    if (picture) addPicture(inspected, picture.path, picture.path, { sidecar: sidecars.get(picture) ?? null, anchor: null }, read);
  }
  const boxes = await readBoxes(section.boxes, inputs.boxes);
  if (!boxes.ok) return boxes;
  const ads = section.ads ?? [];
  if (read.sources.length + read.pictures.length + boxes.boxes.length + ads.length === 0)
    return failure("copy-none", { path: [...section.copy, ...section.pictures].join(" ") });
  const result = intakeCopy(read.sources, read.pictures);
  const records = boxRecords(result.boxes, boxes);
  return {
    ok: true,
    section,
    result: { ...result, boxes: records.boxes },
    originals: read.originals,
    hashes: read.hashes,
    inputs: [...pathsOf(inputs), ...boxes.inputs],
    findings: [...read.findings, ...records.findings],
  };
}

function pathsOf({ copy, pictures, ignored }: Extract<CollectedInputs, { ok: true }>): readonly string[] {
  return [...copy, ...ignored, ...pictures.flatMap(({ path, sidecar }) => (sidecar === null ? [path] : [path, sidecar]))];
}

/** What the reading of a section gathers. */
interface Read {
  readonly sources: CopySource[];
  readonly pictures: PictureSource[];
  readonly originals: Map<string, string | Uint8Array>;
  /** Hash of each original, by the same names. */
  readonly hashes: Map<string, string>;
  readonly findings: Finding[];
}

/** A caption is a sentence or two; a longer text beside a picture of the same name is its story. */
const LONGEST_SIDECAR = 300;

async function readSidecar(picture: PictureFile, read: Read, sidecars: Map<PictureFile, string>): Promise<Failure | null> {
  if (picture.sidecar === null) return null;
  const copy = await readCopyBytes(picture.sidecar);
  if (!copy.ok && copy.code === "copy-empty") {
    read.findings.push({ rule: copy.code, level: "warning", place: { source: picture.sidecar }, params: copy.params });
    return null;
  }
  if (!copy.ok) return copy;
  if (copy.source.text.length > LONGEST_SIDECAR) read.sources.push(copy.source);
  else sidecars.set(picture, copy.source.text);
  read.findings.push(...copy.findings);
  return null;
}

async function readCopyFile(path: string, read: Read): Promise<Failure | null> {
  const copy = await readCopyBytes(path);
  if (!copy.ok) return copy;
  read.sources.push(copy.source);
  read.findings.push(...copy.findings);
  for (const picture of copy.pictures) await readEmbedded(picture, path, read);
  return null;
}

async function readCopyBytes(path: string): Promise<Awaited<ReturnType<typeof readCopy>> | Failure> {
  try {
    return await readCopy(path, await readFile(path));
  } catch {
    return failure("input-unreadable", { path });
  }
}

async function readEmbedded(picture: EmbeddedPicture, source: string, read: Read): Promise<void> {
  const inspected = await inspectPicture(picture.bytes, picture.name);
  addPicture(inspected, picture.bytes, picture.name, { sidecar: null, anchor: { source, at: picture.anchorAt } }, read);
}

/** A picture that cannot be opened is a finding; its caption, if there is one, gets a placeholder. */
function addPicture(
  inspected: Awaited<ReturnType<typeof inspectPicture>>,
  original: string | Uint8Array,
  name: string,
  known: Pick<PictureSource, "sidecar" | "anchor">,
  read: Read,
): void {
  if (!inspected.ok) {
    read.findings.push({ rule: inspected.code, level: "warning", place: { source: name }, params: { ...inspected.params, name } });
    read.pictures.push({ name, pixels: null, caption: null, credit: null, ...known });
    return;
  }
  const { pixels, caption, credit, hash, faces, outline } = inspected;
  read.pictures.push({ name, pixels, caption, credit, hash, faces, ...(outline === null ? {} : { outline }), ...known });
  read.originals.set(name, original);
  read.hashes.set(name, hash);
}

function ignoredFile(path: string): Finding {
  return { rule: "input-ignored", level: "info", place: { source: path }, params: { path } };
}

/** Runs the importer alone and writes stories.json where it is asked to. */
export async function intakeOnly(job: {
  readonly copy: readonly string[];
  readonly pictures: readonly string[];
  readonly stories: string | null;
}): Promise<{ readonly ok: true; readonly intake: Intake } | Failure> {
  const reading = await readSection({ name: "", editor: null, styles: [], copy: job.copy, pictures: job.pictures, boxes: [] });
  if (!reading.ok) return reading;
  const { intake } = reading.result;
  if (job.stories === null) return { ok: true, intake };
  const clash = overwriteOf([job.stories], reading.inputs);
  if (clash) return clash;
  const bytes = new TextEncoder().encode(`${JSON.stringify(intake, null, 1)}\n`);
  const written = await writeAllOrNothing([{ path: job.stories, bytes }]);
  return written.ok ? { ok: true, intake } : written;
}
