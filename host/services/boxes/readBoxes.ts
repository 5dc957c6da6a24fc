/** The data boxes of a section: those that edition.json names, and those that lie beside its copy. */
import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { BoxData, BoxForm, BoxRecord, Finding } from "../../../core/model/index.js";
import { readCopy } from "../../../reading/index.js";
import { type Failure, failure } from "../failure.js";
import { boxFromCsv } from "./boxCsv.js";
import { type BoxKind, boxFromJson, boxFromValue, type GivenBox } from "./boxJson.js";

/** The number in the id of the weather box, which intake gives it. */
const FIRST_ID = 1;

/** The heading, and the note of prices, where edition.json gives them. */
export interface BoxWords {
  readonly heading?: string;
  readonly note?: string;
}

/** A box that edition.json names: a file, or the data itself with its place in edition.json. */
export type SectionBox =
  | {
      readonly from: "file";
      readonly kind: BoxKind;
      readonly form: BoxForm | null;
      readonly path: string;
      /** What edition.json says in place of the file. */
      readonly words: BoxWords;
    }
  | { readonly from: "data"; readonly value: { readonly kind: BoxKind }; readonly path: string; readonly where: string };

/** The boxes of a section in order, what is odd in their files, and every file that was read. */
export type ReadBoxes =
  | { readonly ok: true; readonly boxes: readonly SourcedBox[]; readonly findings: readonly Finding[]; readonly inputs: readonly string[] }
  | Failure;

interface SourcedBox extends GivenBox {
  readonly source: string;
}

/** Reads the boxes of edition.json, then the files beside the copy that it does not name. */
export async function readBoxes(named: readonly SectionBox[], beside: readonly string[]): Promise<ReadBoxes> {
  const taken = new Set(named.flatMap((box) => (box.from === "file" ? [resolve(box.path)] : [])));
  const loose = beside
    .filter((path) => !taken.has(resolve(path)))
    .map((path) => ({ from: "file", kind: null, form: null, path, words: {} }) as const);
  const boxes: SourcedBox[] = [];
  const findings: Finding[] = [];
  const inputs: string[] = [];
  for (const box of [...named, ...loose]) {
    const read = box.from === "data" ? boxFromValue(box.path, box.value, box.where) : await readBoxFile(box.path, box.kind, findings);
    if (!read.ok) return read;
    if (box.from === "file") inputs.push(box.path);
    if (read.data === null) continue;
    const { form, words } = box.from === "file" ? box : { form: null, words: {} };
    boxes.push({ data: withWords(read.data, words), form: form ?? read.form, source: box.path });
  }
  return { ok: true, boxes, findings, inputs };
}

/** Weather has words of its own. */
function withWords(data: BoxData, { heading, note }: BoxWords): BoxData {
  if (data.kind === "weather") return data;
  const headed = heading === undefined ? data : { ...data, heading };
  return headed.kind === "prices" && note !== undefined ? { ...headed, note } : headed;
}

/**
 * The boxes of a section as records. Weather from a file stands for that of the copy, under its id, so that a frame
 * holds the new one.
 */
export function boxRecords(
  ofCopy: readonly BoxRecord[],
  read: Extract<ReadBoxes, { ok: true }>,
): { readonly boxes: readonly BoxRecord[]; readonly findings: readonly Finding[] } {
  const refill = read.boxes.find(({ data }) => data.kind === "weather");
  const findings = [...read.findings];
  const kept = ofCopy.filter(({ data }) => data.kind !== "weather" || refill === undefined);
  if (refill !== undefined && kept.length < ofCopy.length)
    findings.push({ rule: "box-refilled", level: "info", place: { source: refill.source }, params: { path: refill.source } });
  let count = FIRST_ID;
  const made = read.boxes.map((box): BoxRecord => {
    const id = box === refill ? FIRST_ID : ++count;
    return { id: `box${id}`, type: "box", data: box.data, ...(box.form === null ? {} : { form: box.form }) };
  });
  return { boxes: [...kept, ...made], findings };
}

type FileBox = ({ readonly ok: true } & GivenBox) | { readonly ok: true; readonly data: null; readonly form: null } | Failure;

async function readBoxFile(path: string, kind: BoxKind | null, findings: Finding[]): Promise<FileBox> {
  const copy = await readText(path);
  if (!copy.ok) return copy;
  findings.push(...copy.findings);
  if (extname(path).toLowerCase() === ".json") return ofKind(boxFromJson(path, copy.source.text), kind, path);
  if (kind === "qr") return failure("box-csv-code", { path });
  const table = boxFromCsv(path, copy.source.text, kind);
  if (!table.ok) return table;
  findings.push(...table.findings);
  return table.data === null ? { ok: true, data: null, form: null } : { ok: true, data: table.data, form: null };
}

async function readText(path: string): Promise<Awaited<ReturnType<typeof readCopy>> | Failure> {
  try {
    return await readCopy(path, await readFile(path));
  } catch {
    return failure("input-unreadable", { path });
  }
}

/** A file of another kind than edition.json says is a mistake in one of them. */
function ofKind(read: ({ readonly ok: true } & GivenBox) | Failure, kind: BoxKind | null, path: string): FileBox {
  if (!read.ok || kind === null || read.data.kind === kind) return read;
  return failure("box-kind", { path, kind: read.data.kind, wanted: kind });
}
