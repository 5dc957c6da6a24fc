/** Pictures for the screen, as they stand on a page. */
import { imageKey, type PageLayout, placedKey } from "../../../core/page/index.js";
import type { HostFile } from "../../api/index.js";
import { type PlacedPictures, preparePlaced } from "../placed.js";
import type { OpenPages } from "./opened.js";

/** A picture turned and cut as a page shows it; null when no page does, or when it cannot be read. */
export async function pictureOf({ edition, onScreen }: OpenPages, key: string, ppi: number): Promise<HostFile | null> {
  const layout = onScreen.map((each) => withPictureAlone(each, key)).find(({ display }) => display.groups.length > 0);
  if (layout === undefined) return null;
  const { screen }: PlacedPictures = await preparePlaced(edition.doc, [layout], edition.originals, { screenPpi: ppi });
  const file = screen.get(key);
  return file === undefined ? null : { type: isPng(file.bytes) ? "image/png" : "image/jpeg", bytes: file.bytes };
}

function withPictureAlone(layout: PageLayout, key: string): PageLayout {
  const groups = layout.display.groups.flatMap((group) => {
    const items = group.items.filter(
      (item) => (item.kind === "image" && imageKey(item) === key) || (item.kind === "placed" && placedKey(item) === key),
    );
    return items.length > 0 ? [{ ...group, items: items.slice(0, 1) }] : [];
  });
  return { ...layout, display: { ...layout.display, groups: groups.slice(0, 1) } };
}

/** PNG files begin with a byte over 127, so that no text is taken for one. */
function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89;
}
