/** What can be done with the part of copy in hand. */
import { joinPart, labelPart, splitPart } from "../../../core/commands/index.js";
import type { CopyPart, CopyReview, IntakeRecord } from "../../../core/model/index.js";

export interface PartDeeds {
  label(role: CopyReview["labels"][number]["role"]): void;
  split(): void;
  joinBefore(): void;
  joinAfter(): void;
  say(review: CopyReview): void;
}

interface Hand {
  readonly intake: IntakeRecord;
  readonly part: CopyPart;
  readonly next: CopyPart | undefined;
  readonly text: string;
  readonly caret: number | null;
  readonly say: (review: CopyReview | null) => void;
}

export function deedsOf({ intake, part, next, text, caret, say }: Hand): PartDeeds {
  const { review } = intake;
  const hasBefore = intake.parts.some(({ source, to }) => source === part.source && to === part.from);
  return {
    label: (role) => say(labelPart(review, part, role)),
    split: () => say(caret === null ? null : splitPart(review, part, caret, text)),
    joinBefore: () => say(hasBefore ? joinPart(review, part) : null),
    joinAfter: () => say(next?.source === part.source ? joinPart(review, next) : null),
    say,
  };
}
