/** The roles and marks of the chosen text as buttons: what menus and keys do too. */
import { useStore } from "zustand";
import type { BlockRole } from "../../../core/model/index.js";
import { type Action, canRun, labelOf, runAction } from "../actions/action.js";
import { ACTIONS } from "../actions/allActions.js";
import { isMacHere, showChord } from "../actions/chords.js";
import { keysOf } from "../actions/shortcuts.js";
import type { Session } from "../session.js";
import { Tip } from "../Tip.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { RubyField } from "./RubyField.js";

const ROLES: readonly BlockRole[] = [
  ...(["rubric", "kicker", "headline", "deck", "summary", "side", "tail"] as const),
  ...(["paragraph", "subhead", "quote", "table"] as const),
];
const MARKS = ["act-mark-strong", "act-mark-kai", "act-mark-emphasis", "act-mark-byline", "act-clear-marks"] as const;

function actionOf(id: string): Action {
  const action = ACTIONS.find((each) => each.id === id);
  if (action === undefined) throw new Error(`no action with id ${JSON.stringify(id)}`);
  return action;
}

export function MarkBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const changed = useStore(session.shell, (shell) => shell.keys);
  useStore(session.store, (view) => view.textTarget);
  useEditing(session, (state) => state.version);
  const role = ROLES.find((each) => canRun(actionOf(`act-role-${each}`), session) && actionOf(`act-role-${each}`).isChecked?.(session));
  const isReady = canRun(actionOf("act-role-paragraph"), session);
  return (
    <div className="side-marks" role="toolbar" aria-label={words("side-styles")}>
      <select
        aria-label={words("side-role")}
        value={role ?? ""}
        disabled={!isReady}
        onChange={({ target }) => runAction(actionOf(`act-role-${target.value}`), session)}
      >
        {role === undefined && <option value="">{isReady ? words("side-roles-mixed") : words("side-role")}</option>}
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {words(`role-${each}`)}
          </option>
        ))}
      </select>
      {MARKS.map((id) => {
        const action = actionOf(id);
        const [chord] = keysOf(action, changed);
        return (
          <Tip key={id} title={labelOf(action, language)} keys={chord && showChord(chord, isMacHere())}>
            <button
              type="button"
              className={`side-button side-button-${id}`}
              aria-label={labelOf(action, language)}
              aria-pressed={action.isChecked?.(session) ?? false}
              disabled={!canRun(action, session)}
              // The caret stays in the text.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => runAction(action, session)}
            >
              {words(`side-${id}`)}
            </button>
          </Tip>
        );
      })}
      <RubyField session={session} />
    </div>
  );
}
