import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GridCells,
  migratedTemplate,
  type PageStyle,
  type PageTemplate,
  pageStyleFromTemplate,
  TEMPLATE_VERSION,
  TYPE_VERSION,
} from "../../core/model/index.js";
import { disorderedRole } from "../../core/page/index.js";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";
import { readChecked, type SchemaName } from "./schema.js";
import {
  inkedTemplates,
  type Swatch,
  type Swatches,
  type WrittenPageTemplate,
  type WrittenTypeTemplate,
  withSwatches,
} from "./swatches.js";

/** The file of swatches in a folder of templates. */
const SWATCHES = "swatches.json";

/** Templates as they are written, by id, and the page styles that they make. */
export interface Templates {
  readonly ok: true;
  readonly pages: ReadonlyMap<string, WrittenPageTemplate>;
  readonly types: ReadonlyMap<string, WrittenTypeTemplate>;
  readonly swatches: Swatches;
  readonly styles: ReadonlyMap<string, PageStyle>;
}

/**
 * The templates of `folder` and, on top, those that a house keeps in a folder of its own: pages in it or in
 * `page/`, type in `type/`, swatches in `swatches.json`. One of the same id takes the place of ours. A template that does not fit its schema,
 * or names a type or a following page that is not there, is a failure that says so.
 */
export function loadTemplates(folder = join(PACKAGE_ROOT, "templates"), own: string | null = null): Templates | Failure {
  if (own !== null && !existsSync(own)) return failure("templates-missing", { path: own });
  const types = readFolders<WrittenTypeTemplate>([join(folder, "type"), ...ownFolders(own, ["type"])], "type-template", TYPE_VERSION);
  if (!types.ok) return types;
  const pages = readFolders<WrittenPageTemplate>(
    [join(folder, "page"), ...ownFolders(own, ["", "page"])],
    "page-template",
    TEMPLATE_VERSION,
    migratedTemplate,
  );
  if (!pages.ok) return pages;
  const swatches = readSwatches([folder, ...ownFolders(own, [""])]);
  return swatches.ok ? withStyles({ pages: pages.byId, types: types.byId, swatches: swatches.swatches }) : swatches;
}

/** The style of a template; where there is none of that id, the failure names those that there are. */
export function styleNamed({ styles }: Templates, id: string): { readonly ok: true; readonly style: PageStyle } | Failure {
  const style = styles.get(id);
  return style ? { ok: true, style } : failure("template-unknown", { template: id, known: [...styles.keys()].join(", ") });
}

/** The same templates with the swatches of an edition on top. */
export function inSwatches(templates: Templates, added: readonly Swatch[]): Templates | Failure {
  if (added.length === 0) return templates;
  const on = withSwatches(templates.swatches, added);
  return on.ok ? withStyles({ ...templates, swatches: on.swatches }) : on;
}

function withStyles({ pages, types, swatches }: Omit<Templates, "ok" | "styles">): Templates | Failure {
  const styles = new Map<string, PageStyle>();
  for (const page of pages.values()) {
    const type = types.get(page.type);
    if (!type) return failure("template-refers", { template: page.id, field: "type", value: page.type });
    if (page.next !== null && !pages.has(page.next))
      return failure("template-refers", { template: page.id, field: "next", value: page.next });
    const style = checkedStyle(page, type, swatches);
    if ("code" in style) return style;
    styles.set(page.id, style);
  }
  return { ok: true, pages, types, swatches, styles };
}

/** The swatches of several folders, later ones in the place of earlier ones of the same name. */
function readSwatches(folders: readonly string[]): { readonly ok: true; readonly swatches: Swatches } | Failure {
  let all: Swatches = new Map();
  for (const path of folders.map((folder) => join(folder, SWATCHES)).filter((path) => existsSync(path))) {
    const read = readChecked<readonly Swatch[]>(path, "swatches");
    if (!read.ok) return read;
    const on = withSwatches(all, read.value);
    if (!on.ok) return on;
    all = on.swatches;
  }
  return { ok: true, swatches: all };
}

/** The style of a template whose columns, lines and slots fit its sheet and grid, or the failure that says what does not. */
export function checkedStyle(written: WrittenPageTemplate, writtenType: WrittenTypeTemplate, swatches: Swatches): PageStyle | Failure {
  const inked = inkedTemplates(written, writtenType, swatches);
  if (!inked.ok) return inked;
  const { page, type } = inked;
  const style = pageStyleFromTemplate(page, type);
  const { grid } = style;
  if (grid.seam !== undefined && (grid.columns % 2 === 1 || style.furniture.kind !== "folio"))
    return failure("template-seam", { template: page.id, columns: grid.columns });
  if (grid.gutter < 0) return failure("template-too-wide", { template: page.id, width: page.grid.width, ...columnsOf(page) });
  if (grid.top + grid.lines * grid.pitch > style.height) return failure("template-too-high", { template: page.id });
  const slot = slotOffGrid(style);
  if (slot !== null) return failure("template-slot", { template: page.id, slot, columns: grid.columns, lines: grid.lines });
  const disordered = disorderedRole(style);
  return disordered ? failure("template-space", { template: type.id, ...disordered }) : style;
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

function ownFolders(own: string | null, names: readonly string[]): readonly string[] {
  return own === null ? [] : names.map((name) => join(own, name)).filter((path) => existsSync(path));
}

/** The version of a template that a later Duikai wrote; null for all others, odd ones included. */
function newerVersion(path: string, known: number): number | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : null;
  return typeof version === "number" && Number.isInteger(version) && version > known ? version : null;
}

/** What stands in several folders, by id; later ones take the place of earlier ones. */
function readFolders<T extends { readonly id: string }>(
  folders: readonly string[],
  schema: SchemaName,
  known: number,
  migrated?: (value: unknown) => unknown,
): { ok: true; byId: Map<string, T> } | Failure {
  const byId = new Map<string, T>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith(".json") || name === SWATCHES) continue;
      const path = join(folder, name);
      const newer = newerVersion(path, known);
      if (newer !== null) return failure("template-too-new", { path, version: newer, known });
      const read = readChecked<T>(path, schema, migrated);
      if (!read.ok) return read;
      byId.set(read.value.id, read.value);
    }
  }
  return { ok: true, byId };
}
