/**
 * What the browser and its input methods type into: a small field at the caret, which shows nothing but what an input method is
 * putting together. Chromium and Firefox both tell of that in events; the field itself is empty between them.
 */
import { putForms, takeForms } from "./clipboardForms.js";
import { textAction } from "./keys.js";
import type { TextEditor } from "./textEditor.js";

export interface TextInput {
  readonly field: HTMLTextAreaElement;
  focus(): void;
  close(): void;
}

interface Parts {
  readonly editor: TextEditor;
  readonly isMac: boolean;
  /** A key was pressed. */
  readonly onKey: () => void;
  /** Escape was pressed. */
  readonly onLeave: () => void;
  readonly onUndo: (isRedo: boolean) => void;
  /** Whether Tab goes on in the text (to the next cell of a table) and not to the next part of the window. */
  readonly onTab: () => boolean;
  /** Words for those who hear the page. */
  readonly label: () => string;
}

export function createTextInput(box: HTMLElement, parts: Parts): TextInput {
  const { editor } = parts;
  const field = box.ownerDocument.createElement("textarea");
  field.className = "text-input";
  field.dataset.keys = "page";
  field.rows = 1;
  field.tabIndex = -1;
  field.spellcheck = false;
  field.setAttribute("autocapitalize", "off");
  field.setAttribute("autocomplete", "off");
  field.setAttribute("aria-label", parts.label());
  const ending = new AbortController();
  const { signal } = ending;
  let isComposing = false;
  /** What an input method has just given: Firefox tells of it once more. */
  let given: string | null = null;

  field.addEventListener("keydown", (event) => onKey(event, parts, isComposing), { signal });
  field.addEventListener("pointerdown", (event) => event.stopPropagation(), { signal });
  field.addEventListener(
    "compositionstart",
    () => {
      isComposing = true;
      field.classList.add("composing");
    },
    { signal },
  );
  field.addEventListener(
    "compositionupdate",
    ({ data }) => {
      fit(field, data);
      editor.compose(data);
    },
    { signal },
  );
  field.addEventListener(
    "compositionend",
    ({ data }) => {
      isComposing = false;
      field.classList.remove("composing");
      given = data;
      clear(field);
      // What is typed takes the place of what was shown; where nothing can be typed, that goes too.
      if (data !== "") editor.type(data);
      editor.compose("");
    },
    { signal },
  );
  field.addEventListener(
    "beforeinput",
    (event) => {
      if (isComposing || event.isComposing || event.inputType === "insertCompositionText") return;
      if (!event.cancelable) return;
      event.preventDefault();
      // Firefox gives what was composed as typed text too.
      if (event.data !== null && event.data === given && event.inputType === "insertFromComposition") return;
      given = null;
      onInput(event, parts);
    },
    { signal },
  );
  field.addEventListener(
    "input",
    () => {
      if (isComposing) return;
      const left = field.value;
      clear(field);
      if (left !== "" && left !== given) editor.type(left);
      given = null;
    },
    { signal },
  );
  for (const kind of ["copy", "cut", "paste"] as const)
    field.addEventListener(kind, (event) => onClipboard(event, kind, editor), { signal });
  box.append(field);
  return {
    field,
    focus() {
      field.setAttribute("aria-label", parts.label());
      field.focus({ preventScroll: true });
    },
    close() {
      ending.abort();
      field.remove();
    },
  };
}

function onKey(event: KeyboardEvent, { editor, isMac, onKey: heard, onLeave, onTab }: Parts, isComposing: boolean): void {
  heard();
  if (isComposing || event.isComposing || event.key === "Process") return;
  const action = textAction(event, isMac);
  if (action === null) return;
  if (action.kind === "tab" && !onTab()) return;
  event.stopPropagation();
  if (action.kind === "clipboard") return;
  event.preventDefault();
  switch (action.kind) {
    case "step":
      editor.step(action.direction, action.isExtending);
      break;
    case "erase":
      editor.erase(action.step);
      break;
    case "break":
      editor.breakLine(action.isParagraph);
      break;
    case "all":
      editor.selectAll();
      break;
    case "leave":
      onLeave();
      break;
  }
}

function onInput({ inputType, data, dataTransfer }: InputEvent, { editor, onUndo }: Parts): void {
  switch (inputType) {
    case "historyUndo":
    case "historyRedo":
      onUndo(inputType === "historyRedo");
      break;
    case "deleteContentBackward":
      editor.erase("before");
      break;
    case "deleteContentForward":
      editor.erase("after");
      break;
    case "deleteWordBackward":
      editor.erase("wordBefore");
      break;
    case "deleteWordForward":
      editor.erase("wordAfter");
      break;
    case "insertLineBreak":
    case "insertParagraph":
      editor.breakLine(false);
      break;
    default: {
      const text = data ?? dataTransfer?.getData("text/plain") ?? "";
      if (text !== "") editor.type(text);
    }
  }
}

function onClipboard(event: ClipboardEvent, kind: "copy" | "cut" | "paste", editor: TextEditor): void {
  event.preventDefault();
  event.stopPropagation();
  const { clipboardData } = event;
  if (clipboardData === null) return;
  if (kind === "paste") {
    editor.paste(takeForms(clipboardData));
    return;
  }
  if (editor.chosenWords() === "") return;
  putForms(clipboardData, editor.chosenForms());
  if (kind === "cut") editor.type("");
}

/** Room for what is being put together. */
function fit(field: HTMLTextAreaElement, text: string): void {
  const context = field.ownerDocument.createElement("canvas").getContext("2d");
  if (context === null) return;
  const { font } = getComputedStyle(field);
  context.font = font;
  field.style.inlineSize = `${Math.ceil(context.measureText(text).width) + 2}px`;
}

function clear(field: HTMLTextAreaElement): void {
  field.value = "";
  field.style.inlineSize = "";
}
