/** The folder in which copy arrives (收稿文件夹): what is new in it comes in by a click, or by itself. */
import { useStore } from "zustand";
import type { CopyFolderCard } from "../../../host/api/index.js";
import { hasCome } from "../../state/copyDesk.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";

/** Opens the choice of folders; none while one is watched. */
export function FolderButton({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { store } = session.copyDesk;
  const isWatched = useStore(store, (state) => state.folder !== null);
  if (isWatched) return null;
  async function choose(): Promise<void> {
    const listed = await session.api.copyFolders({});
    if (listed.ok) store.setState({ choices: listed.folders });
  }
  return (
    <button type="button" onClick={() => void choose()}>
      {words("copy-folder-choose")}
    </button>
  );
}

export function CopyFolder({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const desk = session.copyDesk;
  const folder = useStore(desk.store, (state) => state.folder);
  const choices = useStore(desk.store, (state) => state.choices);
  async function make(): Promise<void> {
    const made = await session.api.makeCopyFolder({});
    const listed = await session.api.copyFolders({});
    const card = made.ok && listed.ok ? listed.folders.find((each) => each.folder === made.folder) : undefined;
    if (card) watch(card);
    if (!made.ok) desk.store.setState({ troubles: [...desk.store.getState().troubles, made] });
  }
  function watch(card: CopyFolderCard | null): void {
    desk.store.setState({ choices: null });
    desk.watch(card);
  }
  if (folder !== null) return <Watched session={session} folder={folder} onEnd={() => watch(null)} />;
  if (choices === null) return null;
  return (
    <div className="copy-folder">
      <ul aria-label={words("copy-folder-choose")}>
        {choices.map((card) => (
          <li key={card.folder}>
            <button type="button" className="copy-folder-row" onClick={() => watch(card)}>
              {card.name}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="copy-folder-row" onClick={() => void make()}>
            {words("copy-folder-make")}
          </button>
        </li>
        <li>
          <button type="button" className="copy-folder-row" onClick={() => desk.store.setState({ choices: null })}>
            {words("copy-folder-none")}
          </button>
        </li>
      </ul>
    </div>
  );
}

interface WatchedProps {
  readonly session: Session;
  readonly folder: CopyFolderCard;
  readonly onEnd: () => void;
}

function Watched({ session, folder, onEnd }: WatchedProps) {
  const words = useWords(session);
  const desk = session.copyDesk;
  const files = useStore(desk.store, (state) => state.files);
  const away = useStore(desk.store, (state) => state.away);
  const isAutomatic = useStore(desk.store, (state) => state.isAutomatic);
  const doc = useEditing(session, (state) => state.doc);
  const fresh = files.filter(({ hash }) => hash === null || (doc !== null && !hasCome(doc, hash)));
  const ready = fresh.filter(({ hash }) => hash !== null).map(({ name }) => name);
  return (
    <div className="copy-folder">
      <div className="copy-folder-head">
        <strong>{words("copy-folder-is", { name: folder.name })}</strong>
        <label>
          <input type="checkbox" checked={isAutomatic} onChange={({ target }) => desk.setAutomatic(target.checked)} />
          {words("copy-folder-automatic")}
        </label>
        <button type="button" onClick={onEnd}>
          {words("copy-folder-end")}
        </button>
      </div>
      {away !== null && (
        <p className="copy-note warning" role="alert">
          {words(away.code, away.params)}
        </p>
      )}
      {away === null && fresh.length === 0 && <p className="quiet">{words("copy-folder-nothing")}</p>}
      <ul className="copy-files">
        {fresh.map(({ name, hash }) => (
          <li key={name}>
            <button
              type="button"
              className="copy-folder-row"
              disabled={hash === null}
              title={name}
              onClick={() => void desk.bringFromFolder([name])}
            >
              {name}
            </button>
            {hash === null && <span className="quiet">{words("copy-folder-writing")}</span>}
          </li>
        ))}
      </ul>
      {ready.length > 1 && (
        <button type="button" onClick={() => void desk.bringFromFolder(ready)}>
          {words("copy-folder-all", { count: ready.length })}
        </button>
      )}
    </div>
  );
}
