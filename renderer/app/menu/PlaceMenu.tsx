/** The menu of a place: what can be done where the pointer was pressed, or with what has the focus. */
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { canRun } from "../actions/action.js";
import { PLACES, type PlaceName, sectionsOf } from "../actions/menus.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { useClosing } from "./MenuBar.js";
import { MenuList } from "./MenuList.js";

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface PlaceMenuProps {
  readonly session: Session;
  readonly place: PlaceName;
  /** What the menu is about is chosen first. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Wraps a place, without a box of its own, and opens its menu on a right click, Shift+F10 or the menu key. */
export function PlaceMenu({ session, place, onOpen, children }: PlaceMenuProps) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const before = useRef<Element | null>(null);

  function open(event: MouseEvent): void {
    event.preventDefault();
    onOpen?.();
    before.current = document.activeElement;
    // A key opens it with no pointer: then it stands at what has the focus.
    const box = event.currentTarget.firstElementChild?.getBoundingClientRect();
    const isByKey = event.clientX === 0 && event.clientY === 0;
    setSpot(isByKey && box ? { x: box.left + 12, y: box.top + 12 } : { x: event.clientX, y: event.clientY });
  }
  function close(): void {
    setSpot(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key reaches it through what has the focus inside.
    <div className="place" onContextMenu={open}>
      {children}
      {spot && <PlaceMenuList session={session} place={place} spot={spot} onClose={close} />}
    </div>
  );
}

interface PlaceMenuListProps {
  readonly session: Session;
  readonly place: PlaceName;
  readonly spot: Spot;
  readonly onClose: () => void;
}

function PlaceMenuList({ session, place, spot, onClose }: PlaceMenuListProps) {
  const words = useWords(session);
  const box = useRef<HTMLDivElement>(null);
  useClosing(box, true, onClose);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.left = `${Math.max(0, Math.min(spot.x, window.innerWidth - element.offsetWidth - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(spot.y, window.innerHeight - element.offsetHeight - 4))}px`;
  }, [spot]);
  const sections = sectionsOf(PLACES[place])
    .map((actions) => actions.filter((action) => canRun(action, session)))
    .filter((actions) => actions.length > 0);
  return (
    <div ref={box} className="place-menu">
      <MenuList session={session} sections={sections} label={words("shell-place-menu")} onClose={onClose} />
    </div>
  );
}
