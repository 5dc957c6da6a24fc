/** What a person has to know or decide before going on: a session that ended badly, an edition that cannot be changed, changes that are not kept. */
import { useStore } from "zustand";
import type { OpenedEdition } from "../../host/api/index.js";
import type { Editing } from "../state/editing.js";
import type { Session } from "./session.js";
import { useWords } from "./words.js";

/** Troubles with the host itself, which a fresh start of the page may end. */
const HOST_TROUBLES: ReadonlySet<string> = new Set(["host-away", "host-restarted"]);

export function Banner({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <BannerOf session={session} editing={editing} />;
}

interface Part {
  readonly session: Session;
  readonly editing: Editing;
}

function BannerOf({ session, editing }: Part) {
  const words = useWords(session);
  const left = useStore(editing.store, (state) => state.left);
  const trouble = useStore(editing.store, (state) => state.trouble);
  const readOnly = useStore(editing.store, (state) => state.readOnly);
  const lost = useStore(editing.store, (state) => state.lost);
  if (left !== null && left.steps > 0) return <LeftBehind session={session} editing={editing} left={left} />;
  const problem = trouble ?? readOnly ?? (lost.length > 0 ? { code: "banner-lost", params: { names: lost.map(nameOf).join("、") } } : null);
  if (problem === null) return null;
  return (
    <div className="banner" role="alert" data-code={problem.code}>
      <span>{words(problem.code, problem.params)}</span>
      {HOST_TROUBLES.has(problem.code) && (
        <button type="button" onClick={() => location.reload()}>
          {words("banner-reload")}
        </button>
      )}
    </div>
  );
}

function LeftBehind({ session, editing, left }: Part & { readonly left: NonNullable<OpenedEdition["left"]> }) {
  const words = useWords(session);
  const language = useStore(session.store, (view) => view.language);
  const at = left.at === 0 ? "–" : new Date(left.at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
  const said = words("banner-left", { steps: left.steps, at });
  return (
    <div className="banner" role="alertdialog" aria-label={said}>
      <span>{said}</span>
      <button type="button" className="main" onClick={() => void editing.recover(true)}>
        {words("banner-recover")}
      </button>
      <button type="button" onClick={() => void editing.recover(false)}>
        {words("banner-set-aside")}
      </button>
    </div>
  );
}

/** A file by its name alone, whatever folder it came from. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
