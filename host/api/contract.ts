/** What a host can do, as data: the name of each method, what its arguments have to be, and the form of its answer. */
import {
  type Check,
  isBoolean,
  isCell,
  isDay,
  isFilePart,
  isTransaction,
  listOf,
  oneOf,
  optional,
  orNull,
  text,
  wholeNumber,
  words,
} from "./checks.js";
import type { HostResults, Outcome } from "./results.js";

/** Handles are random and short. */
const HANDLE = text(64);
const KEY = text(400);
const LANGUAGE = oneOf("zh", "en");
const FAMILY = oneOf("song", "hei", "kai", "fangsong", "display");
/** Pixels of a picture's side: a small thumbnail at the least, and more than any press resolves at the most. */
const SIDE = wholeNumber(1, 8192);
/** OpenType weights run from 1 to 1000; no chain of fonts is longer than the catalogue. */
const MOST_WEIGHT = 1000;
const MOST_DEPTH = 99;
const REVISION = wholeNumber(0, Number.MAX_SAFE_INTEGER);
/** Names that people give to editions and files. */
const NAME = text(200);
/** Templates and printing conditions are named by short ids. */
const NAMED = text(100);
/** The variant in which an edition is looked at: its base for null, and where nothing is said. */
const VARIANT = optional(orNull(NAMED));
/** No paper has more pages. */
const MOST_PAGES = 200;
/** A small picture of a page, in base 64. */
const SMALL_PICTURE = text(2_000_000);
/** A picture of some 60 MB, written in base 64. */
const FILE_BYTES = text(84_000_000);

/** Ids of records; findings are named by theirs and by what they are about. */
const ID = text(200);
const FINDING = text(2000);
const PAGE = wholeNumber(1, 9999);
const RANK = wholeNumber(1, 9999);
/** Frames and copy of one page. */
const IDS = listOf(ID, 2000);
/** More proposals than this nobody looks through. */
const MOST_PROPOSALS = 8;
const SEED = wholeNumber(0, Number.MAX_SAFE_INTEGER);
/** Columns or grid lines of a page. */
const CELLS = wholeNumber(1, 2000);
const OUTPUT = oneOf("x1a", "x4", "proof", "png", "jpeg", "epaper", "ninjs", "json");
const BOX_KIND = oneOf("weather", "pages", "prices", "schedule", "qr");
const INK_LIMIT = wholeNumber(1, 400);

/** Parts of a file: the glyphs of a page are some thousand at most. */
const FILE_PARTS = listOf(isFilePart, 20_000);

