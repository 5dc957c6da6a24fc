/** `duikai publish --as json` and `--as ninjs` on the sample edition. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import type { PageText } from "../../host/services/publish/pageText.js";
import { duikai, freshFolder, ROOT, withoutWhite } from "./program.js";

interface NewsItem {
  readonly uri: string;
  readonly title: string;
  readonly headlines: readonly { readonly role: string; readonly value: string }[];
  readonly bodies: readonly { readonly contenttype: string; readonly value: string }[];
  readonly people?: readonly { readonly name: string }[];
  readonly altids: readonly { readonly role: string; readonly value: string }[];
}

let out: string;
let pages: readonly PageText[];
let items: readonly NewsItem[];

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(out, ...path), "utf8"));
const storiesOf = (page: PageText) => page.items.filter(({ kind }) => kind === "story");
const altId = (item: NewsItem, role: string) => item.altids.find((each) => each.role === role)?.value;

beforeAll(() => {
  out = join(freshFolder(), "out");
  const ran = duikai("publish", join(ROOT, "templates/sample"), "--as", "json", "ninjs", "--out", out, "--lang", "en");
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  const names = readdirSync(out).filter((name) => name.endsWith(".json"));
  pages = names.sort().map((name) => read(name) as PageText);
  items = readdirSync(join(out, "ninjs")).map((name) => read("ninjs", name) as NewsItem);
});

describe("publish --as json", () => {
  it("writes a file for each page that fits docs/page-text.schema.json", () => {
    const validate = new Ajv().compile(JSON.parse(readFileSync(join(ROOT, "docs/page-text.schema.json"), "utf8")));
    expect(pages.map(({ page }) => `${page.number} ${page.section}`)).toEqual(["1 要闻", "2 民生", "3 副刊", "4 生活"]);
    for (const page of pages) expect(validate(page), JSON.stringify(validate.errors)).toBe(true);
  });

  it("keeps every corner on its page, and shares that say the same as points", () => {
    for (const { page, items: onPage } of pages)
      for (const { points, shares } of onPage.flatMap((item) => [...item.zone, ...item.frames.flatMap(({ polygons }) => polygons)]))
        for (const [at, [x, y]] of points.entries()) {
          expect(x >= 0 && x <= page.width && y >= 0 && y <= page.height).toBe(true);
          expect((shares[at]?.[0] ?? -1) * page.width).toBeCloseTo(x, 1);
          expect((shares[at]?.[1] ?? -1) * page.height).toBeCloseTo(y, 1);
        }
  });

  it("has in a story all that its frames show of it", () => {
    for (const page of pages)
      for (const { story, frames } of storiesOf(page)) {
        const words = withoutWhite(JSON.stringify(story?.body));
        // The last line of a column begins and ends anywhere: what stands in the middle of a frame stands in the story too.
        for (const { text } of frames.filter(({ kind }) => kind === "text")) {
          const middle = text.split("\n").find((line) => line.length > 8 && !line.includes("记者")) ?? "";
          expect(words).toContain(withoutWhite(middle));
        }
      }
  });
});

describe("publish --as ninjs", () => {
  it("writes each story of each page once", () => {
    const ids = pages.flatMap((page) => storiesOf(page).map(({ id }) => id));
    expect(items.map((item) => altId(item, "story")).sort()).toEqual([...new Set(ids)].sort());
    expect(new Set(items.map(({ uri }) => uri)).size).toBe(items.length);
  });

  it("says in each item what ninjs 2.1 asks for, and which standard it follows", () => {
    for (const item of items)
      expect(item).toMatchObject({
        uri: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        standard: { name: "ninjs", version: "2.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json" },
        type: "text",
        pubstatus: "usable",
        versioncreated: "2026-11-20T00:00:00Z",
        language: "zh-Hans",
        title: expect.stringMatching(/\S/),
      });
  });

  it("has the headline, the author and the whole body of the lead as they stand in the copy", () => {
    const copy = readFileSync(join(ROOT, "templates/sample/page1/01-bridge.txt"), "utf8");
    const lead = items.find((item) => altId(item, "story") === "p1.s1");
    expect(lead?.headlines.find(({ role }) => role === "main")?.value).toBe("岚江月渡大桥建成通车\n轮渡四十分钟变为过江三分钟");
    expect(lead?.people?.map(({ name }) => name)).toEqual(["高闻笛", "许立"]);
    const plain = lead?.bodies.find(({ contenttype }) => contenttype === "text/plain")?.value ?? "";
    expect(plain).toContain("本报讯（记者 高闻笛 通讯员 许立）11月19日9时28分");
    for (const paragraph of plain.split("\n")) expect(withoutWhite(copy)).toContain(withoutWhite(paragraph));
    expect(withoutWhite(copy).endsWith(withoutWhite(plain.split("\n").at(-1) ?? "–"))).toBe(true);
  });
});
