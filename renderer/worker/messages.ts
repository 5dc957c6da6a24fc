/** What the page and its layout worker say to each other. */

import type { Rect } from "../../core/units/index.js";
import type { OpenedEdition } from "../../host/api/index.js";

/** Where the host is, and the key that it wants. */
export interface HostPlace {
  readonly origin: string;
  readonly token: string;
}

/** A part of a page as pixels: `scale` pixels a point, the rectangle in pixels of the whole page at that scale. */
export interface TileWish {
  readonly page: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type ToWorker =
  | { readonly kind: "open"; readonly host: HostPlace; readonly edition: string; readonly opened: OpenedEdition }
  | { readonly kind: "paint"; readonly id: number; readonly wish: TileWish };

/** A page as the stage needs it: its size in points, and where its frames stand. */
export interface LaidPage {
  readonly number: number;
  readonly section: string;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly { readonly frame: string; readonly rect: Rect }[];
}

export type FromWorker =
  | { readonly kind: "laid"; readonly edition: string; readonly pages: readonly LaidPage[] }
  | { readonly kind: "failed"; readonly edition: string; readonly reason: string }
  | { readonly kind: "painted"; readonly id: number; readonly bitmap: ImageBitmap | null };
