/** Keys pressed together, as text: `Mod+Shift+Z`, `PageDown`, `+`. */

/** The part of a keyboard event that says which keys were pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const MODIFIERS = ["Control", "Meta", "Alt", "AltGraph", "Shift", "CapsLock", "Fn"];
const LETTER_OR_DIGIT = /^[a-z0-9]$/i;
/** Where on the board a letter or a digit is, whatever it types there. */
const CODE = /^(?:Key|Digit)([A-Z0-9])$/;

/** The chord of a key press; null for a modifier alone, and while an input method puts characters together. */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  if (press.isComposing || press.key === "Process" || press.key === "Dead" || MODIFIERS.includes(press.key)) return null;
  const key = keyName(press);
  const isSymbol = key.length === 1 && !LETTER_OR_DIGIT.test(key);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  const parts = [mod && "Mod", other && (isMac ? "Ctrl" : "Meta"), press.altKey && "Alt", press.shiftKey && !isSymbol && "Shift", key];
  return parts.filter((part) => typeof part === "string").join("+");
}

function keyName({ key, code }: KeyPress): string {
  if (key === " ") return "Space";
  if (LETTER_OR_DIGIT.test(key)) return key.toUpperCase();
  // A Russian layout, Option on a Mac or Shift with a digit type something else: the place on the board counts.
  const [, place] = CODE.exec(code) ?? [];
  return key.length === 1 && place !== undefined ? place : key;
}

const WORDS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Escape: "Esc",
  Delete: "Del",
};
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧", Backspace: "⌫", Delete: "⌦", Enter: "↩" };

/** A chord as people write it on this system. */
export function showChord(chord: string, isMac: boolean): string {
  const parts = partsOfChord(chord);
  if (isMac) return parts.map((part) => MAC_SIGNS[part] ?? WORDS[part] ?? part).join("");
  return parts.map((part) => (part === "Mod" ? "Ctrl" : (WORDS[part] ?? part))).join("+");
}

/** Whether a chord types nothing by itself, so that it can act while a person types. */
export function isCommandChord(chord: string): boolean {
  const parts = partsOfChord(chord);
  return parts.includes("Mod") || parts.includes("Alt") || parts.includes("Meta") || /^F\d+$/.test(parts.at(-1) ?? "");
}

/** The keys of a chord; the last may be a plus sign. */
export function partsOfChord(chord: string): readonly string[] {
  if (chord === "+") return ["+"];
  return chord.endsWith("++") ? [...chord.slice(0, -2).split("+"), "+"] : chord.split("+");
}

export function isMacHere(): boolean {
  return navigator.platform.startsWith("Mac");
}
