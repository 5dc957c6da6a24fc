/** Printing conditions: those of templates/conditions by name, or an ICC profile of a printer's own. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { OutputIntent } from "../../paint/pdf/index.js";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";
import { readChecked } from "./schema.js";

/** A press to print on: what a PDF says of it, and where its profile lies. */
interface Condition {
  readonly ok: true;
  readonly intent: OutputIntent;
  readonly path: string;
}

/** A condition as its file says it (docs/print-condition.schema.json). */
interface ConditionFile {
  readonly id: string;
  readonly intent: Omit<OutputIntent, "profile">;
  /** File name of the profile, beside this file. */
  readonly profile: string;
  readonly sha256: string;
}

const FOLDER = join(PACKAGE_ROOT, "templates/conditions");
/** Where the header of an ICC profile names its class, its colours and itself (ICC.1:2010 §7.2). */
const HEADER = { deviceClass: 12, colours: 16, signature: 36, length: 128 } as const;

/** The condition of a name or of a profile's path, with its profile read and checked. */
export function readCondition(asked: string): Condition | Failure {
  if ([".icc", ".icm"].includes(extname(asked).toLowerCase())) return conditionOfProfile(asked);
  const known = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => basename(name, ".json"));
  if (!known.includes(asked)) return failure("condition-unknown", { condition: asked, known: known.join(" ") });
  return namedCondition(join(FOLDER, `${asked}.json`));
}

function namedCondition(path: string): Condition | Failure {
  const read = readChecked<ConditionFile>(path, "print-condition");
  if (!read.ok) return read;
  const { intent, profile: file, sha256 } = read.value;
  const profilePath = join(dirname(path), file);
  const profile = readProfile(profilePath);
  if (!profile.ok) return profile;
  const found = createHash("sha256").update(profile.bytes).digest("hex");
  if (found !== sha256) return failure("profile-changed", { path: profilePath });
  return { ok: true, intent: { ...intent, profile: profile.bytes }, path: profilePath };
}

/** A printer's own profile has no name in a registry. */
function conditionOfProfile(path: string): Condition | Failure {
  const profile = readProfile(path);
  if (!profile.ok) return profile;
  return { ok: true, intent: { identifier: "Custom", registry: "", info: basename(path), profile: profile.bytes }, path };
}

function readProfile(path: string): { readonly ok: true; readonly bytes: Uint8Array } | Failure {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return failure("profile-unreadable", { path });
  }
  const at = (from: number): string => bytes.toString("latin1", from, from + 4);
  const isPress = at(HEADER.signature) === "acsp" && at(HEADER.deviceClass) === "prtr" && at(HEADER.colours) === "CMYK";
  if (bytes.length < HEADER.length || bytes.readUInt32BE(0) !== bytes.length || !isPress) return failure("profile-not-cmyk", { path });
  return { ok: true, bytes };
}
