/** What a host can do, as data: the name of each method, what its arguments have to be, and the form of its answer. */
import { type Check, isBoolean, isTransaction, oneOf, text, wholeNumber } from "./checks.js";
import type { HostResults, Outcome } from "./results.js";

/** Handles are random and short; keys of images hold an id and ten numbers. */
const HANDLE = text(64);
const KEY = text(400);
const LANGUAGE = oneOf("zh", "en");
const FAMILY = oneOf("song", "hei", "kai", "fangsong", "display");
/** A picture is a small thumbnail at the least, and what a press resolves at the most. */
const PPI = wholeNumber(9, 300);
/** OpenType weights run from 1 to 1000; no chain of fonts is longer than the catalogue. */
const MOST_WEIGHT = 1000;
const MOST_DEPTH = 99;
const REVISION = wholeNumber(0, Number.MAX_SAFE_INTEGER);
/** Names that people give to editions and files. */
const NAME = text(200);
/** A picture of some 60 MB, written in base 64. */
const FILE_BYTES = text(84_000_000);

/** Every method of a host. `answer` says whether it gives plain data or the bytes of a file. */
export const HOST_METHODS = {
  /** The editions that a person may open here. */
  listEditions: { arguments: {}, answer: "data" },
  /** The document of an edition, and its revision. */
  openEdition: { arguments: { edition: HANDLE }, answer: "data" },
  /** Takes over what a session left behind that ended badly, or lays it aside. The edition is opened anew afterwards. */
  recover: { arguments: { edition: HANDLE, take: isBoolean }, answer: "data" },
  /** Does a transaction that was made on revision `base`. Refused with `edit-conflict` where it touches what came since. */
  commit: { arguments: { edition: HANDLE, base: REVISION, transaction: isTransaction }, answer: "data" },
  /** Takes the last step back, or does again what was taken back last. */
  undo: { arguments: { edition: HANDLE }, answer: "data" },
  redo: { arguments: { edition: HANDLE }, answer: "data" },
  /** The names of all that was done, and of what was taken back. */
  history: { arguments: { edition: HANDLE }, answer: "data" },
  /** What was done since a revision, by whomever; the answer waits for it some while. */
  changes: { arguments: { edition: HANDLE, since: REVISION }, answer: "data" },
  /** Puts the edition into its folder as it stands; under another name, into a folder beside it. */
  saveEdition: { arguments: { edition: HANDLE }, answer: "data" },
  saveEditionAs: { arguments: { edition: HANDLE, name: NAME }, answer: "data" },
  closeEdition: { arguments: { edition: HANDLE }, answer: "data" },
  /** Lays a picture into the folder of the edition; `bytes` in base 64. A picture record that names it is the client's to make. */
  addPicture: { arguments: { edition: HANDLE, name: NAME, bytes: FILE_BYTES }, answer: "data" },
  /** All that is wrong with an edition, before it goes to press. */
  findings: { arguments: { edition: HANDLE, language: LANGUAGE }, answer: "data" },
  /** A picture as it stands on a page, by the key of its image or placed file in the display list. */
  picture: { arguments: { edition: HANDLE, key: KEY, ppi: PPI }, answer: "file" },
  /** Which face serves a family and weight, or the n-th fallback behind it; null at the end of the chain. */
  face: { arguments: { family: FAMILY, weight: wholeNumber(1, MOST_WEIGHT), depth: wholeNumber(0, MOST_DEPTH) }, answer: "data" },
  /** The font file of a face that `face` named. */
  font: { arguments: { key: KEY }, answer: "file" },
} as const satisfies Readonly<Record<keyof HostResults, MethodShape>>;

interface MethodShape {
  readonly arguments: Readonly<Record<string, Check<unknown>>>;
  readonly answer: "data" | "file";
}

export type HostMethod = keyof HostResults;

/** The arguments of a method, by their names. */
export type ArgumentsOf<Method extends HostMethod> = {
  readonly [Name in keyof (typeof HOST_METHODS)[Method]["arguments"]]: (typeof HOST_METHODS)[Method]["arguments"][Name] extends Check<
    infer Value
  >
    ? Value
    : never;
};

/** A host as its clients see it. No method throws: what goes wrong is an outcome. */
export type HostApi = {
  readonly [Method in HostMethod]: (named: ArgumentsOf<Method>) => Promise<Outcome<HostResults[Method]>>;
};

/** Whether a name from outside is that of a method. */
export function isHostMethod(name: string): name is HostMethod {
  return Object.hasOwn(HOST_METHODS, name);
}
