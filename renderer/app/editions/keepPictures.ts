/** Keeps a small picture of the first page with the edition, for the list of editions: whenever it is saved, and once if there is none. */
import type { HostApi } from "../../../host/api/index.js";
import type { Painter } from "../../stage/painter.js";
import type { Editing } from "../../state/editing.js";
import type { ViewStore } from "../../state/view.js";

/** Pixels of its width. */
const WIDTH = 240;
/** Milliseconds after the pages are there in which other things come first. */
const LATER = 4000;

export function keepPictures(api: HostApi, painter: Painter, store: ViewStore, editing: Editing): void {
  const keep = () => void keepPicture(api, painter, store, editing);
  editing.store.subscribe(({ savedRevision }, before) => {
    if (savedRevision !== before.savedRevision) keep();
  });
  const { edition } = editing;
  if (store.getState().editions.find((card) => card.edition === edition)?.hasPicture !== false) return;
  const leave = store.subscribe(({ pages, edition: now }) => {
    if (now === edition && pages.length === 0) return;
    leave();
    setTimeout(keep, LATER);
  });
}

async function keepPicture(api: HostApi, painter: Painter, store: ViewStore, { edition, store: { getState } }: Editing): Promise<void> {
  const [page] = store.getState().pages;
  // Another edition, or a variant of this one, may be shown while the page is painted.
  const isBaseShown = () => store.getState().edition === edition && getState().variant === null;
  if (page === undefined || getState().readOnly !== null || !isBaseShown()) return;
  const scale = WIDTH / page.width;
  const part = { page: page.number, scale, left: 0, top: 0, width: WIDTH, height: Math.round(page.height * scale) };
  const bitmap = await painter.paint(part, isBaseShown, "beside");
  if (bitmap === null) return;
  if (!isBaseShown()) return bitmap.close();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const [, bytes] = canvas.toDataURL("image/png").split(",");
  // Nothing depends on it: an edition without one is shown by its name.
  if (bytes) await api.keepEditionPicture({ edition, bytes });
}
