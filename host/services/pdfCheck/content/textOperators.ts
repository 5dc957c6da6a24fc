/** Operators that set type (ISO 32000-1 §9.3, §9.4). */
import { bytesOf, dictOf, itemsOf, nameOf, numberOf, type PdfValue, streamOf } from "../objects/values.js";
import type { Code, Font } from "./font.js";
import { boxRound, boxUnder, IDENTITY, type Matrix, type Point, scalesOf, times } from "./geometry.js";
import { clipped, fontOf, layDown, type Machine } from "./machine.js";
import { numbers, type Operator } from "./pathOperators.js";
import { isOverprinting, isTransparent } from "./state.js";

/** The em box above and below the baseline, in em, where a font does not matter. */
const ASCENT = 0.88;
const DESCENT = -0.12;
/** Text modes in which glyphs are filled, and those in which they are stroked; 3 and 7 print nothing (§9.3.6). */
const FILLED: ReadonlySet<number> = new Set([0, 2, 4, 6]);
const STROKED: ReadonlySet<number> = new Set([1, 5]);

export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: (machine) => startLine(machine, IDENTITY),
  ET: () => {},
  Tf: (machine, [name = null, size = null]) => {
    const dict = dictOf(dictOf(machine.resources?.get("Font") ?? null)?.get(nameOf(name) ?? "") ?? null);
    if (dict === null) machine.page.damaged++;
    machine.state.font = dict && fontOf(machine, dict);
    machine.state.size = numberOf(size) ?? 0;
  },
  Tc: ({ state }, [value = null]) => {
    state.characterSpace = numberOf(value) ?? 0;
  },
  Tw: ({ state }, [value = null]) => {
    state.wordSpace = numberOf(value) ?? 0;
  },
  Tz: ({ state }, [value = null]) => {
    state.stretch = (numberOf(value) ?? 100) / 100;
  },
  TL: ({ state }, [value = null]) => {
    state.leading = numberOf(value) ?? 0;
  },
  Ts: ({ state }, [value = null]) => {
    state.rise = numberOf(value) ?? 0;
  },
  Tr: ({ state }, [value = null]) => {
    state.textMode = numberOf(value) ?? 0;
  },
  Td: (machine, operands) => moveLine(machine, ...numbers(operands, 2)),
  TD: (machine, operands) => {
    const [x, y] = numbers(operands, 2);
    machine.state.leading = -y;
    moveLine(machine, x, y);
  },
  Tm: (machine, operands) => startLine(machine, numbers(operands, 6)),
  "T*": (machine) => moveLine(machine, 0, -machine.state.leading),
  Tj: (machine, [text = null]) => show(machine, [text]),
  TJ: (machine, [items = null]) => show(machine, itemsOf(items, 100_000)),
  "'": (machine, [text = null]) => {
    moveLine(machine, 0, -machine.state.leading);
    show(machine, [text]);
  },
  '"': (machine, [words = null, characters = null, text = null]) => {
    machine.state.wordSpace = numberOf(words) ?? 0;
    machine.state.characterSpace = numberOf(characters) ?? 0;
    moveLine(machine, 0, -machine.state.leading);
    show(machine, [text]);
  },
};

function startLine(machine: Machine, matrix: Matrix): void {
  machine.line = matrix;
  machine.text = matrix;
}

function moveLine(machine: Machine, x: number, y: number): void {
  startLine(machine, times([1, 0, 0, 1, x, y], machine.line));
}

/** Where a glyph stands: the matrix from em units along its line to user space. */
interface Placed {
  readonly code: Code;
  readonly from: Matrix;
}

function show(machine: Machine, items: readonly PdfValue[]): void {
  const { state } = machine;
  const { font } = state;
  if (!font) return;
  const placed: Placed[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    const shift = numberOf(item);
    if (shift !== null) movePen(machine, font, (-shift / 1000) * state.size);
    if (!bytes) continue;
    for (const code of font.codesOf(bytes)) {
      placed.push({ code, from: machine.text });
      movePen(machine, font, code.advance * state.size + state.characterSpace + (code.isSpace ? state.wordSpace : 0));
    }
  }
  if (font.procedures) drawProcedures(machine, font, placed);
  laySetType(machine, font, placed);
}

/** Vertical pens go down; the stretch is of lines that go across (§9.4.4). */
function movePen(machine: Machine, { isVertical }: Font, by: number): void {
  const step: Matrix = isVertical ? [1, 0, 0, 1, 0, -by] : [1, 0, 0, 1, by * machine.state.stretch, 0];
  machine.text = times(step, machine.text);
}

function laySetType(machine: Machine, font: Font, placed: readonly Placed[]): void {
  const { state, page } = machine;
  const isStroked = STROKED.has(state.textMode);
  const inked = placed.filter(({ code }) => !code.isSpace);
  if (inked.length === 0 || !(isStroked || FILLED.has(state.textMode))) return;
  page.fonts.add(font);
  const boxes = inked.map(({ code, from }) => glyphBox(machine, font, code, from));
  const box = clipped(
    boxRound(
      boxes.flatMap((each) => [
        { x: each.left, y: each.bottom },
        { x: each.right, y: each.top },
      ]),
    ),
    state.clip,
  );
  if (!box) return;
  const paint = isStroked ? state.stroke : state.fill;
  const at = (index: number): Point => {
    const one = boxes[index] ?? box;
    return { x: (one.left + one.right) / 2, y: (one.bottom + one.top) / 2 };
  };
  const [first] = inked;
  layDown(machine, {
    kind: "text",
    box,
    paint,
    isOverprinting: isOverprinting(paint, isStroked ? state.overprintStroke : state.overprintFill, state.overprintMode),
    isTransparent: isTransparent(state, isStroked ? "stroke" : "fill"),
    font,
    size: Math.abs(state.size) * scalesOf(times(first?.from ?? IDENTITY, state.matrix)).y,
    glyphs: inked.length,
    missing: inked.filter(({ code }) => code.isMissing).length,
    samples: [...new Set([0, inked.length >> 1, inked.length - 1])].map(at),
  });
}

function glyphBox({ state }: Machine, { isVertical }: Font, { advance }: Code, from: Matrix) {
  const { size, stretch, rise } = state;
  const own = isVertical
    ? { left: -size / 2, right: size / 2, bottom: -advance * size, top: 0 }
    : { left: 0, right: advance * size * stretch, bottom: DESCENT * size + rise, top: ASCENT * size + rise };
  return boxUnder(times(from, state.matrix), own);
}

/** Glyphs of a Type 3 font are drawings; each is looked at where it stands. */
function drawProcedures(machine: Machine, { procedures }: Font, placed: readonly Placed[]): void {
  if (!procedures) return;
  const { state } = machine;
  const space = itemsOf(procedures.dict.get("FontMatrix"), 6).map((each) => numberOf(each) ?? 0);
  const [a = 0.001, b = 0, c = 0, d = 0.001, e = 0, f = 0] = space;
  for (const { code, from } of placed) {
    const procedure = streamOf(procedures.of(code.code));
    if (!procedure) continue;
    const scale: Matrix = [state.size * state.stretch, 0, 0, state.size, 0, state.rise];
    const matrix = times(times(times([a, b, c, d, e, f], scale), from), state.matrix);
    const own = dictOf(procedures.dict.get("Resources"));
    machine.run(procedure, own ?? machine.resources, { ...state, matrix });
  }
}
