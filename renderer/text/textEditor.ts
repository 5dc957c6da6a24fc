/**
 * Typing on the page: where the caret is, and what keys, clicks and the input method do there. The selection is kept here and in view
 * state; the layout worker is told of it and says how it looks.
 */
import {
  breakHeadlineLine,
  isRefusal,
  joinHeadlineLines,
  newLine,
  placeAfterNewLine,
  replaceWords,
  wordsAt,
} from "../../core/commands/index.js";
import type { Doc } from "../../core/model/index.js";
import { type StepDirection, type TextPlace, type TextSelection, textStep } from "../../core/page/index.js";
import { type ClipboardForms, pasted } from "../../reading/index.js";
import type { Editing, Make, Source } from "../state/editing.js";
import type { TextTarget, ViewStore } from "../state/view.js";
import type { PagePoint } from "../tools/tool.js";
import type { TextAsker } from "./askWorker.js";
import { formsOf, pasteInto } from "./clipboardForms.js";
import { headOfFrame } from "./headOfFrame.js";
import {
  caretFor,
  changeEnd,
  draggedTo,
  type Grain,
  grainAt,
  isCaret,
  placeAfter,
  type Stretch,
  stretchOf,
  wholePart,
} from "./selections.js";
import { createTurns } from "./turns.js";

export interface TextEditor {
  /** Puts the caret into a frame: at a point of its page, or at the head of its words. */
  enter(frame: string, at?: PagePoint): void;
  /** Chooses a stretch of some words. */
  choose(place: Pick<TextPlace, "kind" | "id">, from: number, to: number): void;
  /** The pointer goes down on a text: a caret, a word, a paragraph, or as far as there from where the selection began. */
  press(at: PagePoint, how: Grain | "extend", frame: string): void;
  /** Goes on choosing in the frame there, or in that of the caret where other words or none are. */
  drag(at: PagePoint, frame: string | null): void;
  /** Puts text in the place of what is chosen. */
  type(text: string): void;
  /** Shows what an input method is putting together in the place of what is chosen; nothing any more where it is empty. */
  compose(text: string): void;
  /** Enter: a new paragraph; in a headline a new line, and with Shift a new paragraph there too. */
  breakLine(isParagraph: boolean): void;
  /** Takes away what is chosen, else what a step goes over. */
  erase(step: "before" | "after" | "wordBefore" | "wordAfter"): void;
  step(direction: StepDirection, isExtending: boolean): void;
  /** All of the headline or of the text; all of the story when that is chosen. */
  selectAll(): void;
  /** The words that are chosen. */
  chosenWords(): string;
  /** The same as it goes into the clipboard. */
  chosenForms(): ClipboardForms;
  /** Puts what lies in the clipboard in the place of what is chosen. */
  paste(forms: ClipboardForms): void;
  /** What is chosen after a change of the document, for those who lay it out. */
  follow(source: Source): TextSelection | null;
  /** Takes the caret away. */
  leave(): void;
}

interface Parts {
  readonly store: ViewStore;
  readonly asker: TextAsker;
  /** Gives the keys to the caret. */
  readonly focus: () => void;
}

/** What a change is called that is shown and never done. */
const COMPOSING = "composing";

/** Steps that the words alone tell, where lines are horizontal. */
const PLAIN_STEPS: Partial<Readonly<Record<StepDirection, Parameters<typeof textStep>[2]>>> = {
  left: "before",
  right: "after",
  wordLeft: "wordBefore",
  wordRight: "wordAfter",
  textStart: "first",
  textEnd: "last",
};

