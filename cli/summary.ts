/** The readable summary of a report on the terminal. */
import { copyIn, type Intake, type VariantName } from "../core/model/index.js";
import type { CheckedPage, Report, ReportFinding, ReportPage, ReportStory } from "../host/services/index.js";
import { type Language, messageIds, say } from "../messages/index.js";
import { print } from "./print.js";

/** Findings and questions beyond this many of a kind are counted, not listed; the report has them all. */
const LISTED = 12;
/** White of a page that nobody needs to look for, as a share of its type area (issue 4). */
const MOST_WHITE = 0.01;

/** What was made and what is wrong with it: pages with their stories, the copy, findings, and last the count of them and the files. */
export function printSummary(report: Report, written: readonly string[], language: Language): void {
  printVariants(report.edition.variants, report.edition.variant, language);
  for (const page of report.pages) printPage(page, report, language);
  const aside = new Set(report.pasteboard.map(({ id }) => id));
  const unplaced = report.stories.filter(({ id, pages }) => pages.length === 0 && !aside.has(id));
  if (unplaced.length > 0) print.line(say(language, "summary-unplaced", { count: unplaced.length }));
  for (const story of unplaced) printStory(story, language);
  if (aside.size > 0) print.line(say(language, "summary-pasteboard", { count: aside.size }));
  for (const { id, words, characters } of report.pasteboard) print.line(`    ${id.padEnd(7)} ${shortened(words)}  ${characters}`);
  print.line(say(language, "summary-characters", { ...report.characters }));
  const open = report.sections.filter(({ intake }) => intake.questions.length + intake.loose.length > 0);
  for (const { section, intake } of open) printUnderstanding(intake, section, language);
  printFindings(report.findings, language);
  printVerdict(report.findings, language);
  const milliseconds = report.phases.reduce((sum, phase) => sum + phase.milliseconds, 0);
  print.line(say(language, "summary-made", { files: written.join(" "), seconds: (milliseconds / 1000).toFixed(1) }));
}

/** A page, how much white it has, and the stories that begin on it. */
function printPage(page: ReportPage, report: Report, language: Language): void {
  const begun = report.stories.filter(({ pages }) => Math.min(...pages) === page.number).sort((a, b) => a.rank - b.rank);
  const planned = report.plan.pages.find(({ number }) => number === page.number)?.frames ?? [];
  const pictures = planned.flatMap(({ content }) =>
    content.kind === "picture" || content.kind === "pictureGroup" ? copyIn(content) : [],
  ).length;
  print.line(say(language, "summary-page", { ...pageParams(page), stories: begun.length, pictures }));
  printLargestWhite(page, language);
  for (const story of begun) printStory(story, language);
}

function printStory({ rank, headline, headlineSize, pages, characters, overset }: ReportStory, language: Language): void {
  const words = headline.join(" ") || say(language, "summary-no-headline");
  const size = headlineSize === null ? "" : say(language, "summary-size", { size: headlineSize });
  const more = pages.length > 1 ? say(language, "summary-goes-on", { pages: pages.slice(1).join("、") }) : "";
  const over = overset > 0 ? say(language, "summary-overset", { overset }) : "";
  print.line(say(language, "summary-story", { rank, headline: words, characters, size, more, over }));
}

/** How many findings there are of each level, or that there is none. */
export function printVerdict(findings: readonly ReportFinding[], language: Language): void {
  const count = (level: ReportFinding["level"]): number => findings.filter((finding) => finding.level === level).length;
  const params = { errors: count("error"), warnings: count("warning"), notes: count("info") };
  print.line(say(language, findings.length === 0 ? "summary-sound" : "summary-verdict", params));
}

/** The variants of an edition, where it has any, and which of them this is. */
export function printVariants(variants: readonly VariantName[], variant: string | null, language: Language): void {
  if (variants.length === 0) return;
  const names = variants.map(({ name, title }) => (title === null ? name : `${name}（${title}）`)).join(" ");
  const which = variant ?? say(language, "summary-variant-base");
  print.line(say(language, "summary-variants", { names, which }));
}

/** A page that was checked and how much white it has. */
export function printChecked(page: CheckedPage, language: Language): void {
  print.line(say(language, "summary-checked", pageParams(page)));
  printLargestWhite(page, language);
}

