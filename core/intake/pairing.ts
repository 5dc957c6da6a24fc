/** Which caption speaks of which picture. */
import type { Caption } from "./captions.js";
import { type Copy, placeOf } from "./copy.js";
import { fold } from "./fold.js";
import { gramsOf, indexGrams, sharesOf } from "./grams.js";
import { sourceOfPicture, stemOf } from "./pictureHomes.js";
import type { Story } from "./stories.js";
import type { CopySource, PictureSource } from "./types.js";

export interface PicturePairing {
  /** Index of the caption; null for a picture without one. */
  readonly caption: number | null;
  /** Index of the picture; null when the copy speaks of a picture that is not there. */
  readonly picture: number | null;
}

/** What the pictures and the captions come from. */
export interface PairingPlaces {
  readonly copy: Copy;
  readonly sources: readonly CopySource[];
  readonly stories: readonly Story[];
}

/**
 * Pairs captions with pictures: by a file name, by the wording of the picture's own caption, by place in
 * the document, by the file that the picture is named after. Only pictures that say nothing are given out by order.
 */
export function pairPictures(
  captions: readonly Caption[],
  pictures: readonly PictureSource[],
  places: PairingPlaces,
): readonly PicturePairing[] {
  const homes = pictures.map((picture) => sourceOfPicture(picture, places.sources));
  const pairing = new Pairing(captions, pictures, homes);
  const spots = captions.map((caption) => spotOf(caption, places.copy));
  const spoken = captions.map(({ story }) => (story === null ? null : (places.stories[story]?.source ?? null)));
  const mayTake = (caption: number, picture: number): boolean => {
    const home = homes[picture] ?? null;
    return home === null || home === spots[caption]?.source || home === spoken[caption] || spots[caption] === null;
  };
  pairing.each((caption, picture) => namesFile(caption, picture.name));
  pairing.each((caption, picture, at, number) => mayTake(at, number) && isSameCaption(caption, picture));
  captions.forEach((_, at) => {
    pairing.pair(at, nearestAnchor(spots[at] ?? null, places.sources, pictures, pairing.free));
  });
  for (const source of places.sources.keys()) {
    pairing.inOrder(
      (at) => spots[at]?.source === source,
      (number) => homes[number] === source,
    );
    pairing.inOrder(
      (at) => spoken[at] === source,
      (number) => homes[number] === source,
    );
  }
  pairing.inOrder(
    () => true,
    (number) => homes[number] === null,
  );
  return pairing.finish();
}

/** Its state is who is paired and who is still free. */
class Pairing {
  private readonly pictureOf = new Map<number, number>();
  readonly free: Set<number>;

  constructor(
    private readonly captions: readonly Caption[],
    private readonly pictures: readonly PictureSource[],
    /** Source that each picture is named after or stood in. */
    private readonly homes: readonly (number | null)[],
  ) {
    this.free = new Set(pictures.keys());
  }

  pair(caption: number, picture: number | undefined): void {
    if (picture === undefined || this.pictureOf.has(caption)) return;
    this.pictureOf.set(caption, picture);
    this.free.delete(picture);
  }

  /** Gives every caption the first free picture that fits it. */
  each(fits: (caption: Caption, picture: PictureSource, at: number, number: number) => boolean): void {
    this.captions.forEach((caption, at) => {
      if (this.pictureOf.has(at)) return;
      const found = [...this.free].find((number) => {
        const picture = this.pictures[number];
        return picture !== undefined && fits(caption, picture, at, number);
      });
      this.pair(at, found);
    });
  }

