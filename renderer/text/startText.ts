/** Typing on the page, put together: the editor with its caret in sight, and the field that takes the keys on the stage. */
import { recordsOf } from "../../core/model/index.js";
import type { TextSelection } from "../../core/page/index.js";
import { rect } from "../../core/units/index.js";
import { reveal, type Size } from "../state/camera.js";
import type { ShellStore } from "../state/shell.js";
import type { View, ViewStore } from "../state/view.js";
import type { ShownText } from "../worker/messages.js";
import { askWorker } from "./askWorker.js";
import { createCaretView } from "./caretView.js";
import { createTextEditor, type TextEditor } from "./textEditor.js";
import { createTextInput, type TextInput } from "./textInput.js";

export interface PageText extends TextEditor {
  /** Types on the stage in this box. Ends when the function it gives is called. */
  attach(box: HTMLElement): () => void;
  /** Puts what is chosen into the clipboard, as a menu does it. */
  toClipboard(isCut: boolean): Promise<void>;
  fromClipboard(): Promise<void>;
  /** Back to the tool that selects, with the frame of the text chosen. */
  end(): void;
}

interface Parts {
  readonly worker: Worker;
  readonly store: ViewStore;
  readonly shell: ShellStore;
  readonly isMac: boolean;
  readonly size: () => Size;
  /** What the field is called. */
  readonly label: () => string;
}

/** Pixels between the caret and the edges of the window while keys move it; under the pointer the page stays where it is. */
const SIGHT_MARGIN = 48;

export function startText({ worker, store, shell, isMac, size, label }: Parts): PageText {
  let input: TextInput | null = null;
  let stage: HTMLElement | null = null;
  /** The pointer put the caret where it is. */
  let isPointed = false;
  const asker = askWorker(worker);
  const editor = createTextEditor({ store, asker, focus: () => input?.focus() });

  function end(): void {
    editor.leave();
    if (shell.getState().tool === "text") shell.setState({ tool: "select" });
  }

  shell.subscribe(({ tool }, before) => {
    if (before.tool === "text" && tool !== "text") editor.leave();
  });
  store.subscribe((view, before) => {
    if (view.textTarget !== before.textTarget && view.textTarget?.where !== "page") {
      // Whoever else takes the caret ends typing here.
      if (view.text !== null && view.textTarget !== null) end();
      if (store.getState().text === null) asker.select(chosenElsewhere(store.getState()));
    }
    if (view.textShown !== before.textShown && view.textShown !== null) show(view.textShown);
  });

  /** The caret comes into sight, and its frame is the one that is chosen. */
  function show({ caret, head }: ShownText): void {
    const { text, textTarget, page, camera, selection, pages } = store.getState();
    if (caret === null || (text === null ? textTarget?.where !== "find" : text.head.at !== head.at || text.head.id !== head.id)) return;
    if (text !== null && (selection[0] !== caret.frame || selection.length > 1)) store.setState({ selection: [caret.frame] });
    const { x1, y1, x2, y2 } = caret.segment;
    const sight = reveal(camera, rect(x1, y1, x2 - x1, y2 - y1), size(), isPointed ? 0 : SIGHT_MARGIN);
    if (caret.page !== page && pages.some(({ number }) => number === caret.page))
      store.setState({ page: caret.page, mark: null, camera: sight });
    else if (sight !== camera) store.setState({ camera: sight });
  }

  /** Tab leads from cell to cell of a table, and adds a row behind the last. */
  function toNextCell(): boolean {
    const { text, editing } = store.getState();
    const doc = editing?.store.getState().doc;
    if (text === null || doc === undefined || text.head.kind !== "story") return false;
    const story = recordsOf(doc, "story").find(({ id }) => id === text.head.id);
    const index = story?.blocks.findIndex(({ to }) => to >= text.head.at) ?? -1;
    const row = story?.blocks[index];
    if (story === undefined || row?.role !== "table") return false;
    const tab = story.text.slice(0, row.to).indexOf("\t", text.head.at);
    const next = story.blocks[index + 1];
    if (tab === -1 && next?.role !== "table") {
      editor.breakLine(true);
      return true;
    }
    const at = tab === -1 ? row.to + 1 : tab + 1;
    editor.choose(text.head, at, at);
    return true;
  }

  return {
    ...editor,
    press(at, how, frame) {
      isPointed = true;
      editor.press(at, how, frame);
    },
    enter(frame, at) {
      isPointed = at !== undefined;
      editor.enter(frame, at);
    },
    follow: (source) => editor.follow(source) ?? chosenElsewhere(store.getState()),
    end,
    async toClipboard(isCut) {
      input?.focus();
      await navigator.clipboard.writeText(editor.chosenWords());
      if (isCut) editor.type("");
    },
    async fromClipboard() {
      input?.focus();
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text !== null) editor.paste({ text, html: "" });
      else store.getState().editing?.refuse({ code: "text-clipboard-closed", params: {} });
    },
    attach(box) {
      // Beside the box and not in it: to those who hear the page, the stage is a picture.
      const place = box.parentElement ?? box;
      const made = createTextInput(place, {
        editor,
        isMac,
        onKey: () => {
          isPointed = false;
        },
        label,
        onLeave() {
          end();
          stage?.focus();
        },
        onUndo(isRedo) {
          const { editing } = store.getState();
          void (isRedo ? editing?.redo() : editing?.undo());
        },
        onTab: toNextCell,
      });
      const view = createCaretView(box, made.field, store);
      input = made;
      stage = box;
      const onFocus = ({ relatedTarget }: FocusEvent) => {
        // A menu that closes gives the keys back to the stage, and so to the caret there.
        if (store.getState().text !== null && relatedTarget !== made.field) made.focus();
      };
      box.addEventListener("focus", onFocus);
      return () => {
        box.removeEventListener("focus", onFocus);
        view.close();
        made.close();
        if (input === made) input = null;
      };
    },
  };
}

/** What is chosen in the side editor or by the finder, where a page can show it. */
function chosenElsewhere({ textTarget }: View): TextSelection | null {
  if (textTarget === null || textTarget.where === "page" || textTarget.kind === "credit") return null;
  const { kind, id, from, to } = textTarget;
  return { anchor: { kind, id, at: from }, head: { kind, id, at: to } };
}
