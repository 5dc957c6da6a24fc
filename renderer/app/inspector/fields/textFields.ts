/** Fields of running text: its columns, its direction, its drop cap, and words of small frames. */
import {
  arrangeGroup,
  capText,
  columnsFrame,
  formBox,
  formCaption,
  gainText,
  labelAd,
  roleNote,
  setWords,
  weighRule,
  wordsAt,
  writeText,
} from "../../../../core/commands/index.js";
import type { Doc, FrameColumns, FrameRecord } from "../../../../core/model/index.js";
import { em } from "../../../../core/units/index.js";
import { choices, count, type Field, type Section, type Value } from "../field.js";
import { contentOf, type FrameSubject, holds } from "../subjects.js";

const MODES: readonly FrameColumns["mode"][] = ["absolute", "relative", "free", "automatic"];
const isFlowing = holds("text", "briefs", "note");

/** The columns that a mode begins with, from what the frame has. */
function columnsIn(mode: Value, { frame, style }: FrameSubject): FrameColumns | null {
  const characters = style.grid.characters;
  switch (mode) {
    case "relative":
      return { mode, count: frame.place.kind === "grid" ? Math.max(1, (frame.place.cells[0]?.cols ?? 2) - 1) : 2 };
    case "free":
      return { mode, widths: [characters, characters], gutter: style.grid.gutter };
    case "automatic":
      return { mode, characters };
    default:
      return null;
  }
}

/** A field of frames whose columns are in one mode. */
function columnsField<Mode extends FrameColumns["mode"]>(
  id: string,
  mode: Mode,
  control: Field<FrameSubject>["control"],
  get: (columns: Extract<FrameColumns, { readonly mode: Mode }>) => Value,
  set: (value: Value, columns: Extract<FrameColumns, { readonly mode: Mode }>) => FrameColumns,
): Field<FrameSubject> {
  const own = ({ columns }: FrameRecord) => (columns?.mode === mode ? (columns as Extract<FrameColumns, { readonly mode: Mode }>) : null);
  return {
    id: `columns-${id}`,
    isNarrow: true,
    control,
    isShown: (subject) => isFlowing(subject) && own(subject.frame) !== null,
    get(subject) {
      const columns = own(subject.frame);
      return columns && get(columns);
    },
    set(doc, { frame }, value, step) {
      const columns = own(frame);
      return columns && columnsFrame(doc, frame.id, set(value, columns), step);
    },
  };
}

/** "10 8 6" or "10，8，6" as widths. */
function widthsFrom(value: Value): readonly number[] {
  return String(value)
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .map(Number)
    .filter((width) => width > 0);
}

export const TEXT_COLUMNS: Section<FrameSubject> = {
  id: "columns",
  fields: [
    {
      id: "columns-mode",
      control: choices("columns", MODES),
      isShown: isFlowing,
      get: ({ frame }) => frame.columns?.mode ?? "absolute",
      set: (doc, subject, value, id) => columnsFrame(doc, subject.frame.id, columnsIn(value, subject), id),
    },
    columnsField(
      "count",
      "relative",
      count(1, 20),
      ({ count: own }) => own,
      (value, columns) => ({ ...columns, count: Number(value) }),
    ),
    columnsField(
      "characters",
      "automatic",
      { kind: "number", units: { own: "字", sizes: { 字: 1 } }, step: 1, digits: 1, least: 3, most: 60 },
      ({ characters }) => characters,
      (value, columns) => ({ ...columns, characters: Number(value) }),
    ),
    columnsField(
      "widths",
      "free",
      { kind: "text", placeholder: "10 8" },
      ({ widths }) => widths.join(" "),
      (value, columns) => ({ ...columns, widths: widthsFrom(value) }),
    ),
    columnsField(
      "gutter",
      "free",
      { kind: "number", units: { own: "字", sizes: { 字: 1 } }, step: 0.5, digits: 2, least: 0, most: 10 },
      ({ gutter }) => gutter,
      (value, columns) => ({ ...columns, gutter: em(Number(value)) }),
    ),
  ],
};

/** The frame of a story that says how the story is set. */
function firstOf(doc: Doc, { frame }: FrameSubject): FrameRecord {
  if (frame.content.kind !== "text") return frame;
  const { story } = frame.content;
  const isFirst = (record: FrameRecord) => record.content.kind === "text" && record.content.story === story && record.content.part === 0;
  for (const record of doc.records.values()) if (record.type === "frame" && isFirst(record)) return record;
  return frame;
}

