/**
 * The main way through the house: files in, PDFs, previews and a report out. Everything is made in
 * memory and written at the end, all of it or nothing.
 */
import { join, parse } from "node:path";
import type { Hyphenator, PrintFaceSet, Segmenter } from "../../core/face/index.js";
import {
  type Doc,
  type DocRecord,
  type Finding,
  type PageStyle,
  recordOf,
  recordsOf,
  SCHEMA_VERSION,
  styleOf,
  type VariantName,
} from "../../core/model/index.js";
import { layoutEdition, type PageLayout } from "../../core/page/index.js";
import { atLevelsOf, checkLayout, type Severities } from "../../core/rules/index.js";
import { createFaceSet } from "../../fonts/index.js";
import type { Language } from "../../messages/index.js";
import { type ReadAds, readAds } from "./ads.js";
import { type Failure, failure } from "./failure.js";
import { type OutputFile, writeAllOrNothing } from "./files.js";
import { createHyphenator } from "./hyphenator.js";
import { type Reading, readSection } from "./intake.js";
import { findOriginals, type KnownPicture, type OriginalFile, originalFindings } from "./originals.js";
import { overwriteOf } from "./outputs.js";
import { PREVIEW_PPI, paintFiles } from "./paintFiles.js";
import { preparePlaced } from "./placed.js";
import { type EditionPages, lockedMisfit, misfitOf, pageRecord, pagesOfDoc, planOfReport, type SectionPage } from "./plans.js";
import { inOneProfile } from "./profiles.js";
import { proposedPlans } from "./proposals.js";
import { type Phase, type Report, reportOf, type SectionIntake } from "./report.js";
import {
  changedFonts,
  EDITION_FILE,
  fontsUsed,
  isEditionFolder,
  openEdition,
  type Saving,
  saveEdition,
  withPlaceholders,
} from "./savedEdition/index.js";
import { type EditionOptions, type EditionPlan, planSections, withPrefix } from "./sections.js";
import { startSegmenter } from "./segmenter.js";
import { readSeverities, severitiesOfHouse } from "./severities.js";
import { loadTemplates } from "./templates.js";
import { docInVariant, variantNames, wholeEdition } from "./variants.js";

/** What an edition is made of, and how it is made up. */
export interface MakingJob {
  readonly copy: readonly string[];
  readonly pictures: readonly string[];
  readonly edition: EditionOptions;
  /** A folder with templates of the house's own; null when there is none. */
  readonly templates: string | null;
  /** A report whose frames are used instead of planning anew. */
  readonly frames: string | null;
  /** A report whose locked frames stay where they are; the rest is planned anew round them. */
  readonly keep: string | null;
  readonly seed: number;
  readonly steps: number;
  /** How many proposals to make; their files bear their numbers when there are several. */
  readonly proposals: number;
  /** Levels for this once, rule by rule, as `id=level`: they go over those of the edition. */
  readonly rules: readonly string[];
  readonly language: Language;
}

export interface ComposeJob extends MakingJob {
  /** Path of the PDF; with `split` the page number is put before its ending. */
  readonly out: string;
  readonly split: boolean;
  readonly png: boolean;
  readonly report: string | null;
  /** Folder in which the edition is saved (docs/edition-folder.md). */
  readonly save: string | null;
}

export type ComposeOutcome = { readonly ok: true; readonly reports: readonly Report[]; readonly written: readonly string[] } | Failure;

/**
 * Composes an edition from copy, or sets a saved one as it stands. `clock` gives milliseconds and is only used to say how
 * long a phase took.
 */
export async function compose(job: ComposeJob, clock: () => number): Promise<ComposeOutcome> {
  const watch = stopwatch(clock);
  const editions = await makeEditions(job, watch);
  if (!editions.ok) return editions;
  if (editions.all.length > 1 && job.save !== null) return failure("proposals-save");
  if (job.edition.variant && job.save !== null) return failure("variant-save");
  const composed: Composed[] = [];
  for (const [index, made] of editions.all.entries()) {
    const whole = job.save === null ? ({ ok: true, edition: made } as const) : await wholeEdition(made, variantMaker(job, watch));
    if (!whole.ok) return whole;
    composed.push(await composeOne(job, whole.edition, editions.all.length > 1 ? index + 1 : null, watch));
  }
  return deliver(job, composed);
}

