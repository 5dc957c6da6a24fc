/** Steps that somebody worked out for a person: looked at on the stage before they are done, and done by a click. */
import { isRefusal } from "../../../core/commands/index.js";
import { fitsDoc, type Transaction } from "../../../core/edit/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { Make } from "../../state/editing.js";
import type { Draft } from "../../worker/messages.js";
import type { Session } from "../session.js";

const known = new WeakMap<Make, { readonly doc: Doc; readonly draft: Draft | null }>();
let count = 0;

/** What `make` would do to a document; null where it would do nothing, or no longer can. One draft for each of both. */
export function draftOf(make: Make, doc: Doc): Draft | null {
  const last = known.get(make);
  if (last?.doc === doc) return last.draft;
  const transaction = make(doc, `draft-${++count}`);
  const draft = transaction === null || isRefusal(transaction) ? null : { id: transaction.id, transaction };
  known.set(make, { doc, draft });
  return draft;
}

/** A step of the host's, as long as what it touches stands as the host saw it. */
export function hostStep(transaction: Transaction): Make {
  return (doc, id) => (fitsDoc(doc, transaction) ? { ...transaction, id } : { refused: "refused-plan-old", params: {} });
}

/** Shows on the stage what `make` would do to a page; whether there is anything to show. */
export function showDraft({ store }: Session, make: Make, page: number, says: string): boolean {
  const { editing } = store.getState();
  const draft = editing && draftOf(make, editing.store.getState().doc);
  if (!draft) return false;
  store.setState({ preview: { draft, page, says } });
  return true;
}

export function leaveDraft({ store }: Session): void {
  if (store.getState().preview !== null) store.setState({ preview: null });
}

/** Does it, as one step. The preview stays on the stage until the page is laid out anew; a refusal ends it. */
export function takeDraft(session: Session, make: Make): boolean {
  const isDone = session.store.getState().editing?.perform(make) ?? false;
  if (!isDone) leaveDraft(session);
  return isDone;
}
