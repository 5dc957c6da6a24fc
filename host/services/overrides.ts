/**
 * What a person changes of a template for one edition: `override` of a page in edition.json, and
 * `--set grid.columns=5` on the command line. The changes go into the template as it is written,
 * which is then checked like any other.
 */
import type { PageStyle } from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";
import { checkValue } from "./schema.js";
import type { WrittenPageTemplate, WrittenTypeTemplate } from "./swatches.js";
import { checkedStyle, type Templates } from "./templates.js";

/** Changes of a template, in its own shape; `type` may be the id of another type or changes of the type's fields. */
export type Override = Readonly<Record<string, unknown>>;

/** An override and where it stands, for failures: a file and a place in it, or the option. */
export interface WrittenOverride {
  readonly override: Override;
  readonly path: string;
  readonly where: string;
}

/** `["grid.columns=5", "type.body.size=10.5"]` -> `{grid: {columns: 5}, type: {body: {size: 10.5}}}`. */
export function overrideFromSettings(settings: readonly string[]): { readonly ok: true; readonly override: Override } | Failure {
  let override: Override = {};
  for (const setting of settings) {
    const [, path, value] = /^([\w-]+(?:\.[\w-]+)*)=(.*)$/s.exec(setting) ?? [];
    if (path === undefined || value === undefined) return failure("set-unreadable", { setting });
    override = merged(override, nested(path.split("."), settingValue(value))) as Override;
  }
  return { ok: true, override };
}

function nested(names: readonly string[], value: unknown): Override {
  const [first = "", ...rest] = names;
  return { [first]: rest.length === 0 ? value : nested(rest, value) };
}

/** Numbers, true, false, null, lists and objects as JSON writes them; all else is a word. */
function settingValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The style of a template under overrides, the later on top, and those of the pages that follow it. Their ids
 * end in `@key`. What is said of the sheet, the grid, the type and the inks holds for following pages too; what
 * is said of furniture, plan or slots is said of the page alone.
 */
export function overriddenStyles(
  templates: Templates,
  id: string,
  overrides: readonly WrittenOverride[],
  key: string,
): { readonly ok: true; readonly styles: readonly PageStyle[] } | Failure {
  const styles = new Map<string, PageStyle>();
  let next: string | null = id;
  while (next !== null && !styles.has(next)) {
    const isLike = isSpread(templates, next) === isSpread(templates, id);
    const parts = next === id ? overrides : overrides.map((each) => ({ ...each, override: houseWide(each.override, isLike) }));
    const made = overriddenStyle(templates, next, parts, key);
    if ("code" in made) return made;
    styles.set(next, made.style);
    next = made.next;
  }
  return { ok: true, styles: [...styles.values()] };
}

function isSpread({ pages }: Templates, id: string): boolean {
  return pages.get(id)?.grid.seam !== undefined;
}

/** What holds for following pages too. A spread and a single page have no width and no columns in common. */
function houseWide(override: Override, isLike: boolean): Override {
  const kept = ["page", "grid", "type", "inks", "order"].flatMap((name) => (name in override ? [[name, override[name]] as const] : []));
  if (isLike) return Object.fromEntries(kept);
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      name === "page" || name === "grid" ? withoutFields(value, ["width", "columns", "characters", "seam"]) : value,
    ]),
  );
}

function withoutFields(value: unknown, names: readonly string[]): unknown {
  return isFields(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) : value;
}

/** One template under overrides, and the id of the template that follows it. */
function overriddenStyle(
  templates: Templates,
  id: string,
  overrides: readonly WrittenOverride[],
  key: string,
): { readonly style: PageStyle; readonly next: string | null } | Failure {
  let page = templates.pages.get(id);
  let type = page && templates.types.get(page.type);
  if (!page || !type) return failure("template-unknown", { template: id, known: [...templates.pages.keys()].join(", ") });
  for (const written of overrides) {
    const changed = changedBy(templates, page, type, written);
    if ("code" in changed) return changed;
    page = changed.page;
    type = changed.type;
  }
  const { next } = page;
  if (next !== null && !templates.pages.has(next)) return failure("template-refers", { template: id, field: "next", value: next });
  const style = checkedStyle({ ...page, id: styleId(id, key), next: next === null ? null : styleId(next, key) }, type, templates.swatches);
  return "code" in style ? style : { style, next };
}

function styleId(template: string, key: string): string {
  return `${template}@${key}`;
}

function changedBy(
  templates: Templates,
  page: WrittenPageTemplate,
  type: WrittenTypeTemplate,
  written: WrittenOverride,
): { readonly page: WrittenPageTemplate; readonly type: WrittenTypeTemplate } | Failure {
  const { path, where } = written;
  const fixed = ["version", "id"].find((name) => name in written.override);
  if (fixed !== undefined) return failure("override-fixed", { path, where: `${where}/${fixed}` });
  const { type: typeChange, ...pageChange } = written.override;
  const base = typeof typeChange === "string" ? templates.types.get(typeChange) : type;
  if (!base) return failure("template-refers", { template: page.id, field: "type", value: String(typeChange) });
  const typed = isFields(typeChange) ? withoutNulls(merged(base, typeChange)) : base;
  const newType = checkValue<WrittenTypeTemplate>(path, typed, "type-template", `${where}/type`);
  if (!newType.ok) return newType;
  const sized = withBodySize(pageChange, typeChange);
  const typeField = typeChange === undefined || typeof typeChange === "string" || isFields(typeChange) ? newType.value.id : typeChange;
  const changed = withoutNulls(merged(withoutOldKinds(page, sized), { ...sized, type: typeField }));
  const newPage = checkValue<WrittenPageTemplate>(path, changed, "page-template", where);
  return newPage.ok ? { page: newPage.value, type: newType.value } : newPage;
}

/** The template without what a change gives another kind: a folio takes no field of the nameplate in whose place it stands. */
function withoutOldKinds(page: WrittenPageTemplate, change: Override): Override {
  return Object.fromEntries(Object.entries(page).filter(([name, old]) => !isFields(old) || !isOfOtherKind(old, change[name])));
}

function isOfOtherKind(old: Override, change: unknown): boolean {
  return isFields(change) && "kind" in old && Object.hasOwn(change, "kind") && change.kind !== old.kind;
}

/** null takes an optional field away; `next` says by it that no page follows. */
function withoutNulls(value: unknown): unknown {
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([name, field]) => field !== null || name === "next");
  return Object.fromEntries(kept.map(([name, field]) => [name, withoutNulls(field)]));
}

/** The grid goes by the body: who sets the size of body type wants a grid of that size, and all other type in its own. */
function withBodySize(page: Override, type: unknown): Override {
  const body = isFields(type) ? type.body : undefined;
  const size = isFields(body) ? body.size : undefined;
  return size === undefined ? page : (merged({ grid: { size } }, page) as Override);
}

/** `change` over `base`: fields one by one, entries of a list by their number, anything else in its place. */
function merged(base: unknown, change: unknown): unknown {
  if (!isFields(change)) return change;
  if (Array.isArray(base))
    return Object.keys(change).every((name) => /^\d+$/.test(name) && name in base)
      ? base.map((each, index) => mergedField(each, change, String(index)))
      : change;
  if (!isFields(base)) return change;
  const names = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries([...names].map((name) => [name, mergedField(base[name], change, name)]));
}

function mergedField(base: unknown, change: Override, name: string): unknown {
  return Object.hasOwn(change, name) ? merged(base, change[name]) : base;
}

function isFields(value: unknown): value is Override {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
