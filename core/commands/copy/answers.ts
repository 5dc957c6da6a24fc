/** The answers to a question of the importer, each as the review that says it. */
import { COPY_ROLES, type CopyPart, type CopyReview, type IntakeQuestion, type IntakeRecord } from "../../model/index.js";
import { givePart, labelPart, settleQuestion } from "./sayings.js";

export interface Answer {
  /** What it says: roles, parted by " / " for the lines of a headline; the index of a story; that all may stand as it is. */
  readonly says:
    | { readonly kind: "roles"; readonly roles: readonly string[] }
    | { readonly kind: "story"; readonly story: number | null }
    | { readonly kind: "stand" };
  readonly review: CopyReview;
}

/** The answers, what the importer proposes first; the question is settled by each. */
export function answersTo(record: IntakeRecord, question: IntakeQuestion): readonly Answer[] {
  const readings = [question.proposed, ...question.alternatives.map(({ reading }) => reading)];
  const settled = settleQuestion(record.review, question);
  const parts = record.parts.filter(({ source, from, to }) => source === question.source && from < question.to && question.from < to);
  switch (question.about) {
    case "role":
    case "continuation":
    case "headline-story":
    case "story-boundary":
    case "caption-story":
      return readings.flatMap((reading) => answerOf(record, settled, parts, question, reading));
    case "loose":
      return [stands(settled), ...LOOSE_ROLES.map((role) => roleAnswer(settled, parts, [role]))];
    default:
      return [stands(settled)];
  }
}

/** What copy without a place mostly is. */
const LOOSE_ROLES = ["unused", "body", "headline", "caption"] as const;

function stands(review: CopyReview): Answer {
  return { says: { kind: "stand" }, review };
}

/** Names of the importer's own for what people know by another one. */
const ALIKE: Readonly<Record<string, string>> = { captionMore: "more", marker: "caption", loose: "unused" };

function answerOf(
  record: IntakeRecord,
  settled: CopyReview,
  parts: readonly CopyPart[],
  { source, from }: IntakeQuestion,
  reading: string,
): readonly Answer[] {
  const [, number] = /^s(\d+)$/.exec(reading) ?? [];
  if (number !== undefined || reading === "no story") {
    const story = number === undefined ? null : Number(number) - 1;
    const home = story === null ? null : (record.stories[story]?.start ?? null);
    return [{ says: { kind: "story", story }, review: parts.reduce((review, part) => givePart(review, part, home), settled) }];
  }
  const roles = reading.split(" / ").map((role) => ALIKE[role] ?? role);
  // A question about one line of a part is not about the others.
  const asked = roles.length > 1 ? parts : [{ source, lines: [from] }];
  return roles.every(isSaid) ? [roleAnswer(settled, asked, roles)] : [];
}

type Said = Parameters<typeof labelPart>[2];

function isSaid(role: string): role is Said {
  return role === "more" || COPY_ROLES.some((each) => each === role);
}

function roleAnswer(settled: CopyReview, parts: readonly Pick<CopyPart, "source" | "lines">[], roles: readonly Said[]): Answer {
  const review = parts.reduce((before, part, index) => labelPart(before, part, roles[index] ?? roles.at(-1) ?? "body"), settled);
  return { says: { kind: "roles", roles }, review };
}
