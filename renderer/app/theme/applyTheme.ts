/** Gives the page the colours and sizes that are preferred, and follows the system where it is to decide. */
import type { Preferences, ShellStore } from "../../state/shell.js";
import { FONTS, PALETTES, SIZES, type ThemeName } from "./tokens.js";

const DARK = "(prefers-color-scheme: dark)";

function themeFor({ theme }: Preferences, isSystemDark: boolean): ThemeName {
  if (theme !== "system") return theme;
  return isSystemDark ? "dark" : "light";
}

/** The theme that the page has now. */
export function themeHere(preferences: Preferences): ThemeName {
  return themeFor(preferences, matchMedia(DARK).matches);
}

/** Keeps the page in its theme until it is called back. */
export function applyTheme(shell: ShellStore): () => void {
  const system = matchMedia(DARK);
  const apply = () => dress(document.documentElement, shell.getState().preferences, system.matches);
  const leave = shell.subscribe((now, before) => {
    if (now.preferences !== before.preferences) apply();
  });
  system.addEventListener("change", apply);
  apply();
  return () => {
    leave();
    system.removeEventListener("change", apply);
  };
}

function dress({ style, dataset }: HTMLElement, preferences: Preferences, isSystemDark: boolean): void {
  const theme = themeFor(preferences, isSystemDark);
  for (const [name, colour] of Object.entries(PALETTES[theme])) style.setProperty(`--${name}`, colour);
  for (const [name, size] of Object.entries(SIZES[preferences.density])) style.setProperty(`--${name}-size`, `${size}px`);
  style.setProperty("--fonts", FONTS);
  style.colorScheme = theme;
  dataset.theme = theme;
}
