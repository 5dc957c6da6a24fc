/** The files of a delivery in memory: pages checked, painted, and read back from their files. */
import { createHash } from "node:crypto";
import { type Doc, inksOfPage, recordOf, styleOf } from "../../../core/model/index.js";
import { type PageLayout, placedKey } from "../../../core/page/index.js";
import type { PastEdition } from "../../../core/preflight/index.js";
import type { Language } from "../../../messages/index.js";
import type { PlacedForm } from "../../../paint/pdf/index.js";
import type { Press } from "../conditions.js";
import { fileName, pageFileName } from "../fileNames.js";
import type { OutputFile } from "../files.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import { editionFindings, type MadeEdition } from "../making.js";
import { findingsOnPages, type OpenPages } from "../openPages.js";
import { paintPages, pressPages } from "../paintFiles.js";
import { expectationOf, openPdfChecker } from "../pdfCheck/index.js";
import { type PlacedPictures, preparePlaced } from "../placed.js";
import { inkOfPages, type MeasuredInk } from "../plates/index.js";
import { pressFindings } from "../pressFindings.js";
import { fontsUsed } from "../savedEdition/index.js";
import type { Workers } from "../workers/index.js";
import type { DeliveredFile, DeliveredPage, Delivery, ReadBack } from "./manifest.js";
import { newsOf, readBackOf } from "./readBack.js";

/** Pages on their way to the print shop. */
export interface CheckOrder {
  readonly language: Language;
  /** Whether pages with findings of level error are made all the same. */
  readonly despiteErrors: boolean;
  /**
   * Whether the files go to the print shop as they are: then all ink is measured on the plates, which takes as long as
   * making the pages, and what only holds a place for something is an error.
   */
  readonly delivers: boolean;
  /** Hears how far it is. */
  readonly onStep?: (step: DeliveryStep) => void;
}

/** What is done of one phase, in files or pages. */
export interface DeliveryStep {
  readonly phase: "pictures" | "ink" | "paint" | "write";
  readonly done: number;
  readonly of: number;
}

/** Findings of boxes that say “图片待补” or name an advertisement that has not come: nobody wants them printed. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(["picture-missing", "ad-artwork-missing"]);

const UNMEASURED: MeasuredInk = { most: new Map(), regions: new Map() };

/** Pages with what is wrong with them; no delivery where errors are found and a person does not insist. */
export async function makeChecked(job: CheckOrder, opened: OpenPages, past: readonly PastEdition[], version: number, workers: Workers) {
  const { edition, press, layouts, isWhole } = opened;
  const { doc, faces, originals, severities } = edition;
  const refused = (findings: readonly ReportFinding[]): boolean => !job.despiteErrors && findings.some(({ level }) => level === "error");
  const { onStep = () => undefined } = job;
  onStep({ phase: "pictures", done: 0, of: layouts.length });
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: null, press, workers });
  if (job.delivers) onStep({ phase: "ink", done: 0, of: layouts.length });
  const ink = job.delivers
    ? await inkOfPages(layouts, { faces, placed: pictures, inkLimit: press.condition.inkLimit }, workers)
    : UNMEASURED;
  const ofPress = pressFindings(doc, layouts, { pictures, press, past, severities, inkRegions: ink.regions });
  const told = inWords(findingsOnPages(layouts, [...editionFindings(edition, layouts), ...ofPress]), job.language);
  const findings = job.delivers ? told.map(withPlaceholderError) : told;
  if (refused(findings)) return { findings, made: null };
  const made = await makeDelivery({
    edition,
    layouts,
    isWhole,
    pictures,
    press,
    findings,
    version,
    language: job.language,
    workers,
    ink,
    onStep,
  });
  const all = [...findings, ...made.news];
  return { findings: all, made: refused(all) ? null : made };
}

function withPlaceholderError(finding: ReportFinding): ReportFinding {
  return PLACEHOLDERS.has(finding.rule) ? { ...finding, level: "error" } : finding;
}

interface Matter {
  readonly edition: MadeEdition;
  readonly layouts: readonly PageLayout[];
  /** Whether these are all the pages of the edition. */
  readonly isWhole: boolean;
  readonly pictures: PlacedPictures;
  readonly press: Press;
  readonly findings: readonly ReportFinding[];
  readonly version: number;
  readonly language: Language;
  readonly workers: Workers;
  readonly ink: MeasuredInk;
  readonly onStep: NonNullable<CheckOrder["onStep"]>;
}

export interface MadeDelivery {
  readonly delivery: Delivery;
  readonly files: readonly OutputFile[];
  /** What reading the files back found that nobody has said before. */
  readonly news: readonly ReportFinding[];
}

