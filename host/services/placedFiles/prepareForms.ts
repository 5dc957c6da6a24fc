/** The placed files of pages, ready for painters: as forms for print, as pixels for the screen. */
import { type Doc, recordOf } from "../../../core/model/index.js";
import { type PageLayout, placedKey } from "../../../core/page/index.js";
import type { PlacedForm } from "../../../paint/pdf/index.js";
import { openPlacedPicture } from "./admit.js";
import { pixelsOfPlaced } from "./screen.js";

export interface PreparedForms {
  readonly forms: ReadonlyMap<string, PlacedForm>;
  readonly screen: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
}

/** Opens each file that stands on the pages; `screenPpi` is null where nothing is shown. */
export async function prepareForms(
  doc: Doc,
  layouts: readonly PageLayout[],
  originals: ReadonlyMap<string, string | Uint8Array>,
  screenPpi: number | null,
): Promise<PreparedForms> {
  const forms = new Map<string, PlacedForm>();
  const screen = new Map<string, { readonly bytes: Uint8Array }>();
  const items = layouts.flatMap(({ display }) => display.groups.flatMap((group) => group.items.filter((item) => item.kind === "placed")));
  for (const item of items) {
    const key = placedKey(item);
    if (forms.has(key)) continue;
    const opened = await openPlacedPicture(recordOf(doc, item.picture, "picture"), originals);
    if (!opened?.ok) throw new Error(`picture ${item.picture} cannot be placed`);
    forms.set(key, opened.form);
    const bytes = screenPpi === null ? null : await pixelsOfPlaced(opened.form, screenPpi);
    if (bytes !== null) screen.set(key, { bytes });
  }
  return { forms, screen };
}
