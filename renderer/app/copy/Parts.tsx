/** The parts of copy as a list: the one in hand is told what it is by a key or a menu, split at the caret, joined, given to a story. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { CopyReview, Doc, IntakeRecord, SourceRecord } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useWords } from "../words.js";
import { KEYED_ROLES, shownRange } from "./copyView.js";
import { PartRow } from "./PartRow.js";
import { deedsOf } from "./partDeeds.js";

interface PartsProps {
  readonly session: Session;
  readonly doc: Doc;
  readonly intake: IntakeRecord;
  readonly sources: readonly SourceRecord[];
}

/** A place in the text of a source, and the part in which it was put there: it counts in no other. */
interface Caret {
  readonly source: number;
  readonly from: number;
  readonly place: number;
}

export function Parts({ session, doc, intake, sources }: PartsProps) {
  const words = useWords(session);
  const desk = session.copyDesk;
  const wanted = useStore(desk.store, (state) => state.part);
  const [placed, setPlaced] = useState<Caret | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(0, Math.min(wanted, intake.parts.length - 1));
  const part = intake.parts[at];
  // Another part may come into hand without a word of this list: by a question, or by a step that makes the parts anew.
  const caret = part && placed?.source === part.source && placed.from === part.from ? placed.place : null;
  const setCaret = (place: number | null, of = part): void =>
    setPlaced(place === null || of === undefined ? null : { source: of.source, from: of.from, place });
  useEffect(() => {
    list.current?.querySelector(`#copy-part-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const choose = (index: number, place: number | null = null): void => {
    const next = Math.max(0, Math.min(index, intake.parts.length - 1));
    desk.store.setState({ part: next });
    setCaret(place, intake.parts[next]);
  };
  const say = (review: CopyReview | null): void => {
    if (review !== null) desk.say(intake.id, review);
  };
  const deeds = part && deedsOf({ intake, part, next: intake.parts[at + 1], text: sources[part.source]?.text ?? "", caret, say });
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || part === undefined || deeds === undefined) return;
    if (event.target !== list.current) return;
    const role = KEYED_ROLES[Number(event.key) - 1];
    const deed = role ? () => deeds.label(role) : keyDeeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }
  const first = part?.lines[0] ?? 0;
  const length = part ? shownRange(sources[part.source]?.text ?? "", part).to : 0;
  const keyDeeds: Readonly<Record<string, () => void>> = {
    ArrowUp: () => choose(at - 1),
    ArrowDown: () => choose(at + 1),
    Home: () => choose(0),
    End: () => choose(intake.parts.length - 1),
    ArrowLeft: () => setCaret(Math.max(first, (caret ?? length) - 1)),
    ArrowRight: () => setCaret(Math.min(length, (caret ?? first) + 1)),
    Enter: () => deeds?.split(),
    Backspace: () => deeds?.joinBefore(),
    j: () => deeds?.joinAfter(),
  };
  return (
    <div
      ref={list}
      className="copy-parts"
      role="listbox"
      tabIndex={0}
      aria-label={words("copy-view-parts")}
      aria-activedescendant={`copy-part-${at}`}
      onKeyDown={onKeyDown}
    >
      {intake.parts.map((each, index) => (
        <PartRow
          // A part is known by where it begins.
          key={`${each.source} ${each.from}`}
          session={session}
          doc={doc}
          intake={intake}
          index={index}
          source={sources[each.source]}
          isFirst={intake.parts[index - 1]?.source !== each.source}
          caret={index === at ? caret : null}
          deeds={index === at ? deeds : undefined}
          onChoose={(place) => {
            choose(index, place);
            list.current?.focus();
          }}
        />
      ))}
      <p className="copy-keys quiet" role="presentation">
        {words("copy-keys")}
      </p>
    </div>
  );
}
