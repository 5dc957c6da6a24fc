/**
 * Walks what a page draws, through forms, patterns and the glyphs of drawn fonts, and takes the inventory of it. Only what
 * content really uses counts: files carry much else along.
 */
import type { PdfDictionary, PdfStream, PdfValue } from "../../../paint/pdf/index.js";
import { isArray, isDictionary, isOfKind } from "../../../paint/pdf/index.js";
import { noteColour, readSpace, type Space, spacesOf } from "./colourSpaces.js";
import { unfiltered } from "./filters.js";
import { emptyInventory, type Inventory, noteUse } from "./inventory.js";
import { type Operation, operationsOf } from "./operations.js";
import { contentOf, type FilePage } from "./page.js";
import { lookupIn, type PdfFile } from "./pdfFile.js";
import { checkFont, checkGraphicsState, checkGroup, checkImage, checkShading, checkXObject, type Walk } from "./resources.js";

export interface WalkedPage {
  readonly inventory: Inventory;
  /** How many saved states its content leaves open; it closes none that is not its own. */
  readonly openStates: number;
}

/** Deeper inside each other streams are no artwork. */
const MOST_DEPTH = 64;

/** Takes the inventory of a page; throws on content that is damaged. */
export function walkPage(file: PdfFile, page: FilePage): WalkedPage {
  const lookup = lookupIn(file);
  const found = emptyInventory();
  const walked = new Map<PdfStream, Set<PdfDictionary>>();
  const around = new Set<PdfStream>();

  const walk: Walk = {
    lookup,
    found,
    walkStream(stream, outer = page.resources) {
      const resources = lookup.dictionary(stream.dictionary.get("Resources")) ?? outer;
      if (around.has(stream) || around.size === MOST_DEPTH) throw new Error("Do");
      const before = walked.get(stream) ?? new Set();
      if (before.has(resources)) return;
      walked.set(stream, before.add(resources));
      around.add(stream);
      walkOperations(unfiltered(stream, lookup), resources, walk);
      around.delete(stream);
    },
    spaceOf(value, resources) {
      const find = spacesOf(resources, lookup, (name) => noteUse(found, resources, "ColorSpace", name));
      return readSpace(value, found, lookup, find);
    },
  };
  checkGroup(page.dictionary, page.resources, walk);
  const openStates = walkOperations(contentOf(page, lookup), page.resources, walk);
  if (openStates < 0) throw new Error("Q");
  if (found.transparency.size > 0) for (const name of found.groupColours) found.foreignColours.add(name);
  return { inventory: found, openStates };
}

interface Colours {
  readonly fill: Space;
  readonly stroke: Space;
}

const GRAY: Space = { kind: "gray" };
const CMYK: Space = { kind: "cmyk" };

/** Takes the operations in order; how many states are open at the end, or less than none where too many were closed. */
function walkOperations(bytes: Uint8Array, resources: PdfDictionary, walk: Walk): number {
  let colours: Colours = { fill: GRAY, stroke: GRAY };
  const saved: Colours[] = [];
  let isForgiving = 0;
  let closed = 0;
  for (const operation of operationsOf(bytes)) {
    const { operator } = operation;
    if (operator === "q") saved.push(colours);
    else if (operator === "Q") {
      const restored = saved.pop();
      if (restored === undefined) closed++;
      colours = restored ?? colours;
    } else if (operator === "BX") isForgiving++;
    else if (operator === "EX") isForgiving--;
    else if (!PLAIN.has(operator)) {
      const next = takeColour(operation, colours, resources, walk) ?? takeOther(operation, colours, resources, walk);
      if (next === null && isForgiving <= 0) throw new Error(operator.slice(0, MOST_SHOWN));
      colours = next ?? colours;
    }
  }
  return closed > 0 ? -closed : saved.length;
}

/** Characters of an unknown operator that a message shows. */
const MOST_SHOWN = 16;

/** Operators that bring neither colours nor resources (ISO 32000-1, annex A). */
const PLAIN: ReadonlySet<string> = new Set(
  "b B b* B* BMC BT c cm d d0 d1 EMC ET f F f* h i j J l m M MP n re ri s S T* Tc Td TD Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(" "),
);