export function createTextEditor({ store, asker, focus }: Parts): TextEditor {
  const inTurn = createTurns();
  /** Where a row of steps up and down wants to stand in its lines. */
  let goal: number | null = null;
  /** Where a drag began. */
  let dragged: { readonly from: Stretch; readonly grain: Grain } | null = null;
  let dragTo: { readonly at: PagePoint; readonly frame: string | null } | null = null;
  /** What will be chosen after the change that is being done. */
  let coming: TextSelection | null = null;
  /** Whether something is shown that is not typed yet. */
  let isComposing = false;
  /** The document of which the selection tells. */
  let known: Doc | null = null;
  /** Counts where the caret was put by hand: what is typed after that is a step of the history of its own. */
  let run = 0;

  const editing = (): Editing | null => store.getState().editing;
  const docNow = (): Doc | null => editing()?.store.getState().doc ?? null;
  const chosen = (): TextSelection | null => store.getState().text;
  const wordsOf = (place: Pick<TextPlace, "kind" | "id">, doc = docNow()): string => (doc && wordsAt(doc, place)) ?? "";

  function keep(text: TextSelection | null): void {
    known = docNow();
    store.setState(text === null ? { text, ...withoutTarget() } : { text, textTarget: targetOf(text) });
  }

  function withoutTarget(): { readonly textTarget?: null; readonly textShown?: null } {
    return store.getState().textTarget?.where === "page" ? { textTarget: null, textShown: null } : {};
  }

  /** Puts the selection somewhere by hand. */
  function put(text: TextSelection, wanted: number | null = null): void {
    goal = wanted;
    run += 1;
    keep(text);
    asker.select(text);
  }

  function perform(make: Make, after: TextSelection, what: string): boolean {
    goal = null;
    coming = after;
    const { kind, id } = after.head;
    const isDone = editing()?.perform(make, `${what} ${kind} ${id} ${run}`) ?? false;
    coming = null;
    return isDone;
  }

  function replace({ from, to }: Stretch, insert: string, what: string): void {
    const text = chosen();
    if (text === null) return;
    const { kind, id } = text.head;
    const after: TextPlace = { kind, id, at: from + insert.length, ...(insert === "" ? {} : { isLineEnd: true }) };
    const isDone = perform((doc, step) => replaceWords(doc, { kind, id }, from, to, insert, step), caretFor(after), what);
    if (!isDone && from !== to) put(caretFor({ kind, id, at: from }));
  }

  /** Where others change the words, the selection moves along. */
  function keepMoved(text: TextSelection, before: string, after: string): void {
    const [anchor, head] = [placeAfter(text.anchor, before, after), placeAfter(text.head, before, after)];
    if (anchor === text.anchor && head === text.head) known = docNow();
    else keep({ anchor, head });
  }

  /** The frame of the caret when it holds a headline. */
  function headlineFrame(): string | null {
    const frame = store.getState().textShown?.caret?.frame ?? store.getState().selection[0];
    const record = frame === undefined ? undefined : docNow()?.records.get(frame);
    return record?.type === "frame" && record.content.kind === "headline" ? record.id : null;
  }

  /** At the edge of a headline's line the lines are joined, and no word is taken. */
  function joinLines({ head }: TextSelection, isBack: boolean): boolean {
    const frame = headlineFrame();
    if (frame === null || isBack === (head.isLineEnd === true)) return false;
    return perform((doc, id) => joinHeadlineLines(doc, frame, head.at, id), caretFor({ ...head, isLineEnd: true }), "join");
  }

  async function dragOn(): Promise<void> {
    const [to, began, text] = [dragTo, dragged, chosen()];
    dragTo = null;
    if (to === null || began === null || text === null) return;
    const isOwn = (place: TextPlace | null) => place?.id === text.anchor.id && place.kind === text.anchor.kind;
    const there = to.frame === null ? null : await asker.hit(to.at, to.frame);
    const place = isOwn(there) ? there : await asker.hit(to.at, store.getState().textShown?.caret?.frame ?? null);
    if (place !== null && isOwn(place)) put(draggedTo(wordsOf(place), began.from, place, began.grain));
  }

  return {
    enter(frame, at) {
      inTurn(async () => {
        const place = (at && (await asker.hit(at, frame))) ?? headOfFrame(docNow(), frame);
        if (place === null) return;
        dragged = null;
        store.setState({ selection: [frame] });
        put(caretFor(place));
        focus();
      });
    },
    choose({ kind, id }, from, to) {
      put({ anchor: { kind, id, at: from }, head: { kind, id, at: to } });
    },
    press(at, how, frame) {
      dragged = null;
      inTurn(async () => {
        const text = chosen();
        const place = (await asker.hit(at, frame)) ?? headOfFrame(docNow(), frame);
        if (place === null) return;
        const words = wordsOf(place);
        const isSame = text?.anchor.id === place.id && text.anchor.kind === place.kind;
        const grain = how === "extend" ? "character" : how;
        const from = how === "extend" && text && isSame ? { from: text.anchor.at, to: text.anchor.at } : grainAt(words, place.at, grain);
        dragged = { from, grain };
        put(draggedTo(words, from, place, grain));
        focus();
      });
    },
    drag(at, frame) {
      const isWaiting = dragTo !== null;
      dragTo = { at, frame };
      if (!isWaiting) inTurn(dragOn);
    },
    type(text) {
      inTurn(() => {
        const now = chosen();
        if (now !== null) replace(stretchOf(now), text, "type");
      });
    },
    compose(text) {
      inTurn(() => {
        const now = chosen();
        const doc = docNow();
        if (now === null || doc === null || (text === "" && !isComposing)) return;
        const { kind, id } = now.head;
        const { from, to } = stretchOf(now);
        const outcome = text === "" ? null : replaceWords(doc, { kind, id }, from, to, text, COMPOSING);
        isComposing = outcome !== null && !isRefusal(outcome);
        if (outcome === null || isRefusal(outcome)) asker.compose(null, now, null);
        else {
          const end = from + text.length;
          asker.compose(outcome, caretFor({ kind, id, at: end, isLineEnd: true }), { kind, id, from, to: end });
        }
      });
    },
    breakLine(isParagraph) {
      inTurn(() => {
        const now = chosen();
        const doc = docNow();
        if (now === null || doc === null || now.head.kind === "caption") return;
        const { kind, id, at } = now.head;
        const frame = headlineFrame();
        if (frame !== null && !isParagraph) {
          perform((current, step) => breakHeadlineLine(current, frame, at, step), caretFor({ kind, id, at }), "break");
        } else if (kind !== "story" || !isCaret(now)) replace(stretchOf(now), "\n", "line");
        else {
          const range = { story: id, from: at, to: at };
          perform((current, step) => newLine(current, range, step), caretFor({ kind, id, at: placeAfterNewLine(doc, range) }), "line");
        }
      });
    },
    erase(step) {
      inTurn(() => {
        const now = chosen();
        if (now === null) return;
        if (!isCaret(now)) return replace(stretchOf(now), "", "erase");
        if (joinLines(now, step === "before" || step === "wordBefore")) return;
        const to = textStep(wordsOf(now.head), now.head, step);
        if (to.at !== now.head.at) replace(stretchOf({ anchor: now.head, head: to }), "", "erase");
      });
    },
    step(direction, isExtending) {
      inTurn((): Promise<void> | undefined => {
        const now = chosen();
        if (now === null) return undefined;
        const land = (place: TextPlace, wanted: number | null) =>
          put(isExtending ? { anchor: now.anchor, head: place } : caretFor(place), wanted);
        const isVertical = store.getState().textShown?.caret?.angle === "vertical";
        const plain = isVertical ? undefined : PLAIN_STEPS[direction];
        if (plain === undefined)
          return asker.step(now.head, direction, goal).then(({ place, goal: wanted }) => {
            if (place !== null && chosen() !== null) land(place, wanted);
          });
        const isEdge = !isExtending && !isCaret(now) && (plain === "before" || plain === "after");
        const { from, to } = stretchOf(now);
        land(isEdge ? { ...now.head, at: plain === "before" ? from : to } : textStep(wordsOf(now.head), now.head, plain), null);
        return undefined;
      });
    },
    selectAll() {
      inTurn(() => {
        const now = chosen();
        if (now === null) return;
        const { kind, id } = now.head;
        const record = docNow()?.records.get(id);
        const all = record?.type === "story" ? wholePart(record, now) : { from: 0, to: wordsOf(now.head).length };
        put({ anchor: { kind, id, at: all.from }, head: { kind, id, at: all.to } });
      });
    },
    chosenWords() {
      const now = chosen();
      if (now === null) return "";
      const { from, to } = stretchOf(now);
      return wordsOf(now.head).slice(from, to);
    },
    chosenForms() {
      const now = chosen();
      const doc = docNow();
      if (now === null || doc === null) return { text: "", html: "" };
      const { from, to } = stretchOf(now);
      return formsOf(doc, now.head, from, to);
    },
    paste(forms) {
      const slice = pasted(forms);
      if (slice === null) return;
      inTurn(() => {
        const now = chosen();
        if (now === null) return;
        run += 1;
        const { from, to } = stretchOf(now);
        const { kind, id } = now.head;
        const after = { kind, id, at: from + slice.text.length, isLineEnd: true } as const;
        perform((doc, step) => pasteInto(doc, { kind, id }, from, to, slice, step), caretFor(after), "paste");
      });
    },
    follow(source) {
      isComposing = false;
      const text = chosen();
      const doc = docNow();
      if (text === null || doc === null) return null;
      const after = wordsAt(doc, text.head);
      const before = known && wordsAt(known, text.head);
      if (after === null || before === null) keep(null);
      else if (coming !== null) keep(coming);
      else if (source === "history" && before !== after) {
        run += 1;
        keep(caretFor({ kind: text.head.kind, id: text.head.id, at: changeEnd(before, after) }));
      } else keepMoved(text, before, after);
      return chosen();
    },
    leave() {
      if (chosen() === null) return;
      keep(null);
      asker.select(null);
    },
  };
}

function targetOf(text: TextSelection): TextTarget {
  const { kind, id } = text.head;
  return { kind, id, ...stretchOf(text), where: "page" };
}
