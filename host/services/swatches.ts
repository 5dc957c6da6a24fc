/**
 * Swatches (色板): colours by name, as people of the house call them. Names become inks when templates and editions are read;
 * behind this file nobody knows a name but that of a spot ink, which is the name of its plate.
 */
import type { InksTemplate, InkTemplate, PageTemplate, TypeTemplate } from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";

/** A colour as swatches.json and edition.json say it (docs/template.schema.json, `swatch`). */
export interface Swatch {
  readonly name: string;
  /** Whether it is printed from the four inks, or is an ink with a plate of its own (专色). */
  readonly kind: "process" | "spot";
  /** Per cent of cyan, magenta, yellow and black: for a spot ink what stands in for it where it has no plate. */
  readonly cmyk: InkTemplate;
}

/** An ink as people write it: its shares, or the name of a swatch. */
type WrittenInk = InkTemplate | string;

/** Inks of a page as people write them; a swatch brings the name of the spot ink with it. */
export type WrittenInks =
  | Exclude<InksTemplate, { readonly kind: "k-spot" }>
  | { readonly kind: "k-spot"; readonly name?: string; readonly ink: WrittenInk };

export type WrittenPageTemplate = PageTemplate<WrittenInks>;
export type WrittenTypeTemplate = TypeTemplate<WrittenInk>;

export type Swatches = ReadonlyMap<string, Swatch>;

/** Names of plates that a PDF knows already (ISO 32000-1 §8.6.6.4): a spot ink of such a name would be printed on the plates of others. */
const RESERVED: ReadonlySet<string> = new Set(["All", "None", "Cyan", "Magenta", "Yellow", "Black"]);

/** Swatches with others on top, which take the place of those of the same name. */
export function withSwatches(known: Swatches, added: readonly Swatch[]): { readonly ok: true; readonly swatches: Swatches } | Failure {
  const names = new Set<string>();
  for (const { name, kind } of added) {
    if (names.has(name)) return failure("swatch-twice", { name });
    if (kind === "spot" && RESERVED.has(name)) return failure("spot-reserved", { name });
    names.add(name);
  }
  return { ok: true, swatches: new Map([...known, ...added.map((swatch) => [swatch.name, swatch] as const)]) };
}

/** A page template and its type with inks in the place of names. */
export function inkedTemplates(
  page: WrittenPageTemplate,
  type: WrittenTypeTemplate,
  swatches: Swatches,
): { readonly ok: true; readonly page: PageTemplate; readonly type: TypeTemplate } | Failure {
  const inks = inksNamed(page.inks, swatches);
  if (!inks.ok) return inks;
  const accent = inkNamed(type.accent, swatches);
  if ("code" in accent) return accent;
  return { ok: true, page: { ...page, inks: inks.inks }, type: { ...type, accent: accent.ink } };
}

/** The inks of a page with those in the place of names that the swatches have. */
export function inksNamed(inks: WrittenInks, swatches: Swatches): { readonly ok: true; readonly inks: InksTemplate } | Failure {
  if (inks.kind !== "k-spot") return { ok: true, inks };
  const found = inkNamed(inks.ink, swatches);
  if ("code" in found) return found;
  if (found.swatch?.kind === "process") return failure("swatch-not-spot", { name: found.swatch.name });
  const name = found.swatch?.name ?? inks.name ?? "";
  // Grays are printed in black on every page: such an ink would never reach its plate.
  if (found.ink.slice(0, 3).every((share) => share === 0)) return failure("spot-gray", { name });
  return RESERVED.has(name) ? failure("spot-reserved", { name }) : { ok: true, inks: { kind: "k-spot", name, ink: found.ink } };
}

function inkNamed(ink: WrittenInk, swatches: Swatches): { readonly ink: InkTemplate; readonly swatch: Swatch | null } | Failure {
  if (typeof ink !== "string") return { ink, swatch: null };
  const swatch = swatches.get(ink);
  if (swatch === undefined) return failure("swatch-unknown", { name: ink, known: [...swatches.keys()].join("、") });
  const [c, m, y, k] = swatch.cmyk;
  return { ink: [c / 100, m / 100, y / 100, k / 100], swatch };
}
