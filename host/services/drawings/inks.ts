/** Colours of drawings in the inks of a press: grays in black alone, all else by its profile, within its limits. */
import type { Ink } from "../../../core/model/index.js";
import type { Press } from "../conditions.js";
import { separateColours } from "../pictures/index.js";
import type { Rgb } from "./colour.js";

export type InkOf = (colour: Rgb) => Ink;

/** What a colour of some drawings becomes; on a page without process inks all of them become grays. */
export async function inksOf(colours: readonly Rgb[], press: Press, isBlack: boolean): Promise<InkOf> {
  const inks = new Map<string, Ink>();
  const coloured: Rgb[] = [];
  for (const colour of new Map(colours.map((each) => [keyOf(each), each])).values()) {
    if (isFullBlack(colour)) inks.set(keyOf(colour), { c: 0, m: 0, y: 0, k: 1 });
    else if (isBlack || isGray(colour)) inks.set(keyOf(colour), grayInk(colour));
    else coloured.push(colour);
  }
  const pixels = Uint8Array.from(coloured.flatMap(({ red, green, blue }) => [red, green, blue]));
  const separated =
    coloured.length === 0 ? new Uint8Array() : await separateColours(pixels, { ...press.condition, profile: press.profile.bytes });
  const share = (at: number): number => Math.round(((separated[at] ?? 0) / 255) * 100) / 100;
  for (const [index, colour] of coloured.entries()) {
    const [c, m, y, k] = [share(4 * index), share(4 * index + 1), share(4 * index + 2), share(4 * index + 3)];
    inks.set(keyOf(colour), { c, m, y, k });
  }
  return (colour) => {
    const ink = inks.get(keyOf(colour));
    if (ink === undefined) throw new Error(`no ink for the colour ${keyOf(colour)}`);
    return ink;
  };
}

function keyOf({ red, green, blue }: Rgb): string {
  return `${red} ${green} ${blue}`;
}

/** Black type and lines must not come out in four inks: they would have to be in register. */
function isGray({ red, green, blue }: Rgb): boolean {
  return red === green && green === blue;
}

/** Drawing programs write a full layer of black as some very dark colour of little hue: #231815, #231F20, #040000. */
const DARKEST = 40;
const LEAST_HUE = 18;

function isFullBlack({ red, green, blue }: Rgb): boolean {
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  return !isGray({ red, green, blue }) && most <= DARKEST && most - least <= LEAST_HUE;
}

/** Shares of light of sRGB's primaries (IEC 61966-2-1). */
const LIGHT = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;

/** As much black as a gray of the same lightness lacks of white. */
function grayInk({ red, green, blue }: Rgb): Ink {
  const light = LIGHT.red * linear(red) + LIGHT.green * linear(green) + LIGHT.blue * linear(blue);
  const gray = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return { c: 0, m: 0, y: 0, k: Math.round((1 - gray) * 100) / 100 };
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
