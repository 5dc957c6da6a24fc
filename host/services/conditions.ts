/** Printing conditions: those of templates/conditions by name, a file of the same kind, or an ICC profile of a printer's own. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { type Doc, type PdfStandard, type PressLimits, type PrintCondition, recordsOf } from "../../core/model/index.js";
import { MARK_KINDS, type MarkKind } from "../../core/sheet/index.js";
import type { OutputIntent } from "../../paint/pdf/index.js";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";
import { readChecked } from "./schema.js";

/** What a person says of the press. What is null is as the house has it. */
export interface PressWishes {
  /** Name of a condition, or path of its file or of an ICC profile. */
  readonly condition: string | null;
  readonly standard: PdfStandard | null;
  /** Ink limit in per cent, in the place of the condition's. */
  readonly inkLimit: number | null;
  /** Marks round the pages as a person names them: `crop,slug`, `all`, `none`. */
  readonly marks: string | null;
  /** File with the values of the house; those that come with Duikai when null. */
  readonly house: string | null;
}

/** A press to print on, with its profile read and checked. */
export interface Press {
  readonly condition: PrintCondition;
  readonly standard: PdfStandard;
  readonly profile: {
    readonly path: string;
    readonly bytes: Uint8Array;
    /** Where it comes from, and its licence; absent for one that came without a word. */
    readonly source?: string;
  };
  /** Pattern of the names of delivered files. */
  readonly fileName: string;
  /** Marks that stand round the pages. */
  readonly marks: readonly MarkKind[];
}

/** The values of a house as its file says them (docs/print-condition.schema.json, `house`). */
interface House {
  readonly standard: PdfStandard;
  readonly condition: string;
  readonly fileName: string;
  readonly marks?: readonly MarkKind[];
  readonly press: PartialPress;
}

/** A condition as its file says it (docs/print-condition.schema.json). */
interface ConditionFile extends Pick<PrintCondition, "id" | "name" | "intent"> {
  /** File name of the profile, beside this file. */
  readonly profile: string;
  readonly sha256: string;
  readonly source: string;
  readonly press?: PartialPress;
}

/** Limits of which some are left to others to say, down to each value. */
type PartialPress = { readonly [Name in keyof PressLimits]?: Partial<PressLimits[Name]> };

const HOUSE = join(PACKAGE_ROOT, "templates/house.json");
const FOLDER = join(PACKAGE_ROOT, "templates/conditions");
/** Where the header of an ICC profile names its class, its colours and itself (ICC.1:2010 §7.2). */
const HEADER = { deviceClass: 12, colours: 16, signature: 36, length: 128 } as const;
/** The tags of a profile stand behind their count, each with its name, its place and its size (§7.3). */
const TAG = { count: 4, offset: 4, size: 8, length: 12 } as const;

/** The press that is asked for: the values of its condition over those of the house, over those that come with Duikai. */
export function readPress(wishes: PressWishes): { readonly ok: true; readonly press: Press } | Failure {
  const base = readHouse(HOUSE);
  if (!base.ok) return base;
  const own = wishes.house === null ? base : readHouse(wishes.house);
  if (!own.ok) return own;
  const house = own.value;
  const found = findCondition(wishes.condition ?? house.condition);
  if (!found.ok) return found;
  const marks = wishes.marks === null ? { ok: true as const, marks: house.marks ?? [] } : marksNamed(wishes.marks);
  if (!marks.ok) return marks;
  const { file, profile } = found;
  const layers = [base.value.press, house.press, file.press ?? {}, wishes.inkLimit === null ? {} : { inkLimit: wishes.inkLimit }];
  const { id, name, intent } = file;
  const condition: PrintCondition = { id, name, intent, ...limitsOf(layers) };
  const standard = wishes.standard ?? house.standard;
  return { ok: true, press: { condition, standard, profile, fileName: house.fileName, marks: marks.marks } };
}

/** The press of the house, whatever it is. */
export const PRESS_OF_HOUSE: PressWishes = { condition: null, standard: null, inkLimit: null, marks: null, house: null };

/** The press for which an edition is made; that of the house where it says nothing, or names a condition that nobody has here. */
export function pressOfEdition(doc: Doc): PressWishes {
  const condition = recordsOf(doc, "edition")[0]?.condition ?? null;
  return { ...PRESS_OF_HOUSE, condition: condition !== null && conditionNames().includes(condition) ? condition : null };
}

