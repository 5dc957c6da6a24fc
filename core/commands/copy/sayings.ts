/** What a person can say of a part of copy. Each gives the review with it; `reviewCopy` reads the copy anew by that. */
import type { CopyHome, CopyLabel, CopyPart, CopyPlace, CopyReview, IntakeQuestion } from "../../model/index.js";

/** The part is this. All its lines stay together. */
export function labelPart(review: CopyReview, { source, lines }: Pick<CopyPart, "source" | "lines">, role: CopyLabel["role"]): CopyReview {
  const labels = lines.map((at, index): CopyLabel => ({ source, at, role: index === 0 ? role : "more" }));
  return labels.reduce(labelled, review);
}

/** The part ends here and another one begins, which is what this one is; null where there is nothing to part. */
export function splitPart(review: CopyReview, part: CopyPart, at: number, text: string): CopyReview | null {
  const place = at + (text.slice(at, part.to).length - text.slice(at, part.to).trimStart().length);
  const [first = part.from] = part.lines;
  if (place <= first || place >= part.to || text.slice(first, place).trim() === "") return null;
  const cut = { source: part.source, at: place };
  const splits = part.lines.includes(place) ? review.splits : [...review.splits, cut];
  const before = part.lines.filter((line) => line < place);
  const behind = [place, ...part.lines.filter((line) => line > place)];
  const role = part.role === "loose" ? "body" : part.role;
  const upper = labelPart({ ...review, splits }, { ...part, lines: before }, role);
  return labelPart(upper, { ...part, lines: behind }, role === "start" ? "body" : role);
}

/** The part goes on with the one before it; where it was split off, it is one with it again. */
export function joinPart(review: CopyReview, part: Pick<CopyPart, "source" | "lines">): CopyReview {
  const [first = -1] = part.lines;
  if (!review.splits.some((split) => isAt(split, part.source, first))) return labelPart(review, part, "more");
  const elsewhere = (place: CopyPlace) => !isAt(place, part.source, first);
  return { ...review, splits: review.splits.filter(elsewhere), labels: review.labels.filter(elsewhere) };
}

/** The part belongs to the story whose text begins there; to none for null. */
export function givePart(review: CopyReview, { source, lines }: Pick<CopyPart, "source" | "lines">, home: CopyPlace | null): CopyReview {
  const [at] = lines;
  if (at === undefined) return review;
  const given: CopyHome = { source, at, home };
  return { ...review, homes: [...review.homes.filter((each) => !isAt(each, source, at)), given] };
}

/** Nobody need be asked this any more. */
export function settleQuestion(review: CopyReview, { source, from, about }: IntakeQuestion): CopyReview {
  return { ...review, settled: [...review.settled, { source, at: from, about }] };
}

function labelled(review: CopyReview, label: CopyLabel): CopyReview {
  return { ...review, labels: [...review.labels.filter((each) => !isAt(each, label.source, label.at)), label] };
}

function isAt(place: CopyPlace, source: number, at: number): boolean {
  return place.source === source && place.at === at;
}
