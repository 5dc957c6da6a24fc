/**
 * The side editor of one story: CodeMirror shows its text, and all that is typed there becomes commands of the edition. What
 * others do to the story comes back by the edition. While an input method puts characters together nothing is sent or taken
 * over: both wait until it has ended, then go past each other.
 */
import { defaultKeymap } from "@codemirror/commands";
import { Annotation, ChangeSet, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, type ViewUpdate } from "@codemirror/view";
import { newLine, placeAfterNewLine, replaceText } from "../../../core/commands/index.js";
import { apply, compose, type Transaction } from "../../../core/edit/index.js";
import type { Doc, StoryRecord } from "../../../core/model/index.js";
import { spliceBetween } from "../../../core/story/index.js";
import { pasted } from "../../../reading/index.js";
import type { Editing, Source } from "../../state/editing.js";
import { formsOf, pasteInto, putForms, takeForms } from "../../text/clipboardForms.js";
import type { Words } from "../words.js";
import { type FramesEnd, setLook, storyLook } from "./storyLook.js";

export interface StoryEditor {
  /** Shows where the frames of the story end now. */
  refresh(): void;
  /** Chooses a stretch and brings it into sight, without taking the keys. */
  choose(from: number, to: number): void;
  /** Sends what is typed and not yet with the edition, and goes. */
  close(): void;
}

/** What the editor has of the window. */
export interface EditorDesk {
  readonly editing: Editing;
  readonly story: string;
  readonly words: Words;
  /** The nonce that styles must bear. */
  readonly nonce: string;
  framesEnd(story: StoryRecord): FramesEnd | null;
  /** Escape: the keys go back to the page. */
  onLeave(): void;
  /** Hears what is chosen while the editor has the keys. */
  onChoose(from: number, to: number): void;
}

/** Marks changes that came from the edition, which must not go back to it. */
const fromEdition = Annotation.define<true>();

/** Text of a story as the editor has it: the line end of its last block is none that could be deleted. */
function shownText({ text }: StoryRecord): string {
  return text.replace(/\n$/, "");
}

function storyIn(doc: Doc, id: string): StoryRecord | null {
  const record = doc.records.get(id);
  return record?.type === "story" ? record : null;
}

