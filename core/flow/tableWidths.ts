/** Shares a measure out to the columns of a table, so that its rows take the fewest lines. */

/** What the cells of one column ask for, in points. */
export interface ColumnNeed {
  /** Width of each cell in one line, by row; 0 for none. */
  readonly cells: readonly number[];
  /** Width of its widest piece that no line end may part. */
  readonly least: number;
  /** Width of its widest cell. */
  readonly natural: number;
}

/** Lengths that differ by less than this, in points, are equal. */
export const EPSILON = 1e-6;

/** Widths that fill `room` where the cells need it; null where not even the least widths fit. Columns that ask for the same get the same. */
export function sharedWidths(columns: readonly ColumnNeed[], room: number, step: number): readonly number[] | null {
  const sum = (pick: (column: ColumnNeed) => number): number => columns.reduce((total, column) => total + pick(column), 0);
  if (sum((column) => column.natural) <= room) return columns.map((column) => column.natural);
  let left = room - sum((column) => column.least);
  if (left < 0) return null;
  const alike = alikeColumns(columns);
  let widths = columns.map((column) => column.least);
  for (;;) {
    const widening = bestWidening(columns, alike, widths, left, step);
    if (widening === null) return widths;
    widths = widened(widths, widening);
    left -= widening.by * widening.group.length;
  }
}

/** Indices of columns with the same natural and least width. */
function alikeColumns(columns: readonly ColumnNeed[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  columns.forEach(({ least, natural }, column) => {
    const key = `${least.toFixed(3)} ${natural.toFixed(3)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  });
  return [...groups.values()];
}

interface Widening {
  readonly group: readonly number[];
  readonly by: number;
}

function widened(widths: readonly number[], { group, by }: Widening): number[] {
  return widths.map((width, column) => (group.includes(column) ? width + by : width));
}

/**
 * The columns to widen, and by how much, so that each em saves most lines; by one em the ones most cramped, where none
 * saves any. Null when no group of columns can be widened any more.
 */
function bestWidening(
  columns: readonly ColumnNeed[],
  alike: readonly (readonly number[])[],
  widths: readonly number[],
  left: number,
  step: number,
): Widening | null {
  const now = linesOf(columns, widths);
  let best: Widening | null = null;
  let most = { saving: -1, cramped: 0 };
  for (const group of alike) {
    const { natural } = columns[group[0] ?? 0] ?? { natural: 0 };
    const width = widths[group[0] ?? 0] ?? 1;
    for (const by of steps(natural - width, left / group.length, step)) {
      const saving = Math.max(0, now - linesOf(columns, widened(widths, { group, by }))) / (by * group.length);
      const cramped = natural / width;
      if (saving < most.saving || (saving === most.saving && cramped <= most.cramped)) continue;
      best = { group, by };
      most = { saving, cramped };
    }
  }
  return best;
}

/** Whole steps up to what is wanted and may be had, and what is wanted itself. */
function steps(wanted: number, most: number, step: number): readonly number[] {
  const whole = Math.floor((Math.min(wanted, most) + EPSILON) / step);
  const found = Array.from({ length: whole }, (_, index) => (index + 1) * step);
  const isAll = wanted > EPSILON && wanted <= most + EPSILON && wanted - whole * step > EPSILON;
  return isAll ? [...found, wanted] : found;
}

/** About how many lines the rows take at some widths. */
function linesOf(columns: readonly ColumnNeed[], widths: readonly number[]): number {
  let lines = 0;
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) {
    lines += Math.max(1, ...columns.map(({ cells }, column) => Math.ceil((cells[row] ?? 0) / (widths[column] ?? 1) - EPSILON)));
  }
  return lines;
}
