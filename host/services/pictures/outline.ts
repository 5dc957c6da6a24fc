/**
 * The outline of a picture that is clipped out of its ground: what its transparency leaves, row by row.
 *
 *      . . # # . .        each row from its first opaque pixel to its last:
 *      . # # # # .        text runs beside it, never into a hollow of it
 *      . # . . # .
 */
import type { PicturePoint } from "../../../core/model/index.js";
import type { OpenPicture } from "./original.js";

/** Longer side in pixels at which the outline is taken: on a picture of three columns about a line of type each. */
const SIDE = 96;
/** From this alpha on (of 255) a pixel is seen. */
const OPAQUE = 128;

/** The outline in shares of the upright picture; null for a picture without transparency, or with nothing to be seen. */
export async function outlineOfPicture({ metadata, pipeline }: OpenPicture): Promise<readonly PicturePoint[] | null> {
  if (!metadata.hasAlpha) return null;
  const small = pipeline({ failOn: "truncated" }).autoOrient().resize({ width: SIDE, height: SIDE, fit: "inside" });
  const { data, info } = await small.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const alpha = Uint8Array.from({ length: info.width * info.height }, (_, i) => data[(i + 1) * info.channels - 1] ?? 0);
  return outlineOfAlpha(alpha, info.width, info.height);
}

/** The same from the alpha of each pixel, row by row from the top. */
export function outlineOfAlpha(alpha: Uint8Array, width: number, height: number): readonly PicturePoint[] | null {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = alpha.subarray(y * width, (y + 1) * width);
    return { y, from: row.findIndex(isSeen), to: row.findLastIndex(isSeen) + 1 };
  }).filter(({ from }) => from >= 0);
  if (rows.length === 0 || (rows.length === height && rows.every(({ from, to }) => from === 0 && to === width))) return null;
  const right = rows.flatMap(({ y, to }) => [point(to, y), point(to, y + 1)]);
  const left = [...rows].reverse().flatMap(({ y, from }) => [point(from, y + 1), point(from, y)]);
  return withoutStraight([...right, ...left]);

  function point(x: number, y: number): PicturePoint {
    return { x: x / width, y: y / height };
  }
}

function isSeen(alpha: number): boolean {
  return alpha >= OPAQUE;
}

/** Without the points between two others on one upright line. */
function withoutStraight(points: readonly PicturePoint[]): readonly PicturePoint[] {
  return points.filter((each, i) => each.x !== points[i - 1]?.x || each.x !== points[i + 1]?.x);
}
