/** Makes an edition of empty pages from a template. */
import { isRefusal, newPage, pagesInOrder } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import { type Doc, type EditionRecord, type PageStyle, plainEdition, recordsOf, SCHEMA_VERSION } from "../../../core/model/index.js";
import type { ArgumentsOf, Outcome } from "../../api/index.js";
import { isDate } from "../dates.js";
import { type Failure, failure } from "../failure.js";
import { openEdition, saveEdition } from "../savedEdition/index.js";
import { styleNamed, type Templates } from "../templates.js";
import { newFolder } from "./newFolder.js";
import type { Shelf } from "./shelf.js";

type Wish = ArgumentsOf<"newEdition">;

/** What a paper says of itself in every issue; the rest belongs to one day. */
const OF_EVERY_ISSUE = [
  "cn",
  "publisher",
  "sponsor",
  "price",
  "address",
  "phone",
  "printer",
  "distribution",
  "slogan",
  "rules",
] as const satisfies readonly (keyof EditionRecord)[];

/** Saves the new edition in its folder at once. */
export async function newEdition(
  wish: Wish,
  shelf: Shelf,
  templates: () => Templates | Failure,
): Promise<Outcome<{ readonly edition: string; readonly name: string }>> {
  const place = await newFolder(shelf, wish.name);
  if (!place.ok) return place;
  if (!isDate(wish.date)) return failure("edition-date-bad", { date: wish.date });
  const loaded = templates();
  if (!loaded.ok) return loaded;
  const first = styleNamed(loaded, wish.template);
  if (!first.ok) return first;
  const doc = emptyPages(editionFrom(wish, await factsLike(wish.like, shelf)), first.style, loaded.styles, wish.sections);
  if ("code" in doc) return doc;
  const saved = await saveEdition(place.folder, { doc, originals: new Map(), fonts: [], revision: 0 });
  return saved.ok ? { ok: true, edition: shelf.admit(place.folder).handle, name: wish.name } : saved;
}

/** Pages one after the other, each from the template that follows the one before. */
function emptyPages(
  edition: EditionRecord,
  first: PageStyle,
  styles: ReadonlyMap<string, PageStyle>,
  sections: readonly string[],
): Doc | Failure {
  let doc: Doc = { version: SCHEMA_VERSION, records: new Map([[edition.id, edition]]), styles: new Map() };
  let style = first;
  for (const section of sections.length === 0 ? [""] : sections) {
    const added = newPage(doc, { style, section }, pagesInOrder(doc).at(-1)?.id ?? null, "new");
    if (isRefusal(added)) return failure(added.refused, added.params);
    if (added !== null) doc = apply(doc, added);
    style = styles.get(style.next ?? style.id) ?? style;
  }
  return doc;
}

function editionFrom({ paper, date, condition }: Wish, like: Partial<EditionRecord>): EditionRecord {
  return { ...plainEdition(paper, date), ...like, paper, date, ...(condition === null ? {} : { condition }) };
}

/** What an edition says of its paper; nothing where it cannot be read, for the new one does not depend on it. */
async function factsLike(handle: string | null, shelf: Shelf): Promise<Partial<EditionRecord>> {
  const like = handle === null ? null : shelf.find(handle);
  const opened = like === null ? null : await openEdition(like.folder);
  const [record] = opened?.ok ? recordsOf(opened.doc, "edition") : [];
  if (record === undefined) return {};
  return Object.fromEntries(OF_EVERY_ISSUE.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])));
}
