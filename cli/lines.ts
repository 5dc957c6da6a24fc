import type { LineExplanation, StepUse } from "../core/inline/index.js";
import { type ExplainedParagraph, explainLines, type LinesOutcome } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { tell } from "./compose.js";
import { EXIT } from "./exit.js";
import { print } from "./print.js";

interface LinesOptions {
  readonly text: string;
  readonly measure: string;
  readonly profile: string;
  readonly size: string;
  readonly family: string;
  readonly indent: string;
  readonly kinsoku?: string;
  readonly hang: boolean;
  readonly hyphenate: boolean;
  readonly align: string;
  readonly greedy: boolean;
  readonly grid: boolean;
  readonly vertical: boolean;
  readonly json: boolean;
  readonly lang: Language;
}

/** Explains the lines of a text: for people, or as JSON for tools. */
export async function linesCommand(options: LinesOptions): Promise<number> {
  const breaking = options.greedy ? "greedy" : "optimal";
  const outcome = explainLines({ ...options, kinsoku: options.kinsoku ?? null, breaking });
  if (!outcome.ok) {
    tell(outcome, options.lang);
    return EXIT.usage;
  }
  if (options.json) print.line(JSON.stringify(jsonOf(outcome, options.lang), null, 1));
  else printLines(outcome, options.lang);
  return EXIT.fine;
}

function printLines(outcome: LinesOutcome, language: Language): void {
  const { measure, size, family, profile, kinsoku, paragraphs } = outcome;
  const head = { measure: fixed(measure), ems: fixed(measure / size), size: fixed(size), family, profile, level: kinsoku };
  print.line(say(language, "lines-head", head));
  for (const paragraph of paragraphs) {
    print.line();
    paragraph.lines.forEach((line, index) => {
      printLine(paragraph, line, index + 1, language);
    });
    for (const finding of paragraph.findings) print.line(`! ${say(language, finding.rule, finding.params)}`);
  }
}

function printLine({ text }: ExplainedParagraph, explained: LineExplanation, number: number, language: Language): void {
  const { line, natural, measure, steps, glyphs } = explained;
  print.line(`${String(number).padStart(3)}  ${text.slice(line.from, line.to)}`);
  const widths = { natural: fixed(natural), measure: fixed(measure), change: signed(line.adjustment) };
  print.line(`     ${say(language, "lines-widths", widths)}`);
  for (const use of steps) print.line(`     ${stepWords(use, language)}`);
  if (line.hang !== undefined) print.line(`     ${say(language, "lines-hang", { hang: fixed(line.hang) })}`);
  print.line(`     ${say(language, "lines-end", { end: say(language, `lines-end-${explained.end}`), cost: fixed(explained.cost) })}`);
  for (const { to, cost, fits } of explained.alternatives) {
    const id = fits ? "lines-alternative" : "lines-alternative-wide";
    print.line(`     ${say(language, id, { text: text.slice(line.from, to), cost: fixed(cost) })}`);
  }
  print.line(`     ${glyphs.map((glyph) => `${text.slice(glyph.from, glyph.to)} ${fixed(glyph.x)}+${fixed(glyph.width)}`).join("  ")}`);
}

function stepWords({ step, gaps, each, total }: StepUse, language: Language): string {
  return say(language, `lines-${step}`, { gaps, each: signed(each), total: signed(total) });
}

/** Lengths are in points, rounded to 1/1000; offsets count UTF-16 units of the paragraph. */
function jsonOf({ measure, size, family, profile, kinsoku, paragraphs }: LinesOutcome, language: Language): object {
  return {
    measure: fixed(measure),
    size: fixed(size),
    family,
    profile,
    kinsoku,
    paragraphs: paragraphs.map(({ text, lines, findings }) => ({
      text,
      lines: lines.map((line) => jsonOfLine(text, line)),
      findings: findings.map(({ rule, level, params }) => ({ rule, level, params, words: say(language, rule, params) })),
    })),
  };
}

function jsonOfLine(text: string, { line, glyphs, measure, natural, steps, end, cost, alternatives }: LineExplanation): object {
  return {
    text: text.slice(line.from, line.to),
    from: line.from,
    to: line.to,
    measure: fixed(measure),
    natural: fixed(natural),
    width: fixed(line.width),
    adjustment: fixed(line.adjustment),
    hang: fixed(line.hang ?? 0),
    rescue: line.rescue,
    end,
    cost: fixed(cost),
    steps: steps.map((use) => ({ ...use, each: fixed(use.each), total: fixed(use.total) })),
    alternatives: alternatives.map((other) => ({
      text: text.slice(line.from, other.to),
      to: other.to,
      fits: other.fits,
      cost: fixed(other.cost),
    })),
    glyphs: glyphs.map((glyph) => ({
      text: text.slice(glyph.from, glyph.to),
      from: glyph.from,
      to: glyph.to,
      x: fixed(glyph.x),
      width: fixed(glyph.width),
      gap: fixed(glyph.gap),
      gapSet: fixed(glyph.gapSet),
      steps: glyph.steps,
      ...(glyph.turn ? { turn: glyph.turn } : {}),
    })),
  };
}

function fixed(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function signed(value: number): string {
  return value > 0 ? `+${fixed(value)}` : String(fixed(value));
}
