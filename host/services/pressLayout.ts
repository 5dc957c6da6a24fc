/** An edition laid out for a press: drawings are shapes in its inks, and what there is to say of them is among the findings of the edition. */
import { layoutEdition, type PageLayout } from "../../core/page/index.js";
import type { Press } from "./conditions.js";
import { withDrawings } from "./drawings/index.js";
import type { MadeEdition } from "./making.js";

export interface PressLayout {
  readonly edition: MadeEdition;
  readonly layouts: readonly PageLayout[];
}

export async function layoutForPress(edition: MadeEdition, press: Press): Promise<PressLayout> {
  const { doc, faces, hyphenator, originals } = edition;
  const { layouts, findings } = await withDrawings(doc, layoutEdition(doc, faces, { hyphenator }), originals, press);
  return { edition: { ...edition, findings: [...edition.findings, ...findings] }, layouts };
}
