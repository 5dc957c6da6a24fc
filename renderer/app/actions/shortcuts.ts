/** Which keys do what, once a person has changed some. */
import type { Action } from "./action.js";
import { ACTIONS } from "./allActions.js";

/** Keys that were changed, by the id of their action. */
export type ChangedKeys = Readonly<Record<string, readonly string[]>>;

export function keysOf(action: Action, changed: ChangedKeys): readonly string[] {
  return changed[action.id] ?? action.keys;
}

export function actionFor(chord: string, changed: ChangedKeys): Action | undefined {
  return ACTIONS.find((action) => keysOf(action, changed).includes(chord));
}

/** Gives an action a chord in place of those that it had, and takes the chord from whatever had it. */
export function withChord(changed: ChangedKeys, action: Action, chord: string): ChangedKeys {
  const holder = actionFor(chord, changed);
  const taken = holder && holder !== action ? { [holder.id]: keysOf(holder, changed).filter((each) => each !== chord) } : {};
  return { ...changed, ...taken, [action.id]: [chord] };
}

/** Gives an action its own keys again; what had got them meanwhile loses them. */
export function withoutChange(changed: ChangedKeys, action: Action): ChangedKeys {
  const { [action.id]: _, ...others } = changed;
  const holders = ACTIONS.filter((each) => each !== action && keysOf(each, others).some((chord) => action.keys.includes(chord)));
  const left = holders.map((each) => [each.id, keysOf(each, others).filter((chord) => !action.keys.includes(chord))] as const);
  return { ...others, ...Object.fromEntries(left) };
}
