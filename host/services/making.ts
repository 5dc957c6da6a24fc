/** Makes editions up: copy read and planned, or a saved edition opened; one, or several proposals. */
import { join } from "node:path";
import type { Hyphenator, PrintFaceSet, Segmenter } from "../../core/face/index.js";
import {
  type Doc,
  type DocRecord,
  type Finding,
  type PageStyle,
  pasteboardOf,
  recordOf,
  recordsOf,
  SCHEMA_VERSION,
  styleOf,
  type VariantName,
  withPlaceholders,
} from "../../core/model/index.js";
import type { PageLayout } from "../../core/page/index.js";
import { atLevelsOf, checkLayout, type Severities } from "../../core/rules/index.js";
import { createFaceSet } from "../../fonts/index.js";
import type { Language } from "../../messages/index.js";
import { type ReadAds, readAds } from "./ads.js";
import { withExpectedRows } from "./boxes/pageIndex.js";
import type { Press } from "./conditions.js";
import { type Failure, failure } from "./failure.js";
import { createHyphenator } from "./hyphenator.js";
import { type Reading, readSection } from "./intake.js";
import { findOriginals, type KnownPicture, type OriginalFile, originalFindings } from "./originals.js";
import { admitPlaced } from "./placedFiles/index.js";
import {
  type EditionPages,
  lockedMisfit,
  misfitOf,
  pageRecord,
  pagesOfDoc,
  pasteboardRecords,
  planOfReport,
  type SectionPage,
} from "./plans.js";
import { inOneProfile } from "./profiles.js";
import { proposedPlans } from "./proposals.js";
import type { SectionIntake } from "./report.js";
import { changedFonts, EDITION_FILE, isEditionFolder, type OpenEdition, openEdition } from "./savedEdition/index.js";
import { type EditionOptions, type EditionPlan, planSections, withPrefix } from "./sections.js";
import { startSegmenter } from "./segmenter.js";
import { readSeverities, severitiesOfHouse } from "./severities.js";
import type { Stopwatch } from "./stopwatch.js";
import { loadTemplates } from "./templates.js";
import { docInVariant, variantNames } from "./variants.js";

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
export interface MadeEditions<Edition = MadeEdition> {
  readonly ok: true;
  readonly all: readonly Edition[];
}

/** Makes up what a job names: copy, or a saved edition as it stands; for a press where it is known. */
export async function makeEditions(job: MakingJob, watch: Stopwatch, press: Press | null = null): Promise<MadeEditions | Failure> {
  const given = readSeverities(job.rules);
  if (!given.ok) return given;
  const editions = await (savedFolderOf(job) === null ? composeCopy(job, watch) : openSaved(job, watch));
  if (!editions.ok) return editions;
  const all: MadeEdition[] = [];
  for (const edition of editions.all) {
    const checked = await checkedFor(edition, given.severities, press);
    if (!checked.ok) return checked;
    all.push(checked.edition);
  }
  return { ok: true, all };
}

/** An edition with the levels of its house, and placed files that the press takes. */
async function checkedFor(
  edition: UncheckedEdition,
  given: Severities,
  press: Press | null,
): Promise<{ readonly ok: true; readonly edition: MadeEdition } | Failure> {
  const house = severitiesOfHouse(recordOf(edition.doc, "edition", "edition").rules, given);
  if (!house.ok) return house;
  const limits = press && { standard: press.standard, inkLimit: press.condition.inkLimit };
  const { doc, findings } = await admitPlaced(edition.doc, edition.originals, limits);
  return { ok: true, edition: { ...edition, doc, findings: [...edition.findings, ...findings], severities: house.severities } };
}

/** A saved edition in the state that `opened` gives, for a press. The faces and the hyphenator are those of its earlier states, so that what was laid out is remembered. */
export function makeOpened(
  opened: OpenEdition,
  set: Pick<UncheckedEdition, "faces" | "hyphenator">,
  press: Press,
): Promise<{ readonly ok: true; readonly edition: MadeEdition } | Failure> {
  return checkedFor(uncheckedOf(opened, opened.doc, set, []), {}, press);
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
  const set = { faces: createFaceSet(), hyphenator: createHyphenator() };
  return { ok: true, all: [uncheckedOf(opened, asked.doc, set, [join(folder, EDITION_FILE)])] };
}

/** An edition of which `asked` is the base or a variant. */
function uncheckedOf(
  opened: OpenEdition,
  asked: Doc,
  set: Pick<UncheckedEdition, "faces" | "hyphenator">,
  inputs: readonly string[],
): UncheckedEdition {
  const doc = withPlaceholders(asked, (file) => !opened.originals.has(file));
  return {
    doc,
    saved: opened.doc,
    revision: opened.revision,
    plan: { pages: pagesOfDoc(doc), findings: [], pasteboard: pasteboardOf(doc) },
    ...set,
    originals: opened.originals,
    inputs: [...inputs, ...opened.originals.values()],
    intakes: [],
    findings: [...opened.findings, ...changedFonts(opened.fonts, set.faces)],
    variants: variantNames(opened.doc),
  };
}

/** Front pages of a paper without a name: it has to stand in the nameplate (newsroom.md §4). */
function namelessFronts(doc: Doc): readonly Finding[] {
  if (recordOf(doc, "edition", "edition").paper !== "") return [];
  const fronts = recordsOf(doc, "page").filter((page) => styleOf(doc, page.style).furniture.kind === "nameplate");
  return fronts.map(
    ({ number }): Finding => ({ rule: "paper-missing", level: "warning", place: { page: number }, params: { page: number } }),
  );
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
    readings: withIndexes(readings),
    given: given?.plan.pages ?? [],
    known: given?.pictures ?? [],
    styles: pages.styles,
    ...set,
  };
}

/** The sections with the rows that their indexes of pages will about have. */
function withIndexes(readings: readonly ReadSection[]): readonly ReadSection[] {
  const sections = readings.map(({ section, result }) => ({ section: section.name, stories: result.stories }));
  return readings.map((reading, own) => {
    const boxes = reading.result.boxes.map((box) => withExpectedRows(box, own, sections));
    return { ...reading, result: { ...reading.result, boxes } };
  });
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
  records.push(...pasteboardRecords(plan));
  const doc: Doc = { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles: desk.styles };
  return misfitOf(plan, doc) ?? { ok: true, doc, plan };
}
