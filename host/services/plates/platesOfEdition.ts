/** The plates of an edition's pages, painted from the display list as the PDF is. */
import { type Doc, type Finding, recordOf } from "../../../core/model/index.js";
import { type PageLayout, placedKey } from "../../../core/page/index.js";
import { framesUnder } from "../../../core/press/index.js";
import { createPlatePainter, type PictureInks } from "../../../paint/plates/index.js";
import type { Press } from "../conditions.js";
import type { Failure } from "../failure.js";
import { pageFileName } from "../fileNames.js";
import type { MadeEdition } from "../making.js";
import { openPages, type PagesJob } from "../openPages.js";
import { preparePlaced } from "../placed.js";
import { pictureInks } from "./pictureInks.js";
import type { PlatedPage } from "./platedPage.js";
import type { PlateSource } from "./plateSource.js";

/** Sets the pages that are asked for; they are painted one after the other. */
export async function platesOfEdition(job: PagesJob, ppi: number): Promise<PlateSource | Failure> {
  const opened = await openPages(job);
  if (!opened.ok) return opened;
  const { edition, layouts, press } = opened;
  const { doc, originals, inputs } = edition;
  const placed = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
  const pictures = await pictureInks(placed, ppi);
  return {
    ok: true,
    inputs,
    findings: [...placed.findings, ...layouts.flatMap((layout) => missingFiles(doc, layout, pictures))],
    pages: layouts.map((layout) => () => platedPage(edition, layout, pictures, ppi, press)),
  };
}

/** Placed files that are on no plate, since nobody could separate them. */
function missingFiles(doc: Doc, { display, number }: PageLayout, pictures: ReadonlyMap<string, PictureInks>): readonly Finding[] {
  return display.groups.flatMap(({ frame, items }) =>
    items.flatMap((item): readonly Finding[] => {
      if (item.kind !== "placed" || pictures.has(placedKey(item))) return [];
      const name = recordOf(doc, item.picture, "picture").file ?? item.picture;
      return [
        { rule: "plates-without-file", level: "warning", place: { page: number, frame }, params: { page: number, name }, frames: [frame] },
      ];
    }),
  );
}

async function platedPage(
  { doc, faces }: MadeEdition,
  layout: PageLayout,
  pictures: ReadonlyMap<string, PictureInks>,
  ppi: number,
  { condition, fileName }: Press,
): Promise<PlatedPage> {
  const { display, number } = layout;
  const painter = createPlatePainter(display, { faces, pictures, inkLimit: condition.inkLimit });
  const plates = await painter({ ppi });
  const { paper, date } = recordOf(doc, "edition", "edition");
  const { section } = recordOf(doc, layout.page, "page");
  return {
    page: number,
    name: pageFileName(fileName, { paper, date, section, page: number }),
    plates,
    framesAt: (place) => framesUnder(display, place),
  };
}
