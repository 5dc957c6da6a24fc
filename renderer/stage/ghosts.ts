/** Pictures as the page itself has them, to be drawn faintly while they are moved in their frames. */
import type { PictureRecord } from "../../core/model/index.js";
import { sizeOf } from "../../core/page/index.js";
import type { HostApi } from "../../host/api/index.js";

export interface Ghosts {
  /** The pixels of a picture; null until they have come. */
  of(picture: PictureRecord): ImageBitmap | null;
  close(): void;
}

/** Pixels of the longer side: what is seen faintly need not be sharp. */
const SIDE = 1280;
/** Milliseconds after which a picture that the host could not give is asked for again. */
const RETRY = 3000;

/** `onCome` is called when there is another one. */
export function createGhosts(api: HostApi, edition: () => string | null, onCome: () => void): Ghosts {
  const there = new Map<string, ImageBitmap | null>();

  /** A damaged one is not asked for again. */
  async function fetchOne(name: string, open: string, file: string, picture: PictureRecord): Promise<void> {
    const { width, height } = sizeOf(picture);
    const side = (length: number) => Math.max(1, Math.round((length * SIDE) / Math.max(width, height)));
    const page = picture.placed?.page ?? null;
    const answer = await api.picture({ edition: open, file, page, black: false, width: side(width), height: side(height) });
    if (!answer.ok) {
      setTimeout(() => there.delete(name), RETRY);
      return;
    }
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(answer.bytes)], { type: answer.type })).catch(() => null);
    there.set(name, bitmap);
    if (bitmap !== null) onCome();
  }

  return {
    of(picture) {
      const open = edition();
      if (open === null || picture.file === null) return null;
      const name = `${open} ${picture.placed?.page ?? ""} ${picture.file}`;
      const known = there.get(name);
      if (known !== undefined) return known;
      there.set(name, null);
      void fetchOne(name, open, picture.file, picture);
      return null;
    },
    close() {
      for (const bitmap of there.values()) bitmap?.close();
      there.clear();
    },
  };
}
