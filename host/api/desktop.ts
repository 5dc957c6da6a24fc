/** What a host with windows of its own can do besides: native menus, and dialogs that give handles and never paths. */
import { type Check, isRecord, oneOf, text } from "./checks.js";
import type { HostApi } from "./contract.js";
import type { Answer } from "./dispatch.js";
import type { EditionHandle, FolderCard, HostFailure, Outcome } from "./results.js";

/** The name under which a page finds its bridge. */
export const BRIDGE_NAME = "duikai";

/** An action of the page in a native menu. */
export interface MenuAction {
  /** What the page is told when a person chooses it. */
  readonly id: string;
  readonly label: string;
  /** Its keys as Electron writes them (`CmdOrCtrl+S`), shown beside it; the page hears them itself. */
  readonly keys: string | null;
  readonly enabled: boolean;
}

/** The actions of one menu, in runs that lines divide. `menu` is one of the native ones, or a further one with a label of its own. */
export interface MenuGroup {
  readonly menu: string;
  readonly label: string;
  readonly runs: readonly (readonly MenuAction[])[];
}

const ID = text(64);
const LABEL = text(80);
const MOST_GROUPS = 20;
const MOST_ITEMS = 200;

function listOf<Item>(isItem: Check<Item>, most: number): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.length <= most && value.every(isItem);
}

function isMenuAction(value: unknown): value is MenuAction {
  if (!isRecord(value)) return false;
  return ID(value.id) && LABEL(value.label) && (value.keys === null || LABEL(value.keys)) && typeof value.enabled === "boolean";
}

const RUNS = listOf(listOf(isMenuAction, MOST_ITEMS), MOST_ITEMS);

function isMenuGroup(value: unknown): value is MenuGroup {
  return isRecord(value) && ID(value.menu) && LABEL(value.label) && RUNS(value.runs);
}

/** Every method of the desktop, as data: what its arguments have to be. */
export const DESKTOP_METHODS = {
  /** Shows the native menus in a language, with the actions of the page in them. */
  setMenus: { arguments: { language: oneOf("zh", "en"), groups: listOf(isMenuGroup, MOST_GROUPS) } },
  /** Lets a person choose an edition's folder, or one that holds some; null when none was chosen. */
  chooseEdition: { arguments: {} },
  /** Lets a person choose a folder for what is put out; null when none was chosen. */
  chooseFolder: { arguments: {} },
} as const;

export interface DesktopApi {
  setMenus(named: { readonly language: "zh" | "en"; readonly groups: readonly MenuGroup[] }): Promise<Outcome<object>>;
  chooseEdition(named: object): Promise<Outcome<{ readonly edition: EditionHandle | null }>>;
  chooseFolder(named: object): Promise<Outcome<{ readonly folder: FolderCard | null }>>;
}

/** What the desktop tells the page by itself. */
export type DesktopEvent =
  /** A person chose an action in a menu. */
  | { readonly kind: "action"; readonly id: string }
  /** A person opened an edition from outside the page: a file manager, the list of recent ones, another start. */
  | { readonly kind: "open"; readonly edition: EditionHandle };

/** What the page of a desktop has of it: one function for each method, and no way to any other channel. */
export interface DesktopBridge {
  readonly calls: Readonly<Record<keyof HostApi | keyof DesktopApi, (named: unknown) => Promise<DesktopAnswer>>>;
  /** Gives back how to stop. */
  listen(listener: (event: DesktopEvent) => void): () => void;
}

export type DesktopAnswer = Answer | HostFailure | Outcome<object>;
