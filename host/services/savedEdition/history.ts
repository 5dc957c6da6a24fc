/** history.json of a saved edition: what was changed, so that it can be taken back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type History, NEW_HISTORY } from "../../../core/edit/index.js";
import { type Failure, failure } from "../failure.js";
import type { OutputFile } from "../files.js";
import { stableJson } from "./editionFile.js";

export const HISTORY_FILE = "history.json";

interface HistoryFile extends History {
  readonly format: "duikai-history";
  /** The revision of duikai.json that it leads to. */
  readonly revision: number;
}

/** The history of an edition at a revision: empty when there is none or it leads to another state; a damaged file is a failure. */
export function readHistory(folder: string, revision: number): { readonly ok: true; readonly history: History } | Failure {
  const path = join(folder, HISTORY_FILE);
  let value: Partial<HistoryFile>;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { ok: true, history: NEW_HISTORY };
    return failure("json-unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  const { format, done, undone } = value;
  if (format !== "duikai-history" || !Array.isArray(done) || !Array.isArray(undone))
    return failure("json-invalid", { path, where: "/", reason: "format, done, undone" });
  return { ok: true, history: value.revision === revision ? { done, undone } : NEW_HISTORY };
}

/** The history as a file of the folder, written together with the edition of that revision. */
export function historyFile(folder: string, revision: number, { done, undone }: History): OutputFile {
  const file: HistoryFile = { format: "duikai-history", revision, done, undone };
  return { path: join(folder, HISTORY_FILE), bytes: new TextEncoder().encode(stableJson(file)) };
}
