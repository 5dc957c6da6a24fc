/** Picture files come in: into the frame under the pointer or the one that is chosen, or in frames of their own. */
import { addPicture, type Outcome, replacePicture, roomForPicture } from "../../../core/commands/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { HostApi } from "../../../host/api/index.js";
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
    void (into === null ? placePictures(desk, files, desk.middle()) : fillFrame(desk, files, into));
  });
  input.click();
}

/** Places picture files at a point of a page: the first goes into the picture frame there, if there is one. */
export async function placePictures(desk: PlacingDesk, files: readonly File[], at: PagePoint | null): Promise<void> {
  if (at === null) return;
  const frame = pictureFrameAt(desk, at);
  const [first, ...others] = files;
  if (frame !== null && first) await fillFrame(desk, [first], frame);
  for (const [index, file] of (frame === null ? files : others).entries()) {
    const off = index * STEP;
    await placeNew(desk, file, { ...at, x: at.x + off, y: at.y + off });
  }
}

function pictureFrameAt({ store }: PlacingDesk, at: PagePoint): string | null {
  const page = store.getState().pages.find(({ number }) => number === at.page);
  const [hit] = page ? framesAt(page, at) : [];
  return hit?.kind === "picture" ? hit.frame : null;
}

async function fillFrame(desk: PlacingDesk, [file]: readonly File[], frame: string): Promise<void> {
  const { editing } = desk.store.getState();
  const record = editing?.store.getState().doc.records.get(frame);
  if (!file || !editing || record?.type !== "frame" || record.content.kind !== "picture") return;
  const { picture } = record.content;
  await withFacts(desk, file, (doc, facts, id) => replacePicture(doc, picture, facts, id));
  desk.select([frame]);
}

async function placeNew(desk: PlacingDesk, file: File, at: PagePoint): Promise<void> {
  const { pages } = desk.store.getState();
  const page = pages.find(({ number }) => number === at.page);
  if (!page) return;
  const come = await withFacts(desk, file, (doc, facts, id) => {
    const place = roomForPicture(doc, page.page, at, facts.pixels);
    return place && addPicture(doc, page.page, place, facts, id);
  });
  if (come.length > 0) desk.select(come);
}

type Facts = Parameters<typeof addPicture>[3];

/** Lays a file into the edition and does something with what is known of it; the frames that came by it. */
async function withFacts(desk: PlacingDesk, file: File, make: (doc: Doc, facts: Facts, id: string) => Outcome): Promise<readonly string[]> {
  const { editing, edition } = desk.store.getState();
  if (editing === null || edition === null) return [];
  const answer = await desk.api.addPicture({ edition, name: file.name, bytes: await base64Of(file) });
  if (!answer.ok) {
    editing.refuse(answer);
    return [];
  }
  const { ok: _, ...facts } = answer;
  const before = editing.store.getState().doc;
  editing.perform((doc, id) => make(doc, facts, id));
  return [...editing.store.getState().doc.records.values()].flatMap(({ id, type }) =>
    type === "frame" && !before.records.has(id) ? [id] : [],
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1] ?? ""));
    reader.addEventListener("error", () => reject(reader.error ?? new Error(`${file.name} cannot be read`)));
    reader.readAsDataURL(file);
  });
}
