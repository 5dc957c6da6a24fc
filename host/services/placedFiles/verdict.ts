/** What of a file a press cannot take, and what a person should know of it: rules over its inventory. */
import type { Finding, PageInks, PdfStandard } from "../../../core/model/index.js";
import type { Inventory } from "./inventory.js";

/** What the page is printed on and in; `null` where nobody has said yet. */
export interface PressOfPage {
  readonly standard: PdfStandard;
  readonly inkLimit: number;
}

/** A finding without its place. Those of level error keep a file off the page. */
export type PlacedProblem = Pick<Finding, "rule" | "level" | "params">;

/** Names that a message lists at most. */
const MOST_NAMES = 6;

/** What is the matter with a file on every page and every press. */
export function problemsOf(inventory: Inventory): readonly PlacedProblem[] {
  return [
    ...refused("placed-font", inventory.looseFonts),
    ...refused("placed-colour", inventory.foreignColours),
    ...refused("placed-barred", inventory.barred),
    ...(inventory.hasLayers ? [{ rule: "placed-layers", level: "error", params: {} } as const] : []),
  ];
}

/** What is the matter with it in files for a press: X-1a is older than transparency. */
export function problemsOnPress(inventory: Inventory, { standard, inkLimit }: PressOfPage): readonly PlacedProblem[] {
  const most = Math.round(inventory.mostInk);
  return [
    ...(standard === "x1a" ? [...refused("placed-transparency", inventory.transparency), ...refused("placed-young", inventory.young)] : []),
    ...(most > inkLimit ? [{ rule: "placed-ink-limit", level: "warning", params: { ink: most, limit: inkLimit } } as const] : []),
  ];
}

/** What is the matter with its inks on a page that is printed in some. */
export function problemsInInks({ colours, spots }: Inventory, inks: PageInks): readonly PlacedProblem[] {
  if (inks.kind === "cmyk") return spots.size === 0 ? [] : [{ rule: "placed-spot", level: "warning", params: { inks: listed(spots) } }];
  const own = inks.kind === "k-spot" ? inks.name : null;
  const strange = [...colours, ...[...spots].filter((name) => name !== own)];
  return strange.length === 0
    ? []
    : [{ rule: "placed-inks", level: "error", params: { inks: listed(strange), page: own === null ? "K" : `K + ${own}` } }];
}

function refused(rule: string, names: ReadonlySet<string>): readonly PlacedProblem[] {
  return names.size === 0 ? [] : [{ rule, level: "error", params: { what: listed(names) } }];
}

function listed(names: Iterable<string>): string {
  const all = [...names];
  return `${all.slice(0, MOST_NAMES).join("、")}${all.length > MOST_NAMES ? " …" : ""}`;
}