export function createStoryEditor(parent: HTMLElement, desk: EditorDesk): StoryEditor {
  const { editing, story: id } = desk;
  const storyNow = () => storyIn(editing.store.getState().doc, id);
  const { readOnly } = editing.store.getState();
  const first = storyNow();
  /** The text that the edition had when it was last looked at. */
  let stored = first ? shownText(first) : "";
  /** What was typed since and is not with the edition, and what came to the edition meanwhile; both start from one text. */
  let typed: ChangeSet | null = null;
  let waiting: ChangeSet | null = null;
  let isSending = false;
  /** Counts places at which typing began: typing in one of them is one step. */
  let stretch = 0;

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: stored,
      extensions: [
        EditorState.lineSeparator.of("\n"),
        EditorState.readOnly.of(readOnly !== null),
        EditorView.cspNonce.of(desk.nonce),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": desk.words("side-text"), spellcheck: "false", lang: "zh-CN" }),
        drawSelection(),
        keymap.of([{ key: "Enter", run: enter }, { key: "Escape", run: goBack }, ...walkKeys(editing), ...defaultKeymap]),
        EditorView.domEventHandlers({
          compositionend: () => void setTimeout(send),
          copy: (event) => copy(event, false),
          cut: (event) => copy(event, true),
          paste,
        }),
        storyLook(desk.words),
        EditorView.updateListener.of(updated),
      ],
    }),
  });

  function updated(update: ViewUpdate): void {
    const isOwn = !update.transactions.some((each) => each.annotation(fromEdition) === true);
    if (update.docChanged && isOwn) {
      typed = typed === null ? update.changes : typed.compose(update.changes);
      if (!update.view.composing) send();
    } else if (update.selectionSet && isOwn) stretch += 1;
    if (view.hasFocus && (update.selectionSet || update.docChanged || update.focusChanged)) {
      const { from, to } = view.state.selection.main;
      desk.onChoose(from, to);
    }
  }

  /** What was typed goes to the edition, past what came there meanwhile, which comes here. */
  function send(): void {
    if (!view.composing) sendNow();
  }

  function sendNow(): void {
    const own = typed;
    const foreign = waiting;
    typed = null;
    waiting = null;
    if (foreign !== null) view.dispatch({ changes: own === null ? foreign : foreign.map(own, true), annotations: fromEdition.of(true) });
    if (own !== null) {
      const changes = foreign === null ? own : own.map(foreign);
      isSending = true;
      editing.perform((doc, step) => typedInto(doc, id, changes, step), `side-${id}-${stretch}`);
      isSending = false;
    }
    takeOver();
  }

  /** Makes the editor say what the edition says. */
  function takeOver(source: Source = "foreign"): void {
    const story = storyNow();
    if (story === null) return;
    const now = shownText(story);
    const change = changeTo(view.state.doc.toString(), now, view.state.selection.main.from);
    stored = now;
    const caret = change !== null && source === "history" ? { selection: { anchor: change.from + change.insert.length } } : {};
    const changes = change === null ? {} : { changes: change, ...caret, scrollIntoView: source === "history" };
    const effects = setLook.of({ story, end: desk.framesEnd(story) });
    view.dispatch({ ...changes, effects, annotations: fromEdition.of(true) });
  }

  function heard(_: Transaction | null, source: Source): void {
    const story = storyNow();
    if (story === null || isSending) return;
    if (typed === null && !view.composing) {
      takeOver(source);
      return;
    }
    const now = shownText(story);
    const change = changeTo(stored, now, 0);
    if (change === null) return;
    const came = ChangeSet.of(change, stored.length, "\n");
    waiting = waiting === null ? came : waiting.compose(came);
    stored = now;
  }

  function enter(): boolean {
    const { from, to } = view.state.selection.main;
    const range = { story: id, from, to };
    const place = placeAfterNewLine(editing.store.getState().doc, range);
    stretch += 1;
    if (editing.perform((doc, step) => newLine(doc, range, step))) view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
    return true;
  }

  /** Escape leads back to the page. */
  function goBack(): boolean {
    desk.onLeave();
    return true;
  }

  function copy({ clipboardData }: ClipboardEvent, isCut: boolean): boolean {
    const { from, to } = view.state.selection.main;
    if (clipboardData === null || from === to) return false;
    putForms(clipboardData, formsOf(editing.store.getState().doc, { kind: "story", id }, from, to));
    if (isCut) view.dispatch({ ...view.state.replaceSelection(""), userEvent: "delete.cut" });
    return true;
  }

  function paste({ clipboardData }: ClipboardEvent): boolean {
    const slice = clipboardData && pasted(takeForms(clipboardData));
    if (slice === null || view.composing) return slice === null;
    const { from, to } = view.state.selection.main;
    stretch += 1;
    editing.perform((doc, step) => pasteInto(doc, { kind: "story", id }, from, to, slice, step));
    view.dispatch({ selection: { anchor: Math.min(from + slice.text.length, view.state.doc.length) }, scrollIntoView: true });
    return true;
  }

  const leave = editing.listen(heard);
  takeOver();
  return {
    refresh() {
      if (typed === null && !view.composing) takeOver();
    },
    choose(from, to) {
      if (view.composing) return;
      const most = view.state.doc.length;
      const selection = { anchor: Math.min(from, most), head: Math.min(to, most) };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }),
        annotations: fromEdition.of(true),
      });
    },
    close() {
      sendNow();
      leave();
      view.destroy();
    },
  };
}

/** Undo and redo are those of the edition. */
function walkKeys(editing: Editing) {
  const walk = (step: () => Promise<void>) => () => {
    void step();
    return true;
  };
  return [
    { key: "Mod-z", run: walk(editing.undo) },
    { key: "Mod-Shift-z", run: walk(editing.redo) },
    { key: "Mod-y", run: walk(editing.redo) },
  ];
}

/** All changes of one moment as one step; the last ones are made first, so that the places of the others hold. */
function typedInto(doc: Doc, story: string, changes: ChangeSet, step: string): Transaction | null {
  const all: { readonly from: number; readonly to: number; readonly insert: string }[] = [];
  changes.iterChanges((from, to, _from, _to, insert) => all.push({ from, to, insert: insert.sliceString(0, insert.length, "\n") }));
  let [after, whole] = [doc, null as Transaction | null];
  for (const { from, to, insert } of all.reverse()) {
    const one = replaceText(after, { story, from, to }, insert, step);
    if (one === null) continue;
    after = apply(after, one);
    whole = whole === null ? one : compose(whole, one);
  }
  return whole;
}

/** What leads from one text to another, looked for where the caret is; null when they are alike. */
function changeTo(before: string, after: string, caret: number): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const { at, removed, inserted } = spliceBetween(before, after, caret);
  return { from: at, to: at + removed, insert: inserted };
}