/** Makes up a variant of the same edition, planned anew: what it shares with the base comes out the same. */
function variantMaker(job: ComposeJob, watch: Stopwatch) {
  return (variant: string): Promise<MadeEditions | Failure> =>
    makeEditions({ ...job, frames: null, proposals: 1, edition: { ...job.edition, variant } }, watch);
}

/** What is written of an edition. */
interface Composed {
  readonly report: Report;
  readonly files: readonly OutputFile[];
  readonly saving: Saving;
  readonly inputs: readonly string[];
}

/** Sets, checks and paints an edition; a proposal's files bear its number. */
async function composeOne(job: ComposeJob, edition: MadeEdition, number: number | null, watch: Stopwatch): Promise<Composed> {
  const { doc, plan, faces, originals, variants } = edition;
  const layouts = layoutEdition(doc, faces, { hyphenator: edition.hyphenator });
  watch.lap("layout");
  const pictures = await preparePlaced(doc, layouts, originals, job.png ? PREVIEW_PPI : null);
  watch.lap("pictures");
  const painted = await paintFiles({ ...job, out: proposalPath(job.out, number) }, doc, layouts, faces, pictures);
  watch.lap("paint");
  const findings = [...editionFindings(edition, layouts), ...pictures.findings];
  const report = reportOf({
    doc,
    plan,
    layouts,
    intakes: edition.intakes,
    findings,
    faces,
    outputs: painted.map(({ output }) => output),
    phases: [...watch.laps],
    language: job.language,
    variant: job.edition.variant ?? null,
    variants,
  });
  const files: OutputFile[] = painted.map(({ output, bytes }) => ({ path: output.path, bytes }));
  if (job.report !== null)
    files.push({ path: proposalPath(job.report, number), bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 1)}\n`) });
  const saving = { doc: edition.saved, originals, fonts: fontsUsed(layouts, faces), revision: edition.revision };
  return { report, files, saving, inputs: edition.inputs };
}

/** `page.pdf`, proposal 2 -> `page-proposal2.pdf`. */
function proposalPath(path: string, number: number | null): string {
  const { dir, name, ext } = parse(path);
  return number === null ? path : join(dir, `${name}-proposal${number}${ext}`);
}

/** An edition whose pages are made up, with all that is needed to set and paint them. */
export interface MadeEdition extends UncheckedEdition {
  readonly severities: Severities;
}

interface UncheckedEdition {
  readonly doc: Doc;
  /** The document as it is saved: lost pictures keep their names there. */
  readonly saved: Doc;
  readonly revision: number;
  readonly plan: EditionPages;
  readonly faces: PrintFaceSet;
  readonly hyphenator: Hyphenator;
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  readonly inputs: readonly string[];
  readonly intakes: readonly SectionIntake[];
  readonly findings: readonly Finding[];
  /** Variants of the edition, whichever of them this is. */
  readonly variants: readonly VariantName[];
}

/** What there is to say of an edition before its pictures are prepared. */
export function editionFindings(edition: MadeEdition, layouts: readonly PageLayout[]): readonly Finding[] {
  return [
    ...edition.findings,
    ...namelessFronts(edition.doc),
    ...atLevelsOf(
      edition.severities,
      layouts.flatMap((layout) => layout.findings),
    ),
    ...checkLayout(edition.doc, layouts, edition.severities),
  ];
}

/** One edition, or several proposals for the same copy. */
interface MadeEditions<Edition = MadeEdition> {
  readonly ok: true;
  readonly all: readonly Edition[];
}

/** Makes up what a job names: copy, or a saved edition as it stands. */
export async function makeEditions(job: MakingJob, watch: Stopwatch): Promise<MadeEditions | Failure> {
  const given = readSeverities(job.rules);
  if (!given.ok) return given;
  const editions = await (savedFolderOf(job) === null ? composeCopy(job, watch) : openSaved(job, watch));
  if (!editions.ok) return editions;
  const all: MadeEdition[] = [];
  for (const edition of editions.all) {
    const house = severitiesOfHouse(recordOf(edition.doc, "edition", "edition").rules, given.severities);
    if (!house.ok) return house;
    all.push({ ...edition, severities: house.severities });
  }
  return { ok: true, all };
}

async function composeCopy(job: MakingJob, watch: Stopwatch): Promise<MadeEditions<UncheckedEdition> | Failure> {
  const segmenter = job.frames === null ? startSegmenter() : null;
  const desk = await layOut(job);
  if (!desk.ok) return desk;
  watch.lap("intake");
  const made = makeUp(desk, segmenter, job);
  if (!made.ok) return made;
  await segmenter?.close();
  watch.lap("makeup");
  return { ok: true, all: made.all.map((each) => editionOf(desk, each)) };
}

function editionOf(desk: Desk, made: MadeUp): UncheckedEdition {
  const { readings, faces, hyphenator } = desk;
  return {
    ...made,
    saved: made.doc,
    revision: 0,
    faces,
    hyphenator,
    originals: new Map(readings.flatMap((reading) => [...reading.originals, ...reading.ads.originals])),
    inputs: readings.flatMap((reading) => [...reading.inputs, ...reading.ads.originals.values()]),
    intakes: readings.map((reading): SectionIntake => ({ section: reading.section.name, intake: reading.result.intake })),
    findings: [
      ...readings.flatMap((reading) => [...reading.findings, ...reading.result.findings, ...reading.ads.findings]),
      ...originalFindings(findOriginals(desk.known, originalFiles(readings))),
      ...made.plan.findings,
    ],
    variants: desk.edition.variants,
  };
}

/** The originals that were read, artwork of advertisements among them. */
function originalFiles(readings: readonly ReadSection[]): readonly OriginalFile[] {
  return readings.flatMap(({ hashes, ads }) => [
    ...[...hashes].map(([name, hash]) => ({ name, hash })),
    ...ads.pictures.flatMap(({ file, hash }) => (file === null || hash === undefined ? [] : [{ name: file, hash }])),
  ]);
}

/** The folder of a saved edition when that is what a job names. */
function savedFolderOf({ copy }: MakingJob): string | null {
  const [only] = copy;
  return copy.length === 1 && only !== undefined && isEditionFolder(only) ? only : null;
}

/** A saved edition as it stands: nothing is planned anew, and no other frames or type are taken. */
async function openSaved(job: MakingJob, watch: Stopwatch): Promise<MadeEditions<UncheckedEdition> | Failure> {
  const folder = savedFolderOf(job) ?? "";
  const { template, profile, settings = [] } = job.edition;
  if (job.frames !== null || job.keep !== null || template !== null || profile !== null || settings.length > 0)
    return failure("edition-made-up", { path: folder });
  const opened = await openEdition(folder);
  if (!opened.ok) return opened;
  const asked = docInVariant(opened.doc, job.edition.variant ?? null);
  if (!asked.ok) return asked;
  watch.lap("open");
  const doc = withPlaceholders({ ...opened, doc: asked.doc });
  const faces = createFaceSet();
  const edition: UncheckedEdition = {
    doc,
    saved: opened.doc,
    revision: opened.revision,
    plan: { pages: pagesOfDoc(doc), findings: [] },
    faces,
    hyphenator: createHyphenator(),
    originals: opened.originals,
    inputs: [join(folder, EDITION_FILE), ...opened.originals.values()],
    intakes: [],
    findings: [...opened.findings, ...changedFonts(opened.fonts, faces)],
    variants: variantNames(opened.doc),
  };
  return { ok: true, all: [edition] };
}

/** Front pages of a paper without a name: it has to stand in the nameplate (newsroom.md §4). */
function namelessFronts(doc: Doc): readonly Finding[] {
  if (recordOf(doc, "edition", "edition").paper !== "") return [];
  const fronts = recordsOf(doc, "page").filter((page) => styleOf(doc, page.style).furniture.kind === "nameplate");
  return fronts.map(
    ({ number }): Finding => ({ rule: "paper-missing", level: "warning", place: { page: number }, params: { page: number } }),
  );
}

export interface Stopwatch {
  readonly laps: Phase[];
  readonly lap: (name: string) => void;
}

export function stopwatch(clock: () => number): Stopwatch {
  const laps: Phase[] = [];
  let since = clock();
  return {
    laps,
    lap(name) {
      const now = clock();
      laps.push({ name, milliseconds: Math.round(now - since) });
      since = now;
    },
  };
}

/** A section with its advertisements. */
interface ReadSection extends Reading {
  readonly ads: ReadAds;
}

/** What lies on the desk before a page is made up. */
interface Desk {
  readonly ok: true;
  readonly edition: EditionPlan;
  readonly readings: readonly ReadSection[];
  /** Pages of an earlier report: as they are to be set again, or those of which locked frames stay. */
  readonly given: readonly SectionPage[];
  /** Pictures as the report of the given frames remembers them. */
  readonly known: readonly KnownPicture[];
  readonly styles: ReadonlyMap<string, PageStyle>;
  readonly faces: PrintFaceSet;
  readonly hyphenator: Hyphenator;
}

async function layOut(job: MakingJob): Promise<Desk | Failure> {
  const templates = loadTemplates(undefined, job.templates);
  if (!templates.ok) return templates;
  const sections = planSections(job.copy, job.pictures, job.edition, templates);
  if (!sections.ok) return sections;
  if (job.frames !== null && job.keep !== null) return failure("frames-and-keep");
  const earlier = job.frames ?? job.keep;
  const given = earlier === null ? null : planOfReport(earlier);
  if (given !== null && !given.ok) return given;
  const pages = inOneProfile(sections.plan.profile, sections.plan.sections, sections.plan.styles);
  const readings: ReadSection[] = [];
  for (const [index, section] of pages.sections.entries()) {
    const reading = await readSection(section);
    if (!reading.ok) return reading;
    const prefix = pages.sections.length > 1 ? `p${index + 1}.` : "";
    readings.push({ ...reading, result: withPrefix(reading.result, prefix), ads: await readAds(section.ads ?? [], prefix) });
  }
  const set = { faces: createFaceSet(), hyphenator: createHyphenator() };
  return {
    ok: true,
    edition: sections.plan,
    readings,
    given: given?.plan.pages ?? [],
    known: given?.pictures ?? [],
    styles: pages.styles,
    ...set,
  };
}

type MadeUp = { readonly ok: true; readonly doc: Doc; readonly plan: EditionPages };

/** The document of each plan: of the frames that were given, or of as many proposals as were asked for. */
function makeUp(desk: Desk, segmenter: Segmenter | null, job: MakingJob): { readonly ok: true; readonly all: readonly MadeUp[] } | Failure {
  const misfit = segmenter === null ? null : lockedMisfit(desk.given, copyRecords(desk));
  if (misfit) return misfit;
  const plans = segmenter === null ? [{ pages: desk.given, findings: [] }] : proposedPlans(desk, segmenter, job);
  const all: MadeUp[] = [];
  for (const plan of plans) {
    const made = madeUp(desk, plan);
    if (!made.ok) return made;
    all.push(made);
  }
  return { ok: true, all };
}

function copyRecords({ readings }: Desk): readonly DocRecord[] {
  return readings.flatMap(({ result, ads }) => [...result.stories, ...result.pictures, ...result.boxes, ...ads.pictures, ...ads.ads]);
}

function madeUp(desk: Desk, plan: EditionPages): MadeUp | Failure {
  if (plan.pages.length === 0) return failure("nothing-to-compose");
  const records: DocRecord[] = [desk.edition.edition, ...copyRecords(desk)];
  for (const page of plan.pages) records.push(...page.frames, pageRecord(page));
  const doc: Doc = { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles: desk.styles };
  return misfitOf(plan, doc) ?? { ok: true, doc, plan };
}

async function deliver(job: ComposeJob, composed: readonly Composed[]): Promise<ComposeOutcome> {
  const files = composed.flatMap((each) => each.files);
  const paths = files.map(({ path }) => path);
  const clash = overwriteOf(
    paths,
    composed.flatMap(({ inputs }) => inputs),
  );
  if (clash) return clash;
  const [first] = composed;
  const saved = job.save === null || !first ? null : await saveEdition(job.save, first.saving);
  if (saved?.ok === false) return saved;
  const written = await writeAllOrNothing(files);
  const reports = composed.map(({ report }) => report);
  return written.ok ? { ok: true, reports, written: job.save === null ? paths : [...paths, job.save] } : written;
}