/** Operators of colour; null when it is none of them. */
function takeColour({ operator, operands }: Operation, colours: Colours, resources: PdfDictionary, walk: Walk): Colours | null {
  const { found } = walk;
  switch (operator) {
    case "g":
      return { ...colours, fill: GRAY };
    case "G":
      return { ...colours, stroke: GRAY };
    case "k":
      noteColour(CMYK, operands, found);
      return { ...colours, fill: CMYK };
    case "K":
      noteColour(CMYK, operands, found);
      return { ...colours, stroke: CMYK };
    case "rg":
    case "RG":
      walk.spaceOf({ kind: "name", name: "DeviceRGB" }, resources);
      return operator === "rg" ? { ...colours, fill: { kind: "foreign" } } : { ...colours, stroke: { kind: "foreign" } };
    case "cs":
      return { ...colours, fill: walk.spaceOf(operands[0], resources) };
    case "CS":
      return { ...colours, stroke: walk.spaceOf(operands[0], resources) };
    case "sc":
    case "scn":
      setColour(colours.fill, operands, resources, walk);
      return colours;
    case "SC":
    case "SCN":
      setColour(colours.stroke, operands, resources, walk);
      return colours;
    default:
      return null;
  }
}

function setColour(space: Space, operands: readonly PdfValue[], resources: PdfDictionary, walk: Walk): void {
  noteColour(space, operands, walk.found);
  const last = operands.at(-1);
  if (!isOfKind(last, "name")) return;
  const pattern = resource("Pattern", last, resources, walk);
  const stream = walk.lookup.stream(pattern);
  if (stream) {
    walk.walkStream(stream);
    return;
  }
  const dictionary = walk.lookup.dictionary(pattern);
  if (dictionary === null) throw new Error(`Pattern ${last.name}`);
  checkShading(dictionary.get("Shading"), resources, walk);
  const state = walk.lookup.dictionary(dictionary.get("ExtGState"));
  if (state) checkGraphicsState(state, walk);
}

/** Operators that use resources other than colours; null when it is none of them. */
function takeOther({ operator, operands }: Operation, colours: Colours, resources: PdfDictionary, walk: Walk): Colours | null {
  const [first, second] = operands;
  switch (operator) {
    case "gs": {
      const state = walk.lookup.dictionary(resource("ExtGState", first, resources, walk));
      if (state === null) throw new Error("ExtGState");
      checkGraphicsState(state, walk);
      return colours;
    }
    case "Tf":
      checkFont(resource("Font", first, resources, walk), walk);
      return colours;
    case "Do":
      checkXObject(resource("XObject", first, resources, walk), resources, walk);
      return colours;
    case "sh":
      checkShading(resource("Shading", first, resources, walk), resources, walk);
      return colours;
    case "BI":
      if (isDictionary(first)) checkImage(longNames(first), resources, walk);
      return colours;
    case "BDC":
    case "DP":
      if (isOfKind(first, "name") && first.name === "OC") walk.found.hasLayers = true;
      if (isOfKind(second, "name")) noteUse(walk.found, resources, "Properties", second.name);
      return colours;
    default:
      return null;
  }
}

/** A resource by its category and name, whose use is noted; one that is not there means a damaged file. */
function resource(category: string, name: PdfValue | undefined, resources: PdfDictionary, { lookup, found }: Walk): PdfValue {
  const key = isOfKind(name, "name") ? name.name : "";
  const value = lookup.dictionary(resources.get(category))?.get(key);
  if (value === undefined) throw new Error(`${category} ${key}`.trim());
  noteUse(found, resources, category, key);
  return value;
}

/** Short keys of inline images (§8.9.7). */
const LONG_KEYS: Readonly<Record<string, string>> = { BPC: "BitsPerComponent", CS: "ColorSpace", F: "Filter", IM: "ImageMask" };
/** Short names of their colour spaces. */
const LONG_SPACES: Readonly<Record<string, string>> = { G: "DeviceGray", RGB: "DeviceRGB", CMYK: "DeviceCMYK", I: "Indexed" };

function longNames(entries: PdfDictionary): PdfDictionary {
  const named = [...entries].map(([key, value]): [string, PdfValue] => [LONG_KEYS[key] ?? key, value]);
  return new Map(named.map(([key, value]) => [key, key === "ColorSpace" ? longSpace(value) : value]));
}

function longSpace(value: PdfValue): PdfValue {
  if (isArray(value)) return value.map(longSpace);
  return isOfKind(value, "name") ? { ...value, name: LONG_SPACES[value.name] ?? value.name } : value;
}
