/** Fields of chosen text: what its paragraphs are, how its characters are set. */
import {
  marksOver,
  setRole,
  setRuby,
  setType,
  type TextRange,
  type TypeChange,
  toggleMark,
  typeOver,
} from "../../../../core/commands/index.js";
import {
  BLACK,
  type BlockRole,
  type Doc,
  type PageStyle,
  type PlainMarkKind,
  type StoryRecord,
  type TypeMark,
} from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import type { Field, Section, Value } from "../field.js";
import { TYPE_SIZE } from "../units.js";
import { faceChoices, faceFrom, faceKey } from "./faces.js";
import { inkKey, inkOf, type NamedInk } from "./inks.js";

/** Chosen text of a story, or the paragraph of a caret, on a page of a style. */
export interface PassageSubject {
  readonly doc: Doc;
  readonly story: StoryRecord;
  readonly range: TextRange;
  readonly style: PageStyle;
  readonly inks: readonly NamedInk[];
}

const ROLES: readonly BlockRole[] = [
  "rubric",
  "kicker",
  "headline",
  "deck",
  "summary",
  "paragraph",
  "subhead",
  "quote",
  "table",
  "side",
  "tail",
];

function rolesIn({ story, range }: PassageSubject): readonly BlockRole[] {
  return story.blocks.filter(({ from, to }) => from <= range.to && to >= range.from).map(({ role }) => role);
}

const hasCharacters = ({ range }: PassageSubject): boolean => range.from < range.to;

export const PARAGRAPH: Section<PassageSubject> = {
  id: "paragraph",
  fields: [
    {
      id: "passage-role",
      control: { kind: "choice", choices: ROLES.map((role) => ({ value: role, words: `role-${role}` })) },
      get(subject) {
        const [first, ...others] = rolesIn(subject);
        return others.every((role) => role === first) ? (first ?? null) : null;
      },
      set(doc, { range }, value, id) {
        const role = ROLES.find((each) => each === value);
        return role ? setRole(doc, range, role, id) : null;
      },
    },
  ],
};

function markField(kind: PlainMarkKind): Field<PassageSubject> {
  return {
    id: `mark-${kind}`,
    words: `step-mark-${kind}`,
    isNarrow: true,
    isShown: hasCharacters,
    control: { kind: "toggle" },
    get: ({ story, range }) => marksOver(story, range).has(kind),
    set: (doc, { range }, _, id) => toggleMark(doc, range, kind, id),
  };
}

/** A field of the type that characters have of their own. */
function typeField(
  id: string,
  control: Field<PassageSubject>["control"],
  get: (type: TypeMark["type"], subject: PassageSubject) => Value,
  change: (value: Value, subject: PassageSubject) => TypeChange | null,
): Field<PassageSubject> {
  return {
    id: `type-${id}`,
    ...(id === "ink" ? {} : { isNarrow: true }),
    isShown: hasCharacters,
    control,
    get: (subject) => get(typeOver(subject.story, subject.range), subject),
    set(doc, subject, value, step) {
      return setType(doc, subject.range, change(value, subject), step);
    },
  };
}

const MARKS: readonly PlainMarkKind[] = [
  "strong",
  "kai",
  "byline",
  "dateline",
  "runIn",
  "emphasis",
  "properName",
  "bookTitle",
  "mourning",
  "superscript",
  "subscript",
];

export const CHARACTERS: Section<PassageSubject> = {
  id: "characters",
  fields: [
    typeField(
      "face",
      { kind: "choice", choices: [{ value: "style", words: "face-style" }, ...faceChoices()] },
      ({ family, weight = 400 }) => (family === undefined ? "style" : faceKey({ family, weight })),
      (value) => faceFrom(value),
    ),
    typeField(
      "size",
      { ...TYPE_SIZE, empty: "face-style" },
      ({ size }) => size ?? null,
      (value) => (typeof value === "number" ? { size: pt(value) } : { size: null }),
    ),
    typeField(
      "ink",
      ({ inks }) => ({ kind: "ink", swatches: inks, isFree: true }),
      ({ ink }) => inkKey(ink ?? BLACK),
      (value, { inks }) => ({ ink: inkOf(inks, value) }),
    ),
    {
      id: "mark-ruby",
      words: "step-mark-ruby",
      isNarrow: true,
      isShown: hasCharacters,
      control: { kind: "text" },
      get({ story, range }) {
        const mark = story.marks.find((each) => each.kind === "ruby" && each.from < range.to && each.to > range.from);
        return mark?.kind === "ruby" ? mark.reading : "";
      },
      set: (doc, { range }, value, id) => setRuby(doc, range, String(value ?? ""), id),
    },
    ...MARKS.map(markField),
  ],
};
