/** A plan as a document, so that the engine sets it and tells what it came to. */
import type { Doc, DocRecord, FrameContent } from "../model/index.js";
import { SCHEMA_VERSION } from "../model/index.js";
import { type FrameLayout, layoutEdition } from "../page/index.js";
import { headlineStranded } from "../rules/index.js";
import type { Plan, PlanInput } from "./types.js";

/** Running text of a plan as the engine set it. */
export interface SetText {
  /** The story, or the stories of briefs, by which plans remember it. */
  readonly key: string;
  readonly frame: FrameLayout;
  /** Whether a headline or a subhead in it stands last in its column (背题). */
  readonly isStranded: boolean;
}

/** Sets a plan and gives the frames of its running text, page by page. */
export function setTexts(plan: Plan, input: PlanInput): readonly SetText[] {
  const keys = new Map(plan.pages.flatMap((page) => page.frames.map(({ id, content }) => [id, textKey(content)] as const)));
  const doc = docOf(plan, input);
  const layouts = layoutEdition(doc, input.faces, input);
  const stranded = new Set(headlineStranded.check(doc, layouts).flatMap((fault) => fault.frames));
  return layouts.flatMap((layout) =>
    layout.frames.flatMap((frame) => {
      const key = keys.get(frame.frame) ?? null;
      return key === null ? [] : [{ key, frame, isStranded: stranded.has(frame.frame) }];
    }),
  );
}

/** By what running text is remembered; null for other frames. */
export function textKey(content: FrameContent): string | null {
  if (content.kind === "text") return content.story;
  return content.kind === "briefs" ? content.stories.join(" ") : null;
}

function docOf(plan: Plan, input: PlanInput): Doc {
  const records: DocRecord[] = [...input.stories, ...input.pictures, ...input.boxes, ...input.ads];
  for (const { number, style, frames } of plan.pages) {
    const ids = frames.map((frame) => frame.id);
    records.push(...frames, { id: `page${number}`, type: "page", number, style, section: "", editor: null, frames: ids });
  }
  const styles = new Map([...input.styleById, ...input.styles.map((style) => [style.id, style] as const)]);
  return { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles };
}
