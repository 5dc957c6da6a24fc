/**
 * Lays blocks one after the other into rooms of any widths. A paragraph is composed once over all the
 * slots that it meets, across the ends of regions, so that total fit knows the width of every line.
 *
 *     rows of region 0            rows of region 1      rows without end behind the last region:
 *     ======  ======              ==========            what stands there is overset
 *     ======  ======              ==========
 *     ..............  <- closed: the column ends early
 */
import type { Slot } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { composeAlong } from "./composeAlong.js";
import { type SetCap, setCap } from "./dropCap.js";
import { commonSlots, type Ends, type Field, isUsable, leastRoom, openRow, type Room, roomsFrom, rowAt, type Spot } from "./rooms.js";
import { hasAir, rowUnit, runsOn } from "./tableUnits.js";
import type { FlowBlock, PlacedLine } from "./types.js";
import { capLine, staysWhole, type Unit, type UnitLine, unitLine, wholeLines } from "./unit.js";

/** A unit of text with its lines as they stand. */
export interface LaidUnit extends Unit {
  readonly region: number;
  /** First and last of its rows. */
  readonly rows: readonly [number, number];
  readonly placed: readonly PlacedLine[];
  /** Start of its room from the start of the region. */
  readonly left: number;
  /** The head of a table, set again. */
  readonly isAgain?: true;
}

/** A block as it was laid. */
export interface LaidBlock {
  readonly from: Spot;
  /** Where the next block may begin. */
  readonly next: Spot;
  readonly units: readonly LaidUnit[];
}

/** A block, its place in the sequence, and where in its text it begins. */
interface Part {
  readonly block: FlowBlock;
  readonly index: number;
  readonly offset: number;
}

/** Lays block `index` from a spot on. It always finds room: behind the last region there is no end. */
export function layBlock(field: Field, ends: Ends, index: number, from: Spot): LaidBlock {
  const block = field.blocks[index];
  if (!block) return { from, next: from, units: [] };
  const part: Part = { block, index, offset: index === field.start.block ? field.start.offset : 0 };
  const spot = hasAir(field.blocks[index - 1], block) ? belowAir(field, ends, from) : from;
  if (staysWhole(block) || isWholeRow(field, part, spot)) return { ...layWhole(field, ends, part, spot), from };
  const cap = part.offset === 0 ? setCap(block, field.compose) : null;
  const laid = (cap && layWithCap(field, ends, part, cap, spot)) ?? layLines(field, ends, part, spot);
  return { ...laid, from };
}

/** A row lower, but for the head of a column. */
function belowAir(field: Field, ends: Ends, from: Spot): Spot {
  const row = openRow(field, ends, firstWholeRow(from));
  return { row: row === field.tops[rowAt(field, row).region] ? row : row + 1, slot: 0 };
}

function isWholeRow(field: Field, { block, offset }: Part, from: Spot): boolean {
  if (!block.row || offset > 0) return false;
  const tallest = Math.max(0, ...field.tops.slice(1).map((top, region) => top - (field.tops[region] ?? 0)));
  return !runsOn(block.row, rowAt(field, from.row).measure, tallest, field.compose);
}

/** A line a slot. */
function layLines(field: Field, ends: Ends, part: Part, from: Spot): LaidBlock {
  const { lines, findings, rooms } = composeInto(field, part, [], roomsFrom(field, ends, part.block, from));
  const units = lines.map((line, i) => lineUnit(field, part, lines.length, i, unitLine(line, findings), rooms[i]));
  const last = rooms[lines.length - 1];
  return { from, next: last ? { row: last.row, slot: last.slot + 1 } : from, units };
}

/** What the lines of a paragraph leave unfilled on the average at most, in em; only an estimate of how many rooms it will meet. */
const UNFILLED = 2;

