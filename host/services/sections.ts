/**
 * A section: the copy of one planned page (of an edition.json), or all the copy that a person named
 * on the command line.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IntakeResult } from "../../core/intake/index.js";
import type { BoxForm, EditionRecord, Finding, PageInks, PageStyle, ProfileChoice, VariantName } from "../../core/model/index.js";
import { inksFromTemplate, plainEdition } from "../../core/model/index.js";
import type { Severities } from "../../core/rules/index.js";
import { adBeside, adsOfFile, type BookedAd } from "./ads.js";
import type { BoxKind } from "./boxes/boxJson.js";
import type { BoxWords, SectionBox } from "./boxes/readBoxes.js";
import { isDate } from "./dates.js";
import { type Failure, failure } from "./failure.js";
import { type Override, overriddenStyles, overrideFromSettings, type WrittenOverride } from "./overrides.js";
import { profileNamed } from "./profiles.js";
import { readChecked } from "./schema.js";
import { severitiesOfHouse } from "./severities.js";
import { inksNamed, type Swatch, type WrittenInks } from "./swatches.js";
import { inSwatches, styleNamed, stylesForRawCopy, type Templates } from "./templates.js";
import { variantUnknown } from "./variants.js";

export interface Section {
  readonly name: string;
  readonly editor: string | null;
  /** Styles that its first page may have, from the largest to the smallest. */
  readonly styles: readonly PageStyle[];
  readonly copy: readonly string[];
  readonly pictures: readonly string[];
  /** Data boxes that edition.json names. */
  readonly boxes: readonly SectionBox[];
  /** Advertisements as they were booked, with the paths of their artwork. */
  readonly ads?: readonly BookedAd[];
  readonly layoutEditor?: string | null;
  readonly proofreader?: string | null;
  /** Inks of its pages when not those of their style. */
  readonly inks?: PageInks;
}

/** What a person says of an edition that has no edition.json. */
export interface EditionOptions {
  readonly paper: string;
  readonly date: string;
  readonly section: string;
  readonly template: string | null;
  /** Name of the profile of the whole document; null leaves it to edition.json or the template. */
  readonly profile: string | null;
  /** Changes of the templates, `grid.columns=5`: they go over those of edition.json. */
  readonly settings?: readonly string[];
  /** File of booked advertisements, for the first section. */
  readonly ads?: string | null;
  /** Name of the variant that is wanted; null or absent for the base. */
  readonly variant?: string | null;
}

export interface EditionPlan {
  readonly edition: EditionRecord;
  readonly sections: readonly Section[];
  /** The profile that the command line or edition.json asks for; null for that of the template. */
  readonly profile: ProfileChoice | null;
  /** Variants of the edition, whichever of them this is. */
  readonly variants: readonly VariantName[];
  /** All page styles by id, with those that the edition has changed for its pages. */
  readonly styles: ReadonlyMap<string, PageStyle>;
}

/** A box of edition.json: the data itself, or the file that holds it. */
type WrittenBox = { readonly kind: BoxKind; readonly form?: BoxForm; readonly file?: string } & BoxWords;

/** The facts of an edition, as they stand in its record. */
interface WrittenFacts {
  readonly paper: string;
  readonly date: string;
  readonly issue?: string | null;
  readonly lunarDate?: string | null;
  readonly cn?: string | null;
  readonly publisher?: string | null;
  readonly sponsor?: string | null;
  readonly price?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly printer?: string | null;
  readonly distribution?: string | null;
  readonly slogan?: string | null;
  readonly rules?: Severities;
}

interface WrittenPage {
  readonly section: string;
  readonly template: string;
  readonly editor?: string | null;
  readonly copy: readonly string[];
  readonly boxes?: readonly WrittenBox[];
  /** Changes of the page's template, in its own shape. */
  readonly override?: Override;
  /** Inks of the page when they are not those of its template. */
  readonly inks?: WrittenInks;
  readonly ads?: readonly BookedAd[];
  readonly layoutEditor?: string | null;
  readonly proofreader?: string | null;
}

/** A variant (分版, 晚版) in edition.json: facts that differ, and pages in the place of those of the same number in the list. */
interface WrittenVariant extends Partial<Omit<WrittenFacts, "rules">> {
  readonly name: string;
  readonly title?: string | null;
  readonly pages?: readonly (WrittenPage & { readonly page: number })[];
}