export const TEXT_SETTING: Section<FrameSubject> = {
  id: "text",
  fields: [
    {
      id: "text-writing",
      control: choices("writing", ["horizontal", "vertical"], true),
      isShown: holds("text"),
      get: (subject) => contentOf(subject, "text")?.writing ?? "horizontal",
      set: (doc, { frame }, value, id) => writeText(doc, frame.id, value === "vertical" ? "vertical" : "horizontal", id),
    },
    {
      id: "text-drop-cap",
      isNarrow: true,
      control: count(0, 9, { 0: "none" }),
      isShown: holds("text"),
      get: (subject) => contentOf({ frame: firstOf(subject.doc, subject) }, "text")?.dropCap ?? 0,
      set: (doc, { frame }, value, id) => capText(doc, frame.id, Number(value), id),
    },
    {
      id: "text-gain",
      isNarrow: true,
      control: count(-20, 20),
      isShown: holds("text", "briefs"),
      get(subject) {
        const { content } = firstOf(subject.doc, subject);
        return (content.kind === "text" || content.kind === "briefs" ? content.gain : 0) ?? 0;
      },
      set: (doc, { frame }, value, id) => gainText(doc, frame.id, Number(value), id),
    },
    {
      id: "note-role",
      control: choices("note", ["paragraph", "quote"], true),
      isShown: holds("note"),
      get: (subject) => contentOf(subject, "note")?.role ?? "paragraph",
      set: (doc, { frame }, value, id) => roleNote(doc, frame.id, value === "quote" ? "quote" : "paragraph", id),
    },
    {
      id: "frame-words",
      control: (subject) => ({ kind: "text", rows: subject.frame.content.kind === "note" ? 4 : 1 }),
      isShown: ({ doc, frame }) => wordsAt(doc, { kind: "note", id: frame.id }) !== null,
      get: ({ doc, frame }) => wordsAt(doc, { kind: "note", id: frame.id }),
      set: (doc, { frame }, value, id) => setWords(doc, { kind: "note", id: frame.id }, String(value ?? ""), id),
    },
    {
      id: "caption-form",
      control: choices("caption", ["below", "over"], true),
      isShown: holds("caption"),
      get: (subject) => contentOf(subject, "caption")?.form ?? "below",
      set: (doc, { frame }, value, id) => formCaption(doc, frame.id, value === "over" ? "over" : "below", id),
    },
    {
      id: "rule-weight",
      control: choices("rule", ["hairline", "thick-thin"], true),
      isShown: (subject) => contentOf(subject, "rule")?.direction === "horizontal",
      get: (subject) => contentOf(subject, "rule")?.weight ?? "hairline",
      set: (doc, { frame }, value, id) => weighRule(doc, frame.id, value === "thick-thin" ? "thick-thin" : "hairline", id),
    },
    {
      id: "box-form",
      control: choices("form", ["sidebar", "strip"], true),
      isShown: holds("box"),
      get: (subject) => contentOf(subject, "box")?.form ?? "sidebar",
      set: (doc, { frame }, value, id) => formBox(doc, frame.id, value === "strip" ? "strip" : "sidebar", id),
    },
    {
      id: "ad-label",
      control: { kind: "toggle" },
      isShown: holds("ad"),
      get: (subject) => contentOf(subject, "ad")?.label ?? false,
      set: (doc, { frame }, value, id) => labelAd(doc, frame.id, value === true, id),
    },
    {
      id: "group-arrangement",
      control: choices("arrange", ["row", "column", "grid", "lead"]),
      isShown: holds("pictureGroup"),
      get: (subject) => contentOf(subject, "pictureGroup")?.arrangement?.kind ?? "row",
      set(doc, { frame }, value, id) {
        if (value === "grid") return arrangeGroup(doc, frame.id, { kind: "grid", columns: 2 }, id);
        return arrangeGroup(doc, frame.id, { kind: value === "column" || value === "lead" ? value : "row" }, id);
      },
    },
    {
      id: "group-columns",
      isNarrow: true,
      control: count(1, 8),
      isShown: (subject) => contentOf(subject, "pictureGroup")?.arrangement?.kind === "grid",
      get(subject) {
        const arrangement = contentOf(subject, "pictureGroup")?.arrangement;
        return arrangement?.kind === "grid" ? arrangement.columns : 2;
      },
      set: (doc, { frame }, value, id) => arrangeGroup(doc, frame.id, { kind: "grid", columns: Number(value) }, id),
    },
  ],
};
