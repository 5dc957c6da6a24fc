/** What is seen over the pages and of them, as a person last had it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "./kept.js";

/** What helps to make pages up and is not printed; `spread` shows two pages side by side. */
export const AIDS = [
  "rulers",
  "margins",
  "grid",
  "baselines",
  "bleed",
  "spread",
  "fit",
  "overset",
  "findings",
  "reading",
  "threads",
] as const;
export type AidName = (typeof AIDS)[number];

/** One ink alone: the plate that prints it. */
export const PLATES = ["c", "m", "y", "k", "spot"] as const;
export type PlateName = (typeof PLATES)[number];

export interface Sight {
  readonly aids: Readonly<Record<AidName, boolean>>;
  /** All inks when null. It is not kept: whoever opens a page wants to see it whole. */
  readonly plate: PlateName | null;
}

export type SightStore = StoreApi<Sight>;

const AT_FIRST: ReadonlySet<AidName> = new Set(["rulers", "fit", "overset", "findings"]);

export function createSight(): SightStore {
  const store = createStore<Sight>(() => ({ aids: aidsFrom(kept("sight")), plate: null }));
  store.subscribe(({ aids }, before) => {
    if (aids !== before.aids) keep("sight", aids);
  });
  return store;
}

/** What was kept by another version, or by hand, counts as far as it can be understood. */
export function aidsFrom(value: unknown): Sight["aids"] {
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const entries = AIDS.map((name) => [name, typeof given[name] === "boolean" ? given[name] : AT_FIRST.has(name)] as const);
  return Object.fromEntries(entries) as Sight["aids"];
}
