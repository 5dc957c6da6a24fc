/** Putting pages out (付印、导出): what is wrong with them first, then what, for which press and to where, and how far it is. */
import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { WordedFinding } from "../../../host/api/index.js";
import { pagesOf } from "../../state/exporting.js";
import type { DialogProps } from "../dialogs/dialog.js";
import type { Session } from "../session.js";
import { AntTheme } from "../theme/AntTheme.js";
import { useWords } from "../words.js";
import { ExportForm } from "./ExportForm.js";
import { ExportJob } from "./ExportJob.js";
import { Preflight } from "./Preflight.js";
import "./exporting.css";

export function ExportDialog({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const { exporting } = session;
  const job = useStore(exporting.store, (state) => state.job);
  const isRunning = job?.state.state === "running";
  const isOver = job !== null && !isRunning && job.state.state !== "refused";
  useEffect(() => {
    void session.check();
    return () => exporting.forget();
  }, [session, exporting]);
  return (
    <AntTheme session={session}>
      <Modal open title={words("export-title")} onCancel={onClose} footer={null} width={880} centered destroyOnHidden className="export">
        {isRunning || isOver ? <ExportJob session={session} onClose={onClose} /> : <Order session={session} onClose={onClose} />}
      </Modal>
    </AntTheme>
  );
}

function Order({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const { exporting } = session;
  const wish = useStore(exporting.store, (state) => state.wish);
  const refused = useStore(exporting.store, ({ job }) => (job?.state.state === "refused" ? job.state.findings : null));
  const trouble = useStore(exporting.store, (state) => state.trouble);
  const page = useStore(session.store, (view) => view.page);
  const all = useStore(session.store, (view) => view.pages);
  const [hasSeen, setHasSeen] = useState(false);
  const chosen = pagesOf(
    wish,
    page,
    all.map(({ number }) => number),
  );
  const findings = useFindings(session, chosen);
  const isWrong = refused !== null || (findings ?? []).some(({ level }) => level === "error");
  return (
    <>
      <div className="export-parts">
        <ExportForm session={session} isPagesWrong={chosen === null} />
        <Preflight session={session} findings={refused ?? findings} isRefused={refused !== null} onGone={onClose} />
      </div>
      <div className="export-foot">
        {trouble !== null && (
          <span className="error" role="alert">
            {words(trouble.code, trouble.params)}
          </span>
        )}
        {isWrong && (
          <label className="tick">
            <input type="checkbox" checked={hasSeen} onChange={({ target }) => setHasSeen(target.checked)} />
            {words("export-despite")}
          </label>
        )}
        <span className="space" />
        <Button onClick={onClose}>{words("export-close")}</Button>
        <Button
          type="primary"
          disabled={chosen === null || findings === null || (isWrong && !hasSeen)}
          onClick={() => void exporting.start(hasSeen)}
        >
          {words("export-go")}
        </Button>
      </div>
    </>
  );
}

/** What is wrong with the pages that are put out, and with the edition as a whole; null as long as the host is at it. */
function useFindings({ store }: Session, pages: ReadonlySet<number> | null): readonly WordedFinding[] | null {
  const findings = useStore(store, (view) => view.findings);
  return findings?.filter(({ place }) => pages === null || place.page === undefined || pages.has(place.page)) ?? null;
}
