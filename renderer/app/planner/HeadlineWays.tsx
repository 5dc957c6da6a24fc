/** The ways to set a headline over its width (标题排法), the best first, each as it would look. */
import { useState } from "react";
import { HOUSE_LIMITS, isRefusal, setHeadline } from "../../../core/commands/index.js";
import { apply } from "../../../core/edit/index.js";
import { type Doc, recordOf, styleOf } from "../../../core/model/index.js";
import { frameRects } from "../../../core/page/index.js";
import { boundingRect, type Rect } from "../../../core/units/index.js";
import type { HeadlineWay } from "../../../host/api/index.js";
import type { Editing, Make } from "../../state/editing.js";
import type { Session } from "../session.js";
import { useWords, type Words } from "../words.js";
import { Choice } from "./Choice.js";
import { DraftPicture } from "./DraftPicture.js";
import { draftOf } from "./drafts.js";
import type { HeadlineFrame } from "./target.js";
import { useAnswer } from "./useAnswer.js";

interface WaysProps {
  readonly session: Session;
  readonly editing: Editing;
  readonly headline: HeadlineFrame;
}

/** A way that can be taken, and the headline's place once it is. */
interface Way {
  readonly way: HeadlineWay;
  readonly make: Make;
  readonly part: Rect;
  /** Lines or columns more than it takes now. */
  readonly more: number;
  readonly isCurrent: boolean;
}

/** CSS pixels that a picture may take. */
const ROOM = { width: 252, height: 150 };
/** Ways that are shown at first: the rest are worse, and much alike. */
const FIRST = 6;

export function HeadlineWays({ session, editing, headline }: WaysProps) {
  const words = useWords(session);
  const [isAll, setIsAll] = useState(false);
  const { frame, content, page } = headline;
  const size = sizeOf(headline);
  const { writing = "horizontal", rank } = content.setting;
  const key = size === null ? "none" : [frame.id, page, writing, size, rank].join(" ");
  const answer = useAnswer(editing, key, async (): Promise<readonly Way[]> => {
    if (size === null) return [];
    const given = await session.api.headlineWays({ edition: editing.edition, story: content.story, page, writing, size, rank });
    const { doc } = editing.store.getState();
    // The headline may have gone while its ways were looked for.
    return given.ok && doc.records.has(frame.id) ? waysThatGo(doc, headline, given.ways) : [];
  });
  if (answer === null) return <p className="quiet">{words("fit-ways-busy")}</p>;
  const ways = answer.value;
  const shown = isAll ? ways : ways.slice(0, FIRST);
  return (
    <section aria-label={words("heads-title")} aria-busy={!answer.isNew}>
      <h3>{words("heads-title")}</h3>
      {ways.length === 0 && <p className="quiet">{words("heads-none")}</p>}
      <div className="headings" data-choices>
        {shown.map((way, index) => (
          // Ways have no names of their own but their place in the list, which comes anew as a whole.
          <WayCard key={index} session={session} page={page} way={way} words={words} />
        ))}
      </div>
      {shown.length < ways.length && (
        <button type="button" onClick={() => setIsAll(true)}>
          {words("heads-all", { count: ways.length })}
        </button>
      )}
    </section>
  );
}

interface CardProps {
  readonly session: Session;
  readonly page: number;
  readonly way: Way;
  readonly words: Words;
}

function WayCard({ session, page, way: { way, make, part, more, isCurrent }, words }: CardProps) {
  const { setting, takes } = way;
  const says = words(setting.writing === "vertical" ? "heads-way-vertical" : "heads-way", { size: setting.size, takes });
  const change = more === 0 ? words("heads-same") : words(more > 0 ? "heads-more" : "heads-less", { more: Math.abs(more) });
  return (
    <Choice session={session} prepare={() => make} page={page} says={says} className="heading" isCurrent={isCurrent}>
      <DraftPicture
        session={session}
        make={make}
        page={page}
        part={part}
        scale={Math.min(ROOM.width / part.width, ROOM.height / part.height)}
      />
      <span>
        {says}　<small className={isCurrent ? "success" : "quiet"}>{isCurrent ? words("heads-now") : change}</small>
      </span>
    </Choice>
  );
}

/** Columns of a headline, or lines of a vertical one; null where it stands in no single block of cells. */
function sizeOf({ frame: { place }, content }: HeadlineFrame): number | null {
  const [cells, ...others] = place.kind === "grid" ? place.cells : [];
  if (cells === undefined || others.length > 0) return null;
  return content.setting.writing === "vertical" ? cells.lines : cells.cols;
}

/** Ways that the page has room for, and that it has now; the same look once. */
function waysThatGo(doc: Doc, { frame, content, page }: HeadlineFrame, ways: readonly HeadlineWay[]): readonly Way[] {
  const [cells] = frame.place.kind === "grid" ? frame.place.cells : [];
  const now = content.setting.writing === "vertical" ? cells?.cols : cells?.lines;
  return ways.flatMap((way): Way | [] => {
    const make: Make = (current, id) => setHeadline(current, frame.id, way, HOUSE_LIMITS, id);
    if (isRefusal(make(doc, "look"))) return [];
    const draft = draftOf(make, doc);
    const part = placeOf(draft === null ? doc : apply(doc, draft.transaction), frame.id, page);
    return { way, make, part, more: way.takes - (now ?? way.takes), isCurrent: draft === null };
  });
}

function placeOf(doc: Doc, frame: string, page: number): Rect {
  const record = recordOf(doc, frame, "frame");
  const pages = [...doc.records.values()].flatMap((each) => (each.type === "page" && each.number === page ? [each] : []));
  const style = pages[0]?.style ?? "";
  return boundingRect(frameRects(styleOf(doc, style).grid, record));
}
