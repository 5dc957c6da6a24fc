/** `duikai publish --as epaper`: the package as a browser, an archive and a check find it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runInNewContext } from "node:vm";
import { Ajv } from "ajv";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { StoryWords } from "../../host/services/publish/storyWords.js";
import { onePage } from "../host/services/placedFiles/rawPdf.js";
import { duikai, freshFolder, ROOT, tool, withoutWhite } from "./program.js";

interface Manifest {
  readonly pages: readonly { readonly number: number; readonly text: string }[];
  readonly stories: readonly { readonly id: string; readonly title: string; readonly json: string; readonly xml: string }[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

interface ReaderEdition {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly zones: readonly { readonly article: number; readonly loops: readonly (readonly (readonly [number, number])[])[] }[];
  }[];
  readonly articles: readonly {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    readonly words: StoryWords | null;
    readonly pictures: readonly { readonly path: string | null }[];
  }[];
}

const SAMPLE = join(ROOT, "templates/sample");

function published(edition: string, ...args: readonly string[]): string {
  const out = join(freshFolder(), "out");
  const ran = duikai("publish", edition, "--as", "epaper", "--out", out, "--ppi", "60", ...args, "--lang", "en");
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  return join(out, "epaper");
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")).sort();
}

function readerOf(folder: string): ReaderEdition {
  const window: { duikaiEdition?: ReaderEdition } = {};
  runInNewContext(readFileSync(join(folder, "edition.js"), "utf8"), { window });
  return JSON.parse(JSON.stringify(window.duikaiEdition));
}

let folder: string;
let manifest: Manifest;
let reader: ReaderEdition;

beforeAll(() => {
  folder = published(SAMPLE);
  manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  reader = readerOf(folder);
});

describe("publish --as epaper", () => {
  it("lists every file in a manifest that fits its schema, with size and hash", () => {
    const validate = new Ajv().compile(JSON.parse(readFileSync(join(ROOT, "docs/epaper.schema.json"), "utf8")));
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    expect(manifest.files.map(({ path }) => path)).toEqual(filesUnder(folder).filter((path) => path !== "manifest.json"));
    for (const { path, bytes, sha256 } of manifest.files) {
      const found = readFileSync(join(folder, path));
      expect([found.length, createHash("sha256").update(found).digest("hex")], path).toEqual([bytes, sha256]);
    }
  });

  it("has every story of every page once, with all its words, for the reader, in JSON and in XML", () => {
    const texts = manifest.pages.map(({ text }) => JSON.parse(readFileSync(join(folder, text), "utf8")));
    const onPages = texts.flatMap(({ items }) => items).filter(({ kind }) => kind === "story");
    expect(manifest.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(manifest.stories.map(({ id }) => id)).toEqual([...new Set(onPages.map(({ id }) => id))]);
    expect(onPages.length).toBeGreaterThan(25);
    for (const { id, json, xml } of manifest.stories) {
      const { story } = onPages.find((item) => item.id === id);
      expect(reader.articles.filter((article) => article.kind === "story" && article.id === id)).toMatchObject([{ words: story }]);
      const words = withoutWhite(story.body.map((part: { text?: string; rows?: object }) => part.text ?? "").join(""));
      const { bodies } = JSON.parse(readFileSync(join(folder, json), "utf8"));
      expect(withoutWhite(bodies[0].value)).toContain(words);
      const content = tool("xmllint", "--xpath", "string(//*[local-name()='body.content'])", join(folder, xml));
      expect(withoutWhite(content)).toContain(words);
      const headline = tool("xmllint", "--xpath", "string(//*[local-name()='hl1'])", join(folder, xml));
      expect(withoutWhite(headline)).toBe(withoutWhite(story.headline.join("")));
    }
  });

  it("keeps zones on their pages, and gives each an article", () => {
    for (const { width, height, zones } of reader.pages)
      for (const { article, loops } of zones) {
        expect(reader.articles[article]).toBeDefined();
        expect(loops.length).toBeGreaterThan(0);
        for (const [x, y] of loops.flat()) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
  });

  it("is well formed: the page, and all XML", () => {
    const written = filesUnder(folder).filter((path) => path.endsWith(".xml") || path.endsWith(".html"));
    expect(written.length).toBe(manifest.stories.length + 1);
    tool("xmllint", "--noout", ...written.map((path) => join(folder, path)));
  });

  it("holds no name that Windows refuses or takes for another", () => {
    const names = filesUnder(folder);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+)?\.(html|css|js|svg|jpg|json|xml)$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("is the same bytes each time", () => {
    expect(readFileSync(join(published(SAMPLE), "manifest.json"), "utf8")).toBe(readFileSync(join(folder, "manifest.json"), "utf8"));
  });

  it("takes the pages chosen, and mark-up in copy and names for words", () => {
    const edition = join(freshFolder(), "edition");
    mkdirSync(edition);
    const odd = `</script><script>alert("&'")</script>\u2028`;
    writeFileSync(join(edition, "a.txt"), `# 县城${odd}夜市\n\n本报讯 夜市昨晚开张，招牌上写着${odd}几个字，来的人都笑了。\n`);
    const page = { section: `民生<"/:*?>`, template: "tabloid-inside", copy: ["a.txt"] };
    writeFileSync(join(edition, "edition.json"), JSON.stringify({ paper: "岚川<b>日报", date: "2026-02-03", pages: [page, page] }));
    const out = published(edition, "--pages", "2");
    tool("xmllint", "--noout", ...filesUnder(out).flatMap((path) => (path.endsWith(".xml") ? [join(out, path)] : [])));
    const { articles, pages } = readerOf(out);
    expect(pages).toHaveLength(1);
    expect(articles).toHaveLength(1);
    expect(JSON.stringify(articles[0]?.words?.body)).toContain(`招牌上写着</script><script>alert(`);
  });

  it("shows an advertisement that was placed as PDF, on the page and by itself", async () => {
    const place = freshFolder();
    writeFileSync(join(place, "a.txt"), "# 县图书馆延长开放\n\n本报讯 县图书馆昨起把闭馆时间推迟到21时。\n");
    // A ground of cyan alone, 120 × 80 mm.
    const [width, height] = [340.157, 226.772];
    writeFileSync(
      join(place, "ad.pdf"),
      onePage({ content: `1 0 0 0 k 0 0 ${width} ${height} re f`, page: `/MediaBox [0 0 ${width} ${height}]` }),
    );
    writeFileSync(join(place, "ads.json"), JSON.stringify([{ name: "百货大楼", width: 120, height: 80, file: "ad.pdf", labelled: true }]));
    const args = ["--ads", join(place, "ads.json"), "--paper", "岚川日报", "--date", "2026-02-03", "--template", "tabloid-inside"];
    const out = published(join(place, "a.txt"), ...args);
    const ad = readerOf(out).articles.find(({ kind }) => kind === "ad");
    expect(ad).toMatchObject({ title: "百货大楼", pictures: [{ path: expect.stringMatching(/^pictures\//) }] });
    const { data, info } = await sharp(join(out, ad?.pictures[0]?.path ?? ""))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // At 60 ppi.
    expect([Math.abs(info.width - (120 / 25.4) * 60) < 2, Math.abs(info.height - (80 / 25.4) * 60) < 2]).toEqual([true, true]);
    const [red = 255, , blue = 0] = data.subarray(info.channels * (info.width * 40 + 40));
    expect(red < 100 && blue > 150).toBe(true);
  });

  it("is one archive of the same files where that is asked for", () => {
    const edition = join(freshFolder(), "a.txt");
    writeFileSync(edition, "# 县图书馆延长开放\n\n本报讯 县图书馆昨起把闭馆时间推迟到21时。\n");
    const args = ["--paper", "岚川日报", "--date", "2026-02-03", "--template", "tabloid-inside"];
    const loose = published(edition, ...args);
    const out = join(published(edition, ...args, "--zip"), "..");
    expect(readdirSync(out)).toEqual(["epaper.zip"]);
    tool("unzip", "-q", join(out, "epaper.zip"), "-d", out);
    expect(filesUnder(join(out, "epaper"))).toEqual(filesUnder(loose));
    for (const path of filesUnder(loose))
      expect(readFileSync(join(out, "epaper", path)).equals(readFileSync(join(loose, path))), path).toBe(true);
  });

  it("leaves a folder with anything else alone, and may write the same again", () => {
    const edition = join(freshFolder(), "edition");
    mkdirSync(edition);
    writeFileSync(join(edition, "a.txt"), "# 县图书馆延长开放\n\n本报讯 县图书馆昨起把闭馆时间推迟到21时。\n");
    const args = ["--paper", "岚川日报", "--date", "2026-02-03", "--template", "tabloid-inside"];
    const epaper = published(join(edition, "a.txt"), ...args);
    const again = () =>
      duikai("publish", join(edition, "a.txt"), "--as", "epaper", "--out", join(epaper, ".."), "--ppi", "60", ...args, "--lang", "en");
    expect(again().status).toBe(0);
    writeFileSync(join(epaper, "pages/05.jpg"), "of another day");
    const before = filesUnder(epaper);
    const refused = again();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("05.jpg");
    expect(filesUnder(epaper)).toEqual(before);
    expect(existsSync(join(epaper, "pages/05.jpg"))).toBe(true);
  });
});
