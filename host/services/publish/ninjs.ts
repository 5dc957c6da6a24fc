/** Stories as news items in JSON: IPTC ninjs 2.1 (https://iptc.org/std/ninjs/), a file a story. Terms of use are the paper's to say, so none are given. */
import { createHash } from "node:crypto";
import { countCharacters } from "../../../core/flow/index.js";
import { type Doc, recordOf } from "../../../core/model/index.js";
import { pageFileName } from "../fileNames.js";
import type { Publication, Published } from "./format.js";
import { htmlBody } from "./markup.js";
import { jsonBytes, pageText, type TextItem, type TextPicture } from "./pageText.js";
import { plainBody, type StoryWords, titleOf } from "./storyWords.js";

const STANDARD = { name: "ninjs", version: "2.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json" } as const;
const LANGUAGE = "zh-Hans";

/** One file for each story of the pages, in `ninjs`, named by the page on which it begins and its id. */
export async function publishNinjs({ doc, layouts, fileName }: Published): Promise<Publication> {
  const texts = layouts.map((layout) => pageText(doc, layout));
  const edition = { paper: texts[0]?.paper ?? "", date: texts[0]?.date ?? "" };
  const stories = new Map<
    string,
    { readonly words: StoryWords; readonly page: number; readonly section: string; readonly items: TextItem[] }
  >();
  for (const { page, items } of texts)
    for (const item of items) {
      if (item.story === null) continue;
      const known = stories.get(item.id) ?? { words: item.story, page: page.number, section: page.section, items: [] };
      known.items.push(item);
      stories.set(item.id, known);
    }
  const files = [...stories].map(([id, { words, page, section, items }]) => {
    const place = { ...edition, page, section };
    return { path: `ninjs/${pageFileName(`${fileName}-${id}`, place)}.json`, bytes: jsonBytes(ninjsItem(doc, id, words, place, items)) };
  });
  return { files, findings: [] };
}

interface Place {
  readonly paper: string;
  readonly date: string;
  readonly page: number;
  readonly section: string;
}

/** A story as a news item. */
function ninjsItem(doc: Doc, id: string, words: StoryWords, place: Place, items: readonly TextItem[]): object {
  const { rank } = recordOf(doc, id, "story");
  const created = `${place.date}T00:00:00Z`;
  const plain = plainBody(words);
  const pages = items[0]?.pages ?? [];
  return {
    uri: uriOf(place, id),
    standard: STANDARD,
    type: "text",
    representationtype: "full",
    pubstatus: "usable",
    versioncreated: created,
    language: LANGUAGE,
    // Only nine degrees: the lead of a page is 1.
    urgency: Math.min(9, Math.max(1, rank)),
    title: titleOf(words),
    by: words.bylines.map((byline) => byline.replace(/^[（(]|[）)]$/g, "")).join(" ") || undefined,
    headlines: headlinesOf(words),
    descriptions: words.summary.length > 0 ? [{ role: "summary", contenttype: "text/plain", value: words.summary.join("\n") }] : undefined,
    bodies: [
      { role: "main", contenttype: "text/plain", charcount: countCharacters(plain), value: plain },
      { role: "main", contenttype: "text/html", charcount: countCharacters(plain), value: htmlBody(words) },
    ],
    people: words.authors.length > 0 ? words.authors.map(({ name }) => ({ name, rel: "author" })) : undefined,
    subjects: place.section === "" ? undefined : [{ name: place.section, rel: "section" }],
    infosources: place.paper === "" ? undefined : [{ name: place.paper, role: "publisher" }],
    altids: [{ role: "story", value: id }, ...pages.map((page) => ({ role: "page", value: String(page) }))],
    associations: associationsOf(place, items),
  };
}

function headlinesOf({ rubric, kicker, headline, deck }: StoryWords): readonly object[] {
  const parts = [
    ["main", headline],
    ["kicker", kicker],
    ["deck", deck],
    ["rubric", rubric],
  ] as const;
  return parts.flatMap(([role, lines]) => (lines.length > 0 ? [{ role, contenttype: "text/plain", value: lines.join("\n") }] : []));
}

/** Pictures of the story, each once. */
function associationsOf(place: Place, items: readonly TextItem[]): readonly object[] | undefined {
  const pictures = new Map(items.flatMap((item) => item.pictures).map((picture) => [picture.id, picture]));
  return pictures.size === 0 ? undefined : [...pictures.values()].map((picture, index) => association(place, picture, index + 1));
}

function association(place: Place, { id, file, caption, credit }: TextPicture, number: number): object {
  return {
    name: `picture${number}`,
    uri: uriOf(place, id),
    type: "picture",
    language: LANGUAGE,
    by: credit ?? undefined,
    descriptions: caption === "" ? undefined : [{ role: "caption", contenttype: "text/plain", value: caption }],
    altids: file === null ? undefined : [{ role: "file", value: file }],
  };
}

/** A name that no other item has and that this one always has: a UUID of version 8 (RFC 9562 §5.8) over paper, date and id. */
function uriOf({ paper, date }: Place, id: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([paper, date, id]))
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
