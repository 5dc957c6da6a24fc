/** Stories as news items in JSON: IPTC ninjs 2.1 (https://iptc.org/std/ninjs/), a file a story. Terms of use are the paper's to say, so none are given. */
import { createHash } from "node:crypto";
import { countCharacters } from "../../../core/flow/index.js";
import { type Doc, recordOf } from "../../../core/model/index.js";
import { pageFileName } from "../fileNames.js";
import type { Publication, Published } from "./format.js";
import { htmlBody } from "./markup.js";
import { jsonBytes, type PageText, pageText, type TextItem, type TextPicture } from "./pageText.js";
import { plainBody, type StoryWords, titleOf } from "./storyWords.js";

const STANDARD = { name: "ninjs", version: "2.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json" } as const;
const LANGUAGE = "zh-Hans";

/** A story and where it stands. */
export interface NewsStory {
  readonly id: string;
  readonly words: StoryWords;
  readonly place: Place;
  /** What each page has of it. */
  readonly items: readonly TextItem[];
}

/** Where a story begins. */
interface Place {
  readonly paper: string;
  readonly date: string;
  readonly page: number;
  readonly section: string;
}

/** One file for each story of the pages, in `ninjs`, named by the page on which it begins and its id. */
export async function publishNinjs({ doc, layouts, fileName }: Published): Promise<Publication> {
  const files = newsStories(layouts.map((layout) => pageText(doc, layout))).map((story) => ({
    path: `ninjs/${pageFileName(`${fileName}-${story.id}`, story.place)}.json`,
    bytes: jsonBytes(ninjsItem(doc, story)),
  }));
  return { files, findings: [] };
}

/** The stories of pages, each once, in the order in which they begin. */
function newsStories(texts: readonly PageText[]): readonly NewsStory[] {
  const stories = new Map<string, NewsStory>();
  for (const { paper, date, page, items } of texts)
    for (const item of items) {
      if (item.story === null) continue;
      const place = { paper, date, page: page.number, section: page.section };
      const known = stories.get(item.id) ?? { id: item.id, words: item.story, place, items: [] };
      stories.set(item.id, { ...known, items: [...known.items, item] });
    }
  return [...stories.values()];
}

/** Files of pictures that come with an item, by the ids of the pictures. */
type PictureFiles = ReadonlyMap<string, string>;

/** A story as a news item. */
export function ninjsItem(doc: Doc, { id, words, place, items }: NewsStory, files: PictureFiles = new Map()): object {
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
    associations: associationsOf(place, items, files),
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
function associationsOf(place: Place, items: readonly TextItem[], files: PictureFiles): readonly object[] | undefined {
  const pictures = new Map(items.flatMap((item) => item.pictures).map((picture) => [picture.id, picture]));
  return pictures.size === 0 ? undefined : [...pictures.values()].map((picture, index) => association(place, picture, index + 1, files));
}

function association(place: Place, { id, file, caption, credit }: TextPicture, number: number, files: PictureFiles): object {
  const own = files.get(id);
  const altids = [
    ...(file === null ? [] : [{ role: "file", value: file }]),
    ...(own === undefined ? [] : [{ role: "rendition", value: own }]),
  ];
  return {
    name: `picture${number}`,
    uri: uriOf(place, id),
    type: "picture",
    language: LANGUAGE,
    by: credit ?? undefined,
    descriptions: caption === "" ? undefined : [{ role: "caption", contenttype: "text/plain", value: caption }],
    altids: altids.length > 0 ? altids : undefined,
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
