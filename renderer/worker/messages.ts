/** What the page and its layout worker say to each other. */

import type { Transaction } from "../../core/edit/index.js";
import type { Finding } from "../../core/model/index.js";
import type { Caret, PageRect, SourceRange, StepDirection, StoryFit, TextPlace, TextSelection } from "../../core/page/index.js";
import type { Rect } from "../../core/units/index.js";
import type { OpenedEdition } from "../../host/api/index.js";
import type { PlateName } from "../state/sight.js";

/** Where the host is, and the key that it wants. */
export interface HostPlace {
  readonly origin: string;
  readonly token: string;
}

/** A part of a page as pixels: `scale` pixels a point, the rectangle in pixels of the whole page at that scale. */
export interface TileWish {
  /** Number of the page. */
  readonly page: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The ink that is shown alone; all of them when absent. */
  readonly plate?: PlateName;
}

/** A step to look at before it is done. */
export interface Draft {
  /** By which it is known again: two drafts of one id are the same. */
  readonly id: string;
  readonly transaction: Transaction;
}

export type ToWorker =
  /** The page of the number `first` is laid out and told of before the others. */
  | { readonly kind: "open"; readonly host: HostPlace; readonly edition: string; readonly opened: OpenedEdition; readonly first: number }
  /** Takes the worker's document to `revision`; what is chosen in its texts then. */
  | { readonly kind: "apply"; readonly revision: number; readonly transaction: Transaction; readonly selection: TextSelection | null }
  /** What the stage shows now: whatever of it changes comes painted with the layout that changed it. */
  | { readonly kind: "show"; readonly parts: readonly TileWish[] }
  /** Of the document as it is, or as it would be after a draft. */
  | { readonly kind: "paint"; readonly id: number; readonly wish: TileWish; readonly draft: Draft | null }
  /** Where in a text a point of a page is; within a frame, or the one there. */
  | {
      readonly kind: "hit";
      readonly id: number;
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly frame: string | null;
    }
  /** Where a step of the caret leads. */
  | {
      readonly kind: "step";
      readonly id: number;
      readonly from: TextPlace;
      readonly direction: StepDirection;
      readonly goal: number | null;
    }
  /** What an input method puts together, as if it were typed: shown until it is typed, or another comes; null shows the document again. */
  | {
      readonly kind: "compose";
      readonly transaction: Transaction | null;
      readonly selection: TextSelection | null;
      readonly composed: SourceRange | null;
    }
  /** What is chosen in a text now: told of at once, and with every layout. */
  | { readonly kind: "select"; readonly selection: TextSelection | null };

/** What is chosen in a text, as it is seen on the pages. */
export interface ShownText {
  /** Where in the text the caret is. */
  readonly head: TextPlace;
  /** Null where the text has no room. */
  readonly caret: Caret | null;
  readonly rects: readonly PageRect[];
  /** What an input method is putting together. */
  readonly composed: readonly PageRect[];
}

/** A frame as the stage needs it, in points of its page. */
export interface LaidFrame {
  readonly frame: string;
  readonly kind: string;
  /** The story of which it is a part; null when it belongs to none, or to several. */
  readonly story: string | null;
  /** Which part of a running text it holds, from 0; null for other frames. */
  readonly part: number | null;
  /** Its smallest rectangle, and one for each block of its cells. */
  readonly rect: Rect;
  readonly rects: readonly Rect[];
  /** How the copy that runs through it fits all its frames (余/缺); null for other frames. */
  readonly fit: StoryFit | null;
  /** Whether text of it finds no room. */
  readonly isOverset: boolean;
  /** Of a group: where each of its pictures stands. */
  readonly pictures?: readonly { readonly picture: string; readonly rect: Rect }[];
}

/** A page as the stage needs it: its size in points, and where its frames stand. */
export interface LaidPage {
  /** Its record. */
  readonly page: string;
  readonly number: number;
  readonly section: string;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Share of the type area that holds nothing, from 0 to 1. */
  readonly white: number;
  readonly frames: readonly LaidFrame[];
  /** What the layout found, in no words yet. */
  readonly findings: readonly Finding[];
}

/** Parts of a page that look otherwise than before, in points. */
export interface DirtyPage {
  /** Number of the page. */
  readonly page: number;
  readonly rects: readonly Rect[];
}

/** A part of what the stage shows, painted anew. */
export interface Patch {
  readonly wish: TileWish;
  readonly pixels: Pixels;
}

/** Large parts come as bitmaps; small ones as plain pixels, which take no canvas of their own. */
export type Pixels = ImageBitmap | ImageData;

export type FromWorker =
  | {
      readonly kind: "laid";
      readonly edition: string;
      readonly revision: number;
      /** Records of all pages of the edition, in their order. */
      readonly order: readonly string[];
      /** The pages that changed; all of them when the edition was opened. */
      readonly pages: readonly LaidPage[];
      readonly dirty: readonly DirtyPage[];
      readonly patches: readonly Patch[];
      readonly text: ShownText | null;
    }
  /** The answer to `hit` and `step`; there is no place where no text is. */
  | { readonly kind: "placed"; readonly id: number; readonly place: TextPlace | null; readonly goal: number | null }
  | { readonly kind: "selected"; readonly edition: string; readonly text: ShownText | null }
  /** The layout is as it was, but these parts look otherwise: a picture has come. */
  | { readonly kind: "stale"; readonly edition: string; readonly dirty: readonly DirtyPage[] }
  | { readonly kind: "failed"; readonly edition: string; readonly reason: string }
  | { readonly kind: "painted"; readonly id: number; readonly bitmap: ImageBitmap | null };
