/** What can be done with the frames that are chosen. */
import {
  type Alignment,
  alignFrames,
  copyFrames,
  deleteFrames,
  distributeFrames,
  duplicateFrames,
  groupFrames,
  lockFrames,
  type OrderChange,
  orderFrames,
  pasteFrames,
  sameSize,
  ungroupFrames,
} from "../../../core/commands/index.js";
import { type FrameRecord, recordsSince } from "../../../core/model/index.js";
import type { Make } from "../../state/editing.js";
import { layAside } from "../carry/drop.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";
import { IN_TEXT, orInText } from "./inText.js";

const chosen = ({ store }: Session) => store.getState().selection;
const hasChosen = (session: Session) => chosen(session).length > 0;
const hasSeveral = (session: Session) => chosen(session).length > 1;

function chosenFrames({ store }: Session): readonly FrameRecord[] {
  const { editing, selection } = store.getState();
  return selection.flatMap((id) => {
    const record = editing?.store.getState().doc.records.get(id);
    return record?.type === "frame" ? [record] : [];
  });
}

function perform({ store }: Session, make: Make): boolean {
  return store.getState().editing?.perform(make) ?? false;
}

/** Does it, and chooses the frames that came by it. */
function performAndChoose(session: Session, make: Make): void {
  const before = session.store.getState().editing?.store.getState().doc;
  if (before === undefined || !perform(session, make)) return;
  const after = session.store.getState().editing?.store.getState().doc;
  const come = after === undefined ? [] : recordsSince(before, after, "frame");
  if (come.length > 0) session.select(come);
}

function copy(session: Session): void {
  const doc = session.store.getState().editing?.store.getState().doc;
  const clip = doc && copyFrames(doc, chosen(session));
  if (clip) session.store.setState({ clip });
}

function remove(session: Session): void {
  const ids = chosen(session);
  if (perform(session, (doc, id) => deleteFrames(doc, ids, id))) session.select([]);
}

function paste(session: Session): void {
  const { clip, pages, page } = session.store.getState();
  const onto = pages.find(({ number }) => number === page);
  if (clip && onto) performAndChoose(session, (doc, id) => pasteFrames(doc, onto.page, clip, { kind: "cells", cols: 0, lines: 0 }, id));
}

const clipboard: readonly Action[] = [
  orInText(
    {
      id: "act-cut",
      group: "clipboard",
      keys: ["Mod+X"],
      isEnabled: hasChosen,
      run(session) {
        copy(session);
        remove(session);
      },
    },
    IN_TEXT.cut,
  ),
  orInText({ id: "act-copy", group: "clipboard", keys: ["Mod+C"], isEnabled: hasChosen, run: copy }, IN_TEXT.copy),
  orInText(
    { id: "act-paste", group: "clipboard", keys: ["Mod+V"], isEnabled: ({ store }) => store.getState().clip !== null, run: paste },
    IN_TEXT.paste,
  ),
  orInText(
    {
      id: "act-duplicate",
      group: "clipboard",
      keys: ["Mod+D"],
      isEnabled: hasChosen,
      run(session) {
        const ids = chosen(session);
        performAndChoose(session, (doc, id) => duplicateFrames(doc, ids, { kind: "cells", cols: 0, lines: 2 }, id));
      },
    },
    IN_TEXT.nothing,
  ),
  orInText({ id: "act-delete", group: "clipboard", keys: ["Delete", "Backspace"], isEnabled: hasChosen, run: remove }, IN_TEXT.remove),
  {
    id: "act-set-aside",
    group: "clipboard",
    keys: ["Mod+Alt+B"],
    isEnabled: hasChosen,
    run: (session) => layAside(session, chosen(session)),
  },
  orInText(
    {
      id: "act-select-all",
      group: "select",
      keys: ["Mod+A"],
      isEnabled: ({ store }) => store.getState().editing !== null,
      run(session) {
        const { pages, page } = session.store.getState();
        session.select(pages.find(({ number }) => number === page)?.frames.map(({ frame }) => frame) ?? []);
      },
    },
    IN_TEXT.all,
  ),
];

function ordering(change: OrderChange, key: string): Action {
  return {
    id: `act-order-${change}`,
    group: "arrange",
    keys: [key],
    isEnabled: hasChosen,
    run(session) {
      const ids = chosen(session);
      perform(session, (doc, id) => orderFrames(doc, ids, change, id));
    },
  };
}

function aligning(alignment: Alignment, key: string): Action {
  return {
    id: `act-align-${alignment}`,
    group: "align",
    keys: [`Mod+Alt+${key}`],
    isEnabled: hasChosen,
    run(session) {
      const ids = chosen(session);
      perform(session, (doc, id) => alignFrames(doc, ids, alignment, id));
    },
  };
}

function simple(
  id: Action["id"],
  group: Action["group"],
  key: string,
  isEnabled: (session: Session) => boolean,
  make: (ids: readonly string[]) => Make,
): Action {
  return { id, group, keys: key === "" ? [] : [key], isEnabled, run: (session) => perform(session, make(chosen(session))) };
}

export const frameActions: readonly Action[] = [
  ...clipboard,
  ordering("front", "Mod+}"),
  ordering("forward", "Mod+]"),
  ordering("backward", "Mod+["),
  ordering("back", "Mod+{"),
  simple("act-group", "arrange", "Mod+G", hasSeveral, (ids) => (doc, id) => groupFrames(doc, ids, id)),
  simple(
    "act-ungroup",
    "arrange",
    "Mod+Shift+G",
    (session) => chosenFrames(session).some(({ group }) => group !== undefined),
    (ids) => (doc, id) => ungroupFrames(doc, ids, id),
  ),
  {
    id: "act-lock",
    group: "frame",
    keys: ["Mod+L"],
    isEnabled: hasChosen,
    isChecked: (session) => hasChosen(session) && chosenFrames(session).every(({ locked }) => locked === true),
    run(session) {
      const ids = chosen(session);
      const isLocked = chosenFrames(session).every(({ locked }) => locked === true);
      perform(session, (doc, id) => lockFrames(doc, ids, !isLocked, id));
    },
  },
  aligning("left", "ArrowLeft"),
  aligning("centre", "X"),
  aligning("right", "ArrowRight"),
  aligning("top", "ArrowUp"),
  aligning("middle", "M"),
  aligning("bottom", "ArrowDown"),
  simple("act-distribute-across", "align", "", hasSeveral, (ids) => (doc, id) => distributeFrames(doc, ids, "across", id)),
  simple("act-distribute-down", "align", "", hasSeveral, (ids) => (doc, id) => distributeFrames(doc, ids, "down", id)),
  simple("act-same-width", "align", "", hasSeveral, (ids) => (doc, id) => sameSize(doc, ids, "width", id)),
  simple("act-same-height", "align", "", hasSeveral, (ids) => (doc, id) => sameSize(doc, ids, "height", id)),
];
