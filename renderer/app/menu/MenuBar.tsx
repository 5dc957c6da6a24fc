/** The menu bar. Alt or F10 takes the focus there, Alt with a letter opens a menu. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { MENUS, type MenuPlan, sectionsOf } from "../actions/menus.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { MenuList } from "./MenuList.js";

/** Menus without a single action are left out. */
const SHOWN = MENUS.map((plan) => ({ ...plan, sections: sectionsOf(plan.groups) })).filter(({ sections }) => sections.length > 0);

export function MenuBar({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [showsLetters, setShowsLetters] = useState(false);

  function enter(menu: string | null): void {
    if (!bar.current?.contains(document.activeElement)) before.current = document.activeElement;
    setOpen(menu);
    if (menu === null) buttons(bar.current)[0]?.focus();
  }
  function leave(): void {
    setOpen(null);
    setShowsLetters(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  }
  function step(from: number, direction: 1 | -1): void {
    const next = (from + direction + SHOWN.length) % SHOWN.length;
    buttons(bar.current)[next]?.focus();
    if (open !== null) setOpen(SHOWN[next]?.id ?? null);
  }
  useMenuKeys(enter, setShowsLetters);
  useClosing(bar, open !== null, () => setOpen(null));

  return (
    <div
      ref={bar}
      className={showsLetters ? "menubar letters" : "menubar"}
      role="menubar"
      aria-label={words("shell-menus")}
      data-region="menus"
    >
      {SHOWN.map((menu, index) => (
        <div key={menu.id} className="menubar-place">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === menu.id}
            aria-keyshortcuts={`Alt+${menu.letter}`}
            tabIndex={index === 0 ? 0 : -1}
            data-tour={menu.id}
            onPointerDown={(event) => {
              event.preventDefault();
              if (open === menu.id) leave();
              else enter(menu.id);
            }}
            onPointerEnter={() => open !== null && setOpen(menu.id)}
            onKeyDown={(event) => onBarKey(event, { step: (direction) => step(index, direction), open: () => enter(menu.id), leave })}
          >
            {words(menu.id)}
            <span className="menubar-letter">({menu.letter})</span>
          </button>
          {open === menu.id && (
            <MenuList
              session={session}
              sections={menu.sections}
              label={words(menu.id)}
              onClose={leave}
              onSide={(direction) => step(index, direction)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function buttons(bar: HTMLElement | null): readonly HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>(":scope > .menubar-place > button") ?? [])];
}

interface BarMoves {
  step(direction: 1 | -1): void;
  open(): void;
  leave(): void;
}

function onBarKey(event: KeyboardEvent, moves: BarMoves): void {
  if (event.key === "ArrowRight") moves.step(1);
  else if (event.key === "ArrowLeft") moves.step(-1);
  else if (["ArrowDown", "Enter", " "].includes(event.key)) moves.open();
  else if (event.key === "Escape") moves.leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Alt alone, pressed and let go, leads to the menus, as in every program of the desktop; so does F10. */
function useMenuKeys(enter: (menu: string | null) => void, showLetters: (shows: boolean) => void): void {
  const latest = useRef({ enter, showLetters });
  latest.current = { enter, showLetters };
  useEffect(() => {
    const ending = new AbortController();
    let isAltAlone = false;
    window.addEventListener(
      "keydown",
      (event) => {
        isAltAlone = event.key === "Alt" && !event.repeat && !event.ctrlKey && !event.shiftKey;
        const menu = menuFor(event);
        if (menu === undefined) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current.showLetters(true);
        latest.current.enter(menu?.id ?? null);
      },
      { capture: true, signal: ending.signal },
    );
    window.addEventListener(
      "keyup",
      (event) => {
        if (event.key !== "Alt" || !isAltAlone) return;
        event.preventDefault();
        latest.current.showLetters(true);
        latest.current.enter(null);
      },
      { signal: ending.signal },
    );
    window.addEventListener("pointerdown", () => (isAltAlone = false), { capture: true, signal: ending.signal });
    return () => ending.abort();
  }, []);
}

/** The menu that a key press opens; null for the bar itself, undefined for any other key. */
function menuFor(event: globalThis.KeyboardEvent): MenuPlan | null | undefined {
  if (event.key === "F10" && !event.shiftKey) return null;
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return SHOWN.find(({ letter }) => event.code === `Key${letter}`);
}

/** Closes what is open as soon as something outside is pressed. */
export function useClosing(box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target)) return;
      latest.current();
    };
    window.addEventListener("pointerdown", listen, true);
    window.addEventListener("blur", latest.current);
    return () => {
      window.removeEventListener("pointerdown", listen, true);
      window.removeEventListener("blur", latest.current);
    };
  }, [box, isOpen]);
}
