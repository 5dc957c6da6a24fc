/** A host over the editions in some folders: opens, changes and saves them. */
import { createFaceSet } from "../../../fonts/index.js";
import type { HostApi } from "../../api/index.js";
import { failure } from "../failure.js";
import { benchMethods } from "./bench/methods.js";
import { createCopyFolders } from "./copy/folders.js";
import { copyMethods } from "./copy/methods.js";
import { editingMethods, type WithEdition } from "./editing.js";
import { cardsOfEdition, fontMethods } from "./fonts.js";
import { pictureOf } from "./images.js";
import { createOpened } from "./opened.js";
import { type ShowFolder, showFolder } from "./output/fileManager.js";
import { createChosenFolders } from "./output/folders.js";
import { createJobs } from "./output/jobs.js";
import { outputMethods } from "./output/methods.js";
import { readBox } from "./readBox.js";
import { createShelf, type Shelf } from "./shelf.js";
import { shelvingMethods } from "./shelving.js";
import { withoutPath } from "./withoutPath.js";

/** A desk, and its end: editions are closed, and what was not saved stays in their journals. */
export interface Desk extends Pick<Shelf, "admitPlace"> {
  readonly api: HostApi;
  /** Takes in a folder that a person chose for what is put out; its handle. */
  admitFolder(path: string): string;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** How a folder is shown in the file manager; by the system's own when absent. */
  readonly showFolder?: ShowFolder;
  /** Hears of faults of Duikai itself that no call can answer with. */
  readonly onFault?: (error: unknown) => void;
}

/** The desk for the folders given: each is an edition, or holds editions. */
export function createDesk(roots: readonly string[], options: DeskOptions = {}): Desk {
  const shelf = createShelf(roots);
  const faces = createFaceSet();
  const editions = createOpened();
  const jobs = createJobs(options.onFault ?? (() => undefined));
  const chosen = createChosenFolders();

  const withEdition: WithEdition = async (handle, use) => {
    const shelved = shelf.find(handle);
    if (shelved === null) return failure("edition-handle-unknown");
    const open = await editions.open(shelved.folder);
    const outcome = open.ok ? await use(open, shelved) : open;
    return outcome.ok ? outcome : withoutPath(outcome, shelved);
  };

  const api: HostApi = {
    ...editingMethods(withEdition, shelf, (fonts) => cardsOfEdition(faces, fonts)),
    ...fontMethods(faces),
    ...benchMethods(withEdition),
    ...copyMethods(withEdition, createCopyFolders(roots, shelf.home)),
    ...outputMethods(withEdition, shelf, jobs, chosen, options.showFolder ?? showFolder),
    ...shelvingMethods(withEdition, shelf),
    readBox,
    closeEdition: async ({ edition }) => {
      const shelved = shelf.find(edition);
      if (shelved !== null) await editions.close(shelved.folder);
      return { ok: true };
    },
    picture: ({ edition, ...wish }) =>
      withEdition(edition, async ({ session }) => {
        const file = await pictureOf(session.state().opened.originals, wish);
        return file === null ? failure("picture-not-there", { file: wish.file }) : { ok: true, ...file };
      }),
  };
  return {
    api,
    admitPlace: shelf.admitPlace,
    admitFolder: chosen.admit,
    async close() {
      await jobs.close();
      await editions.closeAll();
    },
  };
}
