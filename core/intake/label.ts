/**
 * Labels every line with the role it has on the best path (Viterbi 1967), and says by what margin: the
 * score of the best path minus that of the best path on which this line has another role (max-marginals).
 */
import { type FeatureName, featuresOf, type Page } from "./features.js";
import type { Line } from "./lines.js";
import { firstScore, ROLES, type Role, transitionScore } from "./roles.js";
import { WEIGHTS } from "./weights.js";

export interface Label {
  readonly role: Role;
  /** Share of belief in the role, 0.5 to 1. */
  readonly confidence: number;
  /** The role of the best path through another role of this line. */
  readonly second: Role;
  /** A person has said it. */
  readonly byHand: boolean;
}

/** What a person says of a line, by its place; null where nobody has said anything. */
export type FixedRole = (line: Line) => Role | null;

export function labelLines(pages: readonly Page[], fixedRole: FixedRole = () => null): readonly Label[] {
  return pages.flatMap((page) => labelPage(page, fixedRole));
}

function labelPage(page: Page, fixedRole: FixedRole): readonly Label[] {
  const fixed = page.facts.map(({ line }) => fixedRole(line));
  const emissions = page.facts.map((_, index) => emissionOf(featuresOf(page, index), fixed[index] ?? null));
  const into = forward(emissions);
  const outOf = backward(emissions);
  return emissions.map((_, index) => ({ ...labelOf(into[index], outOf[index]), byHand: fixed[index] != null }));
}

/** Belief in the better of two readings that lie `margin` apart (logistic). */
export function confidenceFromMargin(margin: number): number {
  return 1 / (1 + Math.exp(-Math.max(0, margin)));
}

const COUNT = ROLES.length;
const TRANSITIONS: readonly Float64Array[] = ROLES.map((previous) => Float64Array.from(ROLES, (next) => transitionScore(previous, next)));
const FIRST = Float64Array.from(ROLES, firstScore);

/** What any other role costs where a person has said which it is: more than all transitions of a page. */
const FORBIDDEN = -1e6;

function emissionOf(features: readonly FeatureName[], fixed: Role | null): Float64Array {
  return Float64Array.from(ROLES, (role) => {
    if (fixed !== null && role !== fixed) return FORBIDDEN;
    const weights = WEIGHTS[role];
    return features.reduce((score, feature) => score + (weights.features[feature] ?? 0), weights.base);
  });
}

/** Best score of a path up to each line that gives it each role, the line's own score included. */
function forward(emissions: readonly Float64Array[]): readonly Float64Array[] {
  const best: Float64Array[] = [];
  emissions.forEach((emission, index) => {
    const previous = best[index - 1];
    const row = new Float64Array(COUNT);
    for (let role = 0; role < COUNT; role++) row[role] = (emission[role] ?? 0) + arrival(previous, role);
    best.push(row);
  });
  return best;
}

function arrival(previous: Float64Array | undefined, role: number): number {
  if (!previous) return FIRST[role] ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < COUNT; from++) {
    best = Math.max(best, (previous[from] ?? 0) + (TRANSITIONS[from]?.[role] ?? 0));
  }
  return best;
}

/** Best score of a path from each line to the end when it has each role, the line's own score left out. */
function backward(emissions: readonly Float64Array[]): readonly Float64Array[] {
  const best: Float64Array[] = new Array(emissions.length);
  let after: Float64Array | undefined;
  for (let index = emissions.length - 1; index >= 0; index--) {
    const row = new Float64Array(COUNT);
    const emission = emissions[index + 1];
    if (after && emission) for (let role = 0; role < COUNT; role++) row[role] = departure(role, emission, after);
    best[index] = row;
    after = row;
  }
  return best;
}

function departure(role: number, emission: Float64Array, after: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < COUNT; to++) {
    best = Math.max(best, (TRANSITIONS[role]?.[to] ?? 0) + (emission[to] ?? 0) + (after[to] ?? 0));
  }
  return best;
}

function labelOf(into: Float64Array | undefined, outOf: Float64Array | undefined): Omit<Label, "byHand"> {
  const scores = ROLES.map((role, index) => ({ role, score: (into?.[index] ?? 0) + (outOf?.[index] ?? 0) }));
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return {
    role: first?.role ?? "loose",
    second: second?.role ?? "loose",
    confidence: confidenceFromMargin((first?.score ?? 0) - (second?.score ?? 0)),
  };
}