async function makeDelivery(matter: Matter): Promise<MadeDelivery> {
  const { edition, layouts, isWhole, press, version } = matter;
  const { paper, date } = recordOf(edition.doc, "edition", "edition");
  const ending = `${version > 1 ? `-v${version}` : ""}.pdf`;
  const ofPages = layouts.map((layout): Bundle => {
    const { section } = recordOf(edition.doc, layout.page, "page");
    const path = `${pageFileName(press.fileName, { date, page: layout.number, section, paper })}${ending}`;
    return { path, layouts: [layout] };
  });
  const ofEdition = { path: `${fileName(`${date}-${paper || "edition"}`)}${ending}`, layouts };
  const made = await makeFiles(matter, isWhole ? [...ofPages, ofEdition] : ofPages);
  const pages = layouts.flatMap((layout, index) => {
    const file = made[index];
    return file ? [deliveredPage(matter, layout, file)] : [];
  });
  const whole = isWhole ? made.at(-1) : undefined;
  const { condition, standard, profile } = press;
  const delivery: Delivery = {
    version,
    revision: edition.revision,
    paper,
    date,
    standard,
    condition: {
      id: condition.id,
      intent: condition.intent.identifier,
      inkLimit: condition.inkLimit,
      profileSha256: hashOf(profile.bytes),
    },
    marks: press.marks,
    pages,
    edition: whole ? factsOf(whole) : null,
  };
  return { delivery, files: made, news: unlike(made.flatMap(({ readBack, layouts: pages }) => newsOf(readBack, pages))) };
}

/** A file and the pages in it. */
interface Bundle {
  readonly path: string;
  readonly layouts: readonly PageLayout[];
}

interface MadeFile extends Bundle, OutputFile {
  readonly path: string;
  readonly readBack: ReadBack;
}

/** Paints the files; each is read back while the next one is painted. */
async function makeFiles(matter: Matter, bundles: readonly Bundle[]): Promise<readonly MadeFile[]> {
  const { edition, pictures, press, language, workers, onStep } = matter;
  const { doc, faces } = edition;
  let done = 0;
  onStep({ phase: "paint", done, of: bundles.length });
  const checker = openPdfChecker();
  try {
    return await Promise.all(
      bundles.map(async ({ path, layouts }): Promise<MadeFile> => {
        const pages = pressPages(doc, layouts, faces, { press, file: path, language });
        const bytes = await paintPages(doc, pages, faces, pictures, press, workers);
        const found = await checker.check(bytes, expectationOf(pages, press));
        done++;
        onStep({ phase: "paint", done, of: bundles.length });
        return { path, bytes, layouts, readBack: readBackOf(found, path, layouts, language) };
      }),
    );
  } finally {
    await checker.close();
  }
}

/** Findings without those that say the same of the same page: the edition holds what the files of its pages hold. */
function unlike(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, place, params }) => {
    const key = JSON.stringify([rule, place, params]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function deliveredPage({ edition, press, findings, ink, pictures }: Matter, layout: PageLayout, file: MadeFile): DeliveredPage {
  const { doc, faces } = edition;
  const page = recordOf(doc, layout.page, "page");
  const { width, height } = layout.display;
  const millimetres = (points: number): number => Math.round((points / 72) * 2540) / 100;
  const mostInk = ink.most.get(layout.number);
  const placed = placedOn(layout, pictures);
  const own = findings.filter(({ place }) => place.page === layout.number || place.page === undefined);
  return {
    page: layout.number,
    section: page.section,
    ...factsOf(file),
    trim: { width: millimetres(width), height: millimetres(height) },
    inks: [...new Set([...platesOf(doc, layout), ...placed.flatMap(({ spots }) => spots)])],
    ...(mostInk === undefined ? {} : { mostInk }),
    fonts: [...new Set([...fontsUsed([layout], faces).map(({ name }) => name), ...placed.flatMap(({ fonts }) => fonts)])],
    profile: press.condition.intent.identifier,
    preflight: {
      passed: own.every(({ level }) => level !== "error"),
      findings: own.map(({ rule, level, message }) => ({ rule, level, message })),
    },
    // Nobody can sign a page yet: rounds and signatures come with proofing.
    signatures: [],
  };
}

/** The files of others on a page, which bring inks and fonts of their own. */
function placedOn({ display }: PageLayout, { forms }: PlacedPictures): readonly PlacedForm[] {
  const items = display.groups.flatMap((group) => group.items);
  return items.flatMap((item) => (item.kind === "placed" ? (forms.get(placedKey(item)) ?? []) : []));
}

function platesOf(doc: Doc, layout: PageLayout): readonly string[] {
  const page = recordOf(doc, layout.page, "page");
  const inks = inksOfPage(page, styleOf(doc, page.style));
  if (inks.kind === "cmyk") return ["C", "M", "Y", "K"];
  return inks.kind === "k" ? ["K"] : ["K", inks.name];
}

function factsOf({ path, bytes, readBack }: MadeFile): DeliveredFile {
  return { file: path, bytes: bytes.length, sha256: hashOf(bytes), readBack };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
