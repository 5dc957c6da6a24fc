/** Advertisements (广告): the artwork, or a box that says whose room it is, and the word that the law wants on it. */
import type { AdRecord, Doc, FrameContent } from "../model/index.js";
import { BLACK, recordOf } from "../model/index.js";
import { mmFromPt, pt } from "../units/index.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { BOX_LINE, characterStyle, rectItem } from "./drawing.js";
import { edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { drawPicture } from "./picture.js";

const LABEL = "广告";
/** Size of the word 广告 in points, and the white round it in sizes. */
const LABEL_SIZE = pt(8);
const LABEL_PADDING = 0.3;
const NAME_SIZE = 16;
const WHITE = { c: 0, m: 0, y: 0, k: 0 };

/** Draws an advertisement into its frame. */
export function drawAd(
  context: PageContext,
  doc: Doc,
  content: Extract<FrameContent, { kind: "ad" }>,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const ad = recordOf(doc, content.ad, "ad");
  const artwork =
    ad.picture === null ? bookedBox(context, ad, width, height) : drawPicture(context, recordOf(doc, ad.picture, "picture"), width, height);
  return content.label ? [...artwork, ...label(context, width, height)] : artwork;
}

/** Room of an advertisement whose artwork has not come: whose it is and how large. */
function bookedBox(context: PageContext, ad: AdRecord, width: number, height: number): readonly DisplayItem[] {
  const inset = edgeInset(context.style.grid);
  const inner = height - 2 * inset;
  const millimetres = (length: AdRecord["width"]): number => Math.round(mmFromPt(length));
  const words = `${ad.name}　${millimetres(ad.width)}×${millimetres(ad.height)} mm`;
  const size = Math.min(NAME_SIZE, inner / 3);
  const style = (at: number) => characterStyle({ family: "hei", weight: 700, size: pt(at), ink: BLACK });
  const trial = setLine(context.compose, words, style(size));
  const set = trial.width <= width ? trial : setLine(context.compose, words, style((size * width * 0.9) / trial.width));
  const box = rectItem(0, inset, width, inner, { fill: null, stroke: { ink: BLACK, weight: BOX_LINE } });
  return set.line ? [box, ...lineItems(set.line, set.text, (width - set.width) / 2, height / 2 + set.size * 0.38, "decoration")] : [box];
}

/** The word 广告 on white in the upper right corner. */
function label(context: PageContext, width: number, height: number): readonly DisplayItem[] {
  const set = setLine(context.compose, LABEL, characterStyle({ family: "hei", weight: 400, size: LABEL_SIZE, ink: BLACK }));
  if (!set.line) return [];
  const inset = edgeInset(context.style.grid);
  const padding = LABEL_PADDING * LABEL_SIZE;
  const plate = { width: set.width + 2 * padding, height: Math.min(height - 2 * inset, LABEL_SIZE + 2 * padding) };
  return [
    rectItem(width - plate.width, inset, plate.width, plate.height, { fill: WHITE, stroke: { ink: BLACK, weight: BOX_LINE / 2 } }),
    ...lineItems(set.line, set.text, width - plate.width + padding, inset + padding + 0.88 * LABEL_SIZE, "adLabel"),
  ];
}
