/** What a page of a file brings to a press, as plain facts. What of it is refused is said in `verdict.ts`. */
import type { PdfDictionary } from "../../../paint/pdf/index.js";

/** Names of resources that content uses, by the category in which they stand. */
export type UsedNames = ReadonlyMap<string, ReadonlySet<string>>;

export interface Inventory {
  /** Colour spaces that name no inks: RGB, Lab and the like. */
  readonly foreignColours: ReadonlySet<string>;
  /** What lets through what lies under it. */
  readonly transparency: ReadonlySet<string>;
  /** Whether parts of it can be switched off. */
  readonly hasLayers: boolean;
  /** Fonts whose programs are there. */
  readonly fonts: ReadonlySet<string>;
  /** Fonts of which only the name is there. */
  readonly looseFonts: ReadonlySet<string>;
  /** What is younger than the PDF version on which X-1a is built. */
  readonly young: ReadonlySet<string>;
  /** What no PDF/X file has. */
  readonly barred: ReadonlySet<string>;
  readonly spots: ReadonlySet<string>;
  /** Which of cyan, magenta and yellow it uses. */
  readonly colours: ReadonlySet<string>;
  /** Most ink of a colour that it names, in per cent. */
  readonly mostInk: number;
  /** What of each resource dictionary is used. */
  readonly used: ReadonlyMap<PdfDictionary, UsedNames>;
}

/** An inventory under way. */
export interface InventoryDraft {
  readonly foreignColours: Set<string>;
  readonly transparency: Set<string>;
  hasLayers: boolean;
  readonly fonts: Set<string>;
  readonly looseFonts: Set<string>;
  readonly young: Set<string>;
  readonly barred: Set<string>;
  readonly spots: Set<string>;
  readonly colours: Set<string>;
  mostInk: number;
  readonly used: Map<PdfDictionary, Map<string, Set<string>>>;
  /** Colour spaces in which transparent parts are mixed: they matter only where there are some. */
  readonly groupColours: Set<string>;
}

export function emptyInventory(): InventoryDraft {
  return {
    foreignColours: new Set(),
    transparency: new Set(),
    hasLayers: false,
    fonts: new Set(),
    looseFonts: new Set(),
    young: new Set(),
    barred: new Set(),
    spots: new Set(),
    colours: new Set(),
    mostInk: 0,
    used: new Map(),
    groupColours: new Set(),
  };
}

/** Remembers that content uses a resource. */
export function noteUse({ used }: InventoryDraft, resources: PdfDictionary, category: string, name: string): void {
  const categories = used.get(resources) ?? new Map<string, Set<string>>();
  used.set(resources, categories);
  categories.set(category, (categories.get(category) ?? new Set()).add(name));
}
