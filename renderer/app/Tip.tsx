/** A tooltip: what a thing is called, its key, and what the trade means by it. Shown by the pointer at rest and by the focus. */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

interface TipProps {
  readonly title: string;
  readonly keys?: string | undefined;
  /** What it means, in a sentence. */
  readonly meaning?: string | undefined;
  readonly side?: "right" | "below" | "above";
  readonly children: ReactNode;
}

/** Milliseconds that the pointer rests before the tip shows. */
const REST = 450;
/** Pixels between a thing and its tip, and between the tip and the edge of the window. */
const GAP = 6;

export function Tip({ title, keys, meaning, side = "below", children }: TipProps) {
  const [target, setTarget] = useState<Element | null>(null);
  const timer = useRef(0);
  const id = useId();
  const show = (box: Element, delay: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setTarget(box.firstElementChild), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setTarget(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what it holds.
    <span
      className="place"
      onPointerOver={(event) => show(event.currentTarget, REST)}
      onPointerOut={hide}
      onPointerDown={hide}
      onKeyDown={hide}
      onFocus={(event) => event.target.matches(":focus-visible") && show(event.currentTarget, 0)}
      onBlur={hide}
    >
      {children}
      {target &&
        createPortal(
          <Bubble id={id} target={target} side={side} onGone={hide}>
            <span className="tip-title">
              {title}
              {keys && <kbd>{keys}</kbd>}
            </span>
            {meaning && <span className="tip-meaning">{meaning}</span>}
          </Bubble>,
          document.body,
        )}
    </span>
  );
}

interface BubbleProps {
  readonly id: string;
  readonly target: Element;
  readonly side: "right" | "below" | "above";
  readonly children: ReactNode;
  onGone(): void;
}

function Bubble({ id, target, side, children, onGone }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null);
  // What it speaks of may go without a word to the pointer: with a panel that a key hides.
  useEffect(() => {
    const ending = new AbortController();
    for (const kind of ["keydown", "pointerdown"]) window.addEventListener(kind, onGone, { capture: true, signal: ending.signal });
    return () => ending.abort();
  });
  useLayoutEffect(() => {
    const element = bubble.current;
    if (element === null) return;
    const box = target.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = element;
    const middle = box.left + box.width / 2 - width / 2;
    const left = side === "right" ? box.right + GAP : middle;
    const top = { right: box.top + box.height / 2 - height / 2, below: box.bottom + GAP, above: box.top - height - GAP }[side];
    element.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
    element.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
    target.setAttribute("aria-describedby", id);
    return () => target.removeAttribute("aria-describedby");
  }, [target, side, id]);
  return (
    <div ref={bubble} id={id} className="tip" role="tooltip">
      {children}
    </div>
  );
}
