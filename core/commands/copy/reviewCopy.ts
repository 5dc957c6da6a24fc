/** Copy read anew with what a person says of it. What was edited since on the pages is never lost unasked. */

import { changing } from "../../edit/index.js";
import type { IntakeResult } from "../../intake/index.js";
import {
  type CopyPlace,
  type CopyReview,
  copyIn,
  type Doc,
  type DocRecord,
  type IntakeRecord,
  pasteboardOf,
  pasteboardRecord,
  recordsOfAllVariants,
  type StoryRecord,
  textsOf,
} from "../../model/index.js";
import { isSame } from "../../story/index.js";
import { freeIds } from "../ids.js";
import { type Outcome, type Refusal, refusal } from "../outcome.js";
import { recordsFollowing } from "../text/followStory.js";
import { answerOf, keyedOthers, madeRecords, rememberAnswer, understandIntake, understood } from "./importCopy.js";

/** What becomes of stories that were edited since they came in, and that the review would change: `ask` refuses and names one of them. */
export type EditedStories = "ask" | "keep" | "anew";

/**
 * Makes the stories of an intake anew as a review says. Those whose text the review does not touch stay as they are, with their ids and places;
 * new ones come to the pasteboard. Refused where a story would go that stands on a page.
 */
export function reviewCopy(doc: Doc, intake: string, review: CopyReview, edited: EditedStories, id: string): Outcome {
  const record = doc.records.get(intake);
  if (record?.type !== "intake" || isSame(record.review, review)) return null;
  const before = answerOf(doc, record);
  const after = understandIntake(doc, record, review);
  const storyIds = storyIdsAfter(doc, record, after);
  const others = otherIdsAfter(doc, record, after);
  const old = new Map(
    madeRecords(
      before,
      record.stories.map((story) => story.id),
      record.others,
    ).map((each) => [each.id, each]),
  );
  const made = madeRecords(after, storyIds, others);
  const stay = new Set(made.map((each) => each.id));
  const gone = [...old.keys()].filter((each) => !stay.has(each) && doc.records.has(each));
  const refused = refusalOf(doc, old, made, gone, edited);
  if (refused) return refused;
  const removed = new Set(edited === "keep" ? gone.filter((each) => !isEdited(doc, old.get(each))) : gone);
  const next = made.reduce((now, each) => withRecords(now, recordAfter(now, old.get(each.id), each, edited)), doc);
  const put = [...next.records.values()].filter((each) => doc.records.get(each.id) !== each);
  const come = made.filter((each) => !doc.records.has(each.id)).map((each) => each.id);
  const board = pasteboardRecord([...pasteboardOf(doc).filter((each) => !removed.has(each)), ...come]);
  const read: IntakeRecord = { ...record, ...understood(after, review, storyIds), others };
  rememberAnswer(read, after);
  const boards = removed.size + come.length > 0 ? [board] : [];
  return changing(
    doc,
    id,
    "did-review-copy",
    { put: [...put, read, ...boards], remove: [...removed] },
    { text: wordsAsked(doc, record, review) },
  );
}

/** Characters of a part by which the history names it. */
const NAMED_BY = 8;

/** How the first part begins of which a review says something new. */
function wordsAsked(doc: Doc, { review: before, sources }: IntakeRecord, after: CopyReview): string {
  const placesOf = ({ labels, homes, splits, settled }: CopyReview): readonly CopyPlace[] => [...splits, ...labels, ...homes, ...settled];
  const [place] = [
    ...placesOf(after).filter((each) => !placesOf(before).some((old) => isSame(old, each))),
    ...placesOf(before).filter((each) => !placesOf(after).some((now) => isSame(now, each))),
  ];
  const source = doc.records.get(sources[place?.source ?? -1] ?? "");
  return place && source?.type === "source" ? source.text.slice(place.at, place.at + NAMED_BY).trim() : "";
}

