/** Pictures of an edition as the worker has them: fetched once for each resolution, kept by their keys. */
import { type DisplayPage, imageKey, placedKey } from "../../core/page/index.js";
import type { HostApi } from "../../host/api/index.js";

export interface Pictures {
  /** Those on a page that are there; a picture of a lesser resolution stands in. */
  ready(page: DisplayPage, scale: number): ReadonlyMap<string, ImageBitmap>;
  /** Waits until all pictures on a page are there, or known to be missing; null when they are. */
  missing(page: DisplayPage, scale: number): Promise<void> | null;
}

/** Pixels an inch of pictures: enough for a page seen whole, and all that a press resolves for one seen close. */
const PLAIN_PPI = 120;
const CLOSE_PPI = 300;
/** Pixels a point from which pictures are wanted sharper. */
const CLOSE_SCALE = 2.5;

export function createPictures(host: HostApi, edition: string): Pictures {
  const asked = new Map<string, Promise<void>>();
  const answered = new Set<string>();
  const there = new Map<string, ImageBitmap>();

  /** One that the host does not have stays white; a damaged one too. */
  async function fetchOne(key: string, ppi: number): Promise<void> {
    const name = nameOf(key, ppi);
    const answer = await host.picture({ edition, key, ppi });
    try {
      if (answer.ok) there.set(name, await createImageBitmap(new Blob([new Uint8Array(answer.bytes)], { type: answer.type })));
    } catch (error) {
      console.error(error);
    }
    answered.add(name);
  }

  return {
    ready(page, scale) {
      const found = new Map<string, ImageBitmap>();
      for (const key of keysOn(page)) {
        const bitmap = there.get(nameOf(key, ppiFor(scale))) ?? there.get(nameOf(key, PLAIN_PPI));
        if (bitmap) found.set(key, bitmap);
      }
      return found;
    },
    missing(page, scale) {
      const ppi = ppiFor(scale);
      const wanted = keysOn(page).filter((key) => !answered.has(nameOf(key, ppi)));
      const waiting = wanted.map((key) => {
        const one = asked.get(nameOf(key, ppi)) ?? fetchOne(key, ppi);
        asked.set(nameOf(key, ppi), one);
        return one;
      });
      return waiting.length === 0 ? null : Promise.all(waiting).then(() => {});
    },
  };
}

function ppiFor(scale: number): number {
  return scale >= CLOSE_SCALE ? CLOSE_PPI : PLAIN_PPI;
}

function nameOf(key: string, ppi: number): string {
  return `${ppi} ${key}`;
}

function keysOn(page: DisplayPage): readonly string[] {
  return page.groups.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === "image") return [imageKey(item)];
      return item.kind === "placed" ? [placedKey(item)] : [];
    }),
  );
}
