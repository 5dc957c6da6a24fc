/** The tour: five steps round the window, each beside what it is about. It never stands in the way of working. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../session.js";
import { useWords } from "../words.js";

/** What each step is about: its words, and the element (`data-tour`) that it stands beside, the first of those that are there. */
const STEPS = [
  { id: "tour-board", targets: ["board"] },
  { id: "tour-frame", targets: ["stage"] },
  { id: "tour-draw", targets: ["tools"] },
  { id: "tour-findings", targets: ["findings"] },
  { id: "tour-history", targets: ["history"] },
] as const;

export function Tour({ session }: { readonly session: Session }) {
  const step = useStore(session.shell, (shell) => shell.tour);
  const hasPages = useStore(session.store, (view) => view.pages.length > 0);
  const current = step === null ? undefined : STEPS[step];
  if (step === null || current === undefined || !hasPages) return null;
  return <TourStep key={step} session={session} at={step} id={current.id} targets={current.targets} />;
}

interface TourStepProps {
  readonly session: Session;
  readonly at: number;
  readonly id: string;
  readonly targets: readonly string[];
}

function TourStep({ session, at, id, targets }: TourStepProps) {
  const words = useWords(session);
  const card = useRef<HTMLDivElement>(null);
  const spot = useSpot(targets);
  useLayoutEffect(() => {
    if (card.current) placeCard(card.current, spot);
  }, [spot]);
  const go = (to: number | null) => session.shell.setState({ tour: to });
  const isLast = at === STEPS.length - 1;
  return (
    <>
      {spot && <div className="tour-spot" ref={(element) => placeSpot(element, spot)} />}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        data-region="tour"
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          go(null);
        }}
      >
        <strong id="tour-title">{words(id)}</strong>
        <p id="tour-text">{words(`${id}-how`)}</p>
        <div className="tour-foot">
          <span className="quiet">
            {at + 1} / {STEPS.length}
          </span>
          <span className="space" />
          {!isLast && (
            <button type="button" onClick={() => go(null)}>
              {words("tour-skip")}
            </button>
          )}
          {at > 0 && (
            <button type="button" onClick={() => go(at - 1)}>
              {words("tour-before")}
            </button>
          )}
          <button type="button" className="primary" onClick={() => go(isLast ? null : at + 1)}>
            {words(isLast ? "tour-end" : "tour-after")}
          </button>
        </div>
      </div>
    </>
  );
}

/** Where the target of a step is on the screen; null when there is none. It is looked for again while panels come and move. */
function useSpot(targets: readonly string[]): DOMRect | null {
  const [spot, setSpot] = useState<DOMRect | null>(() => rectOf(targets));
  useEffect(() => {
    const look = () => setSpot((before) => sameOr(before, rectOf(targets)));
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [targets]);
  return spot;
}

/** Milliseconds. */
const LOOK_EVERY = 300;

function rectOf(targets: readonly string[]): DOMRect | null {
  const element = targets.map((name) => document.querySelector(`[data-tour="${name}"]`)).find((each) => each?.checkVisibility());
  return element?.getBoundingClientRect() ?? null;
}

function sameOr(before: DOMRect | null, now: DOMRect | null): DOMRect | null {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function placeSpot(element: HTMLElement | null, { left, top, width, height }: DOMRect): void {
  if (element === null) return;
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

const GAP = 12;

/** Beside the target where there is room, else in its lower right corner, else in the middle of the window. */
function placeCard({ offsetWidth: width, offsetHeight: height, style }: HTMLElement, spot: DOMRect | null): void {
  const [wide, tall] = [window.innerWidth, window.innerHeight];
  const { left, top } = cornerFor(spot, width, height, wide, tall);
  style.left = `${Math.max(GAP, Math.min(left, wide - width - GAP))}px`;
  style.top = `${Math.max(GAP, Math.min(top, tall - height - GAP))}px`;
}

function cornerFor(spot: DOMRect | null, width: number, height: number, wide: number, tall: number) {
  if (spot === null) return { left: (wide - width) / 2, top: (tall - height) / 2 };
  if (spot.right + GAP + width < wide) return { left: spot.right + GAP, top: spot.top + GAP };
  if (spot.left - GAP - width > 0) return { left: spot.left - GAP - width, top: spot.top + GAP };
  return { left: spot.right - width - GAP, top: spot.bottom - height - GAP };
}