/** Ids for the stories of an answer: a story that begins where one began, or in whose text one did, is that one. */
function storyIdsAfter(doc: Doc, { id, stories }: IntakeRecord, { starts, parts }: IntakeResult): readonly string[] {
  const fresh = freeIds(doc, `${id}.s`);
  const taken = new Set<string>();
  const take = (found: { readonly id: string } | undefined): string | undefined => {
    if (found) taken.add(found.id);
    return found?.id;
  };
  const same = starts.map((start) => take(stories.find((story) => isSame(story.start, start))));
  const homeOf = ({ source, at }: CopyPlace) => parts.find((part) => part.source === source && part.from <= at && at < part.to)?.story;
  let count = 0;
  return same.map(
    (known, index) => known ?? take(stories.find((story) => !taken.has(story.id) && homeOf(story.start) === index)) ?? fresh(count++),
  );
}

function otherIdsAfter(doc: Doc, { id, others }: IntakeRecord, after: IntakeResult): IntakeRecord["others"] {
  const known = new Map(others.map((other) => [other.key, other.id]));
  const counts = { picture: 0, box: 0 };
  const fresh = { picture: freeIds(doc, `${id}.p`), box: freeIds(doc, `${id}.box`) };
  return keyedOthers(after).map(({ key, record }) => {
    const kind = record.type === "box" ? "box" : "picture";
    return { key, id: known.get(key) ?? fresh[kind](counts[kind]++) };
  });
}

/** Why a person has to be asked, or cannot have it so; null when nothing stands against it. */
function refusalOf(
  doc: Doc,
  old: ReadonlyMap<string, DocRecord>,
  made: readonly DocRecord[],
  gone: readonly string[],
  edited: EditedStories,
): Refusal | null {
  const shown = new Set(recordsOfAllVariants(doc).flatMap((record) => (record.type === "frame" ? copyIn(record.content) : [])));
  const placed = gone.find((each) => shown.has(each));
  if (placed !== undefined) return refusal("refused-copy-placed", { story: nameOf(doc, placed) });
  if (edited !== "ask") return null;
  const changed = made.filter((each) => old.has(each.id) && !isSame(each, old.get(each.id))).map((each) => each.id);
  const asked = [...changed, ...gone].find((each) => isEdited(doc, old.get(each)));
  return asked === undefined ? null : refusal("refused-copy-edited", { story: nameOf(doc, asked) });
}

/** Whether a story or a data box reads otherwise than the importer made it. */
function isEdited(doc: Doc, made: DocRecord | undefined): boolean {
  const now = made && doc.records.get(made.id);
  if (now?.type === "story" && made?.type === "story") return !isSame(wordsOf(now), wordsOf(made));
  return now?.type === "box" && made?.type === "box" && !isSame(now.data, made.data);
}

function wordsOf({ text, blocks, marks }: StoryRecord): object {
  return { text, blocks, marks };
}

function nameOf(doc: Doc, id: string): string {
  const record = doc.records.get(id);
  if (record?.type === "story") return textsOf(record, "headline")[0] ?? record.text.slice(0, LONGEST_NAME);
  return record?.type === "picture" ? record.caption.slice(0, LONGEST_NAME) : id;
}

/** Characters by which a story without a headline is named. */
const LONGEST_NAME = 12;

function withRecords(doc: Doc, put: readonly DocRecord[]): Doc {
  return put.length === 0 ? doc : { ...doc, records: new Map([...doc.records, ...put.map((each) => [each.id, each] as const)]) };
}

/** A record as it is after the review, with what repeats its words; nothing when the review does not touch it. */
function recordAfter(doc: Doc, made: DocRecord | undefined, after: DocRecord, edited: EditedStories): readonly DocRecord[] {
  const now = doc.records.get(after.id);
  if (now === undefined) return [after];
  if (isSame(made, after) || (edited === "keep" && isEdited(doc, made))) return [];
  if (now.type === "picture" && after.type === "picture" && made?.type === "picture") {
    const { caption, credit, story } = after;
    // Words that a person has written stay.
    const words = now.caption === made.caption && now.credit === made.credit ? { caption, credit } : {};
    return [{ ...now, ...words, story: now.story === made.story ? story : now.story }];
  }
  if (now.type !== "story" || after.type !== "story") return [after];
  const next = { ...after, rank: now.rank };
  return isSame(wordsOf(now), wordsOf(next)) ? [] : [next, ...recordsFollowing(doc, { before: now, after: next, at: 0 })];
}
