/** Which marks frames bear. */
import type { WordedFinding } from "../../../host/api/index.js";
import type { LaidFrame, LaidPage } from "../../worker/messages.js";

/** What was found on a frame, and how bad the worst of it is. */
export interface FrameFindings {
  readonly frame: LaidFrame;
  readonly findings: readonly WordedFinding[];
  readonly level: WordedFinding["level"];
  /** How many marks stand at its corner before it: it stands beside them. */
  readonly slot: number;
}

/** Points within which two corners are one. */
const NEAR = 12;

const LEVELS = ["error", "warning", "info"] as const;

/** The findings of a page by the frames that they name, in the order of the page. */
export function findingsOnFrames(findings: readonly WordedFinding[], page: LaidPage): readonly FrameFindings[] {
  const here = findings.filter(({ place }) => place.page === page.number);
  const marks: FrameFindings[] = [];
  for (const frame of page.frames) {
    const own = here.filter(({ place, frames }) => (place.frame ?? frames?.[0]) === frame.frame);
    const level = LEVELS.find((each) => own.some((finding) => finding.level === each));
    const { x, y } = cornerOf(frame);
    const near = marks.filter((each) => Math.hypot(cornerOf(each.frame).x - x, cornerOf(each.frame).y - y) < NEAR);
    if (level !== undefined) marks.push({ frame, findings: own, level, slot: near.length });
  }
  return marks;
}

/** The corner at which a frame's mark stands: its upper right one. */
function cornerOf({ rect: { x, y, width } }: LaidFrame): { readonly x: number; readonly y: number } {
  return { x: x + width, y };
}

/** Whether a text ends in a frame: there its fit is said. */
export function isLastPart(pages: readonly LaidPage[], { story, part, frame }: LaidFrame): boolean {
  if (part === null) return false;
  if (story === null) return true;
  const parts = pages.flatMap(({ frames }) => frames.filter((each) => each.story === story && each.part !== null));
  return parts.every((each) => (each.part ?? 0) < part || each.frame === frame);
}
