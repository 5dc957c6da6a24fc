/** What is wrong with the edition, the worst first; a click leads to the place. */

import { useStore } from "zustand";
import type { WordedFinding } from "../../host/api/index.js";
import { say } from "../../messages/index.js";
import type { View } from "../state/view.js";
import { Choice } from "./planner/Choice.js";
import { mendOf } from "./planner/mends.js";
import type { Session } from "./session.js";
import "./planner/planner.css";

const ORDER: readonly WordedFinding["level"][] = ["error", "warning", "info"];

export function Findings({ session }: { readonly session: Session }) {
  const language = useStore(session.store, (view) => view.language);
  const findings = useStore(session.store, (view) => view.findings);
  const sorted = [...(findings ?? [])].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  return (
    <div className="findings" aria-busy={findings === null}>
      <h2>{title(language, findings)}</h2>
      <ul data-choices>
        {sorted.map((finding, index) => (
          // The list is made anew as a whole, and two findings may say the same: their places are their keys.
          <li key={index}>
            <Row session={session} finding={finding} />
            <Mend session={session} finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What would put it right: seen on the page while it is pointed at, done by a click. */
function Mend({ session, finding }: { readonly session: Session; readonly finding: WordedFinding }) {
  const language = useStore(session.store, (view) => view.language);
  const page = useStore(session.store, (view) => view.page);
  const { mend, place } = finding;
  if (mend === null) return null;
  return (
    <Choice session={session} prepare={() => mendOf(session, finding)} page={place.page ?? page} says={mend} className="row-mend">
      {say(language, "mend-do", { mend })}
    </Choice>
  );
}

function title(language: View["language"], findings: View["findings"]): string {
  if (findings === null) return say(language, "desk-checking");
  return findings.length === 0 ? say(language, "desk-findings-none") : say(language, "desk-findings", { count: findings.length });
}

/** A finding without a page is about the edition, and there is nowhere to go. */
function Row({ session, finding }: { readonly session: Session; readonly finding: WordedFinding }) {
  const { level, message, why, place } = finding;
  const words = (
    <>
      {message}
      {why !== undefined && <small className="quiet">{why}</small>}
    </>
  );
  if (place.page === undefined) return <div className={`row ${level}`}>{words}</div>;
  return (
    <button type="button" className={`row ${level}`} onClick={() => session.goTo(finding)}>
      {words}
    </button>
  );
}
