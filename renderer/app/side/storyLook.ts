/** How a story looks in the side editor: the role of each line in the gutter, marks inside lines, and where its frames end. */
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter, WidgetType } from "@codemirror/view";
import type { BlockRole, StoryMark, StoryRecord } from "../../../core/model/index.js";
import { isHeadlineRole } from "../../../core/story/index.js";
import type { Words } from "../words.js";

/** Where the frames of a story end in it, and what a flag there says. */
export interface FramesEnd {
  readonly at: number;
  readonly words: string;
}

export interface Look {
  readonly story: StoryRecord;
  /** Null where all text stands on pages, or none of it. */
  readonly end: FramesEnd | null;
}

/** Shows a story that says what the editor says. */
export const setLook = StateEffect.define<Look>();

interface Shown {
  readonly decorations: DecorationSet;
  readonly roles: readonly BlockRole[];
}

const shown = StateField.define<Shown>({
  create: () => ({ decorations: Decoration.none, roles: [] }),
  update(value, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(setLook));
    if (effect)
      return { decorations: decorationsOf(effect.value, transaction.state), roles: effect.value.story.blocks.map(({ role }) => role) };
    return transaction.docChanged ? { ...value, decorations: value.decorations.map(transaction.changes) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

export function storyLook(words: Words): Extension {
  return [shown, roleGutter(words)];
}

function decorationsOf({ story, end }: Look, { doc }: EditorState): DecorationSet {
  const lines = story.blocks.filter(({ from }) => from <= doc.length).map(({ from, role }) => lineLook(role).range(doc.lineAt(from).from));
  const marks = story.marks
    .map((mark) => ({ ...mark, to: Math.min(mark.to, doc.length) }))
    .filter(({ from, to }) => from < to)
    .map((mark) => markLook(mark).range(mark.from, mark.to));
  const rest = end && end.at < doc.length ? [Decoration.mark({ class: "side-over" }).range(end.at, doc.length)] : [];
  const flag = end && end.at <= doc.length ? [flagAt(end, doc.lineAt(end.at).from === end.at)] : [];
  return Decoration.set([...lines, ...marks, ...rest, ...flag], true);
}

function lineLook(role: BlockRole) {
  return Decoration.line({ class: `side-line side-${isHeadlineRole(role) ? "head" : "body"} side-role-${role}` });
}

function markLook(mark: StoryMark) {
  const title = mark.kind === "ruby" ? { title: mark.reading } : {};
  return Decoration.mark({ class: `side-mark-${mark.kind}`, attributes: title });
}

/** A line of its own before a paragraph that finds no room; inside a paragraph a flag between two characters. */
function flagAt({ at, words }: FramesEnd, isAtStart: boolean) {
  return Decoration.widget({ widget: new EndFlag(words, isAtStart), block: isAtStart, side: -1 }).range(at);
}

class EndFlag extends WidgetType {
  constructor(
    readonly words: string,
    readonly isBlock: boolean,
  ) {
    super();
  }
  override eq(other: EndFlag): boolean {
    return other.words === this.words && other.isBlock === this.isBlock;
  }
  toDOM(): HTMLElement {
    const flag = document.createElement(this.isBlock ? "div" : "span");
    flag.className = "side-end";
    flag.textContent = this.words;
    return flag;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

class RoleMarker extends GutterMarker {
  constructor(
    readonly role: BlockRole,
    readonly name: string,
  ) {
    super();
  }
  override eq(other: RoleMarker): boolean {
    return other.name === this.name;
  }
  override toDOM(): HTMLElement {
    const place = document.createElement("span");
    place.className = `side-name side-name-${this.role}`;
    place.textContent = this.name;
    return place;
  }
}

/** The name of each line's role; a paragraph behind one of its own kind needs none. */
function roleGutter(words: Words): Extension {
  return gutter({
    class: "side-gutter",
    lineMarker(view, { from }) {
      const { roles } = view.state.field(shown);
      const index = view.state.doc.lineAt(from).number - 1;
      const role = roles[index];
      if (role === undefined || (role === "paragraph" && roles[index - 1] === "paragraph")) return null;
      return new RoleMarker(role, words(`role-${role}`));
    },
    lineMarkerChange: ({ transactions }) => transactions.some(({ effects }) => effects.some((each) => each.is(setLook))),
    domEventHandlers: {
      mousedown(view, { from, to }) {
        view.dispatch({ selection: { anchor: from, head: to } });
        view.focus();
        return true;
      },
    },
  });
}
