/** The readable summary of a report on the terminal. */
import type { Intake, VariantName } from "../core/model/index.js";
import type { CheckedPage, Report, ReportFinding } from "../host/services/index.js";
import { type Language, messageIds, say } from "../messages/index.js";
import { print } from "./print.js";

/** Findings and questions beyond this many of a kind are counted, not listed; the report has them all. */
const LISTED = 12;

export function printSummary(report: Report, written: readonly string[], language: Language): void {
  const tell = (id: string, params: Readonly<Record<string, string | number>> = {}) => print.line(say(language, id, params));
  printVariants(report.edition.variants, report.edition.variant, language);
  tell("summary-stories", { count: report.stories.length });
  for (const story of report.stories) {
    tell("summary-story", {
      rank: story.rank,
      headline: story.headline.join(" ") || say(language, "summary-no-headline"),
      size: story.headlineSize ?? "–",
      pages: story.pages.join("、") || "–",
      characters: story.characters,
    });
  }
  for (const page of report.pages) {
    tell("summary-page", { page: page.number, style: page.style, section: page.section, frames: page.frames.length });
    for (const frame of page.frames) {
      const extent = frame.extent;
      if (!extent) continue;
      print.line(
        `    ${frame.kind.padEnd(9)} ${(frame.story ?? "").padEnd(7)} ${extent.cols}×${extent.lines} @ ${extent.col},${extent.line}  ${frame.characters}`,
      );
    }
  }
  for (const page of report.pages) printWhite(page, language);
  tell("summary-characters", { ...report.characters });
  for (const { section, intake } of report.sections) printUnderstanding(intake, section, language);
  printFindings(report.findings, language);
  tell("summary-fonts", { fonts: report.fonts.map((font) => font.name).join(", ") });
  tell("summary-phases", { phases: report.phases.map((phase) => `${phase.name} ${phase.milliseconds}`).join(", ") });
  tell("summary-written", { files: written.join(" ") });
}

/** The variants of an edition, where it has any, and which of them this is. */
export function printVariants(variants: readonly VariantName[], variant: string | null, language: Language): void {
  if (variants.length === 0) return;
  const names = variants.map(({ name, title }) => (title === null ? name : `${name}（${title}）`)).join(" ");
  const which = variant ?? say(language, "summary-variant-base");
  print.line(say(language, "summary-variants", { names, which }));
}

/** How much white a page has and where most of it is. */
export function printWhite({ number, white }: CheckedPage, language: Language): void {
  const percent = (white.share * 100).toFixed(1);
  const [largest] = white.areas;
  const id = largest ? "summary-white-where" : "summary-white";
  print.line(
    say(language, id, { page: number, percent, cells: white.cells, ...(largest ? { ...largest.extent, most: largest.cells } : {}) }),
  );
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
