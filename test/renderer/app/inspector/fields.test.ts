import { describe, expect, it } from "vitest";
import { isRefusal, together } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import type { Doc, DocRecord, FrameRecord } from "../../../../core/model/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { messageIds } from "../../../../messages/index.js";
import { controlOf, type Field, type Section, shownFields, shownValue, type Value } from "../../../../renderer/app/inspector/field.js";
import { FRAME_AROUND, FRAME_BOX, FRAME_PLACE } from "../../../../renderer/app/inspector/fields/frameFields.js";
import { HEADLINE } from "../../../../renderer/app/inspector/fields/headlineFields.js";
import { inksOfEdition } from "../../../../renderer/app/inspector/fields/inks.js";
import { EDITION, PAGE } from "../../../../renderer/app/inspector/fields/pageFields.js";
import { CHARACTERS, PARAGRAPH } from "../../../../renderer/app/inspector/fields/passageFields.js";
import { PICTURE, pictureSubjects } from "../../../../renderer/app/inspector/fields/pictureFields.js";
import { PAGE_SHEET, TYPE_SHEET } from "../../../../renderer/app/inspector/fields/styleFields.js";
import { TEXT_COLUMNS, TEXT_SETTING } from "../../../../renderer/app/inspector/fields/textFields.js";
import { editionSubject, frameSubjects, pageSubject } from "../../../../renderer/app/inspector/subjects.js";
import { cells, docOf, frameOf, EDITION as PAPER, pictureOf, STYLE, storyOf } from "../../../core/page/editions.js";

const SETTING = {
  ...{ rank: 1, size: pt(30), minorSize: pt(15), main: ["新桥今日通车"], kicker: [], deck: [], rubric: null, summary: null },
  ...{ above: lines(1), below: lines(1) },
};
const BOX: DocRecord = { id: "box1", type: "box", data: { kind: "schedule", heading: null, rows: [] } };
const AD: DocRecord = {
  id: "ad1",
  type: "ad",
  name: "茶行",
  booking: null,
  width: pt(100),
  height: pt(50),
  picture: null,
  labelled: false,
};
const FREE: FrameRecord = {
  ...frameOf("free", { kind: "note", text: ["注"] }),
  place: { kind: "free", rect: { ...STYLE.grid, x: pt(72), y: pt(72), width: pt(72), height: pt(72) } },
};
const DOC: Doc = docOf(
  [
    [
      frameOf("head", { kind: "headline", story: "s", setting: SETTING }, cells(0, 3, 4, 6)),
      frameOf("text", { kind: "text", story: "s", part: 0 }, cells(0, 9, 2, 8)),
      frameOf("picture", { kind: "picture", picture: "p" }, cells(2, 9, 2, 8)),
      frameOf("note", { kind: "note", text: ["注"] }, cells(0, 18, 2, 4)),
      frameOf("caption", { kind: "caption", picture: "p" }, cells(2, 18, 2, 2)),
      frameOf("group", { kind: "pictureGroup", pictures: ["p"], arrangement: { kind: "grid", columns: 2 } }, cells(2, 20, 2, 8)),
      frameOf("box", { kind: "box", box: "box1", form: "strip" }, cells(0, 24, 2, 4)),
      frameOf("ad", { kind: "ad", ad: "ad1", label: false }, cells(0, 28, 2, 4)),
      frameOf("rule", { kind: "rule", direction: "horizontal", weight: "hairline" }, cells(0, 33, 4, 1)),
      FREE,
    ],
  ],
  [
    PAPER,
    pictureOf("p"),
    BOX,
    AD,
    storyOf("s", [
      ["kicker", "等了三年"],
      ["headline", "新桥今日通车"],
      ["paragraph", "江水东流去。"],
    ]),
  ],
);
const frames = (doc: Doc, ...ids: readonly string[]) => frameSubjects(doc, ids);

/** The fields of a section that something has, by their ids. */
function fieldsOf<Subject>(section: Section<Subject>, subjects: readonly Subject[]): ReadonlyMap<string, Field<Subject>> {
  return new Map(shownFields(section, subjects).map((field) => [field.id, field]));
}

/** Sets a field of some frames; what it shows then. */
function setOn(section: typeof FRAME_BOX, ids: readonly string[], field: string, value: Value, doc = DOC) {
  const own = section.fields.find(({ id }) => id === field);
  if (!own) throw new Error(`no field ${field}`);
  const outcome = together(doc, frames(doc, ...ids), (each, subject) => own.set(each, subject, value, "t"));
  if (outcome === null || isRefusal(outcome)) return outcome;
  const after = apply(doc, outcome);
  return shownValue(own, frames(after, ...ids));
}

const ALL_FRAMES = [FRAME_PLACE, FRAME_BOX, FRAME_AROUND, TEXT_COLUMNS, TEXT_SETTING, HEADLINE];
const everyFrame = frames(DOC, "head", "text", "picture", "note", "caption", "group", "box", "ad", "rule", "free");
const page = pageSubject(DOC, "page1", "zh");
const edition = editionSubject(DOC);
const inks = inksOfEdition(DOC);
const sheets = [{ kind: "type", name: "body" }, { kind: "step", step: 0 }, { kind: "page" }] as const;
const styles = sheets.map((sheet) => ({ doc: DOC, style: STYLE, sheet, scope: [STYLE.id], inks }));
const passage = { doc: DOC, story: recordOf(DOC, "s", "story"), range: { story: "s", from: 0, to: 4 }, style: STYLE, inks };

