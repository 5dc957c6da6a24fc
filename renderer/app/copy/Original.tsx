/** The copy as it came (原稿): every character of the text, coloured by what it was taken for, and the file itself. */
import type { IntakeRecord, SourceRecord } from "../../../core/model/index.js";
import type { Editing } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { kindOf } from "./copyView.js";

interface OriginalProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly intake: IntakeRecord;
  readonly sources: readonly SourceRecord[];
}

export function Original({ session, editing, intake, sources }: OriginalProps) {
  const words = useWords(session);
  const { store } = session.copyDesk;
  async function save({ file, name }: SourceRecord): Promise<void> {
    if (file === null) return;
    const answer = await session.api.copyOriginal({ edition: editing.edition, file });
    if (!answer.ok) return store.setState({ troubles: [...store.getState().troubles, { code: answer.code, params: answer.params }] });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([Uint8Array.from(answer.bytes)], { type: answer.type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER);
  }
  return (
    <div className="copy-original">
      {sources.map((source, index) => (
        <section key={source.id}>
          <h3>
            {source.name}
            <span className="quiet">{source.encoding}</span>
            {source.file !== null && (
              <button type="button" onClick={() => void save(source)}>
                {words("copy-original-file")}
              </button>
            )}
          </h3>
          <p className="copy-text">
            {intake.parts
              .filter((part) => part.source === index)
              .map(({ from, to, role }) => (
                <span key={from} className={kindOf(role)} title={words(`copy-role-${role}`)}>
                  {source.text.slice(from, to)}
                </span>
              ))}
          </p>
        </section>
      ))}
    </div>
  );
}

/** Milliseconds in which a browser has taken a file. */
const REVOKE_AFTER = 10_000;
