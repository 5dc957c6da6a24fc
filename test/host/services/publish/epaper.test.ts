import { runInNewContext } from "node:vm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { publishEpaper } from "../../../../host/services/publish/epaper/index.js";
import { ODD, publishedEdition } from "./stories.js";

/** A JPEG that says where it was taken: 39° 54′ 15″ north. */
const withLocation = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Artist: "secret-artist" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 54/1 15/1" } })
    .jpeg()
    .toBuffer();

interface ReaderArticle {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly pages: readonly number[];
  readonly words: { readonly body: readonly { readonly text?: string }[] } | null;
  readonly lines: readonly string[];
  readonly pictures: readonly { readonly path: string | null; readonly caption: string; readonly credit: string | null }[];
}

interface ReaderEdition {
  readonly pages: readonly { readonly zones: readonly { readonly article: number }[]; readonly large: { readonly width: number } }[];
  readonly articles: readonly ReaderArticle[];
}

let files: ReadonlyMap<string, Uint8Array>;
let edition: ReaderEdition;

const textOf = (path: string) => new TextDecoder().decode(files.get(`epaper/${path}`));

/** What the reader would find, once a browser has run edition.js. */
function readerOf(script: string): ReaderEdition {
  const window: { duikaiEdition?: ReaderEdition } = {};
  runInNewContext(script, { window });
  return JSON.parse(JSON.stringify(window.duikaiEdition));
}

beforeAll(async () => {
  const made = await publishEpaper(publishedEdition({}, await withLocation()));
  files = new Map(made.files.map(({ path, bytes }) => [path, bytes]));
  edition = readerOf(textOf("edition.js"));
});

describe("an electronic paper", () => {
  it("has each article once, with all pages on which it stands", () => {
    expect(edition.articles.map(({ kind, id, pages }) => `${kind} ${id} ${pages}`)).toEqual([
      "story lead 1,2",
      "story 甲 1",
      "story 乙 1",
      "note n 1",
      "story second 2",
    ]);
    expect(edition.pages.map(({ zones }) => zones.map(({ article }) => article))).toEqual([
      [0, 1, 2, 3],
      [0, 4],
    ]);
  });

  it("names files by page and reading order, whatever ids are", () => {
    expect([...files.keys()].filter((path) => path.includes("/stories/"))).toEqual([
      "epaper/stories/01-01.json",
      "epaper/stories/01-01.xml",
      "epaper/stories/01-02.json",
      "epaper/stories/01-02.xml",
      "epaper/stories/01-03.json",
      "epaper/stories/01-03.xml",
      "epaper/stories/02-02.json",
      "epaper/stories/02-02.xml",
    ]);
  });

  it("hands the reader words as they are, mark-up among them", () => {
    const [lead, , , note] = edition.articles;
    expect(lead?.title).toBe("新桥通车 两岸往来");
    expect(lead?.words?.body.map(({ text }) => text)).toContain(`桥上写着${ODD}`);
    expect(lead?.pictures).toMatchObject([{ path: "pictures/01-01-1.jpg", caption: `桥头${ODD}`, credit: "叶寒 摄" }]);
    expect(note).toMatchObject({ title: "责任编辑的话", words: null, lines: ["请读者来信"] });
  });

  it("cuts pictures as the page shows them and says nothing of where they were taken", async () => {
    const bytes = files.get("epaper/pictures/01-01-1.jpg") ?? new Uint8Array();
    const { format, width, height, exif, xmp, iptc } = await sharp(bytes).metadata();
    // Two columns of 100 pt and a gutter of 10 at 72 ppi; ten lines of 12 pt less what is kept free.
    expect({ format, width, exif, xmp, iptc }).toEqual({ format: "jpeg", width: 210, exif: undefined, xmp: undefined, iptc: undefined });
    expect(height).toBeLessThanOrEqual(120);
    expect(Buffer.from(bytes).includes("secret-artist")).toBe(false);
  });

  it("shows a page in three sizes, the large one at the resolution asked for", async () => {
    const widthOf = async (path: string) => (await sharp(files.get(`epaper/pages/${path}`)).metadata()).width;
    // 500 pt at 72 ppi.
    expect([await widthOf("01-large.jpg"), await widthOf("01.jpg"), await widthOf("01-thumbnail.jpg")]).toEqual([500, 250, 240]);
  });

  it("has no file for a picture that has not come, and keeps its words", async () => {
    const made = await publishEpaper(publishedEdition());
    const script = made.files.find(({ path }) => path === "epaper/edition.js")?.bytes;
    expect(made.files.some(({ path }) => path.includes("/pictures/"))).toBe(false);
    expect(readerOf(new TextDecoder().decode(script)).articles[0]?.pictures).toMatchObject([{ path: null, caption: `桥头${ODD}` }]);
  });

  it("is the same bytes each time", async () => {
    const again = await publishEpaper(publishedEdition({}, await withLocation()));
    for (const { path, bytes } of again.files) expect(Buffer.from(bytes).equals(files.get(path) ?? new Uint8Array()), path).toBe(true);
  });
});

describe("the reader", () => {
  it("never lets words become mark-up", () => {
    expect(textOf("reader.js")).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|createContextualFragment/,
    );
  });

  it("allows no script but the two files beside it, and has none inline", () => {
    const html = textOf("index.html");
    const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect([...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map(([, attributes, words]) => [attributes?.trim(), words])).toEqual([
      ['src="edition.js" defer="defer"', ""],
      ['src="reader.js" defer="defer"', ""],
    ]);
    expect(html).not.toMatch(/\son\w+=|style=/);
  });
});
