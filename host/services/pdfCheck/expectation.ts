/** What a PDF of ours should be when it is read back: what the display list says of its pages, and the press of the rest. */
import type { DisplayGroup, DisplayItem, DisplayPage } from "../../../core/page/index.js";
import type { Press } from "../conditions.js";
import type { ExpectedPage, PdfExpectation } from "./types.js";

export function expectationOf(pages: readonly DisplayPage[], { standard, condition }: Press): PdfExpectation {
  return { standard, condition, pages: pages.map(expectedPage) };
}

function expectedPage(page: DisplayPage): ExpectedPage {
  const { width, height, bleed } = page;
  const inks = platesOf(page);
  return { width, height, bleed, text: textOf(page), ...(inks === null ? {} : { inks }) };
}

/** On a page in four colours an advertisement may bring an ink of its own; on others there is no plate for it. */
function platesOf({ inks }: DisplayPage): readonly string[] | null {
  if (inks === undefined || inks.kind === "cmyk") return null;
  return inks.kind === "k" ? ["K"] : ["K", inks.name];
}

/** The text in the order of painting, a stretch between one placed file and the next. */
function textOf({ groups, sheet }: DisplayPage): readonly string[] {
  const stretches: string[] = [""];
  const all: readonly DisplayGroup[] = [...(sheet?.under ?? []), ...groups, ...(sheet?.over ?? [])];
  for (const item of all.flatMap((group): readonly DisplayItem[] => group.items)) {
    if (item.kind === "glyphs") stretches.push((stretches.pop() ?? "") + item.text);
    else if (item.kind === "placed") stretches.push("");
  }
  return stretches;
}
