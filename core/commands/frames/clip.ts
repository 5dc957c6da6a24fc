/** Frames copied, pasted on any page of any edition, and duplicated: a clip is plain data, so that it can lie on a clipboard. */
import {
  copyIn,
  type Doc,
  type DocRecord,
  type FrameContent,
  type FrameRecord,
  isCopy,
  type PageRecord,
  recordsOfAllVariants,
  styleOf,
} from "../../model/index.js";
import { freeFrameIds, idOfCopy } from "../ids.js";
import { isRefusal, type Outcome, refusal } from "../outcome.js";
import { placedBy, placedCopy } from "../placed.js";
import { changingPages } from "../settled.js";
import { movedOnto } from "./move.js";
import { freeGroups } from "./order.js";
import type { Shift } from "./place.js";
import { selectedFrames } from "./selected.js";

/** Copied frames, in the order of their page, and the stories, pictures, boxes and advertisements that they show. */
export interface Clip {
  readonly frames: readonly FrameRecord[];
  readonly records: readonly DocRecord[];
}

/** Copies frames; null when none of them stands on a page. */
export function copyFrames(doc: Doc, ids: readonly string[]): Clip | null {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const shown = new Set(selected.frames.flatMap(({ content }) => copyIn(content)));
  const copy = [...shown].flatMap((id) => doc.records.get(id) ?? []);
  const artwork = copy.flatMap((record) =>
    record.type === "ad" && record.picture !== null ? (doc.records.get(record.picture) ?? []) : [],
  );
  return { frames: selected.frames.map(({ locked: _, ...frame }) => frame), records: [...new Set([...copy, ...artwork])] };
}

/**
 * Pastes a clip on a page, moved so far, or less where it would leave the page. Copy that stands nowhere goes there as it is; a story, picture or box
 * that a page shows already is pasted as another one of the same words. Refused where the clip is larger than the page.
 */
export function pasteFrames(doc: Doc, page: string, clip: Clip, shift: Shift, id: string, label = "did-paste"): Outcome {
  const onto = doc.records.get(page);
  if (onto?.type !== "page" || clip.frames.length === 0) return null;
  const style = styleOf(doc, onto.style);
  const frames = movedOnto(style, clip.frames, shift);
  if (isRefusal(frames)) return frames;
  const brought = new Set(clip.records.map((record) => record.id));
  const known = (copy: string): boolean => brought.has(copy) || doc.records.has(copy);
  if (!frames.every(({ content }) => copyIn(content).every(known))) return refusal("refused-clip");
  return changingPages(doc, id, label, { put: pastedRecords(doc, onto, frames, clip) });
}

/** The records of frames of a clip that are put on a page: their copy, themselves, and the page. */
export function pastedRecords(doc: Doc, onto: PageRecord, frames: readonly FrameRecord[], clip: Clip): readonly DocRecord[] {
  const names = newNames(doc, clip);
  const made = renamedFrames(doc, onto, frames, names);
  const after: PageRecord = { ...onto, frames: [...onto.frames, ...made.map((frame) => frame.id)] };
  return [...copiedRecords(doc, clip, names), ...made, after];
}

/** Duplicates frames on their page. */
export function duplicateFrames(doc: Doc, ids: readonly string[], shift: Shift, id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  const clip = copyFrames(doc, ids);
  return selected && clip && pasteFrames(doc, selected.page.id, clip, shift, id, "did-duplicate");
}

/** What copy of a clip is called in the edition: as before where it stands nowhere, or is only spoken of; else by a new name. */
function newNames(doc: Doc, { frames, records }: Clip): ReadonlyMap<string, string> {
  const taken = new Set(recordsOfAllVariants(doc).map((record) => record.id));
  const shown = placedCopy(doc);
  const scratch: Doc = { ...doc, records: new Map([...doc.records, ...records.map((record) => [record.id, record] as const)]) };
  const shows = new Set(frames.flatMap(({ content }) => placedBy(scratch, content)));
  const names = new Map<string, string>();
  for (const record of records.filter(isCopy)) {
    const there = doc.records.get(record.id);
    const isAnother = there !== undefined && there.type !== record.type;
    const isTwice = record.type !== "ad" && shown.has(record.id) && shows.has(record.id);
    const name = isAnother || isTwice ? idOfCopy(taken, record.id) : record.id;
    taken.add(name);
    names.set(record.id, name);
  }
  return names;
}

/** The copy of a clip that the edition does not have by its name. */
function copiedRecords(doc: Doc, { records }: Clip, names: ReadonlyMap<string, string>): readonly DocRecord[] {
  return records.flatMap((record): readonly DocRecord[] => {
    const name = names.get(record.id);
    if (name === undefined || doc.records.has(name)) return [];
    if (record.type === "picture") return [{ ...record, id: name, story: storyFor(doc, record.story, names) }];
    return [{ ...record, id: name }];
  });
}

/** The story of a pasted picture: the one pasted with it, or its own where the edition has that. */
function storyFor(doc: Doc, story: string | null, names: ReadonlyMap<string, string>): string | null {
  if (story === null) return null;
  return names.get(story) ?? (doc.records.has(story) ? story : null);
}

function renamedFrames(
  doc: Doc,
  page: PageRecord,
  frames: readonly FrameRecord[],
  names: ReadonlyMap<string, string>,
): readonly FrameRecord[] {
  const ids = freeFrameIds(doc, page);
  const groups = [...new Set(frames.flatMap(({ group }) => group ?? []))];
  const newGroups = freeGroups(doc, groups.length);
  return frames.map(({ group, ...frame }, index) => {
    const newGroup = group === undefined ? undefined : newGroups[groups.indexOf(group)];
    const content = renamedContent(frame.content, (copy) => names.get(copy) ?? copy);
    return { ...frame, id: ids(index), content, ...(newGroup === undefined ? {} : { group: newGroup }) };
  });
}

/** What a frame holds, of copy by other names. */
function renamedContent(content: FrameContent, name: (copy: string) => string): FrameContent {
  switch (content.kind) {
    case "headline":
    case "text":
    case "jump":
    case "pullQuote":
      return { ...content, story: name(content.story) };
    case "briefs": {
      const heads = content.heads && Object.fromEntries(Object.entries(content.heads).map(([story, breaks]) => [name(story), breaks]));
      return { ...content, stories: content.stories.map(name), ...(heads === undefined ? {} : { heads }) };
    }
    case "picture":
    case "caption":
      return { ...content, picture: name(content.picture) };
    case "groupCaption":
      return { ...content, pictures: content.pictures.map(name) };
    case "pictureGroup": {
      const fits = content.fits && Object.fromEntries(Object.entries(content.fits).map(([picture, fit]) => [name(picture), fit]));
      return { ...content, pictures: content.pictures.map(name), ...(fits === undefined ? {} : { fits }) };
    }
    case "box":
      return { ...content, box: name(content.box) };
    case "ad":
      return { ...content, ad: name(content.ad) };
    default:
      return content;
  }
}