/** Every method of a host. `answer` says whether it gives plain data or the bytes of a file. */
export const HOST_METHODS = {
  /** The editions that a person may open here. */
  listEditions: { arguments: {}, answer: "data" },
  /** The small picture that was kept of the first page of an edition, and keeping one: PNG, `bytes` in base 64. */
  editionPicture: { arguments: { edition: HANDLE }, answer: "file" },
  keepEditionPicture: { arguments: { edition: HANDLE, bytes: SMALL_PICTURE }, answer: "data" },
  /** The templates of pages, the small picture of one, and the page style that it makes. */
  templates: { arguments: {}, answer: "data" },
  templatePicture: { arguments: { template: NAMED }, answer: "file" },
  pageStyle: { arguments: { template: NAMED }, answer: "data" },
  /**
   * Makes an edition of empty pages in the folder where editions are made: the first from `template`, the others from those that follow it, a
   * section for each. What a paper says of itself in every issue is taken from the edition `like`.
   */
  newEdition: {
    arguments: {
      name: NAME,
      paper: words(200),
      date: isDay,
      template: NAMED,
      sections: listOf(words(100), MOST_PAGES),
      condition: orNull(NAMED),
      like: orNull(HANDLE),
    },
    answer: "data",
  },
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
  /**
   * Reads a file of copy, a picture, or an archive of both; `bytes` in base 64. The file stays in the folder of the edition as it came, pictures are laid in;
   * the records are the client's to make.
   */
  importCopy: { arguments: { edition: HANDLE, name: NAME, bytes: FILE_BYTES }, answer: "data" },
  /** A file of copy as it came, by the path that its source record has. */
  copyOriginal: { arguments: { edition: HANDLE, file: KEY }, answer: "file" },
  /** Folders in which copy may arrive, one of them made where a person wants it, and what lies in one. */
  copyFolders: { arguments: {}, answer: "data" },
  makeCopyFolder: { arguments: {}, answer: "data" },
  lookIntoCopyFolder: { arguments: { folder: HANDLE }, answer: "data" },
  importFromFolder: { arguments: { edition: HANDLE, folder: HANDLE, name: NAME }, answer: "data" },
  /** All that is wrong with an edition as it stands, before it goes to press. */
  findings: { arguments: { edition: HANDLE, language: LANGUAGE, variant: VARIANT }, answer: "data" },
  /** What puts a finding right, as one step for the client to do. */
  mend: { arguments: { edition: HANDLE, finding: FINDING, variant: VARIANT }, answer: "data" },
  /**
   * Plans a page anew, in several ways: all of it, or what stands in some of its `frames` only; with `copy` from the pasteboard.
   * Nothing is changed: what a person chooses of it is a step of the client's.
   */
  propose: {
    arguments: {
      edition: HANDLE,
      page: PAGE,
      frames: IDS,
      copy: IDS,
      keepLocked: isBoolean,
      count: wholeNumber(1, MOST_PROPOSALS),
      seed: SEED,
      language: LANGUAGE,
      variant: VARIANT,
    },
    answer: "data",
  },
  /** Ends planning at once: `propose` answers with what it has found by then. */
  stopProposing: { arguments: { edition: HANDLE }, answer: "data" },
  /** How a story fits, and steps that would make it fit, each for the client to do. */
  fitWays: { arguments: { edition: HANDLE, story: ID, language: LANGUAGE, variant: VARIANT }, answer: "data" },
  /** What fills the columns of a page (竖直调整), as one step; null when nothing gets better. */
  justify: { arguments: { edition: HANDLE, page: PAGE, variant: VARIANT }, answer: "data" },
  /** Ways to set the headline of a story over some columns, or vertically over some grid lines, the best first. */
  headlineWays: {
    arguments: {
      edition: HANDLE,
      story: ID,
      page: PAGE,
      writing: oneOf("horizontal", "vertical"),
      size: CELLS,
      rank: RANK,
      variant: VARIANT,
    },
    answer: "data",
  },
  /**
   * Copy of the pasteboard on a page, in the size that it needs, at a cell of its grid or where there is room, as one step for the client to
   * do; in a variant the step is one of the variant's.
   */
  bringIn: { arguments: { edition: HANDLE, copy: ID, page: ID, cell: orNull(isCell), variant: VARIANT }, answer: "data" },
  /** Printing conditions that there are, and which of them is the house's. */
  conditions: { arguments: {}, answer: "data" },
  /** Folders that the host may put pages into besides those beside the edition: the ones that it was given when it started. */
  outputFolders: { arguments: {}, answer: "data" },
  /** Puts pages out as they stand, saved or not. `pages` as a person names them (`1-4`), all for null; `folder` is a handle of one that a person chose. */
  startExport: {
    arguments: {
      edition: HANDLE,
      pages: orNull(text(400)),
      output: OUTPUT,
      condition: orNull(text(100)),
      inkLimit: orNull(INK_LIMIT),
      marks: orNull(text(100)),
      folder: orNull(HANDLE),
      deliver: isBoolean,
      despiteErrors: isBoolean,
      language: LANGUAGE,
      variant: VARIANT,
    },
    answer: "data",
  },
  /** How far a job is; the answer waits for news after the count that the client has. */
  jobState: { arguments: { job: HANDLE, since: wholeNumber(-1, Number.MAX_SAFE_INTEGER) }, answer: "data" },
  cancelJob: { arguments: { job: HANDLE }, answer: "data" },
  /** A file that a job has written, by its name. */
  exportedFile: { arguments: { job: HANDLE, file: text(400) }, answer: "file" },
  /** A table (CSV, or cells of a spreadsheet) as the data of a box of a kind, with what is odd in it; the address of a QR code as that code. */
  readBox: { arguments: { kind: BOX_KIND, text: text(200_000), language: LANGUAGE }, answer: "data" },
  /** Shows the folder of a job in the file manager of the machine where the host runs. */
  reveal: { arguments: { job: HANDLE }, answer: "data" },
  /** A picture whole and upright, by the file that its record names, or a page of a placed PDF; no larger than asked for. `black` is in grays. */
  picture: {
    arguments: { edition: HANDLE, file: text(400), page: orNull(PAGE), black: isBoolean, width: SIDE, height: SIDE },
    answer: "file",
  },
  /** Which face serves a family and weight, or the n-th fallback behind it; null at the end of the chain. */
  face: { arguments: { family: FAMILY, weight: wholeNumber(1, MOST_WEIGHT), depth: wholeNumber(0, MOST_DEPTH) }, answer: "data" },
  /** The font file of a face that `face` named: parts of it one after the other, or all of it for null. */
  font: { arguments: { key: KEY, parts: orNull(FILE_PARTS) }, answer: "file" },
} as const satisfies Readonly<Record<keyof HostResults, MethodShape>>;

interface MethodShape {
  readonly arguments: Readonly<Record<string, Check<unknown>>>;
  readonly answer: "data" | "file";
}

export type HostMethod = keyof HostResults;

/** The arguments of a method, by their names. */
export type ArgumentsOf<Method extends HostMethod> = Given<{
  readonly [Name in keyof (typeof HOST_METHODS)[Method]["arguments"]]: (typeof HOST_METHODS)[Method]["arguments"][Name] extends Check<
    infer Value
  >
    ? Value
    : never;
}>;

/** Arguments that may be undefined may be left out. */
type Given<Named> = { readonly [Name in keyof Named as undefined extends Named[Name] ? never : Name]: Named[Name] } & {
  readonly [Name in keyof Named as undefined extends Named[Name] ? Name : never]?: Named[Name];
};

/** A host as its clients see it. No method throws: what goes wrong is an outcome. */
export type HostApi = {
  readonly [Method in HostMethod]: (named: ArgumentsOf<Method>) => Promise<Outcome<HostResults[Method]>>;
};

/** Whether a name from outside is that of a method. */
export function isHostMethod(name: string): name is HostMethod {
  return Object.hasOwn(HOST_METHODS, name);
}