interface EditionFile extends WrittenFacts {
  readonly profile?: ProfileChoice | null;
  readonly pages: readonly WrittenPage[];
  /** Colours by name, beside those of the templates. */
  readonly swatches?: readonly Swatch[];
  readonly variants?: readonly WrittenVariant[];
}

/** Sections from the paths given: one edition folder, or copy files and folders as one section. */
export function planSections(
  copy: readonly string[],
  pictures: readonly string[],
  options: EditionOptions,
  templates: Templates,
): { readonly ok: true; readonly plan: EditionPlan } | Failure {
  const profile = options.profile === null ? null : profileNamed(options.profile);
  if (profile !== null && typeof profile !== "string") return profile;
  const given = adsOfFile(options.ads ?? null);
  if (!given.ok) return given;
  const [only] = copy;
  const file = only === undefined ? null : join(only, "edition.json");
  if (copy.length === 1 && file !== null && existsSync(file))
    return sectionsOfFolder(file, pictures, options, templates, profile, given.ads);
  if (options.variant) return variantUnknown(options.variant, []);
  const settings = settingsOf(options);
  if (!settings.ok) return settings;
  const ids = options.template === null ? stylesForRawCopy(templates.styles).map(({ id }) => id) : [options.template];
  const chosen = chosenStyles(templates, ids, settings.overrides, "1");
  if (!chosen.ok) return chosen;
  const section: Section = { name: options.section, editor: null, styles: chosen.first, copy, pictures, boxes: [], ads: given.ads };
  const styles = withStyles(templates, chosen.all);
  return { ok: true, plan: { edition: plainEdition(options.paper, options.date), sections: [section], profile, styles, variants: [] } };
}

function sectionsOfFolder(
  file: string,
  pictures: readonly string[],
  options: EditionOptions,
  ofHouse: Templates,
  profile: ProfileChoice | null,
  given: readonly BookedAd[],
): { readonly ok: true; readonly plan: EditionPlan } | Failure {
  const read = readChecked<EditionFile>(file, "edition");
  if (!read.ok) return read;
  const written = inVariant(file, read.value, options.variant ?? null);
  if (!written.ok) return written;
  const { pages, facts, variants } = written;
  const { profile: own = null } = read.value;
  if (!isDate(facts.date)) return failure("date-invalid", { date: facts.date });
  const house = severitiesOfHouse(facts.rules);
  if (!house.ok) return house;
  const settings = settingsOf(options);
  if (!settings.ok) return settings;
  const templates = inSwatches(ofHouse, read.value.swatches ?? []);
  if (!templates.ok) return templates;
  const sections: Section[] = [];
  const changed: PageStyle[] = [];
  for (const [index, { page, where, key }] of pages.entries()) {
    const overrides = [...pageOverrides(file, where, page), ...settings.overrides];
    const chosen = chosenStyles(templates, [options.template ?? page.template], overrides, key);
    if (!chosen.ok) return chosen;
    changed.push(...chosen.all);
    const inks = page.inks === undefined ? null : inksNamed(page.inks, templates.swatches);
    if (inks?.ok === false) return inks;
    const own = page.copy.map((name) => join(dirname(file), name));
    sections.push({
      name: page.section,
      editor: page.editor ?? null,
      styles: chosen.first,
      copy: own,
      pictures,
      boxes: boxesOf(file, where, page.boxes ?? []),
      ads: [...(page.ads ?? []).map((ad) => adBeside(file, ad)), ...(index === 0 ? given : [])],
      layoutEditor: page.layoutEditor ?? null,
      proofreader: page.proofreader ?? null,
      ...(inks === null ? {} : { inks: inksFromTemplate(inks.inks) }),
    });
  }
  const styles = withStyles(templates, changed);
  return {
    ok: true,
    plan: { edition: { ...plainEdition(options.paper, options.date), ...facts }, sections, profile: profile ?? own, styles, variants },
  };
}

/** A page of edition.json, where it stands there, and what keeps its changed styles apart from those of other pages. */
interface PlacedPage {
  readonly page: WrittenPage;
  readonly where: string;
  readonly key: string;
}

interface VariantOfFile {
  readonly ok: true;
  readonly facts: WrittenFacts;
  readonly pages: readonly PlacedPage[];
  readonly variants: readonly VariantName[];
}

