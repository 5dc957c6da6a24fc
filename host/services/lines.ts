/** Sets a text at a measure and says why each line is as it is, for `duikai lines` and the editor. */
import type { Family } from "../../core/face/index.js";
import {
  type CharacterStyle,
  createExplain,
  type KinsokuLevel,
  type LineExplanation,
  type ParagraphStyle,
  PROFILES,
  type ProfileName,
  rulesWith,
} from "../../core/inline/index.js";
import { type Finding, profileAt } from "../../core/model/index.js";
import { em, mm, type Pt, pt, ptFromMm } from "../../core/units/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { type Failure, failure } from "./failure.js";
import { createHyphenator } from "./hyphenator.js";
import { profileNamed } from "./profiles.js";

/** What a person typed; everything is checked here. */
export interface LinesJob {
  /** One paragraph a line. */
  readonly text: string;
  /** A length such as `14em`, `14字`, `126pt`, `44mm`; a bare number counts in em. */
  readonly measure: string;
  /** A profile by name, or `auto`: the one that suits the measure. */
  readonly profile: string;
  /** A kinsoku level instead of the profile's own; null for that. */
  readonly kinsoku: string | null;
  /** Whether 、，。 may hang, whatever the profile says. */
  readonly hang: boolean;
  /** Whether English words may be divided. */
  readonly hyphenate: boolean;
  /** `justify`, `start`, `center`, `end` or `spread` (撑满). */
  readonly align: string;
  /** Type size in points. */
  readonly size: string;
  /** `song` or 宋, `hei` or 黑, `kai` or 楷, `fangsong` or 仿宋, `display`. */
  readonly family: string;
  /** First-line indent in em. */
  readonly indent: string;
  readonly breaking: "greedy" | "optimal";
  /** Whether every Han stands on a cell (密排). */
  readonly grid: boolean;
  /** Whether the lines run from top to bottom (直排). */
  readonly vertical: boolean;
}

/** A paragraph with its lines explained. */
export interface ExplainedParagraph {
  readonly text: string;
  readonly lines: readonly LineExplanation[];
  readonly findings: readonly Finding[];
}

/** The job as it was understood, and its paragraphs set. */
export interface LinesOutcome {
  readonly ok: true;
  readonly measure: Pt;
  readonly size: Pt;
  readonly family: Family;
  readonly profile: ProfileName;
  readonly kinsoku: KinsokuLevel;
  readonly paragraphs: readonly ExplainedParagraph[];
}

const FAMILIES: Readonly<Record<string, Family>> = {
  song: "song",
  宋: "song",
  宋体: "song",
  hei: "hei",
  黑: "hei",
  黑体: "hei",
  kai: "kai",
  楷: "kai",
  楷体: "kai",
  fangsong: "fangsong",
  仿宋: "fangsong",
  仿宋体: "fangsong",
  display: "display",
};
const KINSOKU_LEVELS: readonly KinsokuLevel[] = ["none", "basic", "gb", "strict"];
const ALIGNMENTS: readonly ParagraphStyle["align"][] = ["justify", "start", "center", "end", "spread"];
const BLACK = { c: 0, m: 0, y: 0, k: 1 };
const REGULAR = 400;
/** Sizes in points and measures in em beyond these are slips of the finger. */
const LARGEST_SIZE = 1000;
const WIDEST_MEASURE = 1000;

/** Sets the text of a job, or says which of its values is wrong. */
export function explainLines(job: LinesJob): LinesOutcome | Failure {
  const understood = understand(job);
  if (!understood.ok) return understood;
  const { texts, type, style, measure, size, family, profile } = understood;
  const explain = createExplain(createFaceSet(), { hyphenator: job.hyphenate ? createHyphenator() : null });
  const paragraphs = texts.map((text) => ({
    text,
    ...explain({ text, runs: [{ from: 0, to: text.length, style: type }] }, style, measure),
  }));
  return { ok: true, measure, size, family, profile, kinsoku: style.kinsoku, paragraphs };
}

interface UnderstoodJob {
  readonly ok: true;
  readonly texts: readonly string[];
  readonly type: CharacterStyle;
  readonly style: ParagraphStyle;
  readonly measure: Pt;
  readonly size: Pt;
  readonly family: Family;
  readonly profile: ProfileName;
}

function understand(job: LinesJob): UnderstoodJob | Failure {
  const points = positive(job.size, LARGEST_SIZE);
  if (points === null) return failure("lines-size", { value: job.size });
  const size = pt(points);
  const measure = measureFrom(job.measure, size);
  if (measure === null) return failure("lines-measure", { value: job.measure });
  const family = Object.hasOwn(FAMILIES, job.family) ? FAMILIES[job.family] : undefined;
  if (!family) return failure("lines-family", { value: job.family });
  const choice = profileNamed(job.profile);
  if (typeof choice !== "string") return choice;
  const texts = job.text.split(/\r\n|[\r\n]/).filter((text) => text.trim() !== "");
  if (texts.length === 0) return failure("lines-text");
  const profile = profileAt(choice, measure / size);
  const style = paragraphStyleOf(job, profile);
  if ("code" in style) return style;
  const type: CharacterStyle = { family, weight: REGULAR, size, ink: BLACK, tracking: em(0) };
  return { ok: true, texts, type, style, measure, size, family, profile };
}

function paragraphStyleOf(job: LinesJob, profile: ProfileName): ParagraphStyle | Failure {
  const indent = job.indent.trim() === "0" ? 0 : positive(job.indent, WIDEST_MEASURE);
  if (indent === null) return failure("lines-indent", { value: job.indent });
  const align = ALIGNMENTS.find((name) => name === job.align);
  if (!align) return failure("lines-align", { value: job.align, known: ALIGNMENTS.join(" ") });
  const { kinsoku: own, rules } = PROFILES[profile];
  const kinsoku = job.kinsoku === null ? own : KINSOKU_LEVELS.find((level) => level === job.kinsoku);
  if (!kinsoku) return failure("lines-kinsoku", { value: String(job.kinsoku), known: KINSOKU_LEVELS.join(" ") });
  return {
    indent: em(indent),
    align,
    kinsoku,
    breaking: job.breaking,
    grid: job.grid,
    hyphenate: job.hyphenate,
    profile: job.hang ? rulesWith(rules, { hanging: true }) : profile,
    ...(job.vertical ? { writing: "vertical" as const } : {}),
  };
}

function measureFrom(text: string, size: number): Pt | null {
  const [, number = "", unit = "em"] = /^([\d.]+)\s*(em|字|pt|mm)?$/.exec(text.trim()) ?? [];
  const value = positive(number, WIDEST_MEASURE * size);
  if (value === null) return null;
  const points = unit === "pt" ? value : unit === "mm" ? ptFromMm(mm(value)) : value * size;
  return points <= WIDEST_MEASURE * size ? pt(points) : null;
}

function positive(text: string, largest: number): number | null {
  if (!/^\d+(\.\d+)?$|^\.\d+$/.test(text.trim())) return null;
  const value = Number(text);
  return value > 0 && value <= largest ? value : null;
}