  /** Gives captions of the copy the pictures without one of their own: by number (图1, tea-1.jpg), then in order. */
  inOrder(isCaption: (at: number) => boolean, isPicture: (number: number) => boolean): void {
    const left = [...this.free].filter((number) => isPicture(number) && isUntold(this.pictures[number]));
    const numberOf = (number: number): number | null => numberOfPicture(this.pictures[number], this.homes[number] ?? null);
    const open = (): number[] =>
      [...this.captions.keys()].filter((at) => isCaption(at) && !this.pictureOf.has(at) && this.captions[at]?.runs !== null);
    const take = (at: number, fits: (number: number) => boolean): void => {
      this.pair(
        at,
        left.find((number) => this.free.has(number) && fits(number)),
      );
    };
    const told = (at: number): number | null => numberOfCaption(this.captions[at]?.text ?? "");
    for (const at of open()) if (told(at) !== null) take(at, (number) => numberOf(number) === told(at));
    left.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0) || a - b);
    for (const at of open()) take(at, (number) => told(at) === null || numberOf(number) === null);
  }

  finish(): readonly PicturePairing[] {
    return [
      ...this.captions.map((_, caption) => ({ caption, picture: this.pictureOf.get(caption) ?? null })),
      ...[...this.free].map((picture) => ({ caption: null, picture })),
    ];
  }
}

interface Spot {
  readonly source: number;
  readonly at: number;
}

function spotOf(caption: Caption, copy: Copy): Spot | null {
  const at = caption.runs?.find((run) => run.at.length > 0)?.at[0];
  return at === undefined ? null : placeOf(copy, at);
}

function namesFile(caption: Caption, name: string): boolean {
  const base = name.replace(/^.*[/\\]/, "");
  const stem = stemOf(name);
  if (caption.image !== null && caption.image.replace(/^.*[/\\]/, "") === base) return true;
  return caption.text.includes(base) || (stem.length >= 4 && caption.text.includes(stem));
}

function isUntold(picture: PictureSource | undefined): boolean {
  return !picture?.sidecar && !picture?.caption;
}

function isSameCaption(caption: Caption, picture: PictureSource): boolean {
  const told = picture.sidecar ?? picture.caption ?? "";
  if (told.trim() === "" || caption.text === "") return false;
  return (sharesOf(gramsOf(fold(caption.text)), indexGrams(gramsOf(fold(caption.text)), [fold(told)])).get(0) ?? 0) > 0.5;
}

/** Most characters between an embedded picture and its caption. */
const ANCHOR_REACH = 400;

function nearestAnchor(
  spot: Spot | null,
  sources: readonly CopySource[],
  pictures: readonly PictureSource[],
  free: ReadonlySet<number>,
): number | undefined {
  if (!spot) return undefined;
  let best: { picture: number; distance: number } | undefined;
  for (const picture of free) {
    const anchor = pictures[picture]?.anchor;
    if (!anchor || anchor.source !== sources[spot.source]?.name) continue;
    const distance = Math.abs(anchor.at - spot.at);
    if (distance <= ANCHOR_REACH && (!best || distance < best.distance)) best = { picture, distance };
  }
  return best?.picture;
}

/**
 * Which of several pictures a file name says it is: tea-2.jpg beside tea.txt, 图2.jpg. The figures of a camera
 * or of a document's own parts say nothing.
 */
function numberOfPicture(picture: PictureSource | undefined, home: number | null): number | null {
  if (!picture || picture.anchor) return null;
  const pattern = home === null ? /^(?:图片?|照片|pic|photo)?[-_ ]?(\d{1,2})$/i : /(?:^|[^\d])(\d{1,2})$/;
  const found = pattern.exec(stemOf(picture.name));
  return found ? Number(found[1]) : null;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const HAN = "一二三四五六七八九十";

/** The number that a caption opens with: 图1：, 图②, 图三 . */
function numberOfCaption(text: string): number | null {
  const found = /^图 ?(?:(\d{1,2})(?![\d.版年月日])|([①-⑳])|([一二三四五六七八九十])(?=[：为 ]))/.exec(fold(text));
  if (!found) return null;
  if (found[1] !== undefined) return Number(found[1]);
  return 1 + (found[2] === undefined ? HAN.indexOf(found[3] ?? "") : CIRCLED.indexOf(found[2]));
}