/** What edition.json says of one variant: its facts and pages over those of the base. */
function inVariant(path: string, file: EditionFile, name: string | null): VariantOfFile | Failure {
  const { pages: base, profile: _, variants = [], ...facts } = file;
  const names = variants.map((each): VariantName => ({ name: each.name, title: each.title ?? null }));
  const pages = base.map((page, index): PlacedPage => ({ page, where: `/pages/${index}`, key: String(index + 1) }));
  if (name === null) return { ok: true, facts, pages, variants: names };
  const at = variants.findIndex((each) => each.name === name);
  const variant = variants[at];
  if (!variant) return variantUnknown(name, names);
  const { name: _name, title: _title, pages: own = [], ...changed } = variant;
  for (const [index, { page: number, ...page }] of own.entries()) {
    const where = `/variants/${at}/pages/${index}`;
    if (number > pages.length + 1)
      return failure("json-invalid", { path, where: `${where}/page`, reason: `${number} > ${pages.length + 1}` });
    pages[number - 1] = { page, where, key: `${number}-${name}` };
  }
  return { ok: true, facts: { ...facts, ...changed }, pages, variants: names };
}

function boxesOf(file: string, page: string, boxes: readonly WrittenBox[]): readonly SectionBox[] {
  return boxes.map((box, index): SectionBox => {
    const { kind, form = null, file: data, ...words } = box;
    if (data !== undefined) return { from: "file", kind, form, path: join(dirname(file), data), words };
    return { from: "data", value: box, path: file, where: `${page}/boxes/${index}` };
  });
}

/** What the command line changes of every template. */
function settingsOf({ settings = [] }: EditionOptions): { readonly ok: true; readonly overrides: readonly WrittenOverride[] } | Failure {
  if (settings.length === 0) return { ok: true, overrides: [] };
  const read = overrideFromSettings(settings);
  return read.ok ? { ok: true, overrides: [{ override: read.override, path: "--set", where: "" }] } : read;
}

/** What edition.json changes of the template of one page. */
function pageOverrides(path: string, where: string, page: WrittenPage): readonly WrittenOverride[] {
  return page.override === undefined ? [] : [{ override: page.override, path, where: `${where}/override` }];
}

/** The styles named, changed where something is said of them, and with them those of the pages that follow. */
function chosenStyles(
  templates: Templates,
  ids: readonly string[],
  overrides: readonly WrittenOverride[],
  key: string,
): { readonly ok: true; readonly first: readonly PageStyle[]; readonly all: readonly PageStyle[] } | Failure {
  const first: PageStyle[] = [];
  const all: PageStyle[] = [];
  for (const id of ids) {
    const named = styleNamed(templates, id);
    if (!named.ok) return named;
    const made = overrides.length === 0 ? { ok: true as const, styles: [named.style] } : overriddenStyles(templates, id, overrides, key);
    if (!made.ok) return made;
    first.push(...made.styles.slice(0, 1));
    all.push(...made.styles);
  }
  return { ok: true, first, all };
}

function withStyles({ styles }: Templates, changed: readonly PageStyle[]): ReadonlyMap<string, PageStyle> {
  return new Map([...styles, ...changed.map((style) => [style.id, style] as const)]);
}

/** The same result with all ids prefixed, so that sections read apart can stand in one document. */
export function withPrefix(result: IntakeResult, prefix: string): IntakeResult {
  if (prefix === "") return result;
  const id = (plain: string) => prefix + plain;
  const owner = (plain: string | null) => (plain === null ? null : id(plain));
  const { intake } = result;
  return {
    ...result,
    stories: result.stories.map((story) => ({ ...story, id: id(story.id) })),
    pictures: result.pictures.map((picture) => ({ ...picture, id: id(picture.id), story: owner(picture.story) })),
    boxes: result.boxes.map((box) => ({ ...box, id: id(box.id) })),
    findings: result.findings.map((finding): Finding => {
      const { story } = finding.place;
      return story === undefined ? finding : { ...finding, place: { ...finding.place, story: id(story) } };
    }),
    intake: {
      ...intake,
      stories: intake.stories.map((story) => ({ ...story, id: id(story.id) })),
      captions: intake.captions.map((caption) => ({ ...caption, story: owner(caption.story) })),
      accounting: {
        ...intake.accounting,
        spans: intake.accounting.spans.map((span) => ({
          ...span,
          destination: span.destination.startsWith("drop:") ? span.destination : id(span.destination),
        })),
      },
    },
  };
}
