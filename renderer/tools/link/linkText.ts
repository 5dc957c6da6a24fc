/**
 * The linking tool (续接): a click takes up the text of a frame, a click on another frame lets it go on there, and what is drawn on empty
 * paper becomes a frame in which it goes on. With Alt a click takes a frame out of its text.
 */
import { createFrame, linkFrames, together, unlinkFrame } from "../../../core/commands/index.js";
import { type Doc, type FrameRecord, recordsSince } from "../../../core/model/index.js";
import { cellsUnder } from "../draw/drawFrame.js";
import { CLICK } from "../gesture.js";
import { framesAt } from "../hit.js";
import { placeOf } from "../outlines.js";
import { bandOf } from "../select/marquee.js";
import { NOTHING_OVER, type Outline, type Overlay, type PagePoint, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";

/** `from` is the frame whose text goes on; null as long as none was taken up. */
export function linkText(desk: ToolDesk, from: string | null = textChosen(desk), under: PagePoint | null = null): ToolState {
  return {
    cursor: from === null ? "pointer" : "crosshair",
    overlay: () => overlayOf(desk, from, under),
    on(event) {
      if (event.kind === "move") return linkText(desk, from, event.at);
      return event.kind === "down" ? pressed(desk, from, event) : linkText(desk, from, event.at);
    },
    escape() {
      if (from !== null) return linkText(desk, null, under);
      desk.leave();
      return linkText(desk, null, under);
    },
  };
}

function textChosen(desk: ToolDesk): string | null {
  const [only, ...others] = desk.selection();
  return only !== undefined && others.length === 0 && isText(recordOf(desk, only)) ? only : null;
}

function recordOf(desk: ToolDesk, frame: string): FrameRecord | null {
  const record = desk.doc().records.get(frame);
  return record?.type === "frame" ? record : null;
}

function isText(frame: FrameRecord | null): boolean {
  return frame?.content.kind === "text";
}

/** The frame under the pointer that text runs through, or could. */
function frameUnder(desk: ToolDesk, at: PagePoint | null): FrameRecord | null {
  const page = at && desk.page(at.page);
  const hits = page && at ? framesAt(page, at) : [];
  const records = hits.flatMap(({ frame }) => recordOf(desk, frame) ?? []);
  return records.find(({ content }) => content.kind === "text" || content.kind === "note") ?? null;
}

function overlayOf(desk: ToolDesk, from: string | null, under: PagePoint | null): Overlay {
  const target = frameUnder(desk, under);
  const outlines: Outline[] = [];
  for (const [frame, look] of [
    [from, "selected"],
    [target?.id === from ? null : (target?.id ?? null), from === null ? "hover" : "coming"],
  ] as const) {
    const place = frame && placeOf(desk.doc(), frame);
    if (place) outlines.push({ page: place.page, rects: place.rects, look });
  }
  return { ...NOTHING_OVER, outlines, threads: true, words: desk.say(from === null ? "link-take" : "link-put") };
}

function pressed(desk: ToolDesk, from: string | null, { at, alt }: ToolEvent): ToolState {
  const target = frameUnder(desk, at);
  if (target !== null && alt) {
    desk.perform((doc, id) => unlinkFrame(doc, target.id, id));
    return linkText(desk, null, at);
  }
  if (from === null || target?.id === from) return taken(desk, target, at);
  if (target === null) return drawing(desk, from, at, at);
  if (!desk.perform((doc, id) => linkFrames(doc, from, target.id, id))) return linkText(desk, from, at);
  desk.select([target.id]);
  return linkText(desk, target.id, at);
}

function taken(desk: ToolDesk, target: FrameRecord | null, at: PagePoint): ToolState {
  if (target === null || !isText(target)) return linkText(desk, null, at);
  desk.select([target.id]);
  return linkText(desk, target.id, at);
}

function drawing(desk: ToolDesk, from: string, start: PagePoint, to: PagePoint): ToolState {
  const under = cellsUnder(desk, start, to);
  const band = bandOf(start, to);
  const isDrawn = Math.max(band.width, band.height) >= desk.points(CLICK);
  return {
    cursor: "crosshair",
    overlay: () => ({
      ...overlayOf(desk, from, null),
      outlines: under && isDrawn ? [{ page: start.page, rects: [under.rect], look: "coming" }] : [],
      band: { page: start.page, rect: band },
    }),
    on(event) {
      const end = event.at.page === start.page ? event.at : to;
      if (event.kind !== "up") return drawing(desk, from, start, end);
      return linkText(desk, under && isDrawn ? (goesOnIn(desk, from, under) ?? from) : from, end);
    },
    escape: () => linkText(desk, from, to),
  };
}

/** Makes the frame in which the text goes on right behind `from`; its id. */
function goesOnIn(desk: ToolDesk, from: string, { page, cells }: NonNullable<ReturnType<typeof cellsUnder>>): string | null {
  const content = recordOf(desk, from)?.content;
  if (content?.kind !== "text") return null;
  const before = desk.doc();
  const place = { kind: "grid", cells: [cells] } as const;
  const come = (doc: Doc) => recordsSince(before, doc, "frame")[0] ?? null;
  const isDone = desk.perform((doc, id) =>
    together(doc, ["make", "link"], (now, step) => {
      const made = come(now);
      if (step === "make") return createFrame(now, page.id, place, { kind: "text", story: content.story, part: 0 }, id);
      return made === null ? null : linkFrames(now, from, made, id);
    }),
  );
  const made = isDone ? come(desk.doc()) : null;
  if (made !== null) desk.select([made]);
  return made;
}
