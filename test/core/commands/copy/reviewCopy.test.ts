import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answersTo,
  type EditedStories,
  givePart,
  importCopy,
  isRefusal,
  joinPart,
  labelPart,
  type Outcome,
  reviewCopy,
  splitPart,
} from "../../../../core/commands/index.js";
import { apply, invert } from "../../../../core/edit/index.js";
import {
  COPY_ROLES,
  type CopyPart,
  type CopyReview,
  type Doc,
  type IntakeRecord,
  pasteboardOf,
  recordOf,
  recordsOf,
  type StoryRecord,
  textsOf,
} from "../../../../core/model/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";

const TEXT = `河桥下月通车

本报讯（记者 甲某）全长三公里的河桥日前合龙，下月起通车，两岸往来只要五分钟。
施工用了两年时间，其间经过三次汛期。

社区食堂开张

本报讯（记者 乙某）城东社区食堂昨日开张，老人用餐八折，每天供应二十个菜。
图为食堂一角。 丙某 摄
`;
const SOURCE = { name: "copy.txt", text: TEXT, encoding: "utf-8", encodingDoubts: [], file: null };
const PICTURE = {
  name: "食堂.jpg",
  pixels: { width: 800, height: 600 },
  sidecar: null,
  caption: null,
  credit: null,
  anchor: null,
  hash: "ab",
};
const EMPTY = docOf([[]], [EDITION]);

function done(doc: Doc, outcome: Outcome): Doc {
  if (outcome === null || isRefusal(outcome)) throw new Error(outcome?.refused ?? "nothing was done");
  return apply(doc, outcome);
}

const CAME = done(EMPTY, importCopy(EMPTY, { sources: [SOURCE], pictures: [PICTURE] }, "x"));
const intakeOf = (doc: Doc): IntakeRecord => recordOf(doc, "copy1", "intake");
const headlines = (doc: Doc) => recordsOf(doc, "story").map((story) => textsOf(story, "headline").join("/"));

function partOf(words: string, doc = CAME): CopyPart {
  const part = intakeOf(doc).parts.find(({ lines }) => lines[0] === TEXT.indexOf(words));
  if (part === undefined) throw new Error(`no part begins with ${words}`);
  return part;
}

function reviewed(doc: Doc, change: (review: CopyReview) => CopyReview | null, edited: EditedStories = "ask"): Outcome {
  const review = change(intakeOf(doc).review);
  return review && reviewCopy(doc, "copy1", review, edited, "y");
}

describe("copy that comes in", () => {
  it("lies on the pasteboard as stories and pictures, with what it was made of, in one step", () => {
    expect(headlines(CAME)).toEqual(["河桥下月通车", "社区食堂开张"]);
    expect(pasteboardOf(CAME)).toEqual(["copy1.s1", "copy1.s2", "copy1.p1"]);
    expect(recordsOf(CAME, "picture")).toEqual([
      expect.objectContaining({
        id: "copy1.p1",
        file: "食堂.jpg",
        hash: "ab",
        caption: "图为食堂一角。",
        credit: "丙某 摄",
        story: "copy1.s2",
      }),
    ]);
    expect(recordOf(CAME, "copy1.source1", "source").text).toBe(TEXT);
    const outcome = importCopy(EMPTY, { sources: [SOURCE], pictures: [] }, "x");
    if (outcome === null || isRefusal(outcome)) throw new Error("nothing came in");
    expect([...apply(apply(EMPTY, outcome), invert(outcome)).records]).toEqual([...EMPTY.records]);
  });

  it("gets ids of its own when more comes in", () => {
    const twice = done(CAME, importCopy(CAME, { sources: [SOURCE], pictures: [] }, "y"));
    expect(recordsOf(twice, "intake").map(({ id }) => id)).toEqual(["copy1", "copy2"]);
    expect(recordsOf(twice, "story").map(({ id }) => id)).toEqual(["copy1.s1", "copy1.s2", "copy2.s1", "copy2.s2"]);
  });

  it("takes a short text that is named after a picture for its words", () => {
    const words = { ...SOURCE, name: "食堂.txt", text: "食堂里坐满了老人。 丙某 摄\n" };
    const outcome = importCopy(
      EMPTY,
      { sources: [{ ...SOURCE, text: TEXT.slice(0, TEXT.indexOf("图为")) }, words], pictures: [PICTURE] },
      "x",
    );
    const doc = done(EMPTY, outcome);
    expect(recordsOf(doc, "picture")).toMatchObject([{ caption: "食堂里坐满了老人。", credit: "丙某 摄" }]);
    expect(recordsOf(doc, "source").map(({ name }) => name)).toEqual(["copy.txt"]);
  });

  it("is refused where nothing came", () => {
    expect(importCopy(EMPTY, { sources: [], pictures: [] }, "x")).toMatchObject({ refused: "refused-copy-none" });
  });
});

