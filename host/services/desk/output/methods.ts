/** The methods of the desk that put pages out. */
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { ConditionCard, FolderCard, HostApi, HostFailure } from "../../../api/index.js";
import { listConditions } from "../../conditions.js";
import { failure } from "../../failure.js";
import type { WithEdition } from "../editing.js";
import { benchEdition } from "../opened.js";
import type { Shelf } from "../shelf.js";
import type { ShowFolder } from "./fileManager.js";
import { type ChosenFolders, outputFolder } from "./folders.js";
import type { Job, Jobs } from "./jobs.js";

type Output = Pick<HostApi, "conditions" | "outputFolders" | "startExport" | "jobState" | "cancelJob" | "exportedFile" | "reveal">;

/** Milliseconds that a client waits for news of a job. */
const PATIENCE = 20_000;

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  // No JSON type: a transport takes that for an outcome.
  ".json": "text/plain; charset=utf-8",
};

export function outputMethods(
  withEdition: WithEdition,
  shelf: Pick<Shelf, "isRoot" | "roots">,
  jobs: Jobs,
  chosen: ChosenFolders,
  show: ShowFolder,
): Output {
  const UNKNOWN: HostFailure = failure("job-unknown");
  const granted = shelf.roots.map((root): FolderCard => ({ handle: chosen.admit(root), name: basename(root) }));
  return {
    async conditions() {
      const listed = listConditions();
      if (!listed.ok) return listed;
      const conditions = listed.conditions.map(
        ({ id, name, intent, inkLimit, least, pictures }): ConditionCard => ({
          id,
          name,
          intent: intent.identifier,
          inkLimit,
          leastText: least.text,
          ppi: pictures.ppi,
        }),
      );
      return { ok: true, conditions, house: listed.house, standard: listed.standard };
    },
    outputFolders: async () => ({ ok: true, folders: granted }),
    startExport: ({ edition, folder: handle, ...order }) =>
      withEdition(edition, async ({ session }, shelved) => {
        const own = handle === null ? outputFolder(shelved.folder, shelf.isRoot(shelved.folder), order.output) : null;
        const path = own?.path ?? chosen.find(handle ?? "");
        if (path === null) return failure("folder-handle-unknown");
        const { revision, savedRevision } = session.state();
        const job = jobs.start(
          benchEdition(session, order.variant ?? null),
          revision === savedRevision,
          { ...order, folder: path },
          own?.shown ?? path,
        );
        return { ok: true, job };
      }),
    async jobState({ job, since }) {
      const found = jobs.find(job);
      if (found === null) return UNKNOWN;
      await found.news(since, PATIENCE);
      return { ok: true, ...found.state() };
    },
    async cancelJob({ job }) {
      const found = jobs.find(job);
      if (found === null) return UNKNOWN;
      await found.cancel();
      return { ok: true };
    },
    async exportedFile({ job, file }) {
      const found = jobs.find(job);
      return found === null ? UNKNOWN : fileOf(found, file);
    },
    async reveal({ job }) {
      const found = jobs.find(job);
      if (found === null) return UNKNOWN;
      return (await show(found.folder)) ? { ok: true } : failure("reveal-none");
    },
  };
}

/** A file that the job has written: no other name leads to one. */
async function fileOf(job: Job, file: string) {
  if (!job.state().files.some(({ name }) => name === file)) return failure("job-no-file", { file });
  try {
    const bytes = new Uint8Array(await readFile(join(job.folder, file)));
    return { ok: true as const, type: MIME_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream", bytes };
  } catch {
    return failure("job-no-file", { file });
  }
}
