/** Gives the keys to an element of a panel that may still have to be loaded. */

/** Frames of the screen for which it is waited for. */
const MOST_FRAMES = 120;

export function focusWhenThere(selector: string, frames = MOST_FRAMES): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element !== null) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  } else if (frames > 0) requestAnimationFrame(() => focusWhenThere(selector, frames - 1));
}
