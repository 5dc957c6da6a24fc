/** Fields of pictures: what is seen of them, the line round them, their words. */

import type { Outcome } from "../../../../core/commands/index.js";
import {
  centrePicture,
  linePicture,
  mirrorPicture,
  type PictureTarget,
  setWords,
  shapePicture,
  shownPicture,
  turnPicture,
  viewOfPicture,
  zoomPicture,
} from "../../../../core/commands/index.js";
import type { Doc, PictureFit } from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import { choices, type Field, type Section, type Value } from "../field.js";
import type { FrameSubject } from "../subjects.js";

/** A picture of a chosen frame: the only one, or one of a group. */
export interface PictureSubject {
  readonly doc: Doc;
  readonly target: PictureTarget;
}

/** The pictures that some frames show. */
export function pictureSubjects(subjects: readonly FrameSubject[]): readonly PictureSubject[] {
  return subjects.flatMap(({ doc, frame }) => {
    if (frame.content.kind === "picture") return [{ doc, target: { frame: frame.id } }];
    if (frame.content.kind !== "pictureGroup") return [];
    return frame.content.pictures.map((picture) => ({ doc, target: { frame: frame.id, picture } }));
  });
}

const shownOf = ({ doc, target }: PictureSubject) => shownPicture(doc, target);

function fitField(
  id: string,
  control: Field<PictureSubject>["control"],
  get: (fit: PictureFit) => Value,
  set: (doc: Doc, target: PictureTarget, value: Value, id: string) => Outcome,
  isShown?: (fit: PictureFit) => boolean,
): Field<PictureSubject> {
  return {
    id: `picture-${id}`,
    control,
    isNarrow: true,
    ...(isShown ? { isShown: (subject: PictureSubject) => isShown(shownOf(subject)?.fit ?? {}) } : {}),
    get: (subject) => get(shownOf(subject)?.fit ?? {}),
    set: (doc, { target }, value, step) => set(doc, target, value, step),
  };
}

const ONE_POINT = pt(1);
const PERCENT = { own: "%", sizes: { "%": 1 } };

function middleField(axis: "x" | "y"): Field<PictureSubject> {
  return {
    id: `picture-${axis}`,
    isNarrow: true,
    control: { kind: "number", units: PERCENT, step: 1, digits: 1, least: 0, most: 100 },
    get: ({ doc, target }) => Math.round((viewOfPicture(doc, target)?.middle[axis] ?? 0.5) * 1000) / 10,
    set(doc, { target }, value, id) {
      const middle = viewOfPicture(doc, target)?.middle;
      return middle ? centrePicture(doc, target, { ...middle, [axis]: Number(value) / 100 }, id) : null;
    },
  };
}

const RATIOS = ["frame", "1:1", "4:3", "3:2", "16:9", "3:4", "2:3"] as const;

function ratioFrom(value: Value): PictureFit["ratio"] | null {
  const [width, height] = String(value).split(":").map(Number);
  return width && height ? { width, height } : null;
}

export const PICTURE: Section<PictureSubject> = {
  id: "picture",
  fields: [
    {
      id: "picture-zoom",
      control: { kind: "number", units: PERCENT, step: 5, digits: 0, least: 100, most: 1000 },
      get: ({ doc, target }) => Math.round((viewOfPicture(doc, target)?.zoom ?? 1) * 100),
      set: (doc, { target }, value, id) => zoomPicture(doc, target, Number(value) / 100, id),
      isNarrow: true,
    },
    fitField(
      "rotation",
      { kind: "number", units: { own: "°", sizes: { "°": 1 } }, step: 1, digits: 1, least: -360, most: 360 },
      ({ rotation = 0 }) => rotation,
      (doc, target, value, id) => turnPicture(doc, target, Number(value), id),
    ),
    middleField("x"),
    middleField("y"),
    {
      ...fitField(
        "ratio",
        { kind: "choice", choices: RATIOS.map((value) => (value === "frame" ? { value, words: "ratio-frame" } : { value, text: value })) },
        ({ ratio }) => (ratio ? `${ratio.width}:${ratio.height}` : "frame"),
        (doc, target, value, id) => shapePicture(doc, target, ratioFrom(value), id),
      ),
    },
    fitField(
      "mirrored",
      { kind: "toggle" },
      ({ mirrored }) => mirrored === true,
      (doc, target, value, id) => mirrorPicture(doc, target, value === true, id),
    ),
    fitField(
      "line",
      choices("picture-line", ["hairline", "none", "heavy"]),
      ({ line = "hairline" }) => (typeof line === "number" ? "heavy" : line),
      (doc, target, value, id) => linePicture(doc, target, value === "heavy" ? ONE_POINT : value === "none" ? "none" : "hairline", id),
    ),
    fitField(
      "line-weight",
      { kind: "number", units: { own: "pt", sizes: { pt: 1 } }, step: 0.25, digits: 2, least: 0.25, most: 12 },
      ({ line }) => (typeof line === "number" ? line : 0),
      (doc, target, value, id) => linePicture(doc, target, pt(Number(value)), id),
      ({ line }) => typeof line === "number",
    ),
    {
      id: "picture-caption",
      control: { kind: "text", rows: 3 },
      get: (subject) => shownOf(subject)?.picture.caption ?? "",
      set: (doc, subject, value, id) => setPictureWords(doc, subject, "caption", value, id),
    },
    {
      id: "picture-credit",
      control: { kind: "text" },
      get: (subject) => shownOf(subject)?.picture.credit ?? "",
      set: (doc, subject, value, id) => setPictureWords(doc, subject, "credit", value, id),
    },
  ],
};

function setPictureWords(doc: Doc, { target }: PictureSubject, kind: "caption" | "credit", value: Value, id: string): Outcome {
  const picture = shownPicture(doc, target)?.picture;
  return picture ? setWords(doc, { kind, id: picture.id }, String(value ?? ""), id) : null;
}
