/** What is uncertain, as questions with a proposed answer. */
import type { IntakeQuestion, QuestionKind } from "../model/index.js";
import type { Continuation } from "./continuations.js";
import { type Copy, placeOf } from "./copy.js";
import { type Draft, isOpenEnded } from "./drafts.js";
import type { HeadlineMatch } from "./headings.js";
import type { Label } from "./label.js";
import type { Line } from "./lines.js";
import { extentOf, type Run } from "./run.js";
import type { Story } from "./stories.js";
import type { CopySource } from "./types.js";

/** Below this share of belief a decision becomes a question. */
const SURE = 0.8;
const LONGEST_QUOTE = 60;

interface Doubt {
  readonly from: number;
  readonly to: number;
  readonly about: QuestionKind;
  readonly proposed: string;
  readonly alternatives: readonly { readonly reading: string; readonly confidence: number }[];
  readonly confidence: number;
}

export class Questions {
  private readonly asked: IntakeQuestion[] = [];

  constructor(private readonly copy: Copy) {}

  ask(doubt: Doubt): void {
    const place = placeOf(this.copy, doubt.from);
    const text = this.copy.text.slice(doubt.from, Math.min(doubt.to, doubt.from + LONGEST_QUOTE));
    this.asked.push({
      source: place.source,
      from: place.at,
      to: place.at + (doubt.to - doubt.from),
      text,
      about: doubt.about,
      proposed: doubt.proposed,
      alternatives: doubt.alternatives,
      confidence: round(doubt.confidence),
    });
  }

  all(): readonly IntakeQuestion[] {
    return [...this.asked].sort((a, b) => a.source - b.source || a.from - b.from);
  }
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

export function askEncodings(questions: Questions, copy: Copy, sources: readonly CopySource[]): void {
  sources.forEach((source, number) => {
    if (source.encodingDoubts.length === 0) return;
    const from = copy.bases[number] ?? 0;
    const confidence = Math.max(0, 1 - source.encodingDoubts.reduce((sum, doubt) => sum + doubt.confidence, 0));
    questions.ask({ from, to: from, about: "encoding", proposed: source.encoding, alternatives: source.encodingDoubts, confidence });
  });
}

/** Roles that make no difference to the page when one is taken for the other. */
const ALIKE: readonly (readonly string[])[] = [
  ["start", "body"],
  ["caption", "captionMore", "marker", "credit"],
  ["pageCredit", "loose"],
];

export function askRoles(questions: Questions, lines: readonly Line[], labels: readonly Label[]): void {
  labels.forEach((label, index) => {
    const line = lines[index];
    if (!line || label.confidence >= SURE || ALIKE.some((group) => group.includes(label.role) && group.includes(label.second))) return;
    const about = label.role === "more" || label.second === "more" ? "continuation" : "role";
    questions.ask({
      from: line.from,
      to: line.to,
      about,
      proposed: label.role,
      alternatives: [{ reading: label.second, confidence: round(1 - label.confidence) }],
      confidence: label.confidence,
    });
  });
}

export function askHeadlines(questions: Questions, stories: readonly Story[], idOf: (draft: number) => string): void {
  for (const { match, split, tags } of stories) {
    for (const tag of tags) if (tag.confidence < SURE) askTag(questions, tag, idOf);
    if (!match) continue;
    const { from } = extentOf(match.headings[0]?.piece.run ?? EMPTY);
    const { to } = extentOf(match.headings.at(-1)?.piece.run ?? EMPTY);
    const range = { from: Math.min(from, to), to: Math.max(from, to) };
    if (match.confidence < SURE && match.draft !== null) {
      const alternatives = match.alternatives.map((one) => ({ reading: idOf(one.draft), confidence: round(one.confidence) }));
      questions.ask({ ...range, about: "headline-story", proposed: idOf(match.draft), alternatives, confidence: match.confidence });
    }
    if (split && split.parts.length > 1 && split.second && split.confidence < SURE) {
      const second = { reading: split.second.join(" / "), confidence: round(1 - split.confidence) };
      questions.ask({ ...range, about: "role", proposed: split.parts.join(" / "), alternatives: [second], confidence: split.confidence });
    }
  }
}

function askTag(questions: Questions, tag: HeadlineMatch, idOf: (draft: number) => string): void {
  const heading = tag.headings[0];
  if (!heading || tag.draft === null) return;
  const next = heading.next === null ? [] : [{ reading: idOf(heading.next), confidence: round(1 - tag.confidence) }];
  questions.ask({
    ...extentOf(heading.piece.run),
    about: "headline-story",
    proposed: idOf(tag.draft),
    alternatives: next,
    confidence: tag.confidence,
  });
}

const EMPTY: Run = { text: "", at: [] };

export function askContinuations(
  questions: Questions,
  continuations: readonly Continuation[],
  drafts: readonly Draft[],
  idOf: (draft: number) => string,
): void {
  for (const { fragment, draft, confidence, alternatives, byHand } of continuations) {
    const run = drafts[fragment]?.blocks[0]?.[0]?.run;
    if (!run || byHand || (draft !== null && confidence >= 0.95)) continue;
    const others = alternatives.slice(0, 2).map((number) => ({ reading: idOf(number), confidence: round((1 - confidence) / 2) }));
    questions.ask({
      ...extentOf(run),
      about: draft === null ? "story-boundary" : "continuation",
      proposed: idOf(draft ?? fragment),
      alternatives: others,
      confidence,
    });
  }
}

/** Stories that stop in mid-sentence where the copy ends. */
export function askTruncated(questions: Questions, drafts: readonly Draft[], continued: ReadonlySet<number>): void {
  drafts.forEach((draft, number) => {
    const run = draft.blocks.at(-1)?.at(-1)?.run;
    if (!run || continued.has(number) || !isOpenEnded(draft)) return;
    const { from, to } = extentOf(run);
    questions.ask({ from: Math.max(from, to - 20), to, about: "truncated", proposed: "as it stands", alternatives: [], confidence: 0.5 });
  });
}

export function askPrivateUse(questions: Questions, copy: Copy, isMapped: (code: number) => boolean): void {
  for (const found of copy.text.matchAll(/[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g)) {
    if (found[0].length === 1 && isMapped(found[0].charCodeAt(0))) continue;
    questions.ask({
      from: found.index,
      to: found.index + found[0].length,
      about: "private-use",
      proposed: found[0],
      alternatives: [],
      confidence: 0,
    });
  }
}
