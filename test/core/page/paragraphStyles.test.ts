import { describe, expect, it } from "vitest";
import { PROFILES, rulesWith } from "../../../core/inline/index.js";
import type { Doc, FrameContent, PageStyle, TypeSetting } from "../../../core/model/index.js";
import { TYPE_ROLES } from "../../../core/model/index.js";
import { disorderedRole, layoutEdition } from "../../../core/page/index.js";
import { paragraphStyle } from "../../../core/page/paragraphStyles.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, pictureOf, STYLE, storyOf } from "./editions.js";

function styleWith(setting: Partial<TypeSetting>, characters = STYLE.grid.characters): PageStyle {
  return {
    ...STYLE,
    grid: { ...STYLE.grid, characters },
    type: { ...STYLE.type, setting: { profile: "gb-news", lines: {}, roles: {}, ...setting } },
  };
}

const NEWS = PROFILES["gb-news"].rules;

describe("paragraph styles of a page", () => {
  it("are those of gb-news where a page style says nothing", () => {
    expect(paragraphStyle(STYLE, "body", "paragraph")).toEqual({
      indent: 2,
      align: "justify",
      breaking: "optimal",
      kinsoku: "basic",
      profile: NEWS,
    });
  });

  it("are the same object each time, so that lines are set once", () => {
    const style = styleWith({ lines: { hanging: true } });
    expect(paragraphStyle(style, "body", "paragraph")).toBe(paragraphStyle(style, "body", "paragraph"));
  });

  it("hold one kinsoku level in all roles, whatever their own profiles", () => {
    const style = styleWith({ profile: "strict", roles: { caption: { profile: "banjiao" }, headline: { profile: "kaiming" } } });
    expect(new Set(TYPE_ROLES.map((role) => paragraphStyle(style, role, "block").kinsoku))).toEqual(new Set(["strict"]));
    expect(paragraphStyle(style, "caption", "block").profile).toBe(PROFILES.banjiao.rules);
    expect(paragraphStyle(style, "headline", "line").profile).toBe(PROFILES.kaiming.rules);
  });

  it("take the settings of the document, then those of the role, part by part", () => {
    const style = styleWith({
      lines: { hanging: true, hanLatin: { ideal: 0.2 }, prefer: "push-out" },
      roles: { quote: { hanLatin: { max: 0.5 }, hanging: false } },
    });
    expect(paragraphStyle(style, "body", "paragraph").profile).toEqual(
      rulesWith(NEWS, { hanging: true, hanLatin: { ideal: 0.2 }, prefer: "push-out" }),
    );
    expect(paragraphStyle(style, "quote", "paragraph").profile).toEqual({
      ...NEWS,
      hanging: false,
      prefer: "push-out",
      hanLatin: { min: 1 / 8, ideal: 0.2, max: 0.5 },
    });
  });

  it("leave the document's settings behind in a role with a profile of its own", () => {
    const style = styleWith({ lines: { hanging: true, hyphenate: true }, roles: { caption: { profile: "banjiao" } } });
    expect(paragraphStyle(style, "caption", "block")).toMatchObject({ profile: PROFILES.banjiao.rules });
    expect(paragraphStyle(style, "caption", "block").hyphenate).toBeUndefined();
    expect(paragraphStyle(style, "body", "block").hyphenate).toBe(true);
  });

  it.each([
    [13, "basic", true],
    [14, "basic", false],
    [24, "basic", false],
    [25, "gb", false],
    [32, "gb", false],
    [33, "strict", false],
  ])("by auto, a base column of %i characters is %s, hanging %s", (characters, kinsoku, hanging) => {
    expect(paragraphStyle(styleWith({ profile: "auto" }, characters), "body", "paragraph")).toMatchObject({
      kinsoku,
      profile: { hanging },
    });
  });

  it("tell a space whose widths are out of order", () => {
    expect(disorderedRole(STYLE)).toBeNull();
    expect(disorderedRole(styleWith({ lines: { hanLatin: { ideal: 0.1 } } }))).toEqual({ role: "body", space: "hanLatin" });
    expect(disorderedRole(styleWith({ roles: { caption: { wordSpace: { max: 0.3 } } } }))).toEqual({ role: "caption", space: "wordSpace" });
  });
});

describe("a page in a setting of its own", () => {
  const withSetting = (doc: Doc, setting: Partial<TypeSetting>): Doc => ({ ...doc, styles: new Map([[STYLE.id, styleWith(setting)]]) });
  /** Where the characters of one frame stand, in sizes from its left edge, such as `江0 ，1`. */
  const stand = (doc: Doc, setting: Partial<TypeSetting>): string => {
    const group = layoutEdition(withSetting(doc, setting), fakeFaces())[0]?.display.groups[0];
    return (group?.items ?? [])
      .flatMap((item) =>
        item.kind === "glyphs"
          ? Array.from(item.glyphs, (glyph, i) => `${String.fromCodePoint(glyph)}${(item.x[i] ?? 0) / item.size}`)
          : [],
      )
      .join(" ");
  };

  it("sets captions with marks of half width and leaves the body as it is", () => {
    const roles = { caption: { profile: "banjiao" } } as const;
    const caption = docOf(
      [[frameOf("c", { kind: "caption", picture: "x" }, cells(0, 0, 2, 2))]],
      [pictureOf("x", { caption: "江，南（北）" })],
    );
    expect(stand(caption, {})).toBe("江0 ，1 南2 （3 北4 ）5");
    expect(stand(caption, { roles })).toBe("江0 ，1 南1.5 （2 北3 ）4");
    const body = docOf(
      [[frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 4))]],
      [storyOf("s", [["paragraph", "江，南"]])],
    );
    expect(stand(body, { roles })).toBe("江2 ，3 南4");
  });

  it("divides English words where the house wants that and a hyphenator is at hand", () => {
    const text = "江南江北communication江东江西江中";
    const doc = docOf([[frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 4))]], [storyOf("s", [["paragraph", text]])]);
    const hyphenator = { points: () => [3, 5] };
    const linesOf = (setting: Partial<TypeSetting>, services = {}) =>
      layoutEdition(withSetting(doc, setting), fakeFaces(), services)[0]?.frames[0]?.text.split("\n")[0];
    expect(linesOf({ lines: { hyphenate: true } }, { hyphenator })).toBe("江南江北com");
    expect(linesOf({ lines: { hyphenate: true } })).toBe("江南江北");
    expect(linesOf({}, { hyphenator })).toBe("江南江北");
  });

  it("sets headlines in kaiming", () => {
    const content: FrameContent = {
      kind: "headline",
      story: "s",
      setting: {
        rank: 1,
        size: pt(30),
        minorSize: pt(15),
        main: ["江，南"],
        kicker: [],
        deck: [],
        rubric: null,
        summary: null,
        above: lines(0),
        below: lines(0),
      },
    };
    const doc = docOf([[frameOf("h", content, cells(0, 0, 4, 4))]], [storyOf("s", [["headline", "江，南"]])]);
    const apart = (text: string) => {
      const [, comma = Number.NaN, next = Number.NaN] = text.split(" ").map((each) => Number.parseFloat(each.slice(1)));
      return next - comma;
    };
    const full = apart(stand(doc, {}));
    expect(full - apart(stand(doc, { roles: { headline: { profile: "kaiming" } } }))).toBeCloseTo(0.5);
  });
});
