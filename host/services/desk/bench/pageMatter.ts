/** What of a page is planned anew, and what stays where it is. */
import {
  copyIn,
  type Doc,
  type DocRecord,
  type FrameRecord,
  isFurniture,
  type PageRecord,
  recordOf,
  recordsOf,
} from "../../../../core/model/index.js";

/** What a person wants to have planned anew. */
export interface ProposeWish {
  /** Ids of frames, with whose copy alone it is done; the whole page when empty. */
  readonly frames: readonly string[];
  /** Copy of the pasteboard that is to come onto the page. */
  readonly copy: readonly string[];
  readonly keepLocked: boolean;
}

export interface PageMatter {
  /** The frames of the page but its furniture; those that stay are locked, whether or not a person has locked them. */
  readonly frames: readonly FrameRecord[];
  /** Copy that is to be placed. */
  readonly free: readonly DocRecord[];
  /** All copy that has to be known: what stays, too. */
  readonly copy: readonly DocRecord[];
}

/** Frames that a person adds and no plan makes: they stay unless a person chose them. */
const OWN: ReadonlySet<FrameRecord["content"]["kind"]> = new Set(["note", "credits"]);

export function pageMatter(doc: Doc, page: PageRecord, wish: ProposeWish): PageMatter {
  const all = page.frames.map((id) => recordOf(doc, id, "frame")).filter(({ content }) => !isFurniture(content));
  const ownerOf = (frame: FrameRecord): string => ownerIn(doc, frame);
  const chosen = new Set(wish.frames);
  const elsewhere = copyOnOtherPages(doc, page);
  const stays = (frame: FrameRecord): boolean => {
    const isChosen = chosen.size === 0 ? !OWN.has(frame.content.kind) : chosen.has(frame.id);
    const isLocked = wish.keepLocked && frame.locked === true;
    return isLocked || copyIn(frame.content).some((id) => elsewhere.has(id)) || (!isChosen && !goesWithChosen(frame));
  };
  const chosenOwners = new Set(all.filter(({ id }) => chosen.has(id)).map(ownerOf));
  function goesWithChosen(frame: FrameRecord): boolean {
    return frame.content.kind === "rule" ? isBetween(frame, all, chosenOwners, ownerOf) : chosenOwners.has(ownerOf(frame));
  }
  const stayingOwners = new Set(all.filter(stays).map(ownerOf));
  const frames = all.map((frame): FrameRecord => {
    const { locked: _, ...open } = frame;
    return stayingOwners.has(ownerOf(frame)) ? { ...open, locked: true } : open;
  });
  const copyOf = (some: readonly FrameRecord[]): readonly string[] => some.flatMap(({ content }) => copyIn(content));
  const free = new Set([...copyOf(frames.filter(({ locked }) => !locked)), ...withPictures(doc, wish.copy)]);
  const known = new Set([...copyOf(frames), ...free]);
  const records = (ids: ReadonlySet<string>) => [...doc.records.values()].filter(({ id }) => ids.has(id));
  return { frames, free: records(free), copy: records(known) };
}

/** To whom a frame belongs: its story, the story of its picture, or itself. */
function ownerIn(doc: Doc, { id, content }: FrameRecord): string {
  const [first] = copyIn(content);
  const record = first === undefined ? undefined : doc.records.get(first);
  return record?.type === "picture" ? (record.story ?? record.id) : (first ?? id);
}

/** Copy that a plan of this page alone would tear off its other pages. */
function copyOnOtherPages(doc: Doc, page: PageRecord): ReadonlySet<string> {
  const others = recordsOf(doc, "page").filter(({ id }) => id !== page.id);
  return new Set(others.flatMap(({ frames }) => frames.flatMap((id) => copyIn(recordOf(doc, id, "frame").content))));
}

/** Whether a rule parts only frames that are planned anew: it stands inside the rectangle round them. */
function isBetween(
  rule: FrameRecord,
  all: readonly FrameRecord[],
  chosen: ReadonlySet<string>,
  ownerOf: (frame: FrameRecord) => string,
): boolean {
  const cells = all.filter((frame) => chosen.has(ownerOf(frame))).flatMap(cellsOf);
  const left = Math.min(...cells.map(({ col }) => col));
  const right = Math.max(...cells.map(({ col, cols }) => col + cols));
  const top = Math.min(...cells.map(({ line }) => line));
  const foot = Math.max(...cells.map(({ line, lines }) => line + lines));
  const own = cellsOf(rule);
  return own.length > 0 && own.every((c) => c.col >= left && c.col + c.cols <= right && c.line + 1 >= top && c.line + c.lines <= foot);
}

function cellsOf({ place }: FrameRecord) {
  return place.kind === "grid" ? place.cells : [];
}

/** Stories bring the pictures that lie on the pasteboard with them. */
function withPictures(doc: Doc, copy: readonly string[]): readonly string[] {
  const chosen = new Set(copy);
  const waiting = new Set(recordsOf(doc, "pasteboard").flatMap((board) => board.copy));
  const pictures = recordsOf(doc, "picture").filter(({ id, story }) => waiting.has(id) && story !== null && chosen.has(story));
  return [...copy, ...pictures.map(({ id }) => id)].filter((id) => waiting.has(id));
}
