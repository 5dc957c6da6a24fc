/**
 * A section: the copy of one planned page (of an edition.json), or all the copy that a person named
 * on the command line.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IntakeResult } from "../../core/intake/index.js";
import type { BoxForm, EditionRecord, Finding, PageStyle, ProfileChoice } from "../../core/model/index.js";
import type { BoxKind } from "./boxes/boxJson.js";
import type { BoxWords, SectionBox } from "./boxes/readBoxes.js";
import { isDate } from "./dates.js";
import { type Failure, failure } from "./failure.js";
import { profileNamed } from "./profiles.js";
import { readChecked } from "./schema.js";
import { stylesForRawCopy } from "./templates.js";

export interface Section {
  readonly name: string;
  readonly editor: string | null;
  /** Styles that its first page may have, from the largest to the smallest. */
  readonly styles: readonly PageStyle[];
  readonly copy: readonly string[];
  readonly pictures: readonly string[];
  /** Data boxes that edition.json names. */
  readonly boxes: readonly SectionBox[];
}

/** What a person says of an edition that has no edition.json. */
export interface EditionOptions {
  readonly paper: string;
  readonly date: string;
  readonly section: string;
  readonly template: string | null;
  /** Name of the profile of the whole document; null leaves it to edition.json or the template. */
  readonly profile: string | null;
}

export interface EditionPlan {
  readonly edition: EditionRecord;
  readonly sections: readonly Section[];
  /** The profile that the command line or edition.json asks for; null for that of the template. */
  readonly profile: ProfileChoice | null;
}

/** A box of edition.json: the data itself, or the file that holds it. */
type WrittenBox = { readonly kind: BoxKind; readonly form?: BoxForm; readonly file?: string } & BoxWords;

interface EditionFile {
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
  readonly slogan?: string | null;
  readonly profile?: ProfileChoice | null;
  readonly pages: readonly {
    readonly section: string;
    readonly template: string;
    readonly editor?: string | null;
    readonly copy: readonly string[];
    readonly boxes?: readonly WrittenBox[];
  }[];
}

/** Sections from the paths given: one edition folder, or copy files and folders as one section. */
export function planSections(
  copy: readonly string[],
  pictures: readonly string[],
  options: EditionOptions,
  styles: ReadonlyMap<string, PageStyle>,
): { readonly ok: true; readonly plan: EditionPlan } | Failure {
  const profile = options.profile === null ? null : profileNamed(options.profile);
  if (profile !== null && typeof profile !== "string") return profile;
  const [only] = copy;
  const file = only === undefined ? null : join(only, "edition.json");
  if (copy.length === 1 && file !== null && existsSync(file)) return sectionsOfFolder(file, pictures, options, styles, profile);
  const chosen = options.template === null ? stylesForRawCopy(styles) : styleNamed(options.template, styles);
  if ("code" in chosen) return chosen;
  const section: Section = { name: options.section, editor: null, styles: chosen, copy, pictures, boxes: [] };
  return { ok: true, plan: { edition: editionRecord(options), sections: [section], profile } };
}

function sectionsOfFolder(
  file: string,
  pictures: readonly string[],
  options: EditionOptions,
  styles: ReadonlyMap<string, PageStyle>,
  profile: ProfileChoice | null,
): { readonly ok: true; readonly plan: EditionPlan } | Failure {
  const read = readChecked<EditionFile>(file, "edition");
  if (!read.ok) return read;
  const { pages, profile: own = null, ...facts } = read.value;
  if (!isDate(facts.date)) return failure("date-invalid", { date: facts.date });
  const sections: Section[] = [];
  for (const [index, page] of pages.entries()) {
    const chosen = styleNamed(options.template ?? page.template, styles);
    if ("code" in chosen) return chosen;
    const own = page.copy.map((name) => join(dirname(file), name));
    sections.push({
      name: page.section,
      editor: page.editor ?? null,
      styles: chosen,
      copy: own,
      pictures,
      boxes: boxesOf(file, index, page.boxes ?? []),
    });
  }
  return { ok: true, plan: { edition: { ...editionRecord(options), ...facts }, sections, profile: profile ?? own } };
}

function boxesOf(file: string, page: number, boxes: readonly WrittenBox[]): readonly SectionBox[] {
  return boxes.map((box, index): SectionBox => {
    const { kind, form = null, file: data, ...words } = box;
    if (data !== undefined) return { from: "file", kind, form, path: join(dirname(file), data), words };
    return { from: "data", value: box, path: file, where: `/pages/${page}/boxes/${index}` };
  });
}

function styleNamed(id: string, styles: ReadonlyMap<string, PageStyle>): readonly PageStyle[] | Failure {
  const style = styles.get(id);
  return style ? [style] : failure("template-unknown", { template: id, known: [...styles.keys()].join(", ") });
}

function editionRecord(options: EditionOptions): EditionRecord {
  return {
    id: "edition",
    type: "edition",
    paper: options.paper,
    date: options.date,
    issue: null,
    lunarDate: null,
    cn: null,
    publisher: null,
    sponsor: null,
    price: null,
    address: null,
    phone: null,
    printer: null,
    slogan: null,
  };
}

/** The same result with all ids prefixed, so that sections read apart can stand in one document. */
export function withPrefix(result: IntakeResult, prefix: string): IntakeResult {
  if (prefix === "") return result;
  const id = (plain: string) => prefix + plain;
  const owner = (plain: string | null) => (plain === null ? null : id(plain));
  const { intake } = result;
  return {
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
