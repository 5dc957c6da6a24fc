/** What the methods of a host answer with: plain data that every transport can carry. */
import type { Transaction } from "../../core/edit/index.js";
import type { FaceKey, Family } from "../../core/face/index.js";
import type {
  BoxData,
  CopySource,
  Doc,
  DocRecord,
  Finding,
  FrameRecord,
  HeadlineSetting,
  PageInks,
  PageStyle,
  PdfStandard,
  PictureRecord,
  PictureSource,
  SourceRecord,
  VariantName,
} from "../../core/model/index.js";
import type { StoryFit } from "../../core/page/index.js";

/** Names an edition to its host. It means nothing elsewhere, and no path can be read from it. */
export type EditionHandle = string;

/** What the outside did: told as a message id with its parameters, never thrown over a border. */
export interface HostFailure {
  readonly ok: false;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is wrong, without keeping anybody from going on. */
export type Trouble = Pick<HostFailure, "code" | "params">;

export type Outcome<Value> = ({ readonly ok: true } & Value) | HostFailure;

/** An edition in the list of those that a person may open. */
export interface EditionCard {
  readonly edition: EditionHandle;
  /** What its folder is called. */
  readonly name: string;
  /** What its file says; null where the file cannot be read, and `openEdition` says why. */
  readonly facts: { readonly paper: string; readonly date: string; readonly pages: number } | null;
  /** When it was last changed or saved, in milliseconds since 1970; null where nobody knows. */
  readonly changed: number | null;
  /** Whether `editionPicture` has one to give. */
  readonly hasPicture: boolean;
}

/** A template of pages, as a person chooses one. */
export interface PageTemplateCard {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: PageStyle["kind"];
  readonly sheet: PageStyle["sheet"];
  readonly inks: PageInks["kind"];
  readonly columns: number;
  readonly characters: number;
  readonly lines: number;
  /** Body size in points. */
  readonly size: number;
  /** Millimetres of the page. */
  readonly width: number;
  readonly height: number;
  /** Two for a spread. */
  readonly pages: 1 | 2;
  /** The template of the pages that follow. */
  readonly next: string | null;
}

/** An edition as it stands on disk. */
export interface OpenedEdition {
  readonly name: string;
  /** The document: records and styles of the base edition. */
  readonly version: Doc["version"];
  readonly records: readonly DocRecord[];
  readonly styles: readonly PageStyle[];
  /** How often the edition was changed since it was made, and which of these states is on the disk. */
  readonly revision: number;
  readonly savedRevision: number;
  readonly variants: readonly VariantName[];
  /** The faces with which it was saved, as far as this machine has them: what its pages will most likely ask for. */
  readonly faces: readonly FaceCard[];
  /** Pictures whose files are lost, by the names that their records carry: placeholders stand for them. */
  readonly lost: readonly string[];
  /** Why it cannot be changed; null when it can. */
  readonly readOnly: Trouble | null;
  /** What a session that ended badly left behind: how many steps, and when the last of them was made (milliseconds since 1970). */
  readonly left: { readonly steps: number; readonly at: number } | null;
  /** How many steps can be taken back, and done again. */
  readonly history: HistoryCounts["history"];
}

/** A step that was done, and the revision to which it led. */
export interface DoneStep {
  readonly revision: number;
  readonly transaction: Transaction;
}

/** How many steps can be taken back, and done again. */
export interface HistoryCounts {
  readonly history: { readonly done: number; readonly undone: number };
}

/** Of a step that was done: why the journal does not have it yet; null when it has. */
export interface Written {
  readonly unwritten: Trouble | null;
}

/** A step of the history, by its name. */
export interface HistoryStep {
  readonly label: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** When it was done, in milliseconds since 1970; null where nobody wrote it down. */
  readonly at: number | null;
}

/** A picture that lies in the folder of an edition, as its record will say. */
export type AddedPicture = Pick<PictureRecord, "pixels" | "caption" | "credit" | "hash" | "faces" | "outline"> & { readonly file: string };

/** What a file of copy held, or an archive of them: texts with the places of their files, pictures that lie in the folder of the edition now. */
export interface ReadCopyFile {
  readonly sources: readonly (CopySource & Pick<SourceRecord, "file">)[];
  readonly pictures: readonly PictureSource[];
  /** What could not be read, and what was lost on the way; the rest came in. */
  readonly troubles: readonly Trouble[];
}

/** A folder in which copy arrives. */
export interface CopyFolderCard {
  readonly folder: string;
  readonly name: string;
}

export interface CopyFolderFile {
  readonly name: string;
  readonly kind: "copy" | "picture";
  readonly bytes: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 of its bytes; null as long as it may still be written. */
  readonly hash: string | null;
}

/** A finding in the words of the language asked for. */
export interface WordedFinding extends Pick<Finding, "rule" | "level" | "place" | "frames"> {
  /** By which it is known again after an edit that leaves it there. */
  readonly id: string;
  /** Whether it is about the make-up of pages or about what comes of them in print. */
  readonly about: "layout" | "print";
  readonly message: string;
  /** Why it matters in print. */
  readonly why?: string;
  /** What `mend` would do about it; null where only a person can help. */
  readonly mend: string | null;
}

/** One way to make a page up anew. */
export interface Proposal {
  /** What counts against it: the lower the better. */
  readonly cost: number;
  /** What the cost is made of, the dearest first. */
  readonly parts: readonly { readonly what: string; readonly cost: number }[];
  /** What it is like, in a few words: its lead, its main picture, what is left over. */
  readonly says: readonly string[];
  /** All frames of the page as they would stand. */
  readonly frames: readonly FrameRecord[];
  /** Copy that finds no place on the page and goes to the pasteboard. */
  readonly left: readonly string[];
  /** Copy from the pasteboard that stands on the page. */
  readonly placed: readonly string[];
}

/** A step that brings a story nearer to its room. */
export interface FitWay {
  readonly name: string;
  /** What it does, in words, and how the story fits afterwards. */
  readonly does: string;
  readonly gained: number;
  readonly after: StoryFit;
  readonly transaction: Transaction;
}

/** A way to set a headline. */
export interface HeadlineWay {
  readonly setting: HeadlineSetting;
  /** Grid lines that it takes, or columns where it is vertical. */
  readonly takes: number;
  readonly cost: number;
}

/** A printing condition, as a person chooses one. */
export interface ConditionCard {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** What the output intent of its files says. */
  readonly intent: string;
  readonly inkLimit: number;
  /** Least sizes of type and resolutions of pictures that it holds. */
  readonly leastText: number;
  readonly ppi: number;
}

/** A folder for what is put out, by a handle that `startExport` takes, and what it is called. */
export interface FolderCard {
  readonly handle: string;
  readonly name: string;
}

/** A job that puts pages out. */
export interface JobState {
  readonly state: "running" | "done" | "refused" | "failed" | "cancelled";
  /** Counts the news: what `jobState` is asked for next. */
  readonly count: number;
  /** What it is at, and how far. */
  readonly phase: "open" | "pictures" | "ink" | "paint" | "write";
  readonly done: number;
  readonly of: number;
  /** The revision of the edition that is put out, and whether it is the one in its file. */
  readonly revision: number;
  readonly isSaved: boolean;
  /** Where the files go, as far as a person need know. */
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Of a job that is `refused` these hold the errors that forbid it. */
  readonly findings: readonly WordedFinding[];
  /** Why it failed; null when it did not. */
  readonly failure: Trouble | null;
}

/** The bytes of one file, with its MIME type. */
export interface HostFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A face of the host's, as a client needs it to open the same one. */
export interface FaceCard {
  readonly key: FaceKey;
  readonly family: Family;
  readonly weight: number;
  /** PostScript name by which it is found in a collection; null for a plain font file. */
  readonly member: string | null;
  /** Bytes of its file. */
  readonly size: number;
  /** Where in the file its outlines stand, which a client need not have until it looks at them. */
  readonly outlines: FilePart;
}

/** A part of a file, `to` not included. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

/** What each method answers with when all went well. */
export interface HostResults {
  readonly listEditions: { readonly editions: readonly EditionCard[] };
  readonly editionPicture: HostFile;
  readonly keepEditionPicture: object;
  readonly templates: { readonly templates: readonly PageTemplateCard[] };
  readonly templatePicture: HostFile;
  readonly pageStyle: { readonly style: PageStyle };
  readonly newEdition: { readonly edition: EditionHandle; readonly name: string };
  readonly openEdition: OpenedEdition;
  readonly recover: object;
  readonly commit: Written & { readonly revision: number };
  readonly undo: DoneStep & Written & HistoryCounts;
  readonly redo: DoneStep & Written & HistoryCounts;
  readonly history: { readonly done: readonly HistoryStep[]; readonly undone: readonly HistoryStep[] };
  /** Null when so much was done since that the edition has to be opened anew. */
  readonly changes: { readonly steps: readonly DoneStep[] | null };
  readonly saveEdition: { readonly revision: number };
  readonly saveEditionAs: { readonly edition: EditionHandle; readonly name: string };
  readonly closeEdition: object;
  readonly addPicture: AddedPicture;
  readonly importCopy: ReadCopyFile;
  readonly copyOriginal: HostFile;
  readonly copyFolders: { readonly folders: readonly CopyFolderCard[] };
  readonly makeCopyFolder: { readonly folder: string };
  readonly lookIntoCopyFolder: { readonly files: readonly CopyFolderFile[] };
  readonly importFromFolder: ReadCopyFile;
  /** `revision` is that of the edition as it was looked at. */
  readonly findings: { readonly findings: readonly WordedFinding[]; readonly revision: number };
  readonly mend: { readonly transaction: Transaction; readonly revision: number };
  readonly propose: { readonly page: string; readonly proposals: readonly Proposal[]; readonly revision: number };
  readonly stopProposing: object;
  /** The fit is null where the story stands on no page. */
  readonly fitWays: { readonly fit: StoryFit | null; readonly says: string; readonly ways: readonly FitWay[]; readonly revision: number };
  readonly justify: { readonly transaction: Transaction | null; readonly revision: number };
  readonly bringIn: { readonly transaction: Transaction; readonly revision: number };
  readonly headlineWays: { readonly ways: readonly HeadlineWay[]; readonly revision: number };
  readonly conditions: { readonly conditions: readonly ConditionCard[]; readonly house: string; readonly standard: PdfStandard };
  readonly outputFolders: { readonly folders: readonly FolderCard[] };
  readonly startExport: { readonly job: string };
  readonly jobState: JobState;
  readonly cancelJob: object;
  readonly exportedFile: HostFile;
  readonly readBox: { readonly data: BoxData; readonly problems: readonly string[] };
  readonly reveal: object;
  readonly picture: HostFile;
  readonly face: { readonly face: FaceCard | null };
  readonly font: HostFile;
}
