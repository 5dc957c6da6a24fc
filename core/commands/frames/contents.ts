/** Settings of what a frame holds: how text runs, what a rule or a caption looks like, words of small frames. */
import type { BoxForm, Doc, FrameContent, PictureArrangement } from "../../model/index.js";
import { lines } from "../../units/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { partsOf } from "../stories/parts.js";
import { together } from "../together.js";
import { frameOnPage } from "./selected.js";
import { setting } from "./settings.js";

type ContentOf<Kind extends FrameContent["kind"]> = Extract<FrameContent, { readonly kind: Kind }>;

/** The content of a frame of some kind, changed; null for frames of other kinds. */
function content<Kind extends FrameContent["kind"]>(
  doc: Doc,
  frame: string,
  kind: Kind,
  label: string,
  id: string,
  change: (content: ContentOf<Kind>) => FrameContent,
): Outcome {
  return setting(doc, frame, label, id, (before) =>
    before.content.kind === kind ? { ...before, content: change(before.content as ContentOf<Kind>) } : before,
  );
}

/** Sets a story in vertical lines (直排) or in horizontal ones (横排), in all frames through which it runs. */
export function writeText(doc: Doc, frame: string, writing: "vertical" | "horizontal", id: string): Outcome {
  const story = storyIn(doc, frame);
  if (story === null) return null;
  const frames = partsOf(doc, story).map((part) => part.frame.id);
  return together(doc, frames, (each, part) =>
    content(each, part, "text", "did-writing", id, ({ writing: _, ...plain }) => (writing === "vertical" ? { ...plain, writing } : plain)),
  );
}

/** Sets the first character of a story large over some lines (首字下沉), 2 or more; 0 takes it back. Its first frame says so. */
export function capText(doc: Doc, frame: string, count: number, id: string): Outcome {
  if (!Number.isInteger(count) || count < 0 || count === 1) return refusal("refused-drop-cap");
  return content(doc, firstFrame(doc, frame), "text", "did-drop-cap", id, ({ dropCap: _, ...plain }) =>
    count === 0 ? plain : { ...plain, dropCap: lines(count) },
  );
}

/** Runs a story some lines longer (撑行) or shorter (缩行) than by nature. Its first frame says so. */
export function gainText(doc: Doc, frame: string, count: number, id: string): Outcome {
  if (!Number.isInteger(count)) return refusal("refused-whole-lines");
  const first = firstFrame(doc, frame);
  const kind = frameOnPage(doc, first)?.frame.content.kind === "briefs" ? "briefs" : "text";
  return content(doc, first, kind, "did-gain", id, ({ gain: _, ...plain }) => (count === 0 ? plain : { ...plain, gain: lines(count) }));
}

function storyIn(doc: Doc, frame: string): string | null {
  const found = frameOnPage(doc, frame)?.frame.content;
  return found?.kind === "text" ? found.story : null;
}

/** The frame in which the text of a frame begins. */
function firstFrame(doc: Doc, frame: string): string {
  const story = storyIn(doc, frame);
  return (story !== null && partsOf(doc, story)[0]?.frame.id) || frame;
}

/** Puts a caption on a black plate over the foot of its picture, or below it. */
export function formCaption(doc: Doc, frame: string, form: "below" | "over", id: string): Outcome {
  return content(doc, frame, "caption", "did-caption-form", id, ({ form: _, ...plain }) => (form === "over" ? { ...plain, form } : plain));
}

/** Gives a rule another weight; one that is upright is always a hairline. */
export function weighRule(doc: Doc, frame: string, weight: ContentOf<"rule">["weight"], id: string): Outcome {
  return content(doc, frame, "rule", "did-rule", id, (rule) => ({ ...rule, weight }));
}

/** Sets free text as body or as a quotation. */
export function roleNote(doc: Doc, frame: string, role: NonNullable<ContentOf<"note">["role"]>, id: string): Outcome {
  return content(doc, frame, "note", "did-note-role", id, ({ role: _, ...plain }) => (role === "quote" ? { ...plain, role } : plain));
}

/** Arranges the pictures of a group (组图). */
export function arrangeGroup(doc: Doc, frame: string, arrangement: PictureArrangement, id: string): Outcome {
  if (arrangement.kind === "grid" && !(Number.isInteger(arrangement.columns) && arrangement.columns >= 1))
    return refusal("refused-columns", { least: 1 });
  return content(doc, frame, "pictureGroup", "did-arrange-group", id, ({ arrangement: _, ...plain }) =>
    arrangement.kind === "row" ? plain : { ...plain, arrangement },
  );
}

/** Draws a data box in another form: narrow and high, or as a strip. */
export function formBox(doc: Doc, frame: string, form: BoxForm, id: string): Outcome {
  return content(doc, frame, "box", "did-box-form", id, (box) => ({ ...box, form }));
}

/** Sets the word 广告 on an advertisement, which the law wants where the artwork does not bear it, or leaves it out. */
export function labelAd(doc: Doc, frame: string, label: boolean, id: string): Outcome {
  return content(doc, frame, "ad", "did-ad-label", id, (ad) => ({ ...ad, label }));
}
