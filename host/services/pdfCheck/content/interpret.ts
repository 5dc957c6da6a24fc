/** Runs the content of a page and lays down what it paints (ISO 32000-1 §8, §9), within bounds that no file can break. */
import type { PageObject } from "../objects/pages.js";
import { decode } from "../objects/streams.js";
import { dictOf, itemsOf, nameOf, numbersOf, type PdfDict, type PdfStream, type PdfValue, streamOf } from "../objects/values.js";
import { COLOUR_OPERATORS } from "./colourOperators.js";
import { readColourSpace } from "./colourSpace.js";
import { type Box, boxUnder, IDENTITY, type Matrix, scalesOf, times } from "./geometry.js";
import { type Collected, clipped, type Desk, fontOf, layDown, type Machine, type PageContent } from "./machine.js";
import { beginPath } from "./path.js";
import { numbers, type Operator, PATH_OPERATORS } from "./pathOperators.js";
import { readPicture } from "./picture.js";
import { firstState, type GraphicsState, isOverprinting, isTransparent, takeOver } from "./state.js";
import { TEXT_OPERATORS } from "./textOperators.js";
import { INLINE_PICTURE, readOperations } from "./tokens.js";

/** Forms within forms, and saved states, go no deeper. */
const MOST_DEPTH = 16;
const MOST_STATES = 512;
/** Contents of a page come in one stream or in many. */
const MOST_STREAMS = 10_000;
/** Unpacking a stream costs about as much as so many operations. */
const COST_OF_STREAM = 100;
const UNIT_SQUARE: Box = { left: 0, bottom: 0, right: 1, top: 1 };

export function readContent(page: PageObject, desk: Desk): PageContent {
  const collected: Collected = {
    marks: [],
    spaces: new Set(),
    states: new Set(),
    forms: new Set(),
    fonts: new Set(),
    unknown: new Set(),
    damaged: 0,
  };
  const sheet = page.boxes.media ?? { left: 0, bottom: 0, right: 0, top: 0 };
  const bytes = contentsOf(page.dict.get("Contents"), collected);
  operate(machineFor(firstState(sheet), page.resources, desk, collected, []), bytes);
  return { ...collected, isWhole: desk.operationsLeft > 0 && desk.marksLeft > 0 };
}

/** The streams of a page, joined: an operation may begin in one and end in the next, but no word is cut (§7.8.2). */
function contentsOf(value: PdfValue, collected: Collected): Uint8Array {
  const parts = itemsOf(value, MOST_STREAMS).map((each) => {
    const stream = streamOf(each);
    const bytes = stream && decode(stream);
    if (!bytes) collected.damaged++;
    return bytes ?? new Uint8Array();
  });
  return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts.flatMap((part) => [part, Uint8Array.of(10)]));
}

function machineFor(state: GraphicsState, resources: PdfDict | null, desk: Desk, page: Collected, running: readonly PdfStream[]): Machine {
  const machine: Machine = {
    state,
    stack: [],
    path: beginPath(() => machine.state.matrix),
    pendingClip: false,
    text: IDENTITY,
    line: IDENTITY,
    resources,
    desk,
    page,
    base: state.matrix,
    depth: running.length,
    running,
    run(stream, own, begun) {
      if (running.length >= MOST_DEPTH || running.includes(stream)) {
        page.damaged++;
        return;
      }
      desk.operationsLeft -= COST_OF_STREAM;
      if (desk.operationsLeft <= 0) return;
      const bytes = decode(stream);
      if (bytes) operate(machineFor(begun, own, desk, page, [...running, stream]), bytes);
      else page.damaged++;
    },
  };
  return machine;
}

function operate(machine: Machine, bytes: Uint8Array): void {
  for (const { operator, operands } of readOperations(bytes)) {
    if (machine.desk.operationsLeft-- <= 0) return;
    const act = OPERATORS[operator];
    if (act) act(machine, operands);
    else if (!IDLE.has(operator)) machine.page.unknown.add(operator);
  }
}

