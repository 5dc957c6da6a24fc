import { describe, expect, it } from "vitest";
import { nitfDocument } from "../../../../host/services/publish/epaper/nitf.js";
import type { NewsStory } from "../../../../host/services/publish/ninjs.js";
import type { StoryWords } from "../../../../host/services/publish/storyWords.js";

const WORDS: StoryWords = {
  rubric: ["◆要闻◆"],
  kicker: ["盼了多年"],
  headline: ["新桥通车", "两岸往来"],
  deck: ["全长两公里"],
  summary: ["提要在此"],
  sideHeads: [],
  bylines: ["（记者 高闻笛）"],
  authors: [{ name: "高闻笛", role: "记者" }],
  body: [
    { kind: "paragraph", text: `<script>alert("1")</script> & \u0007]]>` },
    { kind: "subhead", text: "一座桥" },
    { kind: "quote", text: "桥在" },
    {
      kind: "table",
      rows: [
        { cells: ["品名", "价格"], head: true },
        { cells: ["白菜", "2.60"], head: false },
      ],
    },
  ],
};
const STORY: NewsStory = {
  id: `s"1`,
  words: WORDS,
  place: { paper: "岚川<日报>", date: "2026-01-05", page: 1, section: "要闻" },
  items: [],
};
const PICTURE = { source: "../pictures/01-03-1.jpg", width: 210, height: 120, caption: "桥头", credit: "叶寒 摄" };

const written = nitfDocument(STORY, { sequence: 3, pages: [1, 2] }, [PICTURE]);

describe("a story in NITF", () => {
  it("tells the parts of the headline apart, then byline, author and 提要", () => {
    expect(written).toContain(
      `<hedline>
<hl1>新桥通车<br/>两岸往来</hl1>
<hl2 class="rubric">◆要闻◆</hl2>
<hl2 class="kicker">盼了多年</hl2>
<hl2 class="deck">全长两公里</hl2>
</hedline>
<byline class="printed">（记者 高闻笛）</byline>
<byline class="author"><person>高闻笛</person><byttl>记者</byttl></byline>
<abstract>
<p>提要在此</p>
</abstract>`,
    );
  });

  it("escapes words and leaves out what XML forbids", () => {
    expect(written).toContain(`<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt;</p>`);
    expect(written).toContain(`<doc-id id-string="s&quot;1"/>`);
  });

  it("keeps subheads, quotes and tables in their places", () => {
    expect(written).toContain(
      `<hl2 class="subhead">一座桥</hl2>
<bq><block><p>桥在</p></block></bq>
<table>
<tr><th>品名</th><th>价格</th></tr>
<tr><td>白菜</td><td>2.60</td></tr>
</table>`,
    );
  });

  it("names the pages on which it stands, and its place on the first", () => {
    const pubdata = (sequence: string) =>
      `<pubdata type="print" name="岚川&lt;日报&gt;" date.publication="20260105" position.section="要闻" position.sequence="${sequence}"/>`;
    expect(written).toContain(`${pubdata("1-3")}\n${pubdata("2")}\n`);
  });

  it("refers to pictures from where it lies, and to none that has not come", () => {
    expect(written).toContain(`<media-reference source="../pictures/01-03-1.jpg" mime-type="image/jpeg" width="210" height="120"/>
<media-caption><p>桥头</p></media-caption>
<media-producer>叶寒 摄</media-producer>`);
    const missing = nitfDocument(STORY, { sequence: 3, pages: [1] }, [{ ...PICTURE, source: null, caption: "", credit: null }]);
    expect(missing).toContain(`<media media-type="image">\n<media-reference/>\n</media>`);
  });

  it("takes the first words of a story without a headline", () => {
    const bare = { ...STORY, words: { ...WORDS, headline: [], body: [{ kind: "paragraph" as const, text: "今天多云。" }] } };
    expect(nitfDocument(bare, { sequence: 1, pages: [1] }, [])).toContain("<hl1>今天多云。</hl1>");
  });
});
