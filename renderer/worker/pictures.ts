/**
 * Pictures of an edition as the worker has them: whole, so that another crop is drawn at once. Each is fetched as large as the stage
 * shows it, in steps; a lesser one stands in until then.
 */
import type { PictureRecord } from "../../core/model/index.js";
import { type DisplayPage, type ImageItem, type PlacedItem, sizeOf } from "../../core/page/index.js";
import type { HostApi } from "../../host/api/index.js";
import type { WholePicture } from "../../paint/canvas/index.js";

/** What painters take of the pictures that are there. */
export interface ReadyPictures {
  /** Pages of placed files, by their records. */
  readonly pictures: ReadonlyMap<string, ImageBitmap>;
  readonly whole: ReadonlyMap<string, WholePicture<ImageBitmap>>;
}

export interface Pictures {
  /** Those on a page that are there; a picture of a lesser resolution stands in. */
  ready(page: DisplayPage, scale: number): ReadyPictures;
  /** Waits until all pictures on a page are there as sharp as is wanted, or known to be missing; null when they are. */
  missing(page: DisplayPage, scale: number): Promise<void> | null;
  /** Whether one on a page is not there at all, be it coarse, and may still come. */
  hasNone(page: DisplayPage, scale: number): boolean;
}

/** Pixels of the longer side of a whole picture. */
const STEPS = [320, 640, 1280, 2560] as const;
/** Pixels a point beyond which no press shows more: 300 an inch. */
const MOST_SCALE = 300 / 72;
/** Bytes of pixels that are kept; those not shown for longest go first, but none that is in sight. */
const MOST_BYTES = 120_000_000;
/** Milliseconds after which a picture that was not painted counts as out of sight. */
const IN_SIGHT = 10_000;
const BYTES_PER_PIXEL = 4;
/** Milliseconds after which a host that was away is asked again. */
const RETRY = 3000;

/** A picture as a page wants it. */
interface Wanted {
  readonly record: PictureRecord;
  readonly file: string;
  readonly isPlaced: boolean;
  readonly black: boolean;
  readonly step: number;
}

interface Kept {
  readonly bitmap: ImageBitmap;
  readonly shownAt: number;
}

export function createPictures(host: HostApi, edition: string, recordOf: (id: string) => PictureRecord | null): Pictures {
  const asked = new Map<string, Promise<void>>();
  const answered = new Set<string>();
  /** Those that are there, the one shown last at the end. */
  const there = new Map<string, Kept>();

  /** One that the host does not have stays white; a damaged one too. */
  async function fetchOne(wanted: Wanted): Promise<void> {
    const name = nameOf(wanted, wanted.step);
    const { record, file, black, step } = wanted;
    const { width, height } = sizeOf(record);
    const share = step / Math.max(width, height);
    const side = (length: number) => Math.max(1, Math.round(length * share));
    const page = record.placed?.page ?? null;
    const answer = await host.picture({ edition, file, page, black, width: side(width), height: side(height) });
    try {
      if (answer.ok) keep(name, await createImageBitmap(new Blob([new Uint8Array(answer.bytes)], { type: answer.type })));
    } catch (error) {
      console.error(error);
    }
    answered.add(name);
    if (!answer.ok && answer.code === "host-away") setTimeout(() => forget(name), RETRY);
  }

  function keep(name: string, bitmap: ImageBitmap): void {
    const now = performance.now();
    there.set(name, { bitmap, shownAt: now });
    let bytes = [...there.values()].reduce((sum, each) => sum + bytesOf(each.bitmap), 0);
    for (const [oldest, kept] of there) {
      if (bytes <= MOST_BYTES || now - kept.shownAt < IN_SIGHT) return;
      bytes -= bytesOf(kept.bitmap);
      kept.bitmap.close();
      there.delete(oldest);
      forget(oldest);
    }
  }

  function forget(name: string): void {
    answered.delete(name);
    asked.delete(name);
  }

  /** The smallest that is sharp enough, or else the largest. */
  function bestOf(wanted: Wanted): ImageBitmap | undefined {
    const { step } = wanted;
    const names = [...STEPS.filter((each) => each >= step), ...STEPS.filter((each) => each < step).reverse()].map((each) =>
      nameOf(wanted, each),
    );
    const name = names.find((each) => there.has(each));
    const kept = name === undefined ? undefined : there.get(name);
    if (name === undefined || kept === undefined) return undefined;
    there.delete(name);
    there.set(name, { ...kept, shownAt: performance.now() });
    return kept.bitmap;
  }

  function wantedOn(page: DisplayPage, scale: number): readonly Wanted[] {
    const black = page.inks !== undefined && page.inks.kind !== "cmyk";
    return page.groups.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind !== "image" && item.kind !== "placed") return [];
        const record = recordOf(item.picture);
        return record?.file
          ? [{ record, file: record.file, isPlaced: item.kind === "placed", black, step: stepFor(item, record, scale) }]
          : [];
      }),
    );
  }

  /** Whether one as sharp as is wanted is there, or known not to be. */
  function isSettled(wanted: Wanted): boolean {
    return answered.has(nameOf(wanted, wanted.step)) || STEPS.some((step) => step > wanted.step && there.has(nameOf(wanted, step)));
  }

  return {
    ready(page, scale) {
      const found = { pictures: new Map<string, ImageBitmap>(), whole: new Map<string, WholePicture<ImageBitmap>>() };
      for (const wanted of wantedOn(page, scale)) {
        const bitmap = bestOf(wanted);
        if (bitmap === undefined) continue;
        const { id } = wanted.record;
        if (wanted.isPlaced) found.pictures.set(id, bitmap);
        else found.whole.set(id, { drawable: bitmap, ...sizeOf(wanted.record) });
      }
      return found;
    },
    missing(page, scale) {
      const waiting = wantedOn(page, scale)
        .filter((wanted) => !isSettled(wanted))
        .map((wanted) => {
          const name = nameOf(wanted, wanted.step);
          const one = asked.get(name) ?? fetchOne(wanted);
          asked.set(name, one);
          return one;
        });
      return waiting.length === 0 ? null : Promise.all(waiting).then(() => {});
    },
    hasNone: (page, scale) =>
      wantedOn(page, scale).some((wanted) => !isSettled(wanted) && !STEPS.some((step) => there.has(nameOf(wanted, step)))),
  };
}

function bytesOf({ width, height }: ImageBitmap): number {
  return width * height * BYTES_PER_PIXEL;
}

/** The step that gives an image as many pixels as the stage shows of it, or as many as the picture has. */
function stepFor(item: ImageItem | PlacedItem, record: PictureRecord, scale: number): number {
  const { rect } = item;
  const crop = item.kind === "image" ? item.crop : { width: 1, height: 1 };
  const shown = Math.max(rect.width / crop.width, rect.height / crop.height) * Math.min(scale, MOST_SCALE);
  const own = record.pixels && !record.placed ? Math.max(record.pixels.width, record.pixels.height) : Number.POSITIVE_INFINITY;
  const wanted = Math.min(shown, own);
  return STEPS.find((step) => step >= wanted) ?? STEPS[STEPS.length - 1] ?? 0;
}

function nameOf({ file, record, black }: Wanted, step: number): string {
  return `${step} ${black ? "black " : ""}${record.placed?.page ?? ""} ${file}`;
}
