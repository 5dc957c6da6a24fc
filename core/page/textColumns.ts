/** The columns and tiers of a frame of running text, for places: which of them a point or a line is in. */
import type { DisplayGroup } from "./displayList.js";
import type { TextLine } from "./textLines.js";
import type { FrameTexts, TextRoom } from "./textSource.js";

export interface TextColumn {
  readonly room: TextRoom;
  /** Where its lines begin, along them, in points of the frame. */
  readonly start: number;
}

/** The column in which a line stands; null in a frame where words do not flow. */
export function columnOf({ rooms }: FrameTexts, group: DisplayGroup, line: TextLine): TextColumn | null {
  const middle = (line.near + line.far) / 2;
  // A line may begin a little before its column: an opening mark leaves its blank half there.
  const [first] = line.runs;
  const inside = Math.max(0, (first?.source.line.width ?? 0) / 2);
  if (line.angle === "horizontal") return nearest(rooms, group, group.x + (first?.x[0] ?? 0) + inside, group.y + middle);
  return nearest(rooms, group, group.x + middle, group.y + (first?.y[0] ?? 0) + inside);
}

/** The column under a point of the page, or beside it. */
export function columnAt({ rooms }: FrameTexts, group: DisplayGroup, x: number, y: number): TextColumn | null {
  return nearest(rooms, group, x, y);
}

/** Columns side by side are told apart by where they begin, those one below the other by their height. */
function nearest(rooms: readonly TextRoom[], group: DisplayGroup, x: number, y: number): TextColumn | null {
  const [first, ...others] = rooms;
  if (first === undefined) return null;
  const room = others.reduce((best, each) => (farFrom(each, x, y) < farFrom(best, x, y) ? each : best), first);
  return { room, start: room.angle === "horizontal" ? room.x - group.x : room.y - group.y };
}

function farFrom({ angle, x: left, y: top, lines, pitch, size }: TextRoom, x: number, y: number): number {
  const depth = (lines - 1) * pitch + size;
  const [along, across] = angle === "horizontal" ? [x - left, y - top] : [y - top, left - x];
  const beside = Math.max(-across, across - depth, 0);
  // What lies before the start of a column belongs to the one before, but for a little.
  return beside * 1000 + (along < -size / 2 ? 1e6 - along : along);
}
