/** The regions of the window, which F6 walks through: elements marked `data-region`, in their order on the page. */

const FOCUSABLE = "button:not([disabled], [tabindex='-1']), select, input, textarea, a[href], [tabindex='0']";

/** Moves the focus to the next region, or the one before; a region that holds nothing to focus is passed over. */
export function focusRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => targetIn(region) !== null);
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = here === -1 ? (direction === 1 ? 0 : regions.length - 1) : (here + direction + regions.length) % regions.length;
  const region = regions[next];
  if (region) targetIn(region)?.focus();
}

/** Gives the keys back to the page. */
export function focusStage(): void {
  document.querySelector<HTMLElement>(".canvas")?.focus();
}

/** What takes the focus in a region: what is chosen there, or else the first that can be. */
function targetIn(region: HTMLElement): HTMLElement | null {
  const all = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
  return all.find((element) => element.matches("[aria-current], [aria-selected=true], [data-focus-first]")) ?? all[0] ?? null;
}
