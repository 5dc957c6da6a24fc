/** A step to choose: seen on the stage while the pointer or the focus is on it, done by a click or Enter, left by Escape. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { leaveDraft, showDraft, takeDraft } from "./drafts.js";

interface ChoiceProps {
  readonly session: Session;
  /** What is done; null where the host, asked for it, has nothing to give any more. */
  prepare(): Make | null | Promise<Make | null>;
  /** The page on which it shows, and what it does, in words. */
  readonly page: number;
  readonly says: string;
  readonly className: string;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
  onTaken?(): void;
}

/** Milliseconds that the pointer rests before the page is laid out for it. */
const REST = 80;

export function Choice({ session, prepare, page, says, className, isCurrent = false, children, onTaken }: ChoiceProps) {
  const timer = useRef(0);
  const isWanted = useRef(false);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (isWanted.current) leaveDraft(session);
    },
    [session],
  );
  function look(delay: number): void {
    isWanted.current = true;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void show(), delay);
  }
  async function show(): Promise<void> {
    const make = await prepare();
    if (make !== null && isWanted.current) showDraft(session, make, page, says);
  }
  function leave(): void {
    isWanted.current = false;
    clearTimeout(timer.current);
    leaveDraft(session);
  }
  async function take(): Promise<void> {
    clearTimeout(timer.current);
    isWanted.current = false;
    const make = await prepare();
    if (make !== null && takeDraft(session, make)) onTaken?.();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === "Escape") leave();
    else if (!walk(event.currentTarget, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <button
      type="button"
      className={className}
      data-choice
      aria-current={isCurrent ? "true" : undefined}
      onPointerEnter={() => look(REST)}
      onPointerLeave={leave}
      onFocus={(event) => event.target.matches(":focus-visible") && look(0)}
      onBlur={leave}
      onClick={() => void take()}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}

/** Moves the focus among the choices of one list; whether the key does that. */
function walk(from: HTMLElement, key: string): boolean {
  const all = [...(from.closest("[data-choices]")?.querySelectorAll<HTMLElement>("[data-choice]") ?? [])];
  const at = all.indexOf(from);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  const target = targets[key];
  if (target === undefined || all.length === 0) return false;
  all[Math.max(0, Math.min(all.length - 1, target))]?.focus();
  return true;
}
