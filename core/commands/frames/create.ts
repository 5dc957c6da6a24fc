/** New frames. */
import {
  type BoxData,
  type BoxForm,
  type BoxRecord,
  copyIn,
  type Doc,
  type DocRecord,
  type FrameContent,
  type FrameRecord,
  type PageRecord,
  type Place,
  styleOf,
} from "../../model/index.js";
import { freeFrameIds, freeIds } from "../ids.js";
import { isRefusal, type Outcome, refusal } from "../outcome.js";
import { changingPages } from "../settled.js";
import { jumpTarget } from "../stories/jumps.js";
import { partsOf } from "../stories/parts.js";
import { placeRefusal } from "./place.js";

/** What a frame may be told beside what it holds and where. */
export type FrameSetting = Pick<FrameRecord, "box" | "columns" | "around">;

const LABELS: Readonly<Record<FrameContent["kind"], string>> = {
  headline: "did-add-headline",
  text: "did-add-text",
  briefs: "did-add-text",
  jump: "did-add-jump",
  picture: "did-add-picture",
  caption: "did-add-caption",
  groupCaption: "did-add-caption",
  pictureGroup: "did-add-picture",
  box: "did-add-box",
  pullQuote: "did-add-quote",
  rubric: "did-add-rubric",
  note: "did-add-note",
  credits: "did-add-furniture",
  nameplate: "did-add-furniture",
  ear: "did-add-furniture",
  folio: "did-add-furniture",
  ad: "did-add-ad",
  rule: "did-add-rule",
};

/**
 * Puts a new frame on a page, over all others. Text of a story is its next part, wherever that stands; a jump line names the page where the story
 * goes on. A story, picture or box comes off the pasteboard by it. Refused where the place is none, or the copy is not there.
 */
export function createFrame(doc: Doc, page: string, place: Place, content: FrameContent, id: string, setting: FrameSetting = {}): Outcome {
  const onto = doc.records.get(page);
  if (onto?.type !== "page") return null;
  if (!copyIn(content).every((copy) => doc.records.has(copy))) return refusal("refused-no-copy");
  const frame: FrameRecord = { id: freeFrameIds(doc, onto)(0), type: "frame", place, content: contentOn(doc, onto, content), ...setting };
  const after = { ...onto, frames: [...onto.frames, frame.id] };
  return placeRefusal(styleOf(doc, onto.style), frame, place) ?? changingPages(doc, id, LABELS[content.kind], { put: [frame, after] });
}

function contentOn(doc: Doc, page: PageRecord, content: FrameContent): FrameContent {
  if (content.kind === "text") {
    const { dropCap: _cap, gain: _gain, ...next } = content;
    const parts = partsOf(doc, content.story);
    const writing = parts[0]?.frame.content;
    // All parts of a story are written as its first one is, which alone says its length.
    return parts.length === 0
      ? { ...content, part: 0 }
      : { ...next, part: parts.length, ...(writing?.kind === "text" && writing.writing ? { writing: writing.writing } : {}) };
  }
  if (content.kind !== "jump") return content;
  const target = jumpTarget(doc, page, { id: "", type: "frame", place: { kind: "grid", cells: [] }, content });
  return target === null || target === undefined ? content : { ...content, page: target };
}

/** Puts a new data box on a page, with its data. */
export function createBox(doc: Doc, page: string, place: Place, data: BoxData, form: BoxForm, id: string): Outcome {
  const box: BoxRecord = { id: freeIds(doc, "box")(0), type: "box", data };
  return createWith(doc, box, page, place, { kind: "box", box: box.id, form }, id);
}

/** Puts a new frame on a page together with the new record that it shows. */
export function createWith(doc: Doc, copy: DocRecord, page: string, place: Place, content: FrameContent, id: string): Outcome {
  const made = createFrame({ ...doc, records: new Map([...doc.records, [copy.id, copy]]) }, page, place, content, id);
  if (made === null || isRefusal(made)) return made;
  return { ...made, records: { ...made.records, added: [copy, ...made.records.added] } };
}