/** Composes a part of a block over the first rooms and as many of the others as it takes. */
function composeInto(field: Field, { block, offset }: Part, first: readonly Room[], others: Iterator<Room>) {
  const size = Math.max(0, ...block.text.runs.map((run) => run.style.size));
  const rooms = [...first];
  const hold = ({ width }: Room): number => Math.max(width - UNFILLED * size, width / 4);
  let held = rooms.reduce((sum, room) => sum + hold(room), 0);
  for (let need = (block.text.text.length - offset + block.style.indent) * size; ; need *= 2) {
    while (held < need || rooms.length === first.length) {
      const { value } = others.next();
      rooms.push(value);
      held += hold(value);
    }
    const widths = rooms.map((room) => room.width);
    const { lines, findings } = composeAlong(block, offset, widths, field.compose);
    if (lines.length <= rooms.length) return { lines, findings, rooms };
  }
}

function lineUnit(field: Field, part: Part, ofLines: number, line: number, set: UnitLine, room: Room | undefined): LaidUnit {
  const row = room?.row ?? 0;
  const unit: Unit = { block: part.index, line, ofLines, offset: part.offset, height: 1, lines: [set] };
  return laidUnit(field, unit, row, [pt(room?.x ?? 0)]);
}

/** A unit whose first row is given; `starts` are the places in the column from which x of its lines counts. */
function laidUnit(field: Field, unit: Unit, row: number, starts: readonly number[]): LaidUnit {
  const { region, at } = rowAt(field, row);
  const placed = unit.lines.map((line, i): PlacedLine => placedLine(unit, line, region, at, starts[i] ?? starts[0] ?? 0));
  return { ...unit, region, rows: [row, row + unit.height - 1], placed, left: starts[0] ?? 0 };
}

/** A line of a unit as it stands, its unit's first grid line and the start of its room given. */
export function placedLine(
  { block }: Unit,
  { line, at, x, cap, isAgain, findings }: UnitLine,
  region: number,
  top: number,
  start: number,
): PlacedLine {
  return { block, line, region, at: top + at, x: pt(start + x), ...(cap ? { cap } : {}), ...(isAgain ? { isAgain } : {}), findings };
}

/** A subhead or a row of a table in the widest stretch that all of its grid lines leave free. */
function layWhole(field: Field, ends: Ends, part: Part, from: Spot): LaidBlock {
  for (let row = openRow(field, ends, firstWholeRow(from)); ; row = openRow(field, ends, row + 1)) {
    const isTop = field.tops[rowAt(field, row).region] === row;
    const found = wholeAt(field, ends, part, row, isTop);
    if (found === "empty") return { from, next: from, units: [] };
    if (found === "narrow") continue;
    if (found === "short") {
      row = (field.tops[rowAt(field, row).region + 1] ?? row + 1) - 1;
      continue;
    }
    return layUnits(field, found.units, from, row, found.slot.x);
  }
}

/** Units one below the other; all but the last are the head of a table, set again. */
function layUnits(field: Field, units: readonly Unit[], from: Spot, top: number, x: number): LaidBlock {
  let row = top;
  const laid = units.map((unit, index): LaidUnit => {
    const one = laidUnit(field, unit, row, [x]);
    row += unit.height;
    return index < units.length - 1 ? { ...one, isAgain: true } : one;
  });
  return { from, next: { row, slot: 0 }, units: laid };
}

/** What takes whole grid lines does not begin beside the end of a paragraph. */
function firstWholeRow({ row, slot }: Spot): number {
  return slot === 0 ? row : row + 1;
}

/** Units set from a row on, which is the first of its region or not; or why not: no text, no room beside what stands there, too few lines left in the column. */
function wholeAt(
  field: Field,
  ends: Ends,
  { block, index, offset }: Part,
  row: number,
  isTop: boolean,
): { units: readonly Unit[]; slot: Slot } | "empty" | "narrow" | "short" {
  for (let height = block.occupies ?? 1; ; ) {
    const rows = openRows(field, ends, row, height);
    if (!rows) return "short";
    const slot = widest(commonSlots(rows.map((each) => each.slots)).filter((each) => isUsable(each, rows[0], block)));
    if (!slot) return "narrow";
    const units = wholeUnits(field, { block, index, offset }, slot.width, isTop);
    if (units.length === 0) return "empty";
    const needed = units.reduce((sum, unit) => sum + unit.height, 0);
    if (needed <= height) return { units, slot };
    height = needed;
  }
}