/** All conditions by name, each on the values of the house, and what the house uses. */
export function listConditions():
  | { readonly ok: true; readonly conditions: readonly PrintCondition[]; readonly house: string; readonly standard: PdfStandard }
  | Failure {
  const house = readPress(PRESS_OF_HOUSE);
  if (!house.ok) return house;
  const conditions: PrintCondition[] = [];
  for (const condition of conditionNames()) {
    const read = readPress({ ...PRESS_OF_HOUSE, condition });
    if (!read.ok) return read;
    conditions.push(read.press.condition);
  }
  return { ok: true, conditions, house: house.press.condition.id, standard: house.press.standard };
}

function conditionNames(): readonly string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return files.map((name) => basename(name, ".json")).sort();
}

function marksNamed(words: string): { readonly ok: true; readonly marks: readonly MarkKind[] } | Failure {
  if (words === "none") return { ok: true, marks: [] };
  const names = words === "all" ? MARK_KINDS : words.split(/[,，]/).map((name) => name.trim());
  const marks = MARK_KINDS.filter((kind) => names.includes(kind));
  const unknown = names.find((name) => !MARK_KINDS.some((kind) => kind === name));
  return unknown === undefined
    ? { ok: true, marks }
    : failure("marks-unknown", { value: unknown, known: [...MARK_KINDS, "all", "none"].join(" ") });
}

/** The output intent that a PDF for a press bears. */
export function intentOf({ condition, profile }: Press): OutputIntent {
  return { ...condition.intent, profile: profile.bytes };
}

function readHouse(path: string) {
  return readChecked<House>(path, "house");
}

/** Layers of limits on top of each other; the schema and the lowest layer see to it that none is missing. */
function limitsOf(layers: readonly PartialPress[]): PressLimits {
  const merged = layers.reduce<object>(over, {});
  return merged as PressLimits;
}

function over(lower: object, upper: object): object {
  const merged: Record<string, unknown> = { ...lower };
  for (const [name, value] of Object.entries(upper)) {
    const below = merged[name];
    merged[name] = isGroup(below) && isGroup(value) ? over(below, value) : value;
  }
  return merged;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type FoundCondition = {
  readonly ok: true;
  readonly file: Omit<ConditionFile, "profile" | "sha256" | "source">;
  readonly profile: Press["profile"];
};

function findCondition(asked: string): FoundCondition | Failure {
  const ending = extname(asked).toLowerCase();
  if (ending === ".icc" || ending === ".icm") return conditionOfProfile(asked);
  if (ending === ".json") return conditionOfFile(asked);
  const known = conditionNames();
  if (!known.includes(asked)) return failure("condition-unknown", { condition: asked, known: known.join(" ") });
  return conditionOfFile(join(FOLDER, `${asked}.json`));
}

function conditionOfFile(path: string): FoundCondition | Failure {
  const read = readChecked<ConditionFile>(path, "print-condition");
  if (!read.ok) return read;
  const profile = readProfile(join(dirname(path), read.value.profile));
  if (!profile.ok) return profile;
  const found = createHash("sha256").update(profile.profile.bytes).digest("hex");
  if (found !== read.value.sha256) return failure("profile-changed", { path: profile.profile.path });
  return { ok: true, file: read.value, profile: { ...profile.profile, source: read.value.source } };
}

/** A printer's own profile has no name in a registry. */
function conditionOfProfile(path: string): FoundCondition | Failure {
  const read = readProfile(path);
  if (!read.ok) return read;
  const name = basename(path);
  return {
    ok: true,
    file: { id: name, name: { zh: name, en: name }, intent: { identifier: "Custom", registry: "", info: name } },
    profile: read.profile,
  };
}

function readProfile(path: string): { readonly ok: true; readonly profile: Press["profile"] } | Failure {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return failure("profile-unreadable", { path });
  }
  const at = (from: number): string => bytes.toString("latin1", from, from + 4);
  const isPress = at(HEADER.signature) === "acsp" && at(HEADER.deviceClass) === "prtr" && at(HEADER.colours) === "CMYK";
  const isWhole = bytes.length > HEADER.length + TAG.count && bytes.readUInt32BE(0) === bytes.length;
  if (!isWhole || !isPress || !hasTables(bytes)) return failure("profile-not-cmyk", { path });
  return { ok: true, profile: { path, bytes } };
}

/** Pictures are separated by the tables from colours to inks, and black is told by those from inks to colours. */
function hasTables(profile: Buffer): boolean {
  const count = profile.readUInt32BE(HEADER.length);
  const names: string[] = [];
  for (let at = HEADER.length + TAG.count; at + TAG.length <= profile.length && names.length < count; at += TAG.length) {
    const end = profile.readUInt32BE(at + TAG.offset) + profile.readUInt32BE(at + TAG.size);
    if (end > profile.length) return false;
    names.push(profile.toString("latin1", at, at + 4));
  }
  return ["A2B", "B2A"].every((kind) => names.includes(`${kind}0`) || names.includes(`${kind}1`));
}
