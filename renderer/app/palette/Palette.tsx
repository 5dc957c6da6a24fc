/** The command palette: type what is wanted, in characters, pinyin or English, and press Enter. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { DialogProps } from "../dialogs/dialog.js";
import { Icon } from "../icons.js";
import { useWords } from "../words.js";
import { type PaletteEntry, paletteEntries } from "./entries.js";
import { type Found, find } from "./find.js";

/** So many of the entries last chosen are remembered. */
const REMEMBERED = 8;

export function Palette({ session, onClose }: DialogProps) {
  const words = useWords(session);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const entries = useMemo(() => paletteEntries(session), [session]);
  const found = useMemo(() => find(entries, query, session.shell.getState().recent), [entries, query, session]);
  const current = found[Math.min(at, found.length - 1)];

  function choose(entry: PaletteEntry): void {
    const { recent } = session.shell.getState();
    session.shell.setState({ dialog: null, recent: [entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, REMEMBERED) });
    // The focus is back where it was before the action asks for it.
    requestAnimationFrame(() => entry.run());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) setAt((Math.min(at, found.length - 1) + move + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" && current) choose(current.entry);
    else if (event.key === "Escape") onClose();
    // The field is all there is to focus.
    else if (event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="palette-ground" onPointerDown={(event) => event.target === event.currentTarget && onClose()}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={words("act-palette")}>
        <input
          // biome-ignore lint/a11y/noAutofocus: it opens to be typed into.
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current && `palette-${current.entry.id}`}
          aria-label={words("palette-hint")}
          placeholder={words("palette-hint")}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-list" className="palette-list" role="listbox" aria-label={words("act-palette")} tabIndex={-1}>
          {found.map((each) => (
            <Row key={each.entry.id} found={each} isCurrent={each === current} onChoose={() => choose(each.entry)} />
          ))}
        </div>
        {found.length === 0 && <p className="quiet empty">{words("palette-none", { query })}</p>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly found: Found;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function Row({ found: { entry, marked }, isCurrent, onChoose }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which option it is at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
    <div ref={row} id={`palette-${entry.id}`} role="option" aria-selected={isCurrent} onClick={onChoose}>
      <span className="menu-check">{entry.icon && <Icon name={entry.icon} />}</span>
      <span className="menu-label">
        {[...entry.title].map((character, index) => (
          // A title stays as it is while it is shown.
          <span key={index} className={marked.includes(index) ? "found" : undefined}>
            {character}
          </span>
        ))}
      </span>
      <span className="quiet">{entry.kind}</span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </div>
  );
}
