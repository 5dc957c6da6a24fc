/** The frames of the page as a list, for those who cannot see or point: arrow keys lead from one to the next, Enter chooses it. */
import { type KeyboardEvent, useState } from "react";
import { useStore } from "zustand";
import type { Doc } from "../../core/model/index.js";
import { briefHeadText } from "../../core/page/index.js";
import { mmFromPt } from "../../core/units/index.js";
import type { LaidPage } from "../worker/messages.js";
import type { Session } from "./session.js";
import { useEditing } from "./useEditing.js";
import { useWords, type Words } from "./words.js";

type LaidFrame = LaidPage["frames"][number];

export function FrameList({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const pages = useStore(session.store, (view) => view.pages);
  const page = useStore(session.store, (view) => view.page);
  const selection = useStore(session.store, (view) => view.selection);
  const doc = useEditing(session, (state) => state.doc);
  const [at, setAt] = useState(0);
  const shown = pages.find(({ number }) => number === page);
  const frames = inReadingOrder(shown?.frames ?? []);
  const current = frames[Math.min(at, frames.length - 1)];
  if (shown === undefined || current === undefined) return null;

  function mark(frame: LaidFrame): void {
    session.store.setState({ mark: { page, frame: frame.frame } });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
    const next = nextOf(event.key, Math.min(at, frames.length - 1), frames.length);
    const frame = next === undefined ? undefined : frames[next];
    if (next !== undefined && frame) {
      setAt(next);
      mark(frame);
    } else if (event.key === "Enter" || event.key === " ") session.select([current.frame]);
    else if (event.key === "Escape") session.select([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div
      className="frame-list"
      role="listbox"
      tabIndex={0}
      aria-label={words("shell-frames", { page, count: frames.length })}
      aria-activedescendant={`frame-${current.frame}`}
      onKeyDown={onKeyDown}
      onFocus={() => mark(current)}
      onBlur={() => session.store.setState({ mark: null })}
    >
      {frames.map((frame) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which option it is at.
        <div
          key={frame.frame}
          id={`frame-${frame.frame}`}
          role="option"
          aria-selected={selection.includes(frame.frame)}
          data-at={frame === current}
        >
          {frameInWords(frame, shown, doc, words)}
        </div>
      ))}
    </div>
  );
}

function nextOf(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown" || key === "ArrowRight") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp" || key === "ArrowLeft") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/** From top to bottom, and from left to right where two begin at one height. */
function inReadingOrder(frames: readonly LaidFrame[]): readonly LaidFrame[] {
  return [...frames].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
}

/** Characters of a headline that say which one it is. */
const LONGEST_HEAD = 24;

/** What a frame is, of which story, where and how large: never its id. */
function frameInWords({ kind, story, rect }: LaidFrame, page: LaidPage, doc: Doc | null, words: Words): string {
  const third = (middle: number, length: number) => Math.min(2, Math.floor((3 * middle) / length));
  const down = third(rect.y + rect.height / 2, page.height);
  const across = third(rect.x + rect.width / 2, page.width);
  const figure = (points: typeof rect.width) => Math.round(mmFromPt(points));
  const record = story === null ? undefined : doc?.records.get(story);
  const head = record?.type === "story" ? briefHeadText(record).slice(0, LONGEST_HEAD) : "";
  return words("shell-frame", {
    frame: `${words(`frame-kind-${kind}`)}${head === "" ? "" : ` ${head}`}`,
    place: words(`shell-place-${down}${across}`),
    width: figure(rect.width),
    height: figure(rect.height),
  });
}
