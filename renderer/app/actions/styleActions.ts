/** What the chosen text is: its role in the story, and how it is marked. Works on the text target, wherever that was chosen. */
import {
  clearMarks,
  cutToHere,
  marksOver,
  normaliseSpaces,
  setRole,
  type TextRange,
  toggleMark,
  toggleTableHead,
  transposeCharacters,
} from "../../../core/commands/index.js";
import { type BlockRole, type Doc, type PlainMarkKind, recordOf, type StoryRecord } from "../../../core/model/index.js";
import { say } from "../../../messages/index.js";
import type { Make } from "../../state/editing.js";
import { chosenText, storyOf } from "../chosenText.js";
import { focusWhenThere } from "../focusWhenThere.js";
import type { Action } from "./action.js";

interface TextAction extends Pick<Action, "id" | "group" | "keys"> {
  /** The message that is its label, where it is not its id. */
  readonly words?: string;
  isOn?(story: StoryRecord, range: TextRange): boolean;
  make(range: TextRange): Make;
}

function textAction({ words, isOn, make, ...own }: TextAction): Action {
  return {
    ...own,
    whileTyping: true,
    ...(words === undefined ? {} : { label: (language) => say(language, words) }),
    isEnabled: (session) => chosenText(session) !== null,
    ...(isOn && {
      isChecked(session) {
        const range = chosenText(session);
        const story = range && storyOf(session, range);
        return range !== null && story !== null && isOn(story, range);
      },
    }),
    run(session) {
      const range = chosenText(session);
      if (range) session.store.getState().editing?.perform(make(range));
    },
  };
}

/** A caret stands for all of its story where nothing is chosen and one character would make no sense. */
function wholeStory(doc: Doc, { story }: TextRange): TextRange {
  return { story, from: 0, to: recordOf(doc, story, "story").text.length };
}

function roleAction(role: BlockRole, key: string): Action {
  return textAction({
    id: `act-role-${role}`,
    group: "story",
    keys: key === "" ? [] : [key],
    words: `step-role-${role}`,
    isOn: (story, { from, to }) => story.blocks.every((block) => block.from > to || block.to < from || block.role === role),
    make: (range) => (doc, id) => setRole(doc, range, role, id),
  });
}

function markAction(kind: PlainMarkKind, key: string): Action {
  return textAction({
    id: `act-mark-${kind}`,
    group: "style",
    keys: key === "" ? [] : [key],
    words: `step-mark-${kind}`,
    isOn: (story, range) => marksOver(story, range).has(kind),
    make: (range) => (doc, id) => toggleMark(doc, range, kind, id),
  });
}

export const styleActions: readonly Action[] = [
  {
    id: "act-edit-story",
    group: "story",
    keys: ["Mod+E"],
    whileTyping: true,
    isEnabled: ({ store }) => store.getState().editing !== null,
    run({ dock }) {
      dock.show("story");
      focusWhenThere(".side-text .cm-content");
    },
  },
  roleAction("paragraph", "Mod+Alt+0"),
  roleAction("headline", "Mod+Alt+1"),
  roleAction("kicker", "Mod+Alt+2"),
  roleAction("deck", "Mod+Alt+3"),
  roleAction("subhead", "Mod+Alt+4"),
  roleAction("summary", "Mod+Alt+5"),
  roleAction("quote", "Mod+Alt+6"),
  roleAction("table", "Mod+Alt+7"),
  roleAction("rubric", "Mod+Alt+8"),
  roleAction("side", ""),
  roleAction("tail", ""),
  textAction({
    id: "act-table-head",
    group: "story",
    keys: [],
    words: "step-table-head",
    isOn: ({ blocks }, { from, to }) => blocks.some((block) => block.from <= to && block.to >= from && block.head === true),
    make: (range) => (doc, id) => toggleTableHead(doc, range, id),
  }),
  textAction({
    id: "act-cut-to-here",
    group: "story",
    keys: ["Mod+Alt+Delete"],
    make:
      ({ story, from }) =>
      (doc, id) =>
        cutToHere(doc, story, from, id),
  }),
  markAction("strong", "Mod+B"),
  markAction("kai", "Mod+I"),
  markAction("byline", "Mod+Alt+A"),
  markAction("dateline", "Mod+Alt+T"),
  markAction("runIn", ""),
  {
    id: "act-mark-ruby",
    group: "style",
    keys: ["Mod+Alt+Y"],
    whileTyping: true,
    label: (language) => `${say(language, "step-mark-ruby")}……`,
    isEnabled(session) {
      const range = chosenText(session);
      return range !== null && range.from < range.to;
    },
    run({ dock }) {
      dock.show("story");
      focusWhenThere(".side-ruby");
    },
  },
  markAction("emphasis", "Mod+Alt+D"),
  markAction("properName", "Mod+U"),
  markAction("bookTitle", "Mod+Alt+U"),
  markAction("mourning", ""),
  markAction("superscript", "Mod+Alt+="),
  markAction("subscript", "Mod+Alt+-"),
  textAction({
    id: "act-clear-marks",
    group: "style",
    keys: ["Mod+\\"],
    words: "step-clear-marks",
    make: (range) => (doc, id) => clearMarks(doc, range, id),
  }),
  textAction({
    id: "act-transpose",
    group: "style",
    keys: [],
    words: "step-transpose",
    make: (range) => (doc, id) => transposeCharacters(doc, range, id),
  }),
  textAction({
    id: "act-spaces",
    group: "style",
    keys: [],
    words: "step-spaces",
    make: (range) => (doc, id) => normaliseSpaces(doc, range.from < range.to ? range : wholeStory(doc, range), id),
  }),
];
