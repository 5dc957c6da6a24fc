/** What stands on frames and can be pressed: how copy fits (余/缺), text that finds no room, and findings. It moves with the page and stays as large. */
import { type CSSProperties, useState } from "react";
import { useStore } from "zustand";
import { leavesOf } from "../../state/sheet.js";
import type { LaidFrame, LaidPage } from "../../worker/messages.js";
import type { Session } from "../session.js";
import { useWords, type Words } from "../words.js";
import { type FrameFindings, findingsOnFrames, isLastPart } from "./marksOf.js";
import "./stageMarks.css";

export function StageMarks({ session }: { readonly session: Session }) {
  const camera = useStore(session.store, (view) => view.camera);
  const isShown = useStore(session.store, (view) => view.editing !== null && view.preview === null);
  if (!isShown) return null;
  // The marks themselves are not made anew when the camera moves: only what they are placed by is.
  const place = { transform: `translate(${camera.x}px, ${camera.y}px)`, "--zoom": camera.zoom } as CSSProperties;
  return (
    <div className="stage-marks" style={place}>
      <Leaves session={session} />
    </div>
  );
}

function Leaves({ session }: { readonly session: Session }) {
  const pages = useStore(session.store, (view) => view.pages);
  const current = useStore(session.store, (view) => view.page);
  const aids = useStore(session.sight, (sight) => sight.aids);
  return leavesOf(pages, current, aids.spread).map(({ page, x }) => <PageMarks key={page.page} session={session} page={page} x={x} />);
}

interface PageMarksProps {
  readonly session: Session;
  readonly page: LaidPage;
  readonly x: number;
}

function PageMarks({ session, page, x }: PageMarksProps) {
  const words = useWords(session);
  const pages = useStore(session.store, (view) => view.pages);
  const findings = useStore(session.store, (view) => view.findings);
  const aids = useStore(session.sight, (sight) => sight.aids);
  const found = aids.findings ? findingsOnFrames(findings ?? [], page) : [];
  const ends = page.frames.filter((frame) => isLastPart(pages, frame));
  return (
    <>
      {aids.fit && ends.map((frame) => <FitMark key={frame.frame} frame={frame} x={x} words={words} />)}
      {aids.overset &&
        ends
          .filter(({ isOverset }) => isOverset)
          .map((frame) => <OversetMark key={frame.frame} session={session} frame={frame} x={x} words={words} />)}
      {found.map((each) => (
        <FindingMark key={each.frame.frame} session={session} found={each} x={x} words={words} />
      ))}
    </>
  );
}

/** Pixels from one mark to the next at one corner. */
const SLOT = 20;

/** Where a mark stands: points of the page times the zoom. */
function at(x: number, y: number): CSSProperties {
  return { left: `calc(${x.toFixed(2)}px * var(--zoom))`, top: `calc(${y.toFixed(2)}px * var(--zoom))` };
}

interface MarkProps {
  readonly frame: LaidFrame;
  readonly x: number;
  readonly words: Words;
}

function FitMark({ frame, x, words }: MarkProps) {
  const { fit, rects } = frame;
  const last = rects.at(-1);
  if (fit === null || last === undefined) return null;
  return (
    <span
      className={`fit-mark ${fit.kind}`}
      data-frame={frame.frame}
      style={at(x + last.x + last.width, last.y + last.height)}
      title={fit.kind === "fits" ? words("fit-fits") : words("term-copy-fit")}
    >
      {fit.kind === "fits" ? "✓" : words(`fit-${fit.kind}`, { lines: fit.lines, characters: fit.characters })}
    </span>
  );
}

/** A click takes the text up: the next click or drawing says where it goes on. */
function OversetMark({ session, frame, x, words }: MarkProps & { readonly session: Session }) {
  const last = frame.rects.at(-1);
  if (last === undefined) return null;
  function goOn(): void {
    session.select([frame.frame]);
    session.shell.setState({ tool: "link" });
    document.querySelector<HTMLElement>(".canvas")?.focus();
  }
  return (
    <button
      type="button"
      className="overset-mark"
      data-frame={frame.frame}
      style={at(x + last.x + last.width, last.y + last.height)}
      title={words("overset-go-on")}
      aria-label={words("overset-go-on")}
      onClick={goOn}
    >
      +
    </button>
  );
}

interface FindingMarkProps extends Omit<MarkProps, "frame"> {
  readonly session: Session;
  readonly found: FrameFindings;
}

function FindingMark({ session, found, x, words }: FindingMarkProps) {
  const [isOpen, setOpen] = useState(false);
  const { frame, findings, level, slot } = found;
  const { rect } = frame;
  return (
    <div className="finding-mark" style={{ ...at(x + rect.x + rect.width, rect.y), marginLeft: -slot * SLOT }}>
      <button
        type="button"
        className={level}
        data-frame={frame.frame}
        aria-expanded={isOpen}
        aria-label={words("findings-here", { count: findings.length })}
        title={isOpen ? undefined : findings[0]?.message}
        onClick={() => {
          session.select([frame.frame]);
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      >
        {findings.length}
      </button>
      {isOpen && (
        <ul>
          {findings.map(({ id, level: each, message }) => (
            <li key={id} className={each}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
