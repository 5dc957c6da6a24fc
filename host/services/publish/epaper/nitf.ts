/** A story in XML: IPTC NITF 3.6 (https://iptc.org/std/NITF/), for archives and systems that take news in it. */
import { escaped } from "../markup.js";
import type { NewsStory } from "../ninjs.js";
import { type BodyPart, type StoryWords, titleOf } from "../storyWords.js";

/** A picture of the story. */
export interface NitfPicture {
  /** Path of its file from that of the story; null when it has none. */
  readonly source: string | null;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string | null;
}

/** Where the story stands on paper. */
export interface NitfPlace {
  /** Its place in the reading order of the page on which it begins, from 1. */
  readonly sequence: number;
  readonly pages: readonly number[];
}

/** The document of a story. Parts of the headline are told apart by their classes, as docs/epaper.md says. */
export function nitfDocument({ id, words, place }: NewsStory, { sequence, pages }: NitfPlace, pictures: readonly NitfPicture[]): string {
  const date = place.date.replaceAll("-", "");
  const inside = [
    "<head>",
    `<title>${escaped(titleOf(words))}</title>`,
    "<docdata>",
    `<doc-id id-string="${escaped(id)}"/>`,
    `<date.issue norm="${date}"/>`,
    "</docdata>",
    ...pages.map(
      (page) =>
        `<pubdata type="print" name="${escaped(place.paper)}" date.publication="${date}" position.section="${escaped(place.section)}" position.sequence="${page}${page === place.page ? `-${sequence}` : ""}"/>`,
    ),
    "</head>",
    "<body>",
    "<body.head>",
    ...headOf(words),
    "</body.head>",
    "<body.content>",
    ...pictures.flatMap(mediaOf),
    ...words.body.flatMap(partOf),
    "</body.content>",
    "</body>",
  ];
  const root = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" baselang="zh-Hans">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${inside.join("\n")}\n</nitf>\n`;
}

function headOf(words: StoryWords): readonly string[] {
  const minor = (lines: readonly string[], name: string) => lines.map((line) => `<hl2 class="${name}">${escaped(line)}</hl2>`);
  return [
    "<hedline>",
    `<hl1>${words.headline.map(escaped).join("<br/>") || escaped(titleOf(words))}</hl1>`,
    ...minor(words.rubric, "rubric"),
    ...minor(words.kicker, "kicker"),
    ...minor(words.deck, "deck"),
    ...minor(words.sideHeads, "side"),
    "</hedline>",
    ...words.bylines.map((byline) => `<byline class="printed">${escaped(byline)}</byline>`),
    ...words.authors.map(({ name, role }) => {
      const title = role === null ? "" : `<byttl>${escaped(role)}</byttl>`;
      return `<byline class="author"><person>${escaped(name)}</person>${title}</byline>`;
    }),
    ...(words.summary.length > 0 ? ["<abstract>", ...words.summary.map((line) => `<p>${escaped(line)}</p>`), "</abstract>"] : []),
  ];
}

function mediaOf({ source, width, height, caption, credit }: NitfPicture): readonly string[] {
  const file = source === null ? "" : ` source="${escaped(source)}" mime-type="image/jpeg" width="${width}" height="${height}"`;
  return [
    `<media media-type="image">`,
    `<media-reference${file}/>`,
    ...(caption === "" ? [] : [`<media-caption><p>${escaped(caption)}</p></media-caption>`]),
    ...(credit === null ? [] : [`<media-producer>${escaped(credit)}</media-producer>`]),
    "</media>",
  ];
}

function partOf(part: BodyPart): readonly string[] {
  switch (part.kind) {
    case "paragraph":
      return [`<p>${escaped(part.text)}</p>`];
    case "subhead":
      return [`<hl2 class="subhead">${escaped(part.text)}</hl2>`];
    case "quote":
      return [`<bq><block><p>${escaped(part.text)}</p></block></bq>`];
    case "table":
      return [
        "<table>",
        ...part.rows.map(({ cells, head }) => {
          const tag = head ? "th" : "td";
          return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
        }),
        "</table>",
      ];
  }
}
