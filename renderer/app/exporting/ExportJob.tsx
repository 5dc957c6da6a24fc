/** A job that puts pages out: how far it is, and once it is done its files, to be shown in their folder or fetched. */
import { Button, Progress } from "antd";
import { useState } from "react";
import { useStore } from "zustand";
import type { JobState, Trouble } from "../../../host/api/index.js";
import type { DialogProps } from "../dialogs/dialog.js";
import { useWords } from "../words.js";
import { download } from "./download.js";

/** Shares of the way after which each phase begins, as far as experience tells. */
const BEGINS: Readonly<Record<JobState["phase"], number>> = { open: 0, pictures: 0.1, ink: 0.4, paint: 0.6, write: 0.95 };

export function ExportJob({ session, onClose }: DialogProps) {
  const job = useStore(session.exporting.store, (state) => state.job);
  if (job === null) return null;
  const { state } = job;
  return (
    <div className="export-job" aria-busy={state.state === "running"}>
      {state.state === "running" ? (
        <Running session={session} onClose={onClose} state={state} />
      ) : (
        <Over session={session} onClose={onClose} state={state} handle={job.handle} />
      )}
    </div>
  );
}

function Running({ session, onClose, state }: DialogProps & { readonly state: JobState }) {
  const words = useWords(session);
  const { phase, done, of } = state;
  return (
    <>
      <p role="status">{words(`export-phase-${phase}`, { done, of })}</p>
      <Progress percent={Math.round(100 * shareOf(state))} />
      <div className="export-foot">
        <span className="space" />
        <Button onClick={onClose}>{words("export-close")}</Button>
        <Button danger onClick={() => void session.exporting.cancel()}>
          {words("export-stop")}
        </Button>
      </div>
    </>
  );
}

function shareOf({ phase, done, of }: Pick<JobState, "phase" | "done" | "of">): number {
  const begins = BEGINS[phase];
  const ends = Math.min(1, ...Object.values(BEGINS).filter((each) => each > begins));
  return begins + (ends - begins) * (of === 0 ? 0 : done / of);
}

function Over({ session, onClose, state, handle }: DialogProps & { readonly state: JobState; readonly handle: string }) {
  const words = useWords(session);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { files, folder, failure, findings } = state;
  const isDone = state.state === "done";
  const wrong = trouble ?? failure;
  async function reveal(): Promise<void> {
    const answer = await session.api.reveal({ job: handle });
    setTrouble(answer.ok ? null : answer);
  }
  async function fetchAll(names: readonly string[]): Promise<void> {
    for (const file of names) {
      const answer = await session.api.exportedFile({ job: handle, file });
      if (!answer.ok) return setTrouble(answer);
      download(file, answer);
    }
  }
  return (
    <>
      {isDone && (
        <p className="success" role="status">
          {words("export-done", { count: files.length, folder })}
        </p>
      )}
      {state.state === "cancelled" && <p role="status">{words("export-cancelled")}</p>}
      {wrong !== null && (
        <p className="error" role="alert">
          {words(wrong.code, wrong.params)}
        </p>
      )}
      {isDone && findings.length > 0 && <p className="warning">{words("export-later", { count: findings.length })}</p>}
      <ul className="export-files">
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="quiet figures">{sizeOf(bytes)}</span>
            <Button type="link" aria-label={words("export-download-one", { file: name })} onClick={() => void fetchAll([name])}>
              {words("export-download")}
            </Button>
          </li>
        ))}
      </ul>
      <div className="export-foot">
        {isDone && <Button onClick={() => void reveal()}>{words("export-reveal")}</Button>}
        <span className="space" />
        <Button onClick={() => session.exporting.forget()}>{words("export-again")}</Button>
        <Button type="primary" onClick={onClose}>
          {words("export-close")}
        </Button>
      </div>
    </>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
