/** What keys do in a text, by the habits of the system. */
import type { StepDirection } from "../../core/page/index.js";

/** The part of a keyboard event that says which keys were pressed. */
export interface TextKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type TextAction =
  | { readonly kind: "step"; readonly direction: StepDirection; readonly isExtending: boolean }
  | { readonly kind: "erase"; readonly step: "before" | "after" | "wordBefore" | "wordAfter" }
  | { readonly kind: "break"; readonly isParagraph: boolean }
  | { readonly kind: "all" | "leave" | "tab" }
  /** Copy, cut and paste: the browser brings an event for them, and no frame is meant. */
  | { readonly kind: "clipboard" };

const PLAIN: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "lineStart",
  End: "lineEnd",
  PageUp: "farUp",
  PageDown: "farDown",
};
const BY_WORD: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: "wordLeft",
  ArrowRight: "wordRight",
  ArrowUp: "wordUp",
  ArrowDown: "wordDown",
  Home: "textStart",
  End: "textEnd",
};
/** ⌘ and an arrow on a Mac. */
const TO_ENDS: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: "lineStart",
  ArrowRight: "lineEnd",
  ArrowUp: "textStart",
  ArrowDown: "textEnd",
};

/** What a key does; null for one that types, and for those of the window. */
export function textAction(press: TextKey, isMac: boolean): TextAction | null {
  const { key, shiftKey } = press;
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const isWord = isMac ? press.altKey : press.ctrlKey;
  const isOther = isMac ? press.ctrlKey : press.metaKey || press.altKey;
  if (isOther) return null;
  if (isMod && key.length === 1) return modified(key.toLowerCase(), shiftKey);
  const direction = (isMac && isMod ? TO_ENDS : isWord ? BY_WORD : PLAIN)[key];
  if (direction !== undefined) return { kind: "step", direction, isExtending: shiftKey };
  if (isMod && isMac) return null;
  switch (key) {
    case "Backspace":
      return { kind: "erase", step: isWord ? "wordBefore" : "before" };
    case "Delete":
      return { kind: "erase", step: isWord ? "wordAfter" : "after" };
    case "Enter":
      return isMod ? null : { kind: "break", isParagraph: shiftKey };
    case "Escape":
      return isMod ? null : { kind: "leave" };
    case "Tab":
      return isMod || shiftKey ? null : { kind: "tab" };
    default:
      return null;
  }
}

function modified(letter: string, isShifted: boolean): TextAction | null {
  if (isShifted) return null;
  if (letter === "a") return { kind: "all" };
  return letter === "c" || letter === "x" || letter === "v" ? { kind: "clipboard" } : null;
}
