/** An edition becomes one that can be changed: its document in the page, and the layout worker that follows it. */
import type { TextSelection } from "../../core/page/index.js";
import type { OpenedEdition } from "../../host/api/index.js";
import type { PageHost } from "../client/index.js";
import { createEditing, type Editing, type Source } from "../state/editing.js";
import type { ToWorker } from "../worker/messages.js";

/** Milliseconds without a change after which the host is asked what is wrong with the edition. */
const PAUSE = 900;

interface Followers {
  /** Number of the page that is laid out before the others. */
  readonly pageShown: () => number;
  /** Hears that a person has stopped changing things. */
  readonly onPause: () => void;
  /** What is chosen in the texts after a change. */
  readonly chosenAfter: (source: Source) => TextSelection | null;
}

/** Opens it in the worker too, and keeps that one up to date. */
export function startEditing(
  host: PageHost,
  worker: Worker,
  edition: string,
  opened: OpenedEdition,
  { pageShown, onPause, chosenAfter }: Followers,
): Editing {
  const post = (message: ToWorker) => worker.postMessage(message);
  const editing = createEditing(host.api, edition, opened, () => Date.now());
  let timer = 0;
  post({ kind: "open", host: host.place, edition, opened, first: pageShown() });
  editing.listen((transaction, source) => {
    const { doc, version, name, lost } = editing.store.getState();
    const selection = chosenAfter(source);
    if (transaction !== null) post({ kind: "apply", revision: version, transaction, selection });
    else {
      const parts = { version: doc.version, records: [...doc.records.values()], styles: [...doc.styles.values()] };
      post({ kind: "open", host: host.place, edition, opened: { ...opened, ...parts, name, lost }, first: pageShown() });
      post({ kind: "select", selection });
    }
    clearTimeout(timer);
    timer = window.setTimeout(onPause, PAUSE);
  });
  return editing;
}
