/** Makes the sample edition, for those who open the app without one of their own. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRESS_OF_HOUSE, readPress } from "../conditions.js";
import { type Failure, failure } from "../failure.js";
import { makeEditions } from "../making.js";
import { layoutForPress } from "../pressLayout.js";
import { PACKAGE_ROOT } from "../root.js";
import { fontsUsed, isEditionFolder, saveEdition } from "../savedEdition/index.js";
import { stopwatch } from "../stopwatch.js";
import { deskJob } from "./deskJob.js";

const SAMPLE_NAME = "样报";
/** As the command line plans it. */
const STEPS = 600;

/** The folder of editions of a person's own: in the documents, or a temporary one where there are none. It holds the sample. */
export async function makeSample(documents: string): Promise<{ readonly ok: true; readonly folder: string } | Failure> {
  const folder = await folderOfEditions(documents);
  const path = join(folder, SAMPLE_NAME);
  if (isEditionFolder(path)) return { ok: true, folder };
  const press = readPress(PRESS_OF_HOUSE);
  if (!press.ok) return press;
  const editions = await makeEditions(
    deskJob(join(PACKAGE_ROOT, "templates", "sample"), STEPS),
    stopwatch(() => 0),
    press.press,
  );
  if (!editions.ok) return editions;
  const [made] = editions.all;
  if (made === undefined) return failure("nothing-to-compose");
  const { edition, layouts } = await layoutForPress(made, press.press);
  const { saved, originals, faces, revision } = edition;
  const written = await saveEdition(path, { doc: saved, originals, fonts: fontsUsed(layouts, faces), revision });
  return written.ok ? { ok: true, folder } : written;
}

async function folderOfEditions(documents: string): Promise<string> {
  const own = join(documents, "Duikai");
  const temporary = () => mkdtemp(join(tmpdir(), "duikai-editions-"));
  if (!existsSync(documents)) return temporary();
  return mkdir(own, { recursive: true }).then(() => own, temporary);
}