/** Every field beside something that it may speak of. */
function everyField(): readonly (readonly [string, string | undefined, ReturnType<typeof controlOf>])[] {
  const of = <Subject>(section: Section<Subject>, subjects: readonly Subject[]) =>
    section.fields.flatMap((field) => subjects.map((subject) => [field.id, field.words, controlOf(field, subject)] as const));
  return [
    ...ALL_FRAMES.flatMap((section) => of(section, everyFrame)),
    ...of(PICTURE, pictureSubjects(everyFrame)),
    ...(page ? of(PAGE, [page]) : []),
    ...(edition ? of(EDITION, [edition]) : []),
    ...of(TYPE_SHEET, styles),
    ...of(PAGE_SHEET, styles),
    ...of(PARAGRAPH, [passage]),
    ...of(CHARACTERS, [passage]),
  ];
}

describe("the fields of inspectors", () => {
  it("all have a label, and words for each choice, swatch and unit", () => {
    const known = new Set(messageIds());
    const missing = everyField().flatMap(([id, words, control]) => {
      const own = control.kind === "choice" ? control.choices : control.kind === "ink" ? control.swatches : [];
      return [words ?? `field-${id}`, ...own.flatMap((each) => each.words ?? [])].filter((each) => !known.has(each));
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it("show a value that all of some frames have, and that several are mixed", () => {
    const [tint] = FRAME_BOX.fields.filter(({ id }) => id === "box-tint");
    if (!tint) throw new Error("no tint");
    const tinted = together(DOC, frames(DOC, "note"), (doc, subject) => tint.set(doc, subject, 0.1, "t"));
    if (tinted === null || isRefusal(tinted)) throw new Error("no tint");
    const after = apply(DOC, tinted);
    expect(shownValue(tint, frames(after, "note", "text"))).toEqual({ kind: "mixed" });
    expect(setOn(FRAME_BOX, ["note", "text", "picture"], "box-tint", 0.2, after)).toEqual({ kind: "one", value: 0.2 });
  });

  it("are those that all chosen frames have", () => {
    expect([...fieldsOf(HEADLINE, frames(DOC, "head", "text")).keys()]).toEqual([]);
    expect(fieldsOf(TEXT_COLUMNS, frames(DOC, "text", "note")).has("columns-mode")).toBe(true);
    expect(fieldsOf(TEXT_SETTING, frames(DOC, "text", "note")).has("text-writing")).toBe(false);
  });

  it.each<[string, string, typeof FRAME_BOX, Value, unknown]>([
    ["text", "frame-height", FRAME_PLACE, 10, 10],
    ["text", "frame-x", FRAME_PLACE, 2, 2],
    ["free", "frame-width", FRAME_PLACE, 50, expect.closeTo(50)],
    ["text", "frame-locked", FRAME_PLACE, true, true],
    ["free", "frame-place", FRAME_PLACE, "grid", "grid"],
    ["note", "box-line", FRAME_BOX, 0.5, 0.5],
    ["note", "around-wrap", FRAME_AROUND, "larger", "larger"],
    ["text", "columns-mode", TEXT_COLUMNS, "relative", "relative"],
    ["text", "text-writing", TEXT_SETTING, "vertical", "vertical"],
    ["text", "text-drop-cap", TEXT_SETTING, 3, 3],
    ["note", "frame-words", TEXT_SETTING, "新的注", "新的注"],
    ["caption", "caption-form", TEXT_SETTING, "over", "over"],
    ["rule", "rule-weight", TEXT_SETTING, "thick-thin", "thick-thin"],
    ["box", "box-form", TEXT_SETTING, "sidebar", "sidebar"],
    ["ad", "ad-label", TEXT_SETTING, true, true],
    ["group", "group-columns", TEXT_SETTING, 1, 1],
    ["head", "headline-size", HEADLINE, 42, 42],
    ["head", "headline-face", HEADLINE, "kai-400", "kai-400"],
    ["head", "headline-stretch", HEADLINE, 90, 90],
    ["head", "headline-lines", HEADLINE, 2, 2],
    ["head", "headline-main", HEADLINE, "新桥\n今日通车", "新桥\n今日通车"],
    ["head", "headline-align", HEADLINE, "start", "start"],
    ["head", "headline-kicker", HEADLINE, true, true],
    ["head", "headline-style", HEADLINE, "reversed", "reversed"],
  ])("of a %s set what they show then: %s", (frame, field, section, value, shown) => {
    expect(setOn(section, [frame], field, value)).toEqual({ kind: "one", value: shown });
  });

  it("say why a value is refused", () => {
    expect(setOn(FRAME_PLACE, ["text"], "frame-width", 9)).toMatchObject({ refused: "refused-off-page" });
    expect(setOn(HEADLINE, ["head"], "headline-size", 1)).toMatchObject({ refused: "refused-range" });
  });

  it("list the places of a picture in per cent", () => {
    const [subject] = pictureSubjects(frames(DOC, "picture"));
    const zoom = fieldsOf(PICTURE, subject ? [subject] : []).get("picture-zoom");
    if (!subject || !zoom) throw new Error("no picture");
    const outcome = zoom.set(DOC, subject, 200, "t");
    if (outcome === null || isRefusal(outcome)) throw new Error("not zoomed");
    expect(zoom.get({ ...subject, doc: apply(DOC, outcome) })).toBe(200);
  });
});
