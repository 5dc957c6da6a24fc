/** Advertisements (广告): the artwork, or a box that says whose room it is, and the word that the law wants on it. */
import type { AdRecord, Doc, FrameContent, PictureRecord } from "../model/index.js";
import { BLACK, recordOf } from "../model/index.js";
import { mmFromPt, type Pt, pt, type Rect, rect } from "../units/index.js";
import { isEnough } from "./adSize.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem, ImageItem, PlacedItem } from "./displayList.js";
import { BOX_LINE, characterStyle, PAPER, rectItem } from "./drawing.js";
import { edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { aspectOf, fitPicture, insideOf } from "./pictureFit.js";

const LABEL = "广告";
/** Size of the word 广告 in points, and the white round it in sizes. */
const LABEL_SIZE = pt(8);
const LABEL_PADDING = 0.3;
const NAME_SIZE = 16;

/** Draws an advertisement into its frame: whole, never cropped, no larger than it was booked, in the middle. */
export function drawAd(
  context: PageContext,
  doc: Doc,
  content: Extract<FrameContent, { kind: "ad" }>,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const ad = recordOf(doc, content.ad, "ad");
  const artwork = artworkOf(doc, ad);
  const inset = Math.min(edgeInset(context.style.grid), height / 4);
  const room = rect(0, inset, width, height - 2 * inset);
  const image = artwork && artworkItem(ad, artwork, room);
  const drawn = image ? [image] : bookedBox(context, ad, room);
  return content.label ? [...drawn, ...label(context, image?.rect ?? insideBox(room))] : drawn;
}

/** The picture of an advertisement that has come; null when there is none. */
export function artworkOf(doc: Doc, ad: AdRecord): PictureRecord | null {
  const artwork = ad.picture === null ? null : recordOf(doc, ad.picture, "picture");
  return artwork?.file == null ? null : artwork;
}

/** A placed file keeps its own size, which is the booked one but for rounding, as long as its room holds it. */
function artworkItem(ad: AdRecord, artwork: PictureRecord, room: Rect): ImageItem | PlacedItem {
  if (artwork.placed === undefined) return artworkImage(ad, artwork, room);
  const { width, height } = artwork.placed;
  const scale = Math.min(1, isEnough(room.width, width) ? 1 : room.width / width, isEnough(room.height, height) ? 1 : room.height / height);
  const [across, along] = [width * scale, height * scale];
  const place = rect(room.x + (room.width - across) / 2, room.y + (room.height - along) / 2, across, along);
  return { kind: "placed", picture: artwork.id, rect: place };
}

function artworkImage(ad: AdRecord, artwork: PictureRecord, room: Rect): ImageItem {
  const booked = { width: bookedLength(ad.width, room.width), height: bookedLength(ad.height, room.height) };
  const middle = rect(room.x + (room.width - booked.width) / 2, room.y + (room.height - booked.height) / 2, booked.width, booked.height);
  return fitPicture(artwork, {}, insideOf(middle, { width: aspectOf(artwork), height: 1 }));
}

function bookedLength(booked: number, room: number): number {
  return booked > 0 ? Math.min(booked, room) : room;
}

/** Room of an advertisement whose artwork has not come: whose it is and how large. */
function bookedBox(context: PageContext, ad: AdRecord, { x, y, width, height }: Rect): readonly DisplayItem[] {
  const words = `${ad.name}　${sizeInWords(ad.width, ad.height)}`;
  const size = Math.min(NAME_SIZE, height / 3);
  const style = (at: number) => characterStyle({ family: "hei", weight: 700, size: pt(at), ink: BLACK });
  const trial = setLine(context.compose, words, style(size));
  const set = trial.width <= width ? trial : setLine(context.compose, words, style((size * width * 0.9) / trial.width));
  const half = BOX_LINE / 2;
  const box = rectItem(x + half, y + half, width - BOX_LINE, height - BOX_LINE, { fill: null, stroke: { ink: BLACK, weight: BOX_LINE } });
  const middle = y + height / 2 + set.size * 0.38;
  return set.line ? [box, ...lineItems(set.line, set.text, x + (width - set.width) / 2, middle, "decoration")] : [box];
}

/** The room inside the line of a box, so that the label does not break it. */
function insideBox({ x, y, width, height }: Rect): Rect {
  const line = Math.min(BOX_LINE, width / 4, height / 4);
  return rect(x + line, y + line, width - 2 * line, height - 2 * line);
}

/** "170×120 mm" */
export function sizeInWords(width: Pt, height: Pt): string {
  return `${Math.round(mmFromPt(width))}×${Math.round(mmFromPt(height))} mm`;
}

/** The word 广告 in black on white, so that it is read on any artwork, in its upper right corner. */
function label(context: PageContext, { x, y, width, height }: Rect): readonly DisplayItem[] {
  const size = Math.min(LABEL_SIZE, height / (1 + 2 * LABEL_PADDING), width / (2 + 2 * LABEL_PADDING));
  const set = setLine(context.compose, LABEL, characterStyle({ family: "hei", weight: 400, size: pt(size), ink: BLACK }));
  if (!set.line) return [];
  const padding = LABEL_PADDING * size;
  const plate = { width: set.width + 2 * padding, height: size + 2 * padding };
  const left = x + width - plate.width;
  return [
    rectItem(left, y, plate.width, plate.height, { fill: PAPER, stroke: null }),
    ...lineItems(set.line, set.text, left + padding, y + padding + 0.88 * size, "adLabel"),
  ];
}