/** Where most of the white of a page lies, where it has more than a page may have. */
function printLargestWhite({ white }: CheckedPage, language: Language): void {
  const [largest] = white.areas;
  if (!largest || white.share <= MOST_WHITE) return;
  print.line(say(language, "summary-white", { ...largest.extent, cells: largest.cells }));
}

function pageParams({ number, section, style, white }: CheckedPage) {
  return { page: number, section, style, percent: (white.share * 100).toFixed(1) };
}

/** The proposals, a line each, for a person to choose from. */
export function printProposals(reports: readonly Report[], language: Language): void {
  for (const [index, { plan, findings }] of reports.entries()) {
    const count = (level: ReportFinding["level"]): number => findings.filter((finding) => finding.level === level).length;
    const params = { number: index + 1, cost: Math.round(plan.cost ?? 0), errors: count("error"), warnings: count("warning") };
    print.line(say(language, "summary-proposal", params));
  }
}

/** What the importer understood, in a few lines. */
export function printIntake(intake: Intake, path: string | null, language: Language): void {
  for (const story of intake.stories) {
    print.line(
      say(language, "summary-understood", {
        rank: story.rank,
        headline: story.headline.join(" ") || say(language, "summary-no-headline"),
        characters: story.blocks.reduce((total, block) => total + block.text.length, 0),
      }),
    );
  }
  printUnderstanding(intake, "", language);
  if (path !== null) print.line(say(language, "summary-written", { files: path }));
}

function printUnderstanding(intake: Intake, section: string, language: Language): void {
  const { accounting } = intake;
  print.line(
    say(language, "summary-accounting", {
      section: section === "" ? "" : ` ${section}`,
      input: accounting.input,
      placed: accounting.placed,
      loose: accounting.loose,
      dropped: accounting.dropped,
      repairs: intake.repairs.length,
      questions: intake.questions.length,
    }),
  );
  for (const question of intake.questions.slice(0, LISTED)) {
    print.line(
      `  ? ${say(language, question.about, {
        text: shortened(question.text),
        proposed: readingInWords(question.proposed, intake, language),
        percent: Math.round(question.confidence * 100),
      })}`,
    );
  }
  tellMore(intake.questions.length, language);
}

/** A proposed reading as people say it: the name of a role, the headline of a story, else as it is. */
function readingInWords(proposed: string, intake: Intake, language: Language): string {
  const known = new Set(messageIds());
  return proposed
    .split(" / ")
    .map((reading) => {
      const id = `reading-${reading.replaceAll(" ", "-")}`;
      if (known.has(id)) return say(language, id);
      const story = intake.stories.find((each) => each.id === reading);
      return story?.headline[0] === undefined ? reading : shortened(story.headline[0]);
    })
    .join(" / ");
}

/** Findings by level, at most `listed` of each. */
export function printFindings(findings: readonly ReportFinding[], language: Language, listed = LISTED): void {
  for (const level of ["error", "warning", "info"] as const) {
    const some = findings.filter((finding) => finding.level === level);
    if (some.length === 0) continue;
    print.line(say(language, `summary-level-${level}`, { count: some.length }));
    for (const finding of some.slice(0, listed)) print.line(`  ${placeOf(finding, language)}${finding.message}`);
    if (listed === LISTED) tellMore(some.length, language);
  }
}

/** Why the rules that were broken matter in print, each once. */
export function printWhy(findings: readonly ReportFinding[], language: Language): void {
  const reasons = new Set(findings.flatMap(({ why }) => (why === undefined ? [] : [why])));
  if (reasons.size > 0) print.line(say(language, "summary-why"));
  for (const reason of reasons) print.line(`  ${reason}`);
}

function placeOf(finding: ReportFinding, language: Language): string {
  const { page, column, line } = finding.place;
  if (page === undefined) return "";
  const where = say(language, "summary-place-page", { page });
  return `${column === undefined || line === undefined ? where : where + say(language, "summary-place-line", { column, line })} `;
}

function tellMore(count: number, language: Language): void {
  if (count > LISTED) print.line(say(language, "summary-more", { count: count - LISTED }));
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ")];
  return characters.length > 24 ? `${characters.slice(0, 24).join("")}…` : characters.join("");
}
