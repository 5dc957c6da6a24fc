/** Publishes an edition: its pages in other forms than print, all from the same display list. Everything is made in memory and written at the end. */
import { join } from "node:path";
import { type Finding, recordOf } from "../../../core/model/index.js";
import type { Language } from "../../../messages/index.js";
import { zipArchive } from "../archive.js";
import { type Failure, failure } from "../failure.js";
import { type OutputFile, writeAllOrNothing } from "../files.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import { type OpenPages, openPages, type PagesJob } from "../openPages.js";
import { existingOf, occupantOf, overwriteOf } from "../outputs.js";
import { publishEpaper } from "./epaper/index.js";
import type { Publication, Publish, Published, PublishWishes } from "./format.js";
import { publishNinjs } from "./ninjs.js";
import { publishJpeg, publishPng } from "./pageImages.js";
import { publishText } from "./pageText.js";

/** Every format by the name that `--as` takes. */
const FORMATS = {
  png: publishPng,
  jpeg: publishJpeg,
  json: publishText,
  ninjs: publishNinjs,
  epaper: publishEpaper,
} as const satisfies Readonly<Record<string, Publish>>;

type PublishFormat = keyof typeof FORMATS;

export interface PublishOrder extends Pick<PagesJob, "language"> {
  readonly formats: readonly string[];
  /** Folder of the output. */
  readonly out: string;
  readonly wishes: PublishWishes;
  /** Whether what is a folder of its own is written as an archive instead. */
  readonly zip: boolean;
}

export type PublishJob = PagesJob & PublishOrder;

export type PublishOutcome =
  | { readonly ok: true; readonly written: readonly string[]; readonly findings: readonly ReportFinding[] }
  | Failure;

/** Least and most of what a person may wish. */
const LIMITS = { ppi: [36, 600], quality: [1, 100] } as const;

export async function publishEdition(job: PublishJob): Promise<PublishOutcome> {
  const asked = formatsOf(job) ?? wishesMisfit(job.wishes);
  if (asked) return asked;
  const opened = await openPages(job);
  return opened.ok ? publishOpened(job, opened) : opened;
}

/** Publishes pages as they stand. */
export async function publishOpened(job: PublishOrder, { edition, layouts, press }: OpenPages): Promise<PublishOutcome> {
  const asked = formatsOf(job) ?? wishesMisfit(job.wishes);
  if (asked) return asked;
  const { doc, faces, originals } = edition;
  const published: Published = { doc, layouts, faces, originals, fileName: press.fileName, wishes: job.wishes };
  return deliver(job, published, edition.inputs);
}

/** The failure for a format that there is not. */
function formatsOf({ formats }: PublishOrder): Failure | null {
  const unknown = formats.find((name) => !Object.hasOwn(FORMATS, name));
  return unknown === undefined ? null : failure("publish-format-unknown", { format: unknown, known: Object.keys(FORMATS).join(" ") });
}

function wishesMisfit(wishes: PublishWishes): Failure | null {
  for (const name of ["ppi", "quality"] as const) {
    const [least, most] = LIMITS[name];
    if (wishes[name] < least || wishes[name] > most)
      return failure("publish-number", { name: `--${name}`, value: wishes[name], least, most });
  }
  return null;
}

async function deliver(job: PublishOrder, published: Published, inputs: readonly string[]): Promise<PublishOutcome> {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  for (const name of new Set(job.formats)) {
    const made = await FORMATS[name as PublishFormat](published);
    const own = await placed(job, made, published);
    if (!own.ok) return own;
    files.push(...own.files);
    findings.push(...made.findings);
  }
  const paths = files.map(({ path }) => path);
  const clash = overwriteOf(paths, inputs);
  if (clash) return clash;
  const written = await writeAllOrNothing(files);
  return written.ok ? { ok: true, written: paths, findings: toldOnce(findings, job.language) } : written;
}

/** The files of a format where they are going to be; a folder or archive of its own is never mixed with what was there. */
async function placed(
  { out, zip }: PublishOrder,
  { files, folder }: Publication,
  { doc }: Published,
): Promise<{ readonly ok: true; readonly files: readonly OutputFile[] } | Failure> {
  const own = files.map(({ path, bytes }) => ({ path: join(out, path), bytes }));
  if (folder === undefined) return { ok: true, files: own };
  if (!zip) return (await occupantOf(join(out, folder), own)) ?? { ok: true, files: own };
  const archive = await zipArchive(files, recordOf(doc, "edition", "edition").date);
  if (!archive.ok) return archive;
  const path = join(out, `${folder}.zip`);
  return (await existingOf(path, archive.bytes)) ?? { ok: true, files: [{ path, bytes: archive.bytes }] };
}

/** Findings with their words, each once however many formats found it. */
function toldOnce(findings: readonly Finding[], language: Language): readonly ReportFinding[] {
  const told = inWords(findings, language);
  const keys = told.map((finding) => JSON.stringify(finding));
  return told.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
