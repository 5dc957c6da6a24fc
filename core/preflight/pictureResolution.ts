/** Pictures have enough pixels for the size in which they are printed (newsroom.md §5). */
import { type FindingLevel, type PictureLimits, recordOf } from "../model/index.js";
import { type ImageItem, imageFigures } from "../page/index.js";
import type { Fault } from "../rules/index.js";
import type { PreflightJob, PreflightRule } from "./rule.js";

export const pictureResolution: PreflightRule = {
  id: "picture-resolution",
  name: { zh: "图片精度不足", en: "Low resolution" },
  definition: {
    zh: "图片按印出的大小，每英寸像素少于 pictures.warnBelow（少于 errorBelow 为错误）；线条图按 lineArt 的限度。",
    en: "At print size a picture has fewer pixels an inch than pictures.warnBelow (an error below errorBelow); line art has limits of its own.",
  },
  why: { zh: "像素不够，图印出来发虚，边缘成锯齿。", en: "With too few pixels a picture prints soft, and its edges as steps." },
  section: "newsroom.md §5",
  level: "error",
  isFixed: false,
  check: (job) => job.pages.flatMap(({ layout, items }) => items.flatMap(({ frame, item }) => lowOf(job, layout.number, frame, item))),
};

function lowOf(
  job: PreflightJob,
  page: number,
  frame: string,
  item: PreflightJob["pages"][number]["items"][number]["item"],
): readonly Fault[] {
  if (item.kind !== "image") return [];
  const picture = recordOf(job.doc, item.picture, "picture");
  const ppi = Math.round(imageFigures(picture, item)?.ppi ?? Number.POSITIVE_INFINITY);
  const limits = limitsOf(job, item);
  const level = levelOf(ppi, limits);
  if (level === null) return [];
  const params = { page, name: picture.file ?? picture.id, ppi, least: limits.warnBelow };
  return [{ place: { page, frame }, params, frames: [frame], level }];
}

function limitsOf({ limits, isLineArt }: PreflightJob, image: ImageItem): Pick<PictureLimits, "warnBelow" | "errorBelow"> {
  return isLineArt(image) ? limits.pictures.lineArt : limits.pictures;
}

function levelOf(ppi: number, { warnBelow, errorBelow }: Pick<PictureLimits, "warnBelow" | "errorBelow">): FindingLevel | null {
  if (ppi < errorBelow) return "error";
  return ppi < warnBelow ? "warning" : null;
}
