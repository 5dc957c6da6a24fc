/** Picture files come in: into the frame under the pointer or the one that is chosen, or in frames of their own. */
import { addPicture, type Outcome, replacePicture, roomForPicture } from "../../../core/commands/index.js";
import { type Doc, recordsSince } from "../../../core/model/index.js";
import type { HostApi, Trouble } from "../../../host/api/index.js";
import { base64Of } from "../../state/base64Of.js";
import type { Editing } from "../../state/editing.js";
import type { ViewStore } from "../../state/view.js";
import { framesAt } from "../../tools/hit.js";
import type { PagePoint } from "../../tools/tool.js";

/** What placing asks of the window. */
export interface PlacingDesk {
  readonly store: ViewStore;
  readonly api: HostApi;
  select(frames: readonly string[]): void;
  /** What of the page is in the middle of the stage. */
  middle(): PagePoint | null;
}

/** Endings of files that may be pictures, for the dialog that asks for them. */
const ACCEPT = "image/*,.tif,.tiff,.jpg,.jpeg,.png,.webp,.svg,.avif,.heic";
const PICTURE_NAME = /\.(?:jpe?g|png|tiff?|webp|svg|avif|heic)$/i;
/** How far each of several files stands below and beside the one before, in points. */
const STEP = 24;

/** The picture files of a drop; other files are copy, and are brought in elsewhere. */
export function picturesIn(dropped: DataTransfer | null): readonly File[] {
  return [...(dropped?.files ?? [])].filter(({ name, type }) => type.startsWith("image/") || PICTURE_NAME.test(name));
}

/** Asks for picture files, and places them: `into` a frame, or where the middle of the stage shows the page. */
export function choosePictures(desk: PlacingDesk, into: string | null): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ACCEPT;
  input.multiple = into === null;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    const { editing } = desk.store.getState();
    void (into === null
      ? placePictures(desk, files, desk.middle())
      : fillFrame(desk, files, into).then((trouble) => tell(editing, [trouble])));
  });
  input.click();
}

/**
 * Places picture files at a point of a page: the first goes into the picture frame there, if there is one. One that cannot be brought in
 * keeps no other back.
 */
export async function placePictures(desk: PlacingDesk, files: readonly File[], at: PagePoint | null): Promise<void> {
  if (at === null) return;
  const frame = pictureFrameAt(desk, at);
  const [first, ...others] = files;
  const { editing } = desk.store.getState();
  const troubles: (Trouble | null)[] = [];
  if (frame !== null && first) troubles.push(await fillFrame(desk, [first], frame));
  for (const [index, file] of (frame === null ? files : others).entries()) {
    const off = index * STEP;
    troubles.push(await placeNew(desk, file, { ...at, x: at.x + off, y: at.y + off }));
  }
  tell(editing, troubles);
}

/** Says the last of the troubles, once all files are through: what is done well takes the words of what was not away. */
function tell(editing: Editing | null, troubles: readonly (Trouble | null)[]): void {
  const last = troubles.findLast((each) => each !== null);
  if (last) editing?.refuse(last);
}

function pictureFrameAt({ store }: PlacingDesk, at: PagePoint): string | null {
  const page = store.getState().pages.find(({ number }) => number === at.page);
  const [hit] = page ? framesAt(page, at) : [];
  return hit?.kind === "picture" ? hit.frame : null;
}

async function fillFrame(desk: PlacingDesk, [file]: readonly File[], frame: string): Promise<Trouble | null> {
  const { editing } = desk.store.getState();
  const record = editing?.store.getState().doc.records.get(frame);
  if (!file || !editing || record?.type !== "frame" || record.content.kind !== "picture") return null;
  const { picture } = record.content;
  const { trouble } = await withFacts(desk, file, (doc, facts, id) => replacePicture(doc, picture, facts, id));
  desk.select([frame]);
  return trouble;
}

async function placeNew(desk: PlacingDesk, file: File, at: PagePoint): Promise<Trouble | null> {
  const { pages } = desk.store.getState();
  const page = pages.find(({ number }) => number === at.page);
  if (!page) return null;
  const { come, trouble } = await withFacts(desk, file, (doc, facts, id) => {
    const place = roomForPicture(doc, page.page, at, facts.pixels);
    return place && addPicture(doc, page.page, place, facts, id);
  });
  if (come.length > 0) desk.select(come);
  return trouble;
}

type Facts = Parameters<typeof addPicture>[3];

interface Laid {
  /** The frames that came by it. */
  readonly come: readonly string[];
  /** What kept the file from coming in. */
  readonly trouble: Trouble | null;
}

/** Lays a file into the edition and does something with what is known of it. */
async function withFacts(desk: PlacingDesk, file: File, make: (doc: Doc, facts: Facts, id: string) => Outcome): Promise<Laid> {
  const { editing, edition } = desk.store.getState();
  if (editing === null || edition === null) return { come: [], trouble: null };
  const bytes = await base64Of(file);
  if (bytes === null) return { come: [], trouble: { code: "copy-file-unreadable", params: { name: file.name } } };
  const answer = await desk.api.addPicture({ edition, name: file.name, bytes });
  if (!answer.ok) return { come: [], trouble: answer };
  const { ok: _, ...facts } = answer;
  const before = editing.store.getState().doc;
  editing.perform((doc, id) => make(doc, facts, id));
  return { come: recordsSince(before, editing.store.getState().doc, "frame"), trouble: null };
}
