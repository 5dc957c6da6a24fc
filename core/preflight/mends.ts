/** Changes of frames that put faults of print right. */
import { type Doc, type FrameRecord, type HeadlineStyle, type Mend, recordOf } from "../model/index.js";

/** Other styles for the headlines among some frames; null where none of them takes one. */
export function headlineStyleMend(
  doc: Doc,
  frames: readonly string[],
  styleFrom: (style: HeadlineStyle) => HeadlineStyle | null,
): Mend | null {
  const changed = frames.flatMap((id): readonly FrameRecord[] => {
    const frame = recordOf(doc, id, "frame");
    if (frame.content.kind !== "headline" || frame.content.setting.style === undefined) return [];
    const style = styleFrom(frame.content.setting.style);
    return style === null ? [] : [{ ...frame, content: { ...frame.content, setting: { ...frame.content.setting, style } } }];
  });
  return changed.length === 0 ? null : { does: "mend-ground", params: { count: changed.length }, frames: changed };
}
