/** Text frames linked to others (续接), unlinked, divided and joined: the parts through which a story runs. */
import { copyIn, type Doc, type FrameRecord, type GridCells, recordsOf } from "../../model/index.js";
import { cutCells, isWhole, joinedCells } from "../frames/cells.js";
import { placeRefusal } from "../frames/place.js";
import { pageWithout } from "../frames/remove.js";
import { frameOnPage, lockedRefusal, selectedFrames, styleUnder } from "../frames/selected.js";
import { partOf } from "../framesOf.js";
import { freeFrameIds } from "../ids.js";
import { type Outcome, refusal } from "../outcome.js";
import { changingPages } from "../settled.js";
import { partsOf, withPart } from "./parts.js";

/**
 * Lets the story of one text frame go on in another one, right behind it: an empty note or text, or a frame of the same story. Refused where
 * the other one holds words of its own, or is locked.
 */
export function linkFrames(doc: Doc, from: string, to: string, id: string): Outcome {
  const [first, second] = [frameOnPage(doc, from), frameOnPage(doc, to)];
  if (!first || !second || from === to || first.frame.content.kind !== "text") return null;
  const { story } = first.frame.content;
  const { content } = second.frame;
  const emptied = emptyStoryOf(doc, second.frame);
  const isEmpty = emptied !== null || (content.kind === "note" && content.text.every((words) => words.trim().length === 0));
  if (!isEmpty && !(content.kind === "text" && content.story === story)) return refusal("refused-holds-copy", { frame: to });
  const locked = lockedRefusal([second.frame]);
  if (locked) return locked;
  const order = partsOf(doc, story)
    .map(({ frame }) => frame)
    .filter((frame) => frame.id !== to);
  const at = order.findIndex((frame) => frame.id === from) + 1;
  const { writing } = first.frame.content;
  const linked: FrameRecord = { ...second.frame, content: { kind: "text", story, part: at, ...(writing ? { writing } : {}) } };
  const put = [...order.slice(0, at), linked, ...order.slice(at)].map((frame, part) => withPart(frame, part));
  const changed = put.filter((frame) => frame !== doc.records.get(frame.id));
  return changingPages(doc, id, "did-link", { put: changed, remove: emptied === null ? [] : [emptied] });
}

/** A story without a word that stands in this frame alone. */
function emptyStoryOf(doc: Doc, { id, content }: FrameRecord): string | null {
  const story = content.kind === "text" ? doc.records.get(content.story) : undefined;
  if (story?.type !== "story" || story.text.trim().length > 0) return null;
  const others = recordsOf(doc, "frame").filter((frame) => frame.id !== id && copyIn(frame.content).includes(story.id));
  return others.length === 0 ? story.id : null;
}

/** Takes a frame out of the run of its story and leaves it empty: the text runs on without it, and lies on the pasteboard where it was the last one. */
export function unlinkFrame(doc: Doc, frame: string, id: string): Outcome {
  const found = frameOnPage(doc, frame);
  if (found?.frame.content.kind !== "text") return null;
  const refused = lockedRefusal([found.frame]);
  return refused ?? changingPages(doc, id, "did-unlink", { put: [{ ...found.frame, content: { kind: "note", text: [] } }] });
}

/** Divides a text frame: the cells named become a frame of their own, in which the story goes on. Refused where one of the two would fall apart. */
export function splitFrame(doc: Doc, frame: string, off: GridCells, id: string): Outcome {
  const found = frameOnPage(doc, frame);
  if (found?.frame.content.kind !== "text" || found.frame.place.kind !== "grid") return null;
  const { page, frame: text } = found;
  const { content } = found.frame;
  const { cells } = found.frame.place;
  const kept = cutCells(cells, [off]);
  const cut = cutCells(cells, kept);
  if (kept.length === 0 || cut.length === 0) return null;
  const style = styleUnder(doc, found);
  const { dropCap: _cap, gain: _gain, ...plain } = content;
  const rest: FrameRecord = { ...text, place: { kind: "grid", cells: kept } };
  const { group: _group, ...own } = text;
  // Between this part and the next one: parts are counted anew.
  const made: FrameRecord = {
    ...own,
    id: freeFrameIds(doc, page)(0),
    place: { kind: "grid", cells: cut },
    content: { ...plain, part: content.part + 1 },
  };
  const refused = lockedRefusal([text]) ?? placeRefusal(style, rest, rest.place) ?? placeRefusal(style, made, made.place);
  if (refused) return refused;
  const later = partsOf(doc, content.story).flatMap(({ frame: each }) =>
    each.content.kind === "text" && each.content.part > content.part ? [withPart(each, each.content.part + 1)] : [],
  );
  const at = page.frames.indexOf(frame) + 1;
  const after = { ...page, frames: [...page.frames.slice(0, at), made.id, ...page.frames.slice(at)] };
  return changingPages(doc, id, "did-split", { put: [rest, made, ...later, after] });
}

/** Joins text frames of one story on one page into the first of them. Refused where they do not hang together. */
export function joinFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  const texts = (selected?.frames ?? []).filter(({ content }) => content.kind === "text").sort((a, b) => partOf(a) - partOf(b));
  const [first, ...others] = texts;
  if (!selected || !first || others.length === 0) return null;
  const story = storyIn(first);
  const cells = texts.flatMap(({ place }) => (place.kind === "grid" ? place.cells : []));
  const isOne = texts.every((frame) => storyIn(frame) === story && frame.place.kind === "grid") && isWhole(cells);
  if (!isOne) return refusal("refused-join");
  const joined: FrameRecord = { ...first, place: { kind: "grid", cells: joinedCells(cells, []) } };
  const gone = others.map((frame) => frame.id);
  return lockedRefusal(texts) ?? changingPages(doc, id, "did-join", { put: [joined, pageWithout(selected.page, gone)], remove: gone });
}

function storyIn({ content }: FrameRecord): string | null {
  return content.kind === "text" ? content.story : null;
}
