/** Frames put into a document while a command works it out. */
import type { Doc, FrameRecord } from "../model/index.js";

/** A document with some frames in the place of those of the same ids. */
export function withFrames(doc: Doc, frames: readonly FrameRecord[]): Doc {
  return frames.length === 0 ? doc : { ...doc, records: new Map([...doc.records, ...frames.map((frame) => [frame.id, frame] as const)]) };
}
