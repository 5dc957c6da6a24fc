/** Copy that comes in: what the importer makes of it goes to the pasteboard, and what it was made of stays beside it. */

import { changing } from "../../edit/index.js";
import { type CopySource, type IntakeResult, intakeCopy, type PictureSource } from "../../intake/index.js";
import {
  type CopyReview,
  type Doc,
  type DocRecord,
  type IntakeRecord,
  pasteboardOf,
  pasteboardRecord,
  recordOf,
  type SourceRecord,
  UNREVIEWED,
} from "../../model/index.js";
import { freeIds } from "../ids.js";
import { type Outcome, refusal } from "../outcome.js";

/** Copy as a host has read it. `file` says where its bytes lie in the folder of the edition; null for pasted text. */
export interface ReadCopies {
  readonly sources: readonly (CopySource & Pick<SourceRecord, "file">)[];
  readonly pictures: readonly PictureSource[];
}

/** Brings copy in as one step: its stories, pictures and data boxes lie on the pasteboard afterwards. */
export function importCopy(doc: Doc, copies: ReadCopies, id: string): Outcome {
  const { sources, pictures } = withSidecars(copies);
  if (sources.length + pictures.length === 0) return refusal("refused-copy-none");
  const intake = freeIds(doc, "copy")(0);
  const records = sources.map(
    ({ name, text, encoding, encodingDoubts, marks = [], file }, index): SourceRecord => ({
      id: `${intake}.source${index + 1}`,
      type: "source",
      name,
      text,
      encoding,
      encodingDoubts,
      marks,
      file,
    }),
  );
  const result = intakeCopy(records, pictures);
  const storyIds = result.stories.map((_, index) => `${intake}.s${index + 1}`);
  const others = keyedOthers(result).map(({ key, record }) => ({ key, id: `${intake}.${record.id}` }));
  const made = madeRecords(result, storyIds, others);
  const record: IntakeRecord = {
    id: intake,
    type: "intake",
    sources: records.map((source) => source.id),
    pictures,
    ...understood(result, UNREVIEWED, storyIds),
    others,
  };
  rememberAnswer(record, result);
  const board = pasteboardRecord([...pasteboardOf(doc), ...made.map((each) => each.id)]);
  const params = { count: result.stories.length, name: sources[0]?.name ?? pictures[0]?.name ?? "" };
  return changing(doc, id, "did-import-copy", { put: [...records, record, ...made, board] }, params);
}

/** A caption is a sentence or two; a longer text of a picture's name is its story. */
const LONGEST_SIDECAR = 300;

/** Texts that are named after a picture, `桥.txt` or `桥.jpg.txt` beside `桥.jpg`, as the words of that picture. */
function withSidecars({ sources, pictures }: ReadCopies): ReadCopies {
  const taken = new Set<ReadCopies["sources"][number]>();
  const told = pictures.map((picture) => {
    const names = [`${picture.name}.txt`, `${stemOf(picture.name)}.txt`];
    const words = sources.find((each) => names.includes(each.name) && each.text.length <= LONGEST_SIDECAR && !taken.has(each));
    if (words === undefined || picture.sidecar !== null) return picture;
    taken.add(words);
    return { ...picture, sidecar: words.text };
  });
  return { sources: sources.filter((each) => !taken.has(each)), pictures: told };
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** What the importer answered when a record was made: each review begins with it. */
const answers = new WeakMap<IntakeRecord, IntakeResult>();

export function rememberAnswer(record: IntakeRecord, answer: IntakeResult): void {
  answers.set(record, answer);
}

/** The importer's answer to the copy of an intake, as its own review says it. */
export function answerOf(doc: Doc, record: IntakeRecord): IntakeResult {
  const known = answers.get(record) ?? understandIntake(doc, record, record.review);
  answers.set(record, known);
  return known;
}

/** The importer's answer to the copy of an intake, as a review says it. */
export function understandIntake(doc: Doc, { sources, pictures }: IntakeRecord, review: CopyReview): IntakeResult {
  return intakeCopy(
    sources.map((source) => recordOf(doc, source, "source")),
    pictures,
    review,
  );
}

/** What the record of an intake says of the importer's answer. */
export function understood(
  { parts, intake, starts }: IntakeResult,
  review: CopyReview,
  storyIds: readonly string[],
): Pick<IntakeRecord, "review" | "parts" | "questions" | "stories"> {
  const stories = storyIds.flatMap((id, index) => {
    const start = starts[index];
    return start === undefined ? [] : [{ id, start }];
  });
  return { review, parts, questions: intake.questions, stories };
}

/** Pictures and data boxes by what tells them from each other, whichever way the copy is read. */
export function keyedOthers({ pictures, boxes }: IntakeResult): readonly { readonly key: string; readonly record: DocRecord }[] {
  let awaited = 0;
  const keyed = pictures.map((record) => {
    if (record.file === null) awaited += 1;
    return { key: record.file === null ? `awaited ${awaited}` : `file ${record.file}`, record };
  });
  return [...keyed, ...boxes.map((record, index) => ({ key: `box ${index + 1}`, record }))];
}

/** The records of an answer under the ids that they have in the document. */
export function madeRecords(result: IntakeResult, storyIds: readonly string[], others: IntakeRecord["others"]): readonly DocRecord[] {
  const idOfStory = new Map(result.stories.map(({ id }, index) => [id, storyIds[index] ?? id]));
  const idOfOther = new Map(others.map(({ key, id }) => [key, id]));
  return [
    ...result.stories.map((story) => ({ ...story, id: idOfStory.get(story.id) ?? story.id })),
    ...keyedOthers(result).map(({ key, record }): DocRecord => {
      const named = { ...record, id: idOfOther.get(key) ?? record.id };
      return named.type === "picture" && named.story !== null ? { ...named, story: idOfStory.get(named.story) ?? null } : named;
    }),
  ];
}