/** What stands whole: a row of a table, under the head where it opens a region, or all lines of a subhead. */
function wholeUnits({ compose }: Field, { block, index, offset }: Part, width: Pt, isTop: boolean): readonly Unit[] {
  if (block.row) {
    const unit = rowUnit(index, block.row, width, compose);
    return isTop ? [...(unit.row?.heads ?? []), unit] : [unit];
  }
  const set = composeAlong(block, offset, [width], compose);
  return set.lines.length === 0 ? [] : [{ block: index, line: 0, ofLines: set.lines.length, offset, ...wholeLines(block, set) }];
}

/** So many rows from one on; null when their region ends before. */
function openRows(field: Field, ends: Ends, row: number, count: number) {
  const { region } = rowAt(field, row);
  if (region < field.regions && row + count > (ends[region] ?? 0)) return null;
  return Array.from({ length: count }, (_, i) => rowAt(field, row + i));
}

function widest(slots: readonly Slot[]): Slot | undefined {
  return slots.reduce<Slot | undefined>((best, slot) => (best && best.width >= slot.width ? best : slot), undefined);
}

/** A cap and the lines beside it, then the lines below; null where the column is too narrow for that. */
function layWithCap(field: Field, ends: Ends, part: Part, cap: SetCap, from: Spot): LaidBlock | null {
  const least = cap.room + leastRoom(part.block);
  for (let row = openRow(field, ends, firstWholeRow(from)); ; row = openRow(field, ends, row + 1)) {
    const { region, measure } = rowAt(field, row);
    if (measure < least) return null;
    const rows = openRows(field, ends, row, cap.lines);
    const slot = rows && commonSlots(rows.map((each) => each.slots)).find((each) => each.width >= least);
    if (slot) return layCapAt(field, ends, part, cap, from, row, slot);
    if (!rows) row = (field.tops[region + 1] ?? row + 1) - 1;
  }
}

function layCapAt(field: Field, ends: Ends, part: Part, cap: SetCap, from: Spot, row: number, slot: Slot): LaidBlock {
  const below = row + cap.lines;
  const beside = Array.from({ length: cap.lines }, (_, i) => besideCap(field, part.block, cap, row + i, slot)).flat();
  const after = roomsFrom(field, ends, part.block, { row: below, slot: 0 });
  const { lines, findings, rooms } = composeInto(field, { ...part, offset: cap.to }, beside, after);
  const units = lines.map((line, i): LaidUnit => {
    const room = rooms[i];
    const set = unitLine(line, findings, room && room.row < below ? room.row - row : 0);
    return lineUnit(field, { ...part, offset: 0 }, lines.length, i, set, room);
  });
  const own = units.slice(0, beside.length).flatMap((unit) => unit.lines);
  const starts = [slot.x, ...beside.map((room) => room.x)];
  const first: Unit = { block: part.index, line: 0, ofLines: lines.length, offset: 0, height: cap.lines, lines: [capLine(cap), ...own] };
  const last = lines.length > beside.length ? rooms[lines.length - 1] : undefined;
  return {
    from,
    next: last ? { row: last.row, slot: last.slot + 1 } : { row: below, slot: 0 },
    units: [laidUnit(field, first, row, starts), ...units.slice(beside.length)],
  };
}

/** The rooms that a cap leaves in one of its rows: what is left of its own slot, and those to the right of it. */
function besideCap(field: Field, block: FlowBlock, cap: SetCap, row: number, { x }: Slot): readonly Room[] {
  const own = rowAt(field, row);
  return own.slots.flatMap((slot, index): Room[] => {
    const end = slot.x + slot.width;
    if (end <= x || (slot.x > x && !isUsable(slot, own, block))) return [];
    const start = slot.x > x ? slot.x : x + cap.room;
    return [{ row, slot: index, x: start, width: end - start }];
  });
}
