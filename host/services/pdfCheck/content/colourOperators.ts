/** Operators that choose colours (ISO 32000-1 §8.6.8). */
import { dictOf, isKind, nameOf, numberOf, numbersOf, type PdfValue, streamOf } from "../objects/values.js";
import { type ColourSpace, firstColour, readColourSpace } from "./colourSpace.js";
import { times } from "./geometry.js";
import { type Machine, spaceOf } from "./machine.js";
import type { Paint } from "./marks.js";
import type { Operator } from "./pathOperators.js";
import { firstState, paintOf } from "./state.js";

type Side = "fill" | "stroke";

export const COLOUR_OPERATORS: Readonly<Record<string, Operator>> = {
  g: setDevice("fill", "DeviceGray"),
  G: setDevice("stroke", "DeviceGray"),
  rg: setDevice("fill", "DeviceRGB"),
  RG: setDevice("stroke", "DeviceRGB"),
  k: setDevice("fill", "DeviceCMYK"),
  K: setDevice("stroke", "DeviceCMYK"),
  cs: setSpace("fill"),
  CS: setSpace("stroke"),
  sc: setColour("fill"),
  SC: setColour("stroke"),
  scn: setColour("fill"),
  SCN: setColour("stroke"),
};

function setDevice(side: Side, name: string): Operator {
  return (machine, operands) => {
    machine.state[side] = paintOf(spaceOf(machine, { kind: "name", name }), colourIn(operands));
  };
}

function setSpace(side: Side): Operator {
  return (machine, operands) => {
    const space = spaceOf(machine, operands[0] ?? null);
    machine.state[side] = paintOf(space, firstColour(space));
  };
}

function setColour(side: Side): Operator {
  return (machine, operands) => {
    const { space } = machine.state[side];
    const name = nameOf(operands.at(-1) ?? null);
    machine.state[side] = name === null ? paintOf(space, colourIn(operands)) : patternPaint(machine, name, space, colourIn(operands));
  };
}

function colourIn(operands: readonly PdfValue[]): readonly number[] {
  return operands.map(numberOf).filter((each) => each !== null);
}

/** A pattern: its colours are those of its own content, of its shading, or the one given with it. */
function patternPaint(machine: Machine, name: string, space: ColourSpace, colour: readonly number[]): Paint {
  const pattern = dictOf(machine.resources?.get("Pattern") ?? null)?.get(name) ?? null;
  const dict = dictOf(pattern);
  const tiling = streamOf(pattern);
  const base = space.kind === "pattern" ? space.base : null;
  if (tiling && base && numberOf(tiling.dict.get("PaintType")) === 2) return paintOf(base, colour);
  const shading = dictOf(dict?.get("Shading") ?? null);
  if (shading) return { space: noted(machine, shading.get("ColorSpace")), inks: null };
  if (tiling && !machine.page.forms.has(tiling.dict)) runTile(machine, tiling);
  return { space: { kind: "pattern", base: null }, inks: null };
}

/** A tile is looked at once, where its space begins; its marks count as if they stood there. */
function runTile(machine: Machine, tiling: NonNullable<ReturnType<typeof streamOf>>): void {
  machine.page.forms.add(tiling.dict);
  const state = firstState(machine.state.clip);
  const [a, b, c, d, e, f] = numbersOf(tiling.dict.get("Matrix"), 6) ?? [1, 0, 0, 1, 0, 0];
  state.matrix = times([a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0], machine.base);
  machine.run(tiling, dictOf(tiling.dict.get("Resources")), state);
}

function noted({ page, resources }: Machine, value: PdfValue): ColourSpace {
  const space = readColourSpace(value, resources);
  if (!isKind(value, "name") || space.kind !== "unknown") page.spaces.add(space);
  return space;
}
