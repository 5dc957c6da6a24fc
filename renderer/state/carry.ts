/** What a person carries with the pointer from one place of the window to another, and over what it is. */
import { createStore, type StoreApi } from "zustand/vanilla";

export type Carried =
  | { readonly kind: "page"; readonly page: string }
  /** Copy of the pasteboard. */
  | { readonly kind: "copy"; readonly copy: string }
  /** Frames of the page on the stage. */
  | { readonly kind: "frames"; readonly frames: readonly string[] };

/** A place where something can be laid down; marked in the window by `data-drop`. */
export type DropPlace =
  | { readonly kind: "page"; readonly page: string }
  | { readonly kind: "stage" }
  | { readonly kind: "pasteboard" }
  /** The base for null. */
  | { readonly kind: "variant"; readonly variant: string | null };

export interface Carry {
  readonly carried: Carried | null;
  /** What it is called beside the pointer. */
  readonly words: string;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly over: DropPlace | null;
}

export type CarryStore = StoreApi<Carry>;

export const NOTHING_CARRIED: Carry = { carried: null, words: "", x: 0, y: 0, over: null };

export function createCarry(): CarryStore {
  return createStore<Carry>(() => NOTHING_CARRIED);
}

/** How a place is marked: `page:page3`, `stage`, `pasteboard`, `variant:late`, `variant:` for the base. */
export function dropMark(place: DropPlace): string {
  if (place.kind === "page") return `page:${place.page}`;
  return place.kind === "variant" ? `variant:${place.variant ?? ""}` : place.kind;
}

/** The place of a mark; null for what is none. */
export function dropPlace(mark: string): DropPlace | null {
  const at = mark.indexOf(":");
  const [kind, name] = at === -1 ? [mark, ""] : [mark.slice(0, at), mark.slice(at + 1)];
  if (kind === "stage" || kind === "pasteboard") return { kind };
  if (kind === "page" && name !== "") return { kind, page: name };
  return kind === "variant" ? { kind, variant: name === "" ? null : name } : null;
}

/** Whether something can be laid down in a place at all. */
export function canDrop(carried: Carried, place: DropPlace): boolean {
  switch (carried.kind) {
    case "page":
      return place.kind === "page" && place.page !== carried.page;
    case "copy":
      return place.kind === "page" || place.kind === "stage";
    case "frames":
      return place.kind === "page" || place.kind === "pasteboard" || place.kind === "variant";
  }
}
