/** A headline whose frame was pulled is set as large as the frame now lets it, in the lines that suit it best. */
import { HOUSE_LIMITS, setHeadline } from "../../../core/commands/index.js";
import { boundingCells, frameCells } from "../../../core/page/index.js";
import type { HeadlineWay } from "../../../host/api/index.js";
import type { PlacingDesk } from "./placePictures.js";

/** Asks the host for the ways to set it; where none fits it stays as it is. One step of the history with what has the same `origin`, where the host answers fast. */
export async function fitHeadline({ store, api }: PlacingDesk, frame: string, origin: string): Promise<void> {
  const { editing, pages } = store.getState();
  const record = editing?.store.getState().doc.records.get(frame);
  const page = pages.find(({ frames }) => frames.some((each) => each.frame === frame));
  const cells = record?.type === "frame" ? boundingCells(frameCells(record)) : null;
  if (!editing || record?.type !== "frame" || record.content.kind !== "headline" || !page || cells === null) return;
  const { story, setting } = record.content;
  const { writing = "horizontal", rank } = setting;
  const [size, room] = writing === "vertical" ? [cells.lines, cells.cols] : [cells.cols, cells.lines];
  const given = await api.headlineWays({ edition: editing.edition, story, page: page.number, writing, size, rank });
  const way = given.ok ? largestIn(given.ways, room) : null;
  if (way === null || editing.store.getState().doc.records.get(frame) !== record) return;
  // The frame stays as it was pulled: what the headline leaves of it is air.
  editing.perform((doc, id) => setHeadline(doc, frame, { setting: way.setting, takes: room }, HOUSE_LIMITS, id), origin);
}

/** The way of the largest type that takes no more than there is; of equal ones the best. */
export function largestIn(ways: readonly HeadlineWay[], room: number): HeadlineWay | null {
  const fitting = ways.filter(({ takes }) => takes <= room);
  return fitting.reduce<HeadlineWay | null>((best, way) => (best === null || way.setting.size > best.setting.size ? way : best), null);
}
