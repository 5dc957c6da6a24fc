/**
 * The zones of a page (热区): for each story, and each picture, box or advertisement that stands alone, the area that its frames
 * cover, as plain polygons.
 *
 *      +-----------------+        a zone takes the white between its own frames,
 *      |    headline     |        never what another one covers
 *      +----+   +--------+
 *      |text| | |picture |
 *      |    | | +--------+
 *      |    | | |text    |
 *      +----+   +--------+
 */
import { type Doc, type FrameRecord, recordOf, styleOf } from "../model/index.js";
import { briefPieces } from "./briefZones.js";
import { frameRects } from "./grid.js";
import type { FrameLayout, PageLayout } from "./types.js";
import { zoneOutlines } from "./zoneOutline.js";
import type { OwnedPiece, Zone, ZoneOwner } from "./zoneTypes.js";

/** The zones of a page in reading order; furniture and rules have none. No two of them overlap. */
export function pageZones(doc: Doc, layout: PageLayout): readonly Zone[] {
  const { grid } = styleOf(doc, recordOf(doc, layout.page, "page").style);
  const onPage = storiesOn(doc, layout);
  const pieces = layout.frames.flatMap((frame) => piecesOf(doc, layout, frame, onPage));
  const owners = new Map(pieces.map(({ owner }) => [keyOf(owner), owner]));
  const reach = { x: grid.gutter * grid.size, y: 2 * grid.pitch };
  const outlines = zoneOutlines(
    pieces.flatMap(({ owner, rects }) => rects.map((rect) => ({ owner: keyOf(owner), rect }))),
    reach,
  );
  return [...owners].map(([key, owner]) => ({
    ...owner,
    pieces: pieces.filter((piece) => keyOf(piece.owner) === key).map(({ owner: _, ...piece }) => piece),
    outline: outlines.get(key) ?? [],
  }));
}

function keyOf({ kind, id }: ZoneOwner): string {
  return `${kind} ${id}`;
}

/** Stories of which some words stand on the page. */
function storiesOn(doc: Doc, layout: PageLayout): ReadonlySet<string> {
  return new Set(
    layout.frames.flatMap(({ frame }) => {
      const { content } = recordOf(doc, frame, "frame");
      if (content.kind === "briefs") return content.stories;
      return content.kind === "headline" || content.kind === "text" ? [content.story] : [];
    }),
  );
}

function piecesOf(doc: Doc, layout: PageLayout, laid: FrameLayout, onPage: ReadonlySet<string>): readonly OwnedPiece[] {
  const frame = recordOf(doc, laid.frame, "frame");
  const { grid } = styleOf(doc, recordOf(doc, layout.page, "page").style);
  if (frame.content.kind === "briefs") return briefPieces(doc, layout, grid, frame, laid);
  const owner = ownerOf(doc, frame, onPage);
  return owner === null ? [] : [{ owner, frame: frame.id, kind: laid.kind, rects: frameRects(grid, frame), text: laid.text }];
}

/** A picture goes with its story where the story stands on the same page, else alone. */
function ownerOf(doc: Doc, { id, content }: FrameRecord, onPage: ReadonlySet<string>): ZoneOwner | null {
  switch (content.kind) {
    case "headline":
    case "text":
    case "jump":
    case "pullQuote":
      return { kind: "story", id: content.story };
    case "picture":
    case "caption":
      return pictureOwner(doc, [content.picture], onPage);
    case "groupCaption":
    case "pictureGroup":
      return pictureOwner(doc, content.pictures, onPage);
    case "box":
      return { kind: "box", id: content.box };
    case "ad":
      return { kind: "ad", id: content.ad };
    case "note":
      return { kind: "note", id };
    default:
      return null;
  }
}

function pictureOwner(doc: Doc, pictures: readonly string[], onPage: ReadonlySet<string>): ZoneOwner | null {
  const [first] = pictures;
  if (first === undefined) return null;
  const { story } = recordOf(doc, first, "picture");
  return story !== null && onPage.has(story) ? { kind: "story", id: story } : { kind: "picture", id: first };
}
