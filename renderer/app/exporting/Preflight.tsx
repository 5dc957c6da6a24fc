/** What is wrong with the pages that are to be put out, the worst first; a click closes the dialog and shows the place. */
import { useEffect, useRef } from "react";
import type { WordedFinding } from "../../../host/api/index.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";

interface PreflightProps {
  readonly session: Session;
  /** Null as long as the host is at it. */
  readonly findings: readonly WordedFinding[] | null;
  /** Whether they are errors for which the host put nothing out. */
  readonly isRefused: boolean;
  onGone(): void;
}

const LEVELS = ["error", "warning", "info"] as const;

export function Preflight({ session, findings, isRefused, onGone }: PreflightProps) {
  const words = useWords(session);
  const place = useRef<(() => void) | null>(null);
  // The place is shown once the dialog has gone, which gives the focus back first.
  useEffect(() => () => place.current?.(), []);
  function go(finding: WordedFinding): void {
    place.current = () => session.goTo(finding);
    onGone();
  }
  return (
    <section className="export-preflight" aria-label={words("export-preflight")} aria-busy={findings === null}>
      <h3>
        {words("export-preflight")}
        {findings !== null &&
          LEVELS.map((level) => ({ level, count: findings.filter((each) => each.level === level).length }))
            .filter(({ count }) => count > 0)
            .map(({ level, count }) => (
              <span key={level} className={level}>
                {words(`export-level-${level}`, { count })}
              </span>
            ))}
      </h3>
      {isRefused && <p className="error">{words("export-refused-head")}</p>}
      {findings === null && <p className="quiet">{words("desk-checking")}</p>}
      {findings?.length === 0 && <p className="success">{words("export-clean")}</p>}
      <ul>
        {LEVELS.flatMap((level) => findings?.filter((each) => each.level === level) ?? []).map((finding) => (
          <li key={finding.id}>
            <FindingRow finding={finding} onGo={() => go(finding)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A finding without a page is about the edition, and there is nowhere to go. */
function FindingRow({ finding: { level, message, why, place }, onGo }: { readonly finding: WordedFinding; onGo(): void }) {
  const said = (
    <>
      {message}
      {why !== undefined && <small className="quiet">{why}</small>}
    </>
  );
  if (place.page === undefined) return <div className={`row ${level}`}>{said}</div>;
  return (
    <button type="button" className={`row ${level}`} onClick={onGo}>
      {said}
    </button>
  );
}
