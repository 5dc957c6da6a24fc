/** The frames through which one text runs, as parts that count from 0. */
import type { Doc, FrameRecord } from "../../model/index.js";
import { recordOf, recordsOf } from "../../model/index.js";
import { type OnPage, partOf } from "../framesOf.js";
import { withFrames } from "../withFrames.js";

/** The frames of every text of an edition in the order in which it runs through them, by a key of the text. */
function partsOfAll(doc: Doc): ReadonlyMap<string, readonly OnPage[]> {
  const threads = new Map<string, OnPage[]>();
  for (const page of [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number)) {
    for (const id of page.frames) {
      const frame = recordOf(doc, id, "frame");
      const key = threadOf(frame);
      if (key === null) continue;
      const thread = threads.get(key) ?? [];
      thread.push({ page, frame });
      threads.set(key, thread);
    }
  }
  return new Map([...threads].map(([key, parts]) => [key, [...parts].sort((a, b) => partOf(a.frame) - partOf(b.frame))]));
}

/** The frames through which the body of a story runs, columns of briefs left aside. */
export function partsOf(doc: Doc, story: string): readonly OnPage[] {
  return partsOfAll(doc).get(threadOfStory(story)) ?? [];
}

function threadOf({ content }: FrameRecord): string | null {
  if (content.kind === "text") return threadOfStory(content.story);
  return content.kind === "briefs" ? `briefs ${content.stories.join(" ")}` : null;
}

function threadOfStory(story: string): string {
  return `text ${story}`;
}

/** Counts the parts of all texts anew where they have gaps; what the first frame of a text says goes on to the next first one. */
export function partsSettled(before: Doc, after: Doc): Doc {
  const old = partsOfAll(before);
  const changed = [...partsOfAll(after)].flatMap(([key, parts]) =>
    parts.flatMap(({ frame }, part): readonly FrameRecord[] => {
      const counted = withPart(frame, part);
      const first = old.get(key)?.[0]?.frame;
      const next = part === 0 && first && first.id !== frame.id ? asFirst(counted, first) : counted;
      return next === frame ? [] : [next];
    }),
  );
  return withFrames(after, changed);
}

/** A frame as that part of its text; the same object where it is that already, or is of no running text. */
export function withPart(frame: FrameRecord, part: number): FrameRecord {
  const { content } = frame;
  if (content.kind !== "text" && content.kind !== "briefs") return frame;
  return content.part === part ? frame : { ...frame, content: { ...content, part } };
}

/** A frame that says of its text what the frame said that was the first before it, unless it says so itself. */
function asFirst(frame: FrameRecord, { content: first }: FrameRecord): FrameRecord {
  const { content } = frame;
  if (content.kind === "briefs" && first.kind === "briefs") {
    const heads = content.heads ?? first.heads;
    const gain = content.gain ?? first.gain;
    return { ...frame, content: { ...content, ...(heads === undefined ? {} : { heads }), ...(gain === undefined ? {} : { gain }) } };
  }
  if (content.kind !== "text" || first.kind !== "text") return frame;
  const [dropCap, gain, writing] = [content.dropCap ?? first.dropCap, content.gain ?? first.gain, content.writing ?? first.writing];
  const said = {
    ...(dropCap === undefined ? {} : { dropCap }),
    ...(gain === undefined ? {} : { gain }),
    ...(writing === undefined ? {} : { writing }),
  };
  return { ...frame, content: { ...content, ...said } };
}
