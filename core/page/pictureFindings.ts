/** What a person should know of the pictures and advertisements in frames. */
import type { AdRecord, Doc, Finding, FrameContent, PictureFit, PictureRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { artworkOf, sizeInWords } from "./ad.js";
import { isEnough } from "./adSize.js";
import type { ImageItem } from "./displayList.js";
import { aspectOf, cutFaces, fitPicture, imageFigures } from "./pictureFit.js";
import type { FrameLayout } from "./types.js";

/** What is wrong, without the place: that is the frame's. */
export type FrameProblem = Pick<Finding, "rule" | "params">;

/** A picture that loses more than this share of itself is a finding. */
const MOST_CROPPED = 0.3;
/** A picture with a side of fewer pixels shows nothing. */
const LEAST_PIXELS = 16;
/** No picture is so many times longer than high; a panorama is 4:1. */
const MOST_ASPECT = 10;
/** Share by which the shape of artwork may differ from the booked one. */
const SHAPE_TOLERANCE = 0.03;

/** What is wrong with a picture that stands in `room`. */
export function pictureProblems(picture: PictureRecord, fit: PictureFit, room: Rect): readonly FrameProblem[] {
  const caption = captionOf(picture);
  if (picture.file === null) return [{ rule: "picture-missing", params: { caption } }];
  const image = fitPicture(picture, fit, room);
  const figures = imageFigures(picture, image);
  const cropped = figures?.cropped ?? 0;
  return [
    ...(cropped > MOST_CROPPED ? [{ rule: "picture-cropped", params: { caption, percent: Math.round(cropped * 100) } }] : []),
    ...faceProblems(picture, image),
    ...(fit.mirrored ? [{ rule: "picture-mirrored", params: { caption } }] : []),
    ...pixelProblems(picture),
  ];
}

/** Faces that the edges of a picture cut: where a person chose what is seen, or no part of its shape holds them all. */
function faceProblems(picture: PictureRecord, image: ImageItem): readonly FrameProblem[] {
  if (!picture.faces || picture.faces.length === 0) return [];
  const count = cutFaces(picture, image);
  return count === 0 ? [] : [{ rule: "picture-face-cut", params: { caption: captionOf(picture), count } }];
}

export function adProblems(doc: Doc, content: Extract<FrameContent, { kind: "ad" }>, layout: FrameLayout): readonly FrameProblem[] {
  const ad = recordOf(doc, content.ad, "ad");
  const artwork = artworkOf(doc, ad);
  return [
    ...sizeProblems(ad, layout.rect),
    ...(artwork === null
      ? [{ rule: "ad-artwork-missing", params: { name: ad.name } }]
      : artwork.placed
        ? []
        : [...shapeProblems(ad, artwork), ...pixelProblems(artwork)]),
  ];
}

/** Pixels that make no picture. */
function pixelProblems(picture: PictureRecord): readonly FrameProblem[] {
  const name = picture.file ?? picture.id;
  const { width, height } = picture.pixels ?? { width: 0, height: 0 };
  const aspect = aspectOf(picture);
  if (!(Math.min(width, height) >= LEAST_PIXELS) || aspect > MOST_ASPECT || aspect < 1 / MOST_ASPECT) {
    return [{ rule: "picture-shape", params: { name, width, height } }];
  }
  return [];
}

function sizeProblems(ad: AdRecord, { width, height }: Rect): readonly FrameProblem[] {
  if (isEnough(width, ad.width) && isEnough(height, ad.height)) return [];
  return [{ rule: "ad-size", params: { name: ad.name, booked: sizeInWords(ad.width, ad.height), frame: sizeInWords(width, height) } }];
}

function shapeProblems(ad: AdRecord, artwork: PictureRecord): readonly FrameProblem[] {
  const share = aspectOf(artwork) / (ad.width / ad.height);
  if (!(share > 0) || Math.max(share, 1 / share) <= 1 + SHAPE_TOLERANCE) return [];
  const percent = Math.round((Math.max(share, 1 / share) - 1) * 100);
  return [{ rule: "ad-shape", params: { name: ad.name, booked: sizeInWords(ad.width, ad.height), percent } }];
}

function captionOf({ caption, id }: PictureRecord): string {
  const characters = [...caption.replace(/\s/g, "")];
  if (characters.length === 0) return id;
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : characters.join("");
}

const EXCERPT = 12;
