/**
 * Tools as a state machine: each state hears what the pointer does, says what follows, and what is to be seen over the page
 * meanwhile. Nothing of the document changes before a gesture ends, and Escape ends it without any change.
 */
import type { Guide } from "../../core/commands/index.js";
import type { Doc, PictureRecord } from "../../core/model/index.js";
import type { ImageItem } from "../../core/page/index.js";
import type { Rect } from "../../core/units/index.js";
import type { Make } from "../state/editing.js";
import type { Grain } from "../text/selections.js";
import type { LaidPage } from "../worker/messages.js";

/** A place on a page, in its points. */
export interface PagePoint {
  /** Number of the page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export type ToolEvent = {
  readonly at: PagePoint;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
} & (
  | { readonly kind: "move" | "up" }
  /** `clicks` counts fast ones at one place. */
  | { readonly kind: "down"; readonly clicks: number }
);

/** What is shown over the pages. */
export interface Overlay {
  /** Frames that are chosen or under the pointer, and what becomes of them when the gesture ends now. */
  readonly outlines: readonly Outline[];
  readonly guides: readonly (Guide & { readonly page: number })[];
  /** A rectangle that is being drawn. */
  readonly band: { readonly page: number; readonly rect: Rect } | null;
  /** Whether it is shown how texts run from frame to frame. */
  readonly threads?: true;
  /** A picture that is moved in its frame: all of it, faint outside of what is seen. */
  readonly ghost?: Ghost;
  /** Words beside the pointer: a size, a way, or why it cannot be done. */
  readonly words: string | null;
}

export interface Ghost {
  readonly page: number;
  /** As it would be seen, in points of the page. */
  readonly image: ImageItem;
  readonly picture: PictureRecord;
}

export interface Outline {
  readonly page: number;
  readonly rects: readonly Rect[];
  readonly look: "hover" | "written" | "selected" | "locked" | "coming" | "refused" | "picture";
  /** Whether it can be taken by its edges and corners. */
  readonly hasHandles?: true;
  /** Whether it can be taken by its corners alone. */
  readonly hasCorners?: true;
}

export const NOTHING_OVER: Overlay = { outlines: [], guides: [], band: null, words: null };

export interface ToolState {
  /** Frames that follow the pointer: they can be laid down elsewhere in the window. */
  readonly carries?: readonly string[];
  /** A CSS cursor. */
  readonly cursor: string;
  overlay(): Overlay;
  /** The state after an event; itself where nothing follows. */
  on(event: ToolEvent): ToolState;
  /** The state that Escape leads to. */
  escape(): ToolState;
  /** The state after a key; null where the key means nothing here. */
  press?(key: ToolKey): ToolState | null;
  /** The state after the wheel was turned: so many times nearer at a place. */
  turn?(at: PagePoint, factor: number): ToolState;
}

/** A key by its name (`ArrowLeft`, `Enter`, `+`), without Ctrl or Alt. */
export interface ToolKey {
  readonly key: string;
  readonly shift: boolean;
}

/** Leads back to the tool at rest, with the pointer at a place. */
export type Rest = (under: PagePoint | null) => ToolState;

/** What a tool may see and do. */
export interface ToolDesk {
  doc(): Doc;
  page(number: number): LaidPage | null;
  selection(): readonly string[];
  select(frames: readonly string[]): void;
  /** Points of the page that so many pixels of the screen are. */
  points(pixels: number): number;
  /** Steps of one `origin` that follow closely are one step of the history. */
  perform(make: Make, origin?: string): boolean;
  /** Words of a message in the language of the window. */
  say(id: string, params?: Readonly<Record<string, string | number>>): string;
  /** Goes into what a frame holds: its text at this place, or its picture. */
  enter(frame: string, at: PagePoint): void;
  /** Fills a frame that was drawn: by typing into it, or with a picture file. */
  fill(frame: string, what: "words" | "picture"): void;
  /** Puts the caret to a place of a text, chooses the word or paragraph there, or as far as there. */
  pressText(at: PagePoint, how: Grain | "extend", frame: string): void;
  /** Goes on choosing as far as there, in the frame that is there or in the one where it began. */
  dragText(at: PagePoint, frame: string | null): void;
  /** Sets a headline as large as its frame lets it; one step of the history with what has the same origin. */
  fitHeadline(frame: string, origin: string): void;
  /** What of a page is in the middle of the stage; null when none is shown. */
  middle(): PagePoint | null;
  /** Zooms by a factor at a place, and shows a part of a page as large as the window lets it. */
  zoomBy(factor: number, at: PagePoint): void;
  showPlace(page: number, rect: Rect): void;
  /** Back to the tool that selects. */
  leave(): void;
}
