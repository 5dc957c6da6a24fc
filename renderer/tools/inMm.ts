/** Lengths as people read them beside the pointer. */

/** Millimetres of a way in points, to a tenth. */
export function inMm(points: number): number {
  return Math.round((points * 254) / 72) / 10;
}
