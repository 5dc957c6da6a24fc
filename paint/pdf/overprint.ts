/** Overprint as graphics states: what it prints leaves the other plates as they are (ISO 32000-1 §8.6.7). */
import type { ObjectMaker, ObjectReference } from "./objects.js";

/** Names of the two states in the resources of a page. */
export const OVERPRINT = { on: "GO", off: "GK" } as const;

/** Both states; in mode 1 an ink of zero leaves its plate alone. */
export function writeOverprintStates(document: ObjectMaker): Readonly<Record<string, ObjectReference>> {
  const state = (isOn: boolean): ObjectReference => {
    const written = document.ref({ Type: "ExtGState", OP: isOn, op: isOn, OPM: 1 });
    written.end();
    return written;
  };
  return { [OVERPRINT.on]: state(true), [OVERPRINT.off]: state(false) };
}
