/** Pictures as they stand on the pages: cut and converted for print, and for previews where asked. */
import { type Doc, type Finding, inksOfPage, recordOf, styleOf } from "../../core/model/index.js";
import { type ImageItem, imageKey, type PageLayout } from "../../core/page/index.js";
import type { InkMap } from "../../core/press/index.js";
import type { PlacedForm, PreparedPicture as PrintPicture } from "../../paint/pdf/index.js";
import type { Press } from "./conditions.js";
import { inOrder } from "./inOrder.js";
import type { OriginalFacts, PictureFailure, Preparation, PreparedPicture } from "./pictures/index.js";
import { prepareForms } from "./placedFiles/index.js";
import { NO_WORKERS, type Workers } from "./workers/index.js";

export interface PlacedPictures {
  /** By the key of the image. */
  readonly print: ReadonlyMap<string, PrintPicture>;
  /** Pictures, and placed files by their keys. */
  readonly screen: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
  /** Placed files for print, by their keys. */
  readonly forms: ReadonlyMap<string, PlacedForm>;
  /** What the originals bring to these places; nothing of one that could not be prepared. */
  readonly facts: ReadonlyMap<string, PictureFacts>;
  readonly findings: readonly Finding[];
}

export interface PictureFacts extends OriginalFacts {
  /** File name of the original. */
  readonly name: string;
}

interface PlacingWishes {
  /** Resolution of pictures for the screen; null without any. */
  readonly screenPpi: number | null;
  /** The press to which the pictures go; nothing is made for print without one. */
  readonly press?: Press;
  /** Who prepares the pictures; this thread when absent. */
  readonly workers?: Workers;
}

/** An image on a page, and the picture that it shows. */
interface PlacedImage {
  readonly item: ImageItem;
  readonly name: string;
  readonly original: string | Uint8Array;
  readonly page: number;
  /** Whether the page has no process colours to show it in. */
  readonly black: boolean;
}

/** Pictures that are worked on at a time: not more than the memory holds in full size. */
const AT_A_TIME = 4;

export async function preparePlaced(
  doc: Doc,
  layouts: readonly PageLayout[],
  originals: ReadonlyMap<string, string | Uint8Array>,
  { screenPpi, press, workers = NO_WORKERS }: PlacingWishes,
): Promise<PlacedPictures> {
  const print = new Map<string, PrintPicture>();
  const screen = new Map<string, { readonly bytes: Uint8Array }>();
  const facts = new Map<string, PictureFacts>();
  const images = layouts.flatMap((layout) => imagesOf(doc, layout, originals));
  // Pictures are ready in any order; what there is to say of them comes in that of the pages.
  const findings = await inOrder(images, AT_A_TIME, async (image) => {
    const key = imageKey(image.item);
    const forPrint = press ? await workers.prepare(image.original, printing(image, press), image.name) : null;
    if (forPrint?.ok) {
      print.set(key, printPicture(forPrint));
      facts.set(key, { ...forPrint.original, name: image.name });
    }
    const forScreen = screenPpi === null ? null : await workers.prepare(image.original, showing(image, screenPpi), image.name);
    if (forScreen?.ok) screen.set(key, { bytes: forScreen.bytes });
    return pictureFindings(image, forPrint ?? forScreen);
  });
  const placed = await prepareForms(doc, layouts, originals, screenPpi);
  return { print, screen: new Map([...screen, ...placed.screen]), forms: placed.forms, facts, findings: findings.flat() };
}

function imagesOf(doc: Doc, layout: PageLayout, originals: ReadonlyMap<string, string | Uint8Array>): readonly PlacedImage[] {
  const black = isWithoutProcess(doc, layout);
  const items = layout.display.groups.flatMap((group) => group.items.filter((item) => item.kind === "image"));
  return items.map((item) => {
    const { id, file } = recordOf(doc, item.picture, "picture");
    const original = originals.get(file ?? "");
    if (original === undefined) throw new Error(`picture ${id} has no original called ${file}`);
    return { item, name: file ?? id, original, page: layout.number, black };
  });
}

/** A page in black, or in black and a spot ink, has no process colours to show a picture in: it stands in greys. */
function isWithoutProcess(doc: Doc, layout: PageLayout): boolean {
  const page = recordOf(doc, layout.page, "page");
  return inksOfPage(page, styleOf(doc, page.style)).kind !== "cmyk";
}

/** Of a picture in grays: black type stands over any of it. */
const NO_COLOUR: InkMap = { columns: 1, rows: 1, most: [0] };

function printPicture({ bytes, coding, width, height, space, inkMap }: PreparedPicture): PrintPicture {
  if (coding === "png" || space === "rgb") throw new Error("a picture for the screen cannot be printed");
  const ink = space === "gray" ? NO_COLOUR : inkMap;
  return { bytes, coding, width, height, colour: space, ...(ink === undefined ? {} : { inkMap: ink }) };
}

function pictureFindings({ name, page }: PlacedImage, prepared: PreparedPicture | PictureFailure | null): readonly Finding[] {
  if (prepared === null) return [];
  if (!prepared.ok) return [{ rule: prepared.code, level: "error", place: { page }, params: prepared.params }];
  return prepared.notes.map(({ rule, params }) => ({ rule, level: "warning", place: { page }, params: { name, ...params } }));
}

function printing(image: PlacedImage, { profile, condition }: Press): Preparation {
  const { inkLimit, black, pictures } = condition;
  return { ...placementOf(image), target: "print", press: { profile: profile.bytes, inkLimit, black, pictures } };
}

function showing(image: PlacedImage, ppi: number): Preparation {
  return { ...placementOf(image), target: "screen", ppi };
}

function placementOf({ item, black }: PlacedImage) {
  const { crop, rect, rotation = 0, mirrored = false } = item;
  return { crop, rotation, mirrored, width: rect.width, height: rect.height, black };
}
