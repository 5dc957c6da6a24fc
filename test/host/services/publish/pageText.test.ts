import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../../host/services/publish/format.js";
import { type PageText, pageText, publishText } from "../../../../host/services/publish/pageText.js";
import { PACKAGE_ROOT } from "../../../../host/services/root.js";
import { hanText, withoutWhite } from "../../../core/page/editions.js";
import { ODD, publishedEdition } from "./stories.js";

let published: Published;
let pages: readonly PageText[];

beforeAll(() => {
  published = publishedEdition();
  pages = published.layouts.map((layout) => pageText(published.doc, layout));
});

const itemOf = (page: number, id: string) => pages[page - 1]?.items.find((item) => item.id === id);

describe("the text of a page", () => {
  it("fits its schema", async () => {
    const validate = new Ajv().compile(JSON.parse(readFileSync(join(PACKAGE_ROOT, "docs/page-text.schema.json"), "utf8")));
    const { files } = await publishText(published);
    expect(files.map(({ path }) => path)).toEqual(["2026-01-05-01-要闻.json", "2026-01-05-02-要闻.json"]);
    for (const { bytes } of files) {
      expect(validate(JSON.parse(new TextDecoder().decode(bytes))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("names the items in reading order", () => {
    expect(pages.map(({ items }) => items.map(({ kind, id }) => `${kind} ${id}`))).toEqual([
      ["story lead", "story 甲", "story 乙", "note n"],
      ["story lead", "story second"],
    ]);
  });

  it("holds the words of the frames as they are placed, all of them", () => {
    for (const [index, layout] of published.layouts.entries()) {
      const placed = layout.frames.filter(({ kind }) => kind !== "folio").map(({ text }) => text);
      const told = pages[index]?.items.flatMap((item) => item.frames.map(({ text }) => text)) ?? [];
      const sorted = (texts: readonly string[]) => [...withoutWhite(texts.join(""))].sort().join("");
      expect(sorted(told)).toBe(sorted(placed));
      for (const frame of pages[index]?.items.flatMap((item) => item.frames) ?? [])
        if (frame.kind !== "briefs") expect(frame.text).toBe(layout.frames.find((each) => each.frame === frame.id)?.text);
    }
  });

  it("takes a story apart into headline parts, author and body, the same on every page where it stands", () => {
    const first = itemOf(1, "lead");
    expect(first?.story).toMatchObject({
      rubric: ["◆要闻◆"],
      kicker: ["盼了多年"],
      headline: ["新桥通车", "两岸往来"],
      deck: ["全长两公里"],
      bylines: ["（记者 高闻笛）"],
      authors: [{ name: "高闻笛", role: "记者" }],
      body: [
        { kind: "paragraph", text: `本报讯（记者 高闻笛）${hanText(300)}` },
        { kind: "subhead", text: "一座桥" },
        { kind: "paragraph", text: `桥上写着${ODD}` },
        { kind: "paragraph", text: hanText(200) },
      ],
    });
    expect(first?.pages).toEqual([1, 2]);
    expect(itemOf(2, "lead")?.story).toEqual(first?.story);
  });

  it("makes one table of rows, and leaves a byline that is a paragraph to the bylines", () => {
    expect(itemOf(2, "second")?.story?.body).toEqual([
      {
        kind: "table",
        rows: [
          { cells: ["品名", "价格"], head: false },
          { cells: ["白菜", "2.60"], head: false },
        ],
      },
      { kind: "paragraph", text: "以上为昨日价格。" },
    ]);
  });

  it("gives pictures with caption and credit to the story in whose zone they stand", () => {
    expect(itemOf(1, "lead")?.pictures).toEqual([{ id: "pic", file: null, caption: `桥头${ODD}`, credit: "叶寒 摄" }]);
    expect(itemOf(2, "lead")?.pictures).toEqual([]);
  });

  it("says where things stand in points, and in shares of the page", () => {
    // Column 1 from 35 pt, three columns of 100 pt with gutters of 10; lines of 12 pt from 40: line 3 begins at 76.
    const headline = itemOf(1, "lead")?.frames.find(({ id }) => id === "h");
    expect(headline?.polygons[0]?.points).toEqual([
      [35, 76],
      [355, 76],
      [355, 172],
      [35, 172],
    ]);
    expect(headline?.polygons[0]?.shares[0]).toEqual([0.07, 0.135714]);
    const [zone] = itemOf(1, "lead")?.zone ?? [];
    expect(zone?.points[0]).toEqual([35, 76]);
  });
});
