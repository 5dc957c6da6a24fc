import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type GridCells,
  migratedTemplate,
  type PageStyle,
  type PageTemplate,
  pageStyleFromTemplate,
  type TypeTemplate,
} from "../../core/model/index.js";
import { disorderedRole } from "../../core/page/index.js";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";
import { readChecked, type SchemaName } from "./schema.js";

/**
 * The page styles of `templates/`, by id. A template that does not fit its schema, or names a type
 * or a following page that is not there, is a failure that says so.
 */
export function loadTemplates(
  folder = join(PACKAGE_ROOT, "templates"),
): { readonly ok: true; readonly styles: ReadonlyMap<string, PageStyle> } | Failure {
  const types = readFolder<TypeTemplate>(join(folder, "type"), "type-template");
  if (!types.ok) return types;
  const pages = readFolder<PageTemplate>(join(folder, "page"), "page-template", migratedTemplate);
  if (!pages.ok) return pages;
  const styles = new Map<string, PageStyle>();
  for (const page of pages.byId.values()) {
    const type = types.byId.get(page.type);
    if (!type) return failure("template-refers", { template: page.id, field: "type", value: page.type });
    if (page.next !== null && !pages.byId.has(page.next))
      return failure("template-refers", { template: page.id, field: "next", value: page.next });
    const style = pageStyleFromTemplate(page, type);
    if (style.grid.gutter < 0) return failure("template-too-wide", { template: page.id, width: page.grid.width, ...columnsOf(page) });
    if (style.grid.top + style.grid.lines * style.grid.pitch > style.height) return failure("template-too-high", { template: page.id });
    const astray = slotOffGrid(style);
    if (astray !== null)
      return failure("template-slot", { template: page.id, slot: astray, columns: style.grid.columns, lines: style.grid.lines });
    const disordered = disorderedRole(style);
    if (disordered) return failure("template-space", { template: type.id, ...disordered });
    styles.set(page.id, style);
  }
  return { ok: true, styles };
}

/** The number, from 1, of the first slot that does not lie on the grid; null when all do. */
function slotOffGrid({ grid, slots = [] }: PageStyle): number | null {
  const isOff = (cells: GridCells): boolean => cells.col + cells.cols > grid.columns || cells.line + cells.lines > grid.lines;
  const index = slots.findIndex((slot) => slot.cells.some(isOff));
  return index < 0 ? null : index + 1;
}

function columnsOf({ grid }: PageTemplate): Readonly<Record<string, number>> {
  return { columns: grid.columns, characters: grid.characters, size: grid.size };
}

/** Styles that raw copy may be composed on when no template was named, from the largest to the smallest. */
export function stylesForRawCopy(styles: ReadonlyMap<string, PageStyle>): readonly PageStyle[] {
  const capacity = ({ grid }: PageStyle) => grid.columns * grid.characters * grid.lines;
  const usual = [...styles.values()].filter((style) => style.kind === "inside" && style.grid.columns <= 6);
  return usual.sort((a, b) => capacity(b) - capacity(a) || (a.id < b.id ? -1 : 1));
}

function readFolder<T extends { readonly id: string }>(
  folder: string,
  schema: SchemaName,
  migrated?: (value: unknown) => unknown,
): { ok: true; byId: Map<string, T> } | Failure {
  const byId = new Map<string, T>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".json")) continue;
    const read = readChecked<T>(join(folder, name), schema, migrated);
    if (!read.ok) return read;
    byId.set(read.value.id, read.value);
  }
  return { ok: true, byId };
}