/** Operators that paint nothing and change nothing that is looked at here. */
const IDLE: ReadonlySet<string> = new Set("j J d M ri i d0 d1 BMC BDC EMC MP DP BX EX".split(" "));

const OPERATORS: Readonly<Record<string, Operator>> = {
  ...PATH_OPERATORS,
  ...COLOUR_OPERATORS,
  ...TEXT_OPERATORS,
  q: ({ stack, state }) => {
    if (stack.length < MOST_STATES) stack.push({ ...state });
  },
  Q: (machine) => {
    machine.state = machine.stack.pop() ?? machine.state;
  },
  cm: ({ state }, operands) => {
    state.matrix = times(numbers(operands, 6), state.matrix);
  },
  w: ({ state }, operands) => {
    [state.lineWidth] = numbers(operands, 2);
  },
  gs: (machine, [name = null]) => {
    const dict = resourceOf(machine, "ExtGState", name);
    const found = dictOf(dict);
    if (!found) return;
    machine.page.states.add(found);
    takeOver(machine.state, found, (font) => fontOf(machine, font));
  },
  sh: (machine, [name = null]) => {
    const shading = dictOf(resourceOf(machine, "Shading", name));
    if (!shading) return;
    const space = readColourSpace(shading.get("ColorSpace"), machine.resources);
    machine.page.spaces.add(space);
    layDown(machine, {
      kind: "shading",
      box: machine.state.clip,
      paint: { space, inks: null },
      isOverprinting: false,
      isTransparent: isTransparent(machine.state, "fill"),
    });
  },
  Do: (machine, [name = null]) => {
    const object = streamOf(resourceOf(machine, "XObject", name));
    if (!object) return;
    if (nameOf(object.dict.get("Subtype")) === "Image") drawPicture(machine, object);
    else drawForm(machine, object);
  },
  [INLINE_PICTURE]: (machine, [picture = null]) => {
    const stream = streamOf(picture);
    if (stream) drawPicture(machine, stream);
  },
};

function resourceOf(machine: Machine, category: string, name: PdfValue): PdfValue {
  const found = dictOf(machine.resources?.get(category) ?? null)?.get(nameOf(name) ?? "") ?? null;
  if (found === null) machine.page.damaged++;
  return found;
}

function drawForm(machine: Machine, form: PdfStream): void {
  const { state, page } = machine;
  page.forms.add(form.dict);
  if (nameOf(form.dict.get("Subtype")) === "PS") return;
  const matrix = times(matrixOf(form.dict.get("Matrix")), state.matrix);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(form.dict.get("BBox"), 4) ?? [];
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  const clip = clipped(boxUnder(matrix, box), state.clip);
  if (clip) machine.run(form, dictOf(form.dict.get("Resources")) ?? machine.resources, { ...state, matrix, clip });
}

function matrixOf(value: PdfValue): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value, 6) ?? [];
  return [a, b, c, d, e, f];
}

/** A picture fills the unit square (§8.9.3). */
function drawPicture(machine: Machine, stream: PdfStream): void {
  const { state, page } = machine;
  const box = clipped(boxUnder(state.matrix, UNIT_SQUARE), state.clip);
  const picture = readPicture(stream, machine.resources);
  page.forms.add(stream.dict);
  if (picture.space) page.spaces.add(picture.space);
  if (!box) return;
  const { x, y } = scalesOf(state.matrix);
  const paint = picture.space ? { space: picture.space, inks: null } : state.fill;
  const ppi = Math.min(picture.width / (x / 72), picture.height / (y / 72));
  const overprinting = isOverprinting(paint, state.overprintFill, state.overprintMode);
  const isSeenThrough = isTransparent(state, "fill") || picture.dict.get("SMask") !== null;
  layDown(machine, { kind: "picture", box, paint, isOverprinting: overprinting, isTransparent: isSeenThrough, picture, ppi });
}
