/** Mends of findings (改正): what the host would do about one, fetched when somebody looks at it. */
import type { WordedFinding } from "../../../host/api/index.js";
import type { Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { hostStep, takeDraft } from "./drafts.js";

const fetched = new WeakMap<WordedFinding, Promise<Make | null>>();

/** What mends a finding; null where nothing does any more, which the status bar then says. */
export function mendOf(session: Session, finding: WordedFinding): Promise<Make | null> {
  const made = fetched.get(finding) ?? fetchMend(session, finding);
  fetched.set(finding, made);
  return made;
}

async function fetchMend({ api, store }: Session, { id }: WordedFinding): Promise<Make | null> {
  const { editing } = store.getState();
  if (editing === null) return null;
  await editing.settled();
  const answer = await api.mend({ edition: editing.edition, finding: id });
  if (answer.ok) return hostStep(answer.transaction);
  editing.refuse(answer);
  return null;
}

/** The finding that is mended next: the first on the page that is shown, or else of the edition. */
export function nextMend({ store }: Session): WordedFinding | null {
  const { findings, page } = store.getState();
  const mended = (findings ?? []).filter(({ mend }) => mend !== null);
  return mended.find(({ place }) => place.page === page) ?? mended[0] ?? null;
}

export async function mendNext(session: Session): Promise<void> {
  const finding = nextMend(session);
  if (finding === null) return;
  session.goTo(finding);
  const make = await mendOf(session, finding);
  if (make !== null) takeDraft(session, make);
}
