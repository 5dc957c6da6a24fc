/**
 * Collects an edition into one archive (收集, docs/collect.md): the edition as a folder that opens again, its pictures as they came,
 * the printing condition, the fonts that may be handed on, and its pages as PDF where asked.
 */
import { recordOf, recordsOfAllVariants } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import { type Language, say } from "../../../messages/index.js";
import { zipArchive } from "../archive.js";
import { type Press, type PressWishes, readPress } from "../conditions.js";
import { type Failure, failure } from "../failure.js";
import { writeAllOrNothing } from "../files.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import { type MadeEdition, type MakingJob, makeEditions } from "../making.js";
import { existingOf, overwriteOf } from "../outputs.js";
import { layoutForPress } from "../pressLayout.js";
import { EDITION_FILE, editionFiles, folderFiles, fontsUsed, isEditionFolder, pictureNames } from "../savedEdition/index.js";
import { stopwatch } from "../stopwatch.js";
import { wholeEdition } from "../variants.js";
import { CONTENTS_FILE, type CollectedFile, contentsFile, type LeftOut } from "./contents.js";
import { collectFonts } from "./fontFiles.js";
import { conditionFiles, pageFiles } from "./printFiles.js";

export interface CollectJob extends MakingJob {
  /** Path of the archive. */
  readonly out: string;
  readonly press: PressWishes;
  readonly withFonts: boolean;
  readonly withPdf: boolean;
}

export type CollectOutcome =
  | {
      readonly ok: true;
      readonly files: readonly string[];
      readonly bytes: number;
      readonly leftOut: readonly LeftOut[];
      readonly findings: readonly ReportFinding[];
    }
  | Failure;

export async function collectEdition(job: CollectJob): Promise<CollectOutcome> {
  if (job.edition.variant) return failure("variant-save");
  const read = readPress(job.press);
  if (!read.ok) return read;
  const made = await makeWhole(job, read.press);
  if (!made.ok) return made;
  const { edition, layouts } = await layoutForPress(made.edition, read.press);
  const saved = await editionPart(job, edition, layouts);
  if (!saved.ok) return saved;
  const fonts = await collectFonts(fontsUsed(layouts, edition.faces), job.withFonts, job.language);
  const pages = job.withPdf ? await pageFiles(edition, layouts, read.press, job.language) : { files: [], findings: [] };
  const { paper, date } = recordOf(edition.doc, "edition", "edition");
  const files = [...saved.files, ...conditionFiles(read.press), ...fonts.files, ...pages.files];
  const leftOut = [...lostPictures(edition, job.language), ...fonts.leftOut];
  const contents = contentsFile({
    paper,
    date,
    pages: layouts.map(({ number }) => number),
    standard: read.press.standard,
    condition: read.press.condition.id,
    files,
    leftOut,
  });
  const archive = await zipArchive([contents, ...files], date);
  if (!archive.ok) return archive;
  const refused = overwriteOf([job.out], edition.inputs) ?? (await existingOf(job.out, archive.bytes));
  if (refused) return refused;
  const written = await writeAllOrNothing([{ path: job.out, bytes: archive.bytes }]);
  if (!written.ok) return written;
  const findings = inWords([...edition.findings, ...pages.findings], job.language);
  return { ok: true, files: [CONTENTS_FILE, ...files.map(({ path }) => path)], bytes: archive.bytes.length, leftOut, findings };
}

/** The edition with all its variants. */
async function makeWhole(job: CollectJob, press: Press): Promise<{ readonly ok: true; readonly edition: MadeEdition } | Failure> {
  const make = (variant: string | null) =>
    makeEditions(
      { ...job, proposals: 1, edition: { ...job.edition, variant } },
      stopwatch(() => 0),
      press,
    );
  const editions = await make(null);
  if (!editions.ok) return editions;
  const [edition] = editions.all;
  return edition === undefined ? failure("nothing-to-compose") : wholeEdition(edition, make);
}

type CollectedPart = { readonly ok: true; readonly files: readonly CollectedFile[] };

/** A saved edition as its folder holds it, its past included; one that was made from copy as it would be saved. */
async function editionPart({ copy }: CollectJob, edition: MadeEdition, layouts: readonly PageLayout[]): Promise<CollectedPart | Failure> {
  const { saved, originals, faces, revision } = edition;
  const [folder = ""] = copy;
  const made =
    copy.length === 1 && isEditionFolder(folder)
      ? await folderFiles(folder, originals)
      : await editionFiles({ doc: saved, originals, fonts: fontsUsed(layouts, faces), revision }, EDITION_FILE);
  if (!made.ok) return made;
  const names = pictureNames(made.files.find(({ path }) => path === EDITION_FILE)?.bytes ?? new Uint8Array());
  const files = made.files.map(({ path, bytes }): CollectedFile => {
    const name = names.get(path);
    return name === undefined
      ? { path: `edition/${path}`, kind: "edition", bytes }
      : { path: `edition/${path}`, kind: "picture", name, bytes };
  });
  return { ok: true, files };
}

/** Pictures that the edition speaks of and that are not at hand, each once. */
function lostPictures({ saved, originals }: MadeEdition, language: Language): readonly LeftOut[] {
  const missing = new Map<string, LeftOut>();
  for (const record of recordsOfAllVariants(saved)) {
    if (record.type !== "picture" || (record.file !== null && originals.has(record.file))) continue;
    const name = record.file ?? (record.caption || record.id);
    const reason = record.file === null ? "collect-picture-awaited" : "collect-picture-lost";
    missing.set(record.file ?? record.id, { kind: "picture", name, reason, message: say(language, reason, { name }) });
  }
  return [...missing.values()];
}
