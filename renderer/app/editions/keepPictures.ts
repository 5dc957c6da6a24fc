/** Keeps a small picture of the first page with the edition whenever it is saved, for the list of editions. */
import type { HostApi } from "../../../host/api/index.js";
import type { Painter } from "../../stage/painter.js";
import type { Editing } from "../../state/editing.js";
import type { ViewStore } from "../../state/view.js";

/** Pixels of its width. */
const WIDTH = 240;

export function keepPictures(api: HostApi, painter: Painter, store: ViewStore, editing: Editing): void {
  editing.store.subscribe(({ savedRevision }, before) => {
    if (savedRevision !== before.savedRevision) void keepPicture(api, painter, store, editing);
  });
}

async function keepPicture(api: HostApi, painter: Painter, store: ViewStore, { edition }: Editing): Promise<void> {
  const [page] = store.getState().pages;
  if (page === undefined) return;
  const scale = WIDTH / page.width;
  const part = { page: page.number, scale, left: 0, top: 0, width: WIDTH, height: Math.round(page.height * scale) };
  const bitmap = await painter.paint(part, () => store.getState().edition === edition, "beside");
  if (bitmap === null) return;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const [, bytes] = canvas.toDataURL("image/png").split(",");
  // Nothing depends on it: an edition without one is shown by its name.
  if (bytes) await api.keepEditionPicture({ edition, bytes });
}
