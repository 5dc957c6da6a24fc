/** Pictures as they stand on the pages: cut and converted for print, and for previews where asked. */
import { type Doc, type Finding, inksOfPage, type PictureRecord, recordOf, styleOf } from "../../core/model/index.js";
import { type ImageItem, imageKey, type PageLayout } from "../../core/page/index.js";
import type { InkMap } from "../../core/press/index.js";
import type { PlacedForm, PreparedPicture as PrintPicture } from "../../paint/pdf/index.js";
import type { Press } from "./conditions.js";
import { type OriginalFacts, type Preparation, preparePicture } from "./pictures/index.js";
import { prepareForms } from "./placedFiles/index.js";

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
  /** The press to which the pictures go; the library's own one where nothing is printed. */
  readonly press?: Press;
}

/** Aim of newsprint at print size, in pixels an inch (newsroom.md §5). */
const PRINT_PPI = 200;

export async function preparePlaced(
  doc: Doc,
  layouts: readonly PageLayout[],
  originals: ReadonlyMap<string, string | Uint8Array>,
  { screenPpi, press }: PlacingWishes,
): Promise<PlacedPictures> {
  const print = new Map<string, PrintPicture>();
  const screen = new Map<string, { readonly bytes: Uint8Array }>();
  const facts = new Map<string, PictureFacts>();
  // Pictures are ready in any order; what there is to say of them comes in that of the pages.
  const findings = await Promise.all(
    layouts.flatMap((layout) => {
      const black = isWithoutProcess(doc, layout);
      return imagesOf(layout).map(async (item) => {
        const picture = recordOf(doc, item.picture, "picture");
        const original = originals.get(picture.file ?? "");
        if (original === undefined) throw new Error(`picture ${picture.id} has no original called ${picture.file}`);
        const inks = { black, ...(press === undefined ? {} : { press: press.profile.path, limits: press.condition }) };
        const found = await prepareForPrint(item, picture, original, layout.number, inks, { print, facts });
        if (screenPpi !== null) await prepareForScreen(item, original, screenPpi, black, screen);
        return found;
      });
    }),
  );
  const placed = await prepareForms(doc, layouts, originals, screenPpi);
  return { print, screen: new Map([...screen, ...placed.screen]), forms: placed.forms, facts, findings: findings.flat() };
}

/** A page in black, or in black and a spot ink, has no process colours to show a picture in: it stands in greys. */
function isWithoutProcess(doc: Doc, layout: PageLayout): boolean {
  const page = recordOf(doc, layout.page, "page");
  return inksOfPage(page, styleOf(doc, page.style)).kind !== "cmyk";
}

function imagesOf(layout: PageLayout): readonly ImageItem[] {
  return layout.display.groups.flatMap((group) => group.items.filter((item) => item.kind === "image"));
}

/** Of a picture in grays: black type stands over any of it. */
const NO_COLOUR: InkMap = { columns: 1, rows: 1, most: [0] };

async function prepareForPrint(
  item: ImageItem,
  picture: PictureRecord,
  original: string | Uint8Array,
  page: number,
  inks: Pick<Preparation, "black" | "press" | "limits">,
  { print, facts }: { readonly print: Map<string, PrintPicture>; readonly facts: Map<string, PictureFacts> },
): Promise<readonly Finding[]> {
  const name = picture.file ?? picture.id;
  const prepared = await preparePicture(original, preparationOf(item, PRINT_PPI, "cmyk", inks), name);
  if (!prepared.ok) return [{ rule: prepared.code, level: "error", place: { page }, params: prepared.params }];
  const { bytes, width, height, space, inkMap = space === "gray" ? NO_COLOUR : undefined, isUntagged = false } = prepared;
  facts.set(imageKey(item), { ...prepared.original, name });
  const colour = space === "gray" ? "gray" : "cmyk";
  print.set(imageKey(item), { bytes, width, height, colour, ...(inkMap === undefined ? {} : { inkMap }) });
  return isUntagged ? [{ rule: "picture-cmyk-untagged", level: "warning", place: { page }, params: { name } }] : [];
}

async function prepareForScreen(
  item: ImageItem,
  original: string | Uint8Array,
  ppi: number,
  black: boolean,
  screen: Map<string, { readonly bytes: Uint8Array }>,
): Promise<void> {
  const prepared = await preparePicture(original, preparationOf(item, ppi, "rgb", { black }));
  if (prepared.ok) screen.set(imageKey(item), { bytes: prepared.bytes });
}

function preparationOf(
  item: ImageItem,
  ppi: number,
  target: Preparation["target"],
  inks: Pick<Preparation, "black" | "press" | "limits">,
): Preparation {
  const { crop, rect, rotation = 0, mirrored = false } = item;
  return { crop, rotation, mirrored, width: rect.width, height: rect.height, ppi, target, ...inks };
}
