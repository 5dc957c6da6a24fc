/** A small edition for tests of what is published: two pages, a story that goes on, a picture with odd words, briefs. */
import type { DocRecord, FrameContent, FrameRecord, HeadlineSetting, StoryRecord } from "../../../../core/model/index.js";
import { layoutEdition } from "../../../../core/page/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { createFaceSet } from "../../../../fonts/index.js";
import type { Published } from "../../../../host/services/publish/format.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../../../core/page/editions.js";

const SETTING: HeadlineSetting = {
  rank: 1,
  size: pt(20),
  minorSize: pt(12),
  main: ["新桥通车", "两岸往来"],
  kicker: ["盼了多年"],
  deck: ["全长两公里"],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

/** Words that would be mark-up if nobody looked after them. */
export const ODD = `<b>&"'</b>\u0007]]>`;

const lead = withByline(
  storyOf("lead", [
    ["rubric", "◆要闻◆"],
    ["kicker", "盼了多年"],
    ["headline", "新桥通车"],
    ["headline", "两岸往来"],
    ["deck", "全长两公里"],
    ["paragraph", `本报讯（记者 高闻笛）${hanText(300)}`],
    ["subhead", "一座桥"],
    ["paragraph", `桥上写着${ODD}`],
    ["paragraph", hanText(200)],
  ]),
  "（记者 高闻笛）",
);

const second = withByline(
  storyOf("second", [
    ["headline", "菜价"],
    ["paragraph", "本报记者 苏见微 文/图"],
    ["table", "品名\t价格"],
    ["table", "白菜\t2.60"],
    ["paragraph", "以上为昨日价格。"],
  ]),
  "本报记者 苏见微 文/图",
);

function withByline(story: StoryRecord, byline: string): StoryRecord {
  const from = story.text.indexOf(byline);
  return { ...story, marks: [{ kind: "byline", from, to: from + byline.length }] };
}

const brief = (id: string) =>
  storyOf(id, [
    ["headline", `${id}修路`],
    ["paragraph", hanText(30)],
  ]);

const frame = (id: string, content: FrameContent, ...at: Parameters<typeof cells>): FrameRecord => frameOf(id, content, cells(...at));

const FIRST: readonly FrameRecord[] = [
  frame("folio1", { kind: "folio" }, 0, 0, 4, 2),
  frame("h", { kind: "headline", story: "lead", setting: SETTING }, 0, 3, 3, 8),
  frame("t1", { kind: "text", story: "lead", part: 0 }, 0, 11, 1, 29),
  frame("p", { kind: "picture", picture: "pic" }, 1, 11, 2, 10),
  frame("c", { kind: "caption", picture: "pic" }, 1, 21, 2, 2),
  frame("b", { kind: "briefs", rubric: "简讯", stories: ["甲", "乙"], part: 0 }, 3, 3, 1, 30),
  frame("n", { kind: "note", text: ["责任编辑的话", "请读者来信"] }, 3, 35, 1, 3),
];
const SECOND: readonly FrameRecord[] = [
  frame("t2", { kind: "text", story: "lead", part: 1 }, 0, 3, 2, 20),
  frame("h2", { kind: "headline", story: "second", setting: { ...SETTING, main: ["菜价"], kicker: [], deck: [] } }, 2, 3, 2, 4),
  frame("t3", { kind: "text", story: "second", part: 0 }, 2, 7, 2, 12),
];

/** The edition laid out in the fonts that come with Duikai; its picture is `picture`. */
export function publishedEdition(wishes: Partial<Published["wishes"]> = {}, picture: Uint8Array | null = null): Published {
  const records: readonly DocRecord[] = [
    EDITION,
    lead,
    second,
    brief("甲"),
    brief("乙"),
    pictureOf("pic", {
      story: "lead",
      caption: `桥头${ODD}`,
      credit: "叶寒 摄",
      file: picture === null ? null : "bridge.jpg",
      ...(picture === null ? { pixels: null } : {}),
    }),
  ];
  const doc = docOf([FIRST, SECOND], records);
  const faces = createFaceSet();
  return {
    doc,
    layouts: layoutEdition(doc, faces),
    faces,
    originals: picture === null ? new Map() : new Map([["bridge.jpg", picture]]),
    fileName: "{date}-{page}-{section}",
    wishes: { ppi: 72, quality: 85, bleed: false, ...wishes },
  };
}