describe("a review of copy", () => {
  it("changes the story that it is about and leaves the others as the same objects", () => {
    const doc = done(
      CAME,
      reviewed(CAME, (review) => labelPart(review, partOf("施工用了"), "unused")),
    );
    expect(recordOf(doc, "copy1.s1", "story").text).not.toContain("施工用了");
    expect(recordOf(doc, "copy1.s2", "story")).toBe(recordOf(CAME, "copy1.s2", "story"));
    expect(partOf("施工用了", doc)).toMatchObject({ role: "unused", byHand: true });
  });

  it("makes a further story where a text is said to begin, and one again when it does not", () => {
    const parted = done(
      CAME,
      reviewed(CAME, (review) => labelPart(review, partOf("施工用了"), "start")),
    );
    expect(
      recordsOf(parted, "story")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["copy1.s1", "copy1.s2", "copy1.s3"]);
    expect(pasteboardOf(parted)).toContain("copy1.s3");
    const whole = done(
      parted,
      reviewed(parted, (review) => labelPart(review, partOf("施工用了", parted), "body")),
    );
    expect(recordsOf(whole, "story").map(({ id }) => id)).toEqual(["copy1.s1", "copy1.s2"]);
    expect(pasteboardOf(whole)).not.toContain("copy1.s3");
  });

  it("splits a part at the caret and joins it again", () => {
    const at = TEXT.indexOf("其间经过");
    const parted = done(
      CAME,
      reviewed(CAME, (review) => splitPart(review, partOf("施工用了"), at, TEXT)),
    );
    expect(textsOf(recordOf(parted, "copy1.s1", "story"), "paragraph")).toContain("其间经过三次汛期。");
    const joined = done(
      parted,
      reviewed(parted, (review) => joinPart(review, partOf("其间经过", parted))),
    );
    expect(recordOf(joined, "copy1.s1", "story").text).toBe(recordOf(CAME, "copy1.s1", "story").text);
  });

  it("splits nothing before the first or behind the last character of a part", () => {
    const part = partOf("施工用了");
    expect(splitPart(intakeOf(CAME).review, part, part.from, TEXT)).toBe(null);
    expect(splitPart(intakeOf(CAME).review, part, part.to - 1, TEXT)).toBe(null);
  });

  it("joins a paragraph to the one before", () => {
    const doc = done(
      CAME,
      reviewed(CAME, (review) => joinPart(review, partOf("施工用了"))),
    );
    expect(textsOf(recordOf(doc, "copy1.s1", "story"), "paragraph")).toHaveLength(1);
  });

  it("gives a headline to another story", () => {
    const start = intakeOf(CAME).stories[0]?.start ?? null;
    const doc = done(
      CAME,
      reviewed(CAME, (review) => givePart(review, partOf("社区食堂开张"), start)),
    );
    expect(textsOf(recordOf(doc, "copy1.s1", "story"), "headline")).toEqual(["社区食堂开张"]);
  });

  it("asks before it writes over what was edited since, keeps it, or makes it anew", () => {
    const edited = withText(CAME, "copy1.s1", (text) => text.replace("三公里", "四公里"));
    const say = (review: CopyReview) => labelPart(review, partOf("施工用了"), "unused");
    expect(reviewed(edited, say)).toMatchObject({ refused: "refused-copy-edited", params: { story: "河桥下月通车" } });
    expect(recordOf(done(edited, reviewed(edited, say, "keep")), "copy1.s1", "story").text).toContain("四公里");
    const anew = recordOf(done(edited, reviewed(edited, say, "anew")), "copy1.s1", "story").text;
    expect(anew).toContain("三公里");
    expect(anew).not.toContain("施工用了");
  });

  it("does not ask about an edited story that it leaves alone", () => {
    const edited = withText(CAME, "copy1.s2", (text) => text.replace("八折", "七折"));
    const doc = done(
      edited,
      reviewed(edited, (review) => labelPart(review, partOf("施工用了"), "unused")),
    );
    expect(recordOf(doc, "copy1.s2", "story").text).toContain("七折");
  });

  it("takes no story away that stands on a page", () => {
    const frame = frameOf("t", { kind: "text", story: "copy1.s2", part: 0 }, cells(0, 3, 2, 10));
    const page = recordOf(CAME, "page1", "page");
    const placed: Doc = { ...CAME, records: new Map([...CAME.records, [frame.id, frame], [page.id, { ...page, frames: [frame.id] }]]) };
    const say = (review: CopyReview) =>
      labelPart(labelPart(review, partOf("社区食堂开张"), "unused"), partOf("本报讯（记者 乙某）"), "body");
    expect(reviewed(placed, say)).toMatchObject({ refused: "refused-copy-placed", params: { story: "社区食堂开张" } });
  });

  it("follows on the page: a headline is broken anew as its words change", () => {
    const setting = {
      rank: 1,
      size: pt(30),
      minorSize: pt(15),
      main: ["河桥下月通车"],
      kicker: [],
      deck: [],
      rubric: null,
      summary: null,
      above: lines(1),
      below: lines(1),
    };
    const frame = frameOf("h", { kind: "headline", story: "copy1.s1", setting }, cells(0, 3, 2, 4));
    const page = recordOf(CAME, "page1", "page");
    const placed: Doc = { ...CAME, records: new Map([...CAME.records, [frame.id, frame], [page.id, { ...page, frames: [frame.id] }]]) };
    const at = TEXT.indexOf("下月");
    const doc = done(
      placed,
      reviewed(placed, (review) => splitPart(review, partOf("河桥下月"), at, TEXT)),
    );
    const { content } = recordOf(doc, "h", "frame");
    expect(content.kind === "headline" && content.setting.main).toEqual(["河桥", "下月通车"]);
  });

  it("can be taken back, whatever was said", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.constantFrom(...COPY_ROLES, "more" as const)), { minLength: 1, maxLength: 4 }),
        (said) => {
          const { parts, review } = intakeOf(CAME);
          const say = said.reduce((all, [index, role]) => labelPart(all, parts[index] ?? partOf("施工用了"), role), review);
          const outcome = reviewCopy(CAME, "copy1", say, "ask", "y");
          if (outcome === null || isRefusal(outcome)) throw new Error("refused");
          const after = apply(CAME, outcome);
          for (const { id } of intakeOf(after).stories) expect(after.records.has(id)).toBe(true);
          expect(pasteboardOf(after).every((id) => after.records.has(id))).toBe(true);
          const back = apply(after, invert(outcome));
          expect(new Map(back.records)).toEqual(new Map(CAME.records));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("answers to a question", () => {
  it("say what was proposed first, and settle it", () => {
    const text = "河桥下月通车\n\n本报讯（记者 甲某）全长三公里的河桥日前合龙，两岸往来只";
    const doc = done(EMPTY, importCopy(EMPTY, { sources: [{ ...SOURCE, text }], pictures: [] }, "x"));
    const record = intakeOf(doc);
    const [question] = record.questions;
    if (question === undefined) throw new Error("nothing is asked");
    const [answer] = answersTo(record, question);
    expect(answer?.says).toEqual({ kind: "stand" });
    const settled = done(doc, answer ? reviewCopy(doc, "copy1", answer.review, "ask", "y") : null);
    expect(intakeOf(settled).questions).toEqual([]);
  });
});

function withText(doc: Doc, id: string, change: (text: string) => string): Doc {
  const story: StoryRecord = recordOf(doc, id, "story");
  return { ...doc, records: new Map([...doc.records, [id, { ...story, text: change(story.text) }]]) };
}
