/** How a page stands, told from its layout and from what was found on it. */
import type { WordedFinding } from "../../../host/api/index.js";
import type { LaidPage } from "../../worker/messages.js";

export interface PageFacts {
  /** `overset`: copy finds no room; `found`: there are errors or warnings; `ready`: nothing is to be done. */
  readonly status: "empty" | "overset" | "found" | "ready";
  /** Per cent of the type area that hold something. */
  readonly full: number;
  readonly errors: number;
  readonly warnings: number;
}

const HEAD: ReadonlySet<string> = new Set(["nameplate", "ear", "folio"]);

export function pageFacts({ number, frames, white }: LaidPage, findings: readonly WordedFinding[] | null): PageFacts {
  const here = findings?.filter(({ place }) => place.page === number) ?? [];
  const count = (level: WordedFinding["level"]) => here.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count("error"), count("warning")];
  // A page is full when nothing is left: rounding up would say so too early.
  const full = Math.floor(100 - white * 100);
  return {
    status: statusOf(
      isEmptyPage({ frames }),
      frames.some(({ isOverset }) => isOverset),
      errors + warnings,
    ),
    full,
    errors,
    warnings,
  };
}

/** Whether nothing stands on a page but its head. */
export function isEmptyPage({ frames }: Pick<LaidPage, "frames">): boolean {
  return frames.every(({ kind }) => HEAD.has(kind));
}

function statusOf(isEmpty: boolean, isOverset: boolean, found: number): PageFacts["status"] {
  if (isEmpty) return "empty";
  if (isOverset) return "overset";
  return found > 0 ? "found" : "ready";
}

/** Pages as they lie open: the first alone, then two by two, as their numbers pair them; a spread is one sheet of its own. */
export function openSheets<Page extends Pick<LaidPage, "number">>(
  pages: readonly Page[],
  isSpread: (page: Page) => boolean,
): readonly (readonly Page[])[] {
  const sheets: Page[][] = [];
  for (const page of pages) {
    const last = sheets.at(-1);
    const [left] = last ?? [];
    const pairs = left && last?.length === 1 && left.number % 2 === 0 && page.number === left.number + 1;
    if (last && left && pairs && !isSpread(left) && !isSpread(page)) last.push(page);
    else sheets.push([page]);
  }
  return sheets;
}
