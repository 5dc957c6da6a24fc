/** What is seen over the pages: each aid is put on and taken away, and a single plate can be looked at. */
import { type AidName, PLATES, type PlateName } from "../../state/sight.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const hasPages = ({ store }: Session) => store.getState().pages.length > 0;

function aid(name: AidName, key: string): Action {
  return {
    id: `act-show-${name}`,
    group: "show",
    keys: [key],
    isEnabled: hasPages,
    isChecked: ({ sight }) => sight.getState().aids[name],
    run({ sight }) {
      const { aids } = sight.getState();
      sight.setState({ aids: { ...aids, [name]: !aids[name] } });
    },
  };
}

function plate(name: PlateName | null, key: string): Action {
  return {
    id: `act-plate-${name ?? "all"}`,
    group: "show",
    keys: [key],
    isEnabled: hasPages,
    isChecked: ({ sight }) => sight.getState().plate === name,
    run: ({ sight }) => sight.setState({ plate: name }),
  };
}

export const sightActions: readonly Action[] = [
  aid("rulers", "R"),
  aid("margins", ";"),
  aid("grid", "G"),
  aid("baselines", "Shift+B"),
  aid("bleed", "W"),
  {
    ...aid("spread", "Shift+S"),
    run(session) {
      const { aids } = session.sight.getState();
      session.sight.setState({ aids: { ...aids, spread: !aids.spread } });
      session.wholePage();
    },
  },
  aid("fit", "Shift+F"),
  aid("overset", "Shift+O"),
  aid("findings", "Shift+E"),
  aid("reading", "Shift+R"),
  aid("threads", "Shift+K"),
  plate(null, "Shift+0"),
  ...PLATES.map((name, index) => plate(name, `Shift+${index + 1}`)),
];
