/** The window: a bar on top, the pages board at the left, the stage in the middle, what is wrong at the right. */
import { useStore } from "zustand";
import { say } from "../../messages/index.js";
import { FULL_SIZE } from "../state/camera.js";
import type { View } from "../state/view.js";
import { Board } from "./Board.js";
import { Findings } from "./Findings.js";
import { StageBox } from "./StageBox.js";
import type { Session } from "./session.js";

export function App({ session }: { readonly session: Session }) {
  const view = useStore(session.store);
  return (
    <>
      <Bar session={session} view={view} />
      <Board session={session} view={view} />
      <StageBox session={session} view={view} />
      <Findings session={session} view={view} />
    </>
  );
}

interface Part {
  readonly session: Session;
  readonly view: View;
}

function Bar({ session, view }: Part) {
  const { language, editions, edition } = view;
  const facts = editions.find((each) => each.edition === edition)?.facts;
  return (
    <header className="bar">
      <strong className="brand">对开</strong>
      {editions.length > 0 && (
        <select aria-label={say(language, "desk-choose")} value={edition ?? ""} onChange={(event) => void session.open(event.target.value)}>
          {editions.map((each) => (
            <option key={each.edition} value={each.edition}>
              {each.name}
            </option>
          ))}
        </select>
      )}
      <span className="facts quiet">{facts ? say(language, "desk-edition", facts) : ""}</span>
      <ZoomButtons session={session} view={view} />
      <button type="button" onClick={() => session.setLanguage(language === "zh" ? "en" : "zh")}>
        {say(language, "desk-other-language")}
      </button>
    </header>
  );
}

function ZoomButtons({ session, view: { language, camera, pages } }: Part) {
  if (pages.length === 0) return null;
  const button = (id: string, act: () => void) => (
    <button type="button" title={say(language, `${id}-tip`)} onClick={act}>
      {say(language, id)}
    </button>
  );
  return (
    <span className="zoom">
      {button("desk-whole-page", session.wholePage)}
      {button("desk-page-width", session.pageWidth)}
      {button("desk-full-size", () => session.zoomTo(100))}
      <output>{Math.round((camera.zoom / FULL_SIZE) * 100)}%</output>
    </span>
  );
}
