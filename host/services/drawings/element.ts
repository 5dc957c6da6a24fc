/** XML of a drawing as plain elements. Nothing outside of the file is ever looked up: no entities of its own, no style sheets, no links. */

export interface Element {
  /** Its name without the prefix of SVG; with its prefix where it is of another vocabulary. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Text that stands in it directly. */
  readonly text: string;
}

/** A drawing with more is no drawing but an attack, or a map that prints as a black spot. */
const MOST_ELEMENTS = 200_000;
const MOST_DEPTH = 200;

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

/** Reads the elements of a file; throws where it is no XML, or too much of it. */
export async function readElements(text: string): Promise<Element> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ xmlns: false });
  const open: OpenElement[] = [];
  let root: Element | null = null;
  let count = 0;
  parser.on("error", (error) => {
    // Drawing programs abbreviate the names of vocabularies by entities; what they stand for changes nothing that is drawn.
    if (!error.message.includes("undefined entity")) throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > MOST_DEPTH) throw new Error("too many elements");
    const element: OpenElement = { name: withoutPrefix(name), attributes: new Map(Object.entries(attributes)), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (root === null) throw new Error("no element");
  return root;
}

function withoutPrefix(name: string): string {
  return name.startsWith("svg:") ? name.slice("svg:".length) : name;
}
