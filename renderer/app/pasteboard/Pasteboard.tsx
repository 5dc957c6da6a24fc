/** The pasteboard (备用稿): copy that stands on no page, to be carried to one or brought there by a key. */
import { type KeyboardEvent, useRef } from "react";
import { useStore } from "zustand";
import { discardCopy } from "../../../core/commands/index.js";
import { type CopyRecord, isCopy, pasteboardOf } from "../../../core/model/index.js";
import { charactersOfCopy, wordsOfCopy } from "../../../core/page/index.js";
import { startCarrying } from "../carry/carrying.js";
import { useDrop } from "../carry/useDrop.js";
import { HostPicture } from "../editions/HostPicture.js";
import { PlaceMenu } from "../menu/PlaceMenu.js";
import { bringCopy } from "../pages/bringCopy.js";
import { pageHere, perform } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { bodyLinesAbout, previewOf } from "./copyFacts.js";
import "./pasteboard.css";

export function Pasteboard({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const doc = useEditing(session, (state) => state.doc);
  const drop = useDrop(session, { kind: "pasteboard" });
  const copy = (doc === null ? [] : pasteboardOf(doc)).flatMap((id): readonly CopyRecord[] => {
    const record = doc?.records.get(id);
    return isCopy(record) ? [record] : [];
  });
  const list = useRef<HTMLUListElement>(null);

  function walk(event: KeyboardEvent): void {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = rows.findIndex((row) => row.matches(":focus"));
    if (direction === undefined || at === -1) return;
    event.preventDefault();
    rows[at + direction]?.focus();
  }
  return (
    <PlaceMenu session={session} place="pasteboard">
      <div className="pasteboard" {...drop}>
        {copy.length === 0 ? (
          <p className="pasteboard-teach quiet">{words("pasteboard-empty")}</p>
        ) : (
          <ul ref={list} onKeyDown={walk} aria-label={words("panel-pasteboard")}>
            {copy.map((record) => (
              <li key={record.id}>
                <Row session={session} record={record} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </PlaceMenu>
  );
}

function Row({ session, record }: { readonly session: Session; readonly record: CopyRecord }) {
  const words = useWords(session);
  const isChosen = useStore(session.shell, (shell) => shell.copy === record.id);
  const name = wordsOfCopy(record) || record.id;
  const choose = () => session.shell.setState({ copy: record.id });
  function bring(): void {
    const page = pageHere(session);
    if (page) void bringCopy(session, record.id, page.id, null);
  }
  return (
    <button
      type="button"
      className={`paste-row ${record.type}`}
      aria-pressed={isChosen}
      data-copy={record.id}
      title={words("pasteboard-how")}
      onClick={choose}
      onFocus={choose}
      onContextMenu={choose}
      onDoubleClick={bring}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Delete") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") bring();
        else perform(session, (doc, id) => discardCopy(doc, record.id, id));
      }}
      onPointerDown={(event) => startCarrying(session, event, { kind: "copy", copy: record.id }, name)}
    >
      <Preview session={session} record={record} />
      <span className="paste-words">
        <strong>{name}</strong>
        <span className="quiet">{previewOf(record)}</span>
        <small className="quiet">
          {record.type === "story" ? words("copy-length", { characters: charactersOfCopy(record) }) : words(`copy-${record.type}`)}
          {record.type === "story" && <Lines session={session} record={record} />}
        </small>
      </span>
    </button>
  );
}

/** About how many lines of one column a story makes on the page that is shown. */
function Lines({ session, record }: { readonly session: Session; readonly record: Extract<CopyRecord, { type: "story" }> }) {
  const words = useWords(session);
  const page = useStore(session.store, (view) => view.page);
  const doc = useEditing(session, (state) => state.doc);
  const here = doc === null ? undefined : [...doc.records.values()].find((each) => each.type === "page" && each.number === page);
  const style = here?.type === "page" ? doc?.styles.get(here.style) : undefined;
  return style ? `　${words("copy-lines", { lines: bodyLinesAbout(record, style.grid.characters) })}` : null;
}

/** Pixels of a preview's side, for screens of twice as many. */
const PREVIEW = 112;

function Preview({ session, record }: { readonly session: Session; readonly record: CopyRecord }) {
  const edition = useStore(session.store, (view) => view.edition);
  const doc = useEditing(session, (state) => state.doc);
  const artwork = record.type === "ad" && record.picture !== null ? doc?.records.get(record.picture) : record;
  if (edition === null || artwork?.type !== "picture" || artwork.file === null) return <span className={`paste-mark ${record.type}`} />;
  const { file, pixels, placed } = artwork;
  const size = placed ?? pixels ?? { width: 1, height: 1 };
  const scale = PREVIEW / Math.max(size.width, size.height);
  const [width, height] = [size.width, size.height].map((length) => Math.max(1, Math.round(length * scale)));
  const wish = { edition, file, page: placed?.page ?? null, black: false, width: width ?? 1, height: height ?? 1 };
  return (
    <span className="paste-picture">
      <HostPicture name={`${edition} ${file}`} load={() => session.api.picture(wish)} alt="" />
    </span>
  );
}
