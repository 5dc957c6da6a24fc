/** The pages board (版面一览): all pages as they lie open, with how each stands; a click shows one, a way moves it. */
import { useStore } from "zustand";
import { pagesIn } from "../../../core/model/index.js";
import type { LaidPage } from "../../worker/messages.js";
import { runAction } from "../actions/action.js";
import { ACTIONS } from "../actions/allActions.js";
import { Icon } from "../icons.js";
import { PlaceMenu } from "../menu/PlaceMenu.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { PageCard } from "./PageCard.js";
import { openSheets } from "./pageFacts.js";
import "./pages.css";

/** CSS pixels of a page that has a neighbour, and of one that lies alone. */
const IN_PANEL = { pair: 66, alone: 96 } as const;
const ON_STAGE = { pair: 168, alone: 168 } as const;

export function Board({ session }: { readonly session: Session }) {
  return <BoardOf session={session} widths={IN_PANEL} />;
}

/** The board over the whole stage. */
export function BigBoard({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const isShown = useStore(session.shell, (shell) => shell.isBoardLarge);
  if (!isShown) return null;
  const close = () => session.shell.setState({ isBoardLarge: false });
  return (
    <section
      className="big-board"
      aria-label={words("desk-board")}
      data-region="big-board"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <strong>{words("desk-board")}</strong>
        <span className="quiet">{words("board-how")}</span>
        <span className="space" />
        <button type="button" onClick={close}>
          {words("board-close")}
        </button>
      </header>
      <BoardOf session={session} widths={ON_STAGE} onOpen={close} />
    </section>
  );
}

interface BoardOfProps {
  readonly session: Session;
  readonly widths: { readonly pair: number; readonly alone: number };
  readonly onOpen?: () => void;
}

function BoardOf({ session, widths, onOpen }: BoardOfProps) {
  const words = useWords(session);
  const pages = useStore(session.store, (view) => view.pages);
  const doc = useEditing(session, (state) => state.doc);
  const isSpread = ({ page }: LaidPage): boolean => {
    const record = doc?.records.get(page);
    const style = record?.type === "page" ? doc?.styles.get(record.style) : undefined;
    return style !== undefined && pagesIn(style) === 2;
  };
  return (
    <PlaceMenu session={session} place="page">
      <nav className="board" aria-label={words("desk-board")}>
        {openSheets(pages, isSpread).map((sheet) => (
          <div key={sheet[0]?.page} className={sheet.length === 2 ? "sheet pair" : "sheet"}>
            {sheet.map((page) => (
              <PageCard
                key={page.page}
                session={session}
                page={page}
                width={isSpread(page) ? widths.pair * 2 : sheet.length === 2 ? widths.pair : widths.alone}
                {...(onOpen ? { onOpen } : {})}
              />
            ))}
          </div>
        ))}
        <AddPage session={session} />
      </nav>
    </PlaceMenu>
  );
}

function AddPage({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const isLocked = useEditing(session, (state) => state.readOnly !== null) ?? true;
  const action = ACTIONS.find(({ id }) => id === "act-new-page");
  if (action === undefined || isLocked) return null;
  return (
    <button type="button" className="add-page" onClick={() => runAction(action, session)}>
      <Icon name="plus" />
      {words("act-new-page")}
    </button>
  );
}
