/** 竖直调整: the stories of a page fill their columns in whole lines. */
import { apply, compose, type Transaction } from "../edit/index.js";
import type { Doc } from "../model/index.js";
import { recordOf, recordsOf } from "../model/index.js";
import { fitOf, layoutEdition, linesOff } from "../page/index.js";
import { fitAir } from "./fitAir.js";
import { fitPicture } from "./fitPicture.js";
import type { FitDesk } from "./fitSteps.js";
import { framesOfPage, isSound } from "./framesOf.js";

/** Extra air above and below a headline, taken together, that justifying may add. */
const MOST_EXTRA_AIR = 2;

/**
 * Distributes the free lines of each story that ends short on a page: into the air of its headline and the height of its
 * pictures, whole lines only, so that the line grid stays. Of the ways inside the house limits the one that leaves the fewest free
 * lines is taken, with the fewest changes. Null when nothing gets better.
 */
export function justifyPage(doc: Doc, page: string, desk: FitDesk, id: string): Transaction | null {
  let next = doc;
  let whole: Transaction | null = null;
  for (const story of storiesOf(doc, page)) {
    const best = justifiedStory(next, story, desk, id);
    if (best === null) continue;
    next = apply(next, best);
    whole = whole === null ? best : compose(whole, best);
  }
  return whole && { ...whole, id, label: "step-justify" };
}

function storiesOf(doc: Doc, page: string): readonly string[] {
  const stories = framesOfPage(doc, recordOf(doc, page, "page")).flatMap(({ content }) => (content.kind === "text" ? [content.story] : []));
  return [...new Set(stories)];
}

function justifiedStory(doc: Doc, story: string, desk: FitDesk, id: string): Transaction | null {
  let free = freeLines(doc, story, desk);
  if (free === null || free === 0) return null;
  let best: Transaction | null = null;
  for (const way of waysOf(doc, story, desk, id)) {
    const next = apply(doc, way);
    const left = isSound(doc, next, way) ? freeLines(next, story, desk) : null;
    if (left === null || left >= free) continue;
    free = left;
    best = way;
    if (left === 0) break;
  }
  return best;
}

/** Free lines of a story; null when it is overset or stands nowhere. */
function freeLines(doc: Doc, story: string, { faces, services }: FitDesk): number | null {
  const fit = fitOf(doc, layoutEdition(doc, faces, services), story);
  return fit === null || fit.kind === "over" ? null : -linesOff(fit);
}

/** Air alone, pictures alone, and both together; small changes first. */
function* waysOf(doc: Doc, story: string, { limits, copyfitOf }: FitDesk, id: string): Generator<Transaction> {
  const pictures = recordsOf(doc, "picture").filter((picture) => picture.story === story);
  for (let air = 0; air <= MOST_EXTRA_AIR; air++) {
    const aired = air === 0 ? null : fitAir(doc, story, air, limits, id);
    if (air > 0 && aired === null) return;
    if (aired !== null) yield aired;
    const base = aired === null ? doc : apply(doc, aired);
    for (const picture of pictures) {
      for (let size = 1; size <= limits.mostPictureLines; size++) {
        for (const more of [size, -size]) {
          const resized = fitPicture(base, picture.id, more, copyfitOf, limits, id);
          if (resized !== null) yield aired === null ? resized : compose(aired, resized);
        }
      }
    }
  }
}
