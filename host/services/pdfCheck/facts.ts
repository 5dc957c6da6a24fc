/** What a file is, without a word of what is wrong with it. */
import { inksWithin, spaceName } from "./content/colourSpace.js";
import type { Box } from "./content/geometry.js";
import type { Mark, PictureMark } from "./content/marks.js";
import { hundredths, millimetres, tenths } from "./rules/rule.js";
import type { SeenFile, SeenPage } from "./seen.js";
import { withoutWhite } from "./text.js";
import type { BoxFacts, FontFacts, PageFacts, PdfFacts, PictureFacts } from "./types.js";

const PROCESS = ["C", "M", "Y", "K"];

export function factsOf({ objects, claim, intents, pages, texts }: SeenFile): PdfFacts {
  const [intent] = intents;
  return {
    version: objects.header,
    standard: claim,
    intent: intent ? { identifier: intent.identifier, info: intent.info, profileSha256: intent.profileSha256 } : null,
    pages: pages.map((page, index) => pageFacts(page, texts?.[index] ?? "")),
    fonts: fontFacts(pages),
    pictures: pages.flatMap((page) => page.marks.filter((mark) => mark.kind === "picture").map((mark) => pictureFacts(page, mark))),
  };
}

function pageFacts(page: SeenPage, text: string): PageFacts {
  const { media, crop, bleed, trim, art } = page.object.boxes;
  const inMillimetres = (box: Box | null): BoxFacts | null => box && boxFacts(box.left, box.bottom, box);
  return {
    page: page.number,
    boxes: {
      media: inMillimetres(media),
      crop: inMillimetres(crop),
      bleed: inMillimetres(bleed),
      trim: inMillimetres(trim),
      art: inMillimetres(art),
    },
    rotate: page.object.rotate,
    inks: platesOf(page),
    characters: [...withoutWhite(text)].length,
  };
}

function boxFacts(x: number, y: number, { left, bottom, right, top }: Box): BoxFacts {
  return {
    x: hundredths(millimetres(x)),
    y: hundredths(millimetres(y)),
    width: hundredths(millimetres(right - left)),
    height: hundredths(millimetres(top - bottom)),
  };
}

/** The inks that are laid within the trim box; registration colour stands outside of it. */
export function platesOf({ marks }: SeenPage): readonly string[] {
  const inks = new Set(marks.flatMap(inksOfMark));
  const spots = [...inks].filter((ink) => !PROCESS.includes(ink) && ink !== "All");
  return [...PROCESS.filter((ink) => inks.has(ink) || inks.has("All")), ...spots.sort(byCodeUnits)];
}

function inksOfMark({ paint }: Mark): readonly string[] {
  return paint.inks ? [...paint.inks.keys()] : (inksWithin(paint.space) ?? []);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fontFacts(pages: readonly SeenPage[]): readonly FontFacts[] {
  const all = new Map<string, FontFacts>();
  for (const { number, content } of pages) {
    for (const { name, type, isEmbedded, isSubset, hasText } of content.fonts) {
      const own = { name, type, embedded: isEmbedded, subset: isSubset, toUnicode: hasText };
      const key = JSON.stringify(own);
      const earlier = all.get(key)?.pages ?? [];
      all.set(key, { ...own, pages: earlier.includes(number) ? earlier : [...earlier, number] });
    }
  }
  return [...all.values()].sort((a, b) => byCodeUnits(a.name, b.name));
}

function pictureFacts(page: SeenPage, { box, picture, ppi }: PictureMark): PictureFacts {
  return {
    page: page.number,
    place: boxFacts(box.left - page.trim.left, page.trim.top - box.top, box),
    width: picture.width,
    height: picture.height,
    bits: picture.bits,
    space: picture.space ? spaceName(picture.space) : "ImageMask",
    filters: picture.filters,
    ppi: tenths(ppi),
  };
}
