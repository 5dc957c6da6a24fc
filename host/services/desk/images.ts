/** Pictures for the screen: whole, upright, as large as is asked for. Those who show them cut and turn them. */
import type { ArgumentsOf, HostFile } from "../../api/index.js";
import { preparePicture } from "../pictures/index.js";
import { pixelsOfFile } from "../placedFiles/index.js";

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** At which a point is a pixel. */
const POINT_PPI = 72;

type Wish = Omit<ArgumentsOf<"picture">, "edition">;

/** The pixels of a picture by the name that its record carries, or of a page of a placed PDF; null when there is none, or it cannot be read. */
export async function pictureOf(
  originals: ReadonlyMap<string, string>,
  { file, page, black, width, height }: Wish,
): Promise<HostFile | null> {
  const original = originals.get(file);
  if (original === undefined) return null;
  if (page !== null) {
    const bytes = await pixelsOfFile(original, page, Math.max(width, height));
    return bytes && { type: "image/png", bytes };
  }
  const shown = await preparePicture(original, { target: "screen", crop: WHOLE, width, height, ppi: POINT_PPI, black }, { name: file });
  return shown.ok ? { type: "image/png", bytes: shown.bytes } : null;
}
