import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { publishNinjs } from "../../../../host/services/publish/ninjs.js";
import { ODD, publishedEdition } from "./stories.js";

const text = { type: "string" };
const uri = { type: "string", pattern: "^[a-z][a-z0-9+.-]*:\\S+$" };
const dateTime = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" };
const listOf = (properties: object, required: readonly string[] = []) => ({
  type: "array",
  minItems: 1,
  items: { type: "object", additionalProperties: false, properties, required },
});
const words = { role: text, contenttype: text, value: text };

/** The fields of ninjs 2.1 that an item of ours may have, with their types as https://iptc.org/std/ninjs/ninjs-schema_2.1.json has them; no other is allowed. */
const FIELDS = {
  uri,
  standard: {
    type: "object",
    additionalProperties: false,
    properties: { name: { const: "ninjs" }, version: { const: "2.1" }, schema: uri },
  },
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component"] },
  representationtype: { enum: ["full", "partial"] },
  pubstatus: { enum: ["usable", "withheld", "canceled"] },
  versioncreated: dateTime,
  language: text,
  urgency: { type: "integer", minimum: 1, maximum: 9 },
  title: text,
  by: text,
  headlines: listOf(words, ["value"]),
  descriptions: listOf(words, ["value"]),
  bodies: listOf({ ...words, charcount: { type: "number" }, wordcount: { type: "number" } }, ["value"]),
  people: listOf({ name: text, rel: text, uri, literal: text }),
  subjects: listOf({ name: text, rel: text, uri, literal: text }),
  infosources: listOf({ name: text, role: text, uri, literal: text }),
  altids: listOf({ role: text, value: text }),
};
const SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["uri"],
  properties: { ...FIELDS, associations: listOf({ ...FIELDS, name: text }, ["name", "uri"]) },
};

let items: ReadonlyMap<string, Record<string, unknown>>;

beforeAll(async () => {
  const { files } = await publishNinjs(publishedEdition());
  items = new Map(files.map(({ path, bytes }) => [path, JSON.parse(new TextDecoder().decode(bytes))]));
});

function bodiesOf(path: string): readonly { readonly value: string }[] {
  return (items.get(path)?.bodies ?? []) as readonly { readonly value: string }[];
}

describe("ninjs", () => {
  it("is one item for each story, once even where it goes on on another page", () => {
    expect([...items.keys()]).toEqual([
      "ninjs/2026-01-05-01-要闻-lead.json",
      "ninjs/2026-01-05-01-要闻-甲.json",
      "ninjs/2026-01-05-01-要闻-乙.json",
      "ninjs/2026-01-05-02-要闻-second.json",
    ]);
  });

  it("has the fields of the standard and no others, and no terms of use", () => {
    const validate = new Ajv({ strict: false }).compile(SCHEMA);
    for (const item of items.values()) expect(validate(item), JSON.stringify(validate.errors)).toBe(true);
    for (const item of items.values()) expect(item).not.toHaveProperty("usageterms");
  });

  it("says headline, people, pages and pictures of a story", () => {
    expect(items.get("ninjs/2026-01-05-01-要闻-lead.json")).toMatchObject({
      headlines: [
        { role: "main", value: "新桥通车\n两岸往来" },
        { role: "kicker", value: "盼了多年" },
        { role: "deck", value: "全长两公里" },
        { role: "rubric", value: "◆要闻◆" },
      ],
      by: "记者 高闻笛",
      people: [{ name: "高闻笛", rel: "author" }],
      altids: [
        { role: "story", value: "lead" },
        { role: "page", value: "1" },
        { role: "page", value: "2" },
      ],
      associations: [{ name: "picture1", type: "picture", by: "叶寒 摄", descriptions: [{ role: "caption", value: `桥头${ODD}` }] }],
    });
  });

  it("gives the body as text as it is, and as HTML with all words escaped", () => {
    const [plain, html] = bodiesOf("ninjs/2026-01-05-01-要闻-lead.json");
    expect(plain?.value).toContain(`桥上写着${ODD}`);
    expect(html?.value).toContain("<p>桥上写着&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;]]&gt;</p>");
    expect(html?.value).toContain("<h3>一座桥</h3>");
    expect(bodiesOf("ninjs/2026-01-05-02-要闻-second.json")[1]?.value).toContain("<tr><td>白菜</td><td>2.60</td></tr>");
  });

  it("names an item the same each time, and two items never the same", async () => {
    const again = await publishNinjs(publishedEdition());
    expect(again.files.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)).uri)).toEqual(
      [...items.values()].map((item) => item.uri),
    );
    expect(new Set([...items.values()].map((item) => item.uri)).size).toBe(items.size);
  });
});
