/** What inspectors speak of: chosen frames, the page that is shown, the edition, the text that is chosen. */
import type { Doc, EditionRecord, FrameContent, FrameRecord, PageRecord, PageStyle } from "../../../core/model/index.js";
import { recordsOf, styleOf } from "../../../core/model/index.js";
import type { Language } from "../../../messages/index.js";

export interface FrameSubject {
  readonly doc: Doc;
  readonly page: PageRecord;
  readonly style: PageStyle;
  readonly frame: FrameRecord;
}

export interface PageSubject {
  /** In which page styles are named. */
  readonly language: Language;
  readonly doc: Doc;
  readonly page: PageRecord;
  readonly style: PageStyle;
}

export interface EditionSubject {
  readonly edition: EditionRecord;
}

/** The frames of these ids that stand on pages. */
export function frameSubjects(doc: Doc, ids: readonly string[]): readonly FrameSubject[] {
  if (ids.length === 0) return [];
  const pages = recordsOf(doc, "page");
  return ids.flatMap((id) => {
    const frame = doc.records.get(id);
    const page = pages.find(({ frames }) => frames.includes(id));
    return frame?.type === "frame" && page ? [{ doc, page, style: styleOf(doc, page.style), frame }] : [];
  });
}

export function pageSubject(doc: Doc, id: string, language: Language): PageSubject | null {
  const page = doc.records.get(id);
  return page?.type === "page" ? { doc, page, style: styleOf(doc, page.style), language } : null;
}

export function editionSubject(doc: Doc): EditionSubject | null {
  const [edition] = recordsOf(doc, "edition");
  return edition ? { edition } : null;
}

/** What a frame holds, when that is of a kind. */
export function contentOf<Kind extends FrameContent["kind"]>(
  { frame }: Pick<FrameSubject, "frame">,
  kind: Kind,
): Extract<FrameContent, { readonly kind: Kind }> | null {
  return frame.content.kind === kind ? (frame.content as Extract<FrameContent, { readonly kind: Kind }>) : null;
}

export function holds(...kinds: readonly FrameContent["kind"][]): (subject: Pick<FrameSubject, "frame">) => boolean {
  return ({ frame }) => kinds.includes(frame.content.kind);
}
