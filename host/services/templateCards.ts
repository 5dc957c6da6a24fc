/** Templates as people look at them: a list, one with its measures and its picture, a new one from a page. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type PageStyle, templateFromStyle } from "../../core/model/index.js";
import { type PageMeasures, pageMeasures, sketchPage, slotsOfFrames } from "../../core/page/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { paintPng } from "../../paint/png/index.js";
import { type Failure, failure } from "./failure.js";
import { writeAllOrNothing } from "./files.js";
import { overwriteOf } from "./outputs.js";
import { pagesOfDoc, planOfReport, type SectionPage } from "./plans.js";
import { EDITION_FILE, isEditionFolder, openEdition } from "./savedEdition/index.js";
import { checkValue } from "./schema.js";
import type { WrittenPageTemplate } from "./swatches.js";
import { checkedStyle, loadTemplates, styleNamed, type Templates } from "./templates.js";

/** Width of a thumbnail in pixels. */
const THUMBNAIL_WIDTH = 180;
const POINTS_PER_INCH = 72;

/** One template with all that a person chooses it by; lengths in millimetres, type in points. */
export interface TemplateCard {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: string;
  readonly sheet: string;
  readonly inks: string;
  readonly order: string;
  readonly columns: number;
  readonly characters: number;
  readonly lines: number;
  /** Body size in points. */
  readonly size: number;
  readonly slots: number;
  readonly plan: PageStyle["plan"] | null;
  readonly next: string | null;
  readonly measures: PageMeasures;
}

/** Where templates are looked for, and which one. */
export interface TemplateChoice {
  readonly templates: string | null;
  readonly name: string;
}

export function listTemplates(own: string | null): { readonly ok: true; readonly cards: readonly TemplateCard[] } | Failure {
  const loaded = loadTemplates(undefined, own);
  return loaded.ok ? { ok: true, cards: [...loaded.styles.values()].map(cardOf) } : loaded;
}

/** One template; its small picture is written to `png` when a path is given. */
export async function showTemplate(
  { templates, name }: TemplateChoice,
  png: string | null,
): Promise<{ readonly ok: true; readonly card: TemplateCard } | Failure> {
  const loaded = loadTemplates(undefined, templates);
  if (!loaded.ok) return loaded;
  const named = styleNamed(loaded, name);
  if (!named.ok) return named;
  const card = cardOf(named.style);
  if (png === null) return { ok: true, card };
  const written = await writeAllOrNothing([{ path: png, bytes: await thumbnailOf(named.style) }]);
  return written.ok ? { ok: true, card } : written;
}

/** The small grey picture of a page style as PNG. */
export function thumbnailOf(style: PageStyle): Promise<Uint8Array> {
  const ppi = (THUMBNAIL_WIDTH * POINTS_PER_INCH) / style.width;
  return paintPng(sketchPage(style), { faces: createFaceSet(), pictures: new Map(), ppi });
}

function cardOf(style: PageStyle): TemplateCard {
  const { id, name, kind, sheet, grid, next } = style;
  return {
    id,
    name,
    kind,
    sheet,
    inks: style.inks?.kind ?? "cmyk",
    order: style.order ?? "left-first",
    columns: grid.columns,
    characters: grid.characters,
    lines: grid.lines,
    size: grid.size,
    slots: style.slots?.length ?? 0,
    plan: style.plan ?? null,
    next,
    measures: pageMeasures(style),
  };
}

export interface SaveTemplateJob {
  /** A saved edition (its folder), or a report of compose: both hold the frames of their pages. */
  readonly edition: string;
  readonly page: number;
  readonly id: string;
  readonly name: string | null;
  readonly out: string;
  readonly templates: string | null;
}

/** Writes a template made from a page: its style, and the places of its frames as slots. A folder gets it as `id.json`. */
export async function saveTemplate(
  job: SaveTemplateJob,
): Promise<{ readonly ok: true; readonly slots: number; readonly path: string } | Failure> {
  const loaded = loadTemplates(undefined, job.templates);
  if (!loaded.ok) return loaded;
  const read = await pagesOfEdition(job.edition);
  if (!read.ok) return read;
  const page = read.pages.find(({ number }) => number === job.page);
  if (!page) return failure("page-unknown", { page: job.page, known: read.pages.map(({ number }) => number).join(", ") });
  const made = templateFrom(loaded, read.styles.get(page.style) ?? null, job, page);
  if ("code" in made) return made;
  const path = fileIn(job);
  const clash = overwriteOf([path], [job.edition, join(job.edition, EDITION_FILE)]);
  if (clash) return clash;
  const written = await writeAllOrNothing([{ path, bytes: new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`) }]);
  return written.ok ? { ok: true, slots: made.slots?.length ?? 0, path } : written;
}

function fileIn({ out, id }: SaveTemplateJob): string {
  return existsSync(out) && statSync(out).isDirectory() ? join(out, `${id}.json`) : out;
}

interface PagesOfEdition {
  readonly ok: true;
  readonly pages: readonly SectionPage[];
  /** The styles of a saved edition; a report has none. */
  readonly styles: ReadonlyMap<string, PageStyle>;
}

async function pagesOfEdition(path: string): Promise<PagesOfEdition | Failure> {
  if (!existsSync(path)) return failure("input-missing", { path });
  if (isEditionFolder(path)) {
    const opened = await openEdition(path);
    return opened.ok ? { ok: true, pages: pagesOfDoc(opened.doc), styles: opened.doc.styles } : opened;
  }
  const read = planOfReport(path);
  return read.ok ? { ok: true, pages: read.plan.pages, styles: new Map() } : read;
}

/** The template of a page. What its edition changed of the template at hand is kept where the edition says it: all but its type. */
function templateFrom(loaded: Templates, style: PageStyle | null, job: SaveTemplateJob, page: SectionPage): WrittenPageTemplate | Failure {
  const [id = "", change] = page.style.split("@");
  const known = loaded.pages.get(id);
  const type = known && loaded.types.get(known.type);
  if (!known || !type) return failure("template-unknown", { template: id, known: [...loaded.pages.keys()].join(", ") });
  const base = change !== undefined && style !== null ? templateFromStyle(style, known) : known;
  const isKept =
    change === undefined || (style !== null && isDeepStrictEqual(typeOf(checkedStyle(base, type, loaded.swatches)), style.type));
  if (!isKept) return failure("template-overridden", { page: job.page, template: page.style });
  const name = job.name === null ? base.name : { zh: job.name, en: job.name };
  const { plan: _, ...rest } = base;
  const next = base.next === base.id ? job.id : base.next;
  const made = checkValue<WrittenPageTemplate>(
    job.out,
    { ...rest, id: job.id, name, next, slots: slotsOfFrames(page.frames) },
    "page-template",
  );
  if (!made.ok) return made;
  const checked = checkedStyle(made.value, type, loaded.swatches);
  return "code" in checked ? checked : made.value;
}

function typeOf(style: PageStyle | Failure): PageStyle["type"] | null {
  return "code" in style ? null : style.type;
}
