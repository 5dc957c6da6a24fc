/** Rows of a PNG file, which PDF takes over as they are (ISO 32000-1 §7.4.4.4): each behind the number of its filter. */

/** The whole rows of `row` bytes as they were before they were filtered; a pixel begins every `step` bytes. */
export function unfilteredRows(filtered: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.floor(filtered.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) {
    const from = line * (row + 1);
    const to = line * row;
    const filter = filtered[from] ?? 0;
    for (let x = 0; x < row; x++) {
      const left = x >= step ? (out[to + x - step] ?? 0) : 0;
      const up = line > 0 ? (out[to + x - row] ?? 0) : 0;
      const corner = x >= step && line > 0 ? (out[to + x - row - step] ?? 0) : 0;
      out[to + x] = (filtered[from + 1 + x] ?? 0) + predictionOf(filter, left, up, corner);
    }
  }
  return out;
}

/** PNG (ISO 15948) §9.2: none, left, up, the mean of both, and Paeth's choice. */
function predictionOf(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

/** The neighbour that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
