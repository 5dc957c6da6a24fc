/** What a person has to know or decide before going on: a session that ended badly, an edition that cannot be changed, changes that are not kept. */
import { useStore } from "zustand";
import type { Editing } from "../state/editing.js";
import type { Session } from "./session.js";
import { useWords } from "./words.js";

export function Banner({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <BannerOf session={session} editing={editing} />;
}

function BannerOf({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const { left, readOnly, trouble, lost } = useStore(editing.store);
  if (left !== null && left.steps > 0) {
    const at = left.at === 0 ? "–" : new Date(left.at).toLocaleString(session.store.getState().language === "zh" ? "zh-CN" : "en-GB");
    return (
      <div className="banner" role="alertdialog" aria-label={words("banner-left", { steps: left.steps, at })}>
        <span>{words("banner-left", { steps: left.steps, at })}</span>
        <button type="button" className="main" onClick={() => void editing.recover(true)}>
          {words("banner-recover")}
        </button>
        <button type="button" onClick={() => void editing.recover(false)}>
          {words("banner-set-aside")}
        </button>
      </div>
    );
  }
  const problem = trouble ?? readOnly ?? (lost.length > 0 ? { code: "banner-lost", params: { names: lost.map(nameOf).join("、") } } : null);
  if (problem === null) return null;
  return (
    <div className="banner" role="alert">
      {words(problem.code, problem.params)}
    </div>
  );
}

/** A file by its name alone, whatever folder it came from. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
