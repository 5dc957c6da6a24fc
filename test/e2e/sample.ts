/** The sample edition, composed once a run: each test that changes it has a copy of its own. */
import { cpSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample } from "../../host/services/index.js";

/** A new folder of editions, which holds the sample as 样报. */
export async function freshSample(): Promise<{ readonly folder: string }> {
  const made = join(tmpdir(), "sample-of-this-run");
  if (!existsSync(made)) {
    const sample = await makeSample(mkdtempSync(join(tmpdir(), "duikai-sample-")));
    if (!sample.ok) throw new Error(sample.code);
    renameSync(sample.folder, made);
  }
  const folder = join(mkdtempSync(join(tmpdir(), "duikai-documents-")), "Duikai");
  cpSync(made, folder, { recursive: true });
  return { folder };
}
