/** What the methods of a host answer with: plain data that every transport can carry. */
import type { FaceKey, Family } from "../../core/face/index.js";
import type { Doc, DocRecord, Finding, PageStyle, VariantName } from "../../core/model/index.js";

/** Names an edition to its host. It means nothing elsewhere, and no path can be read from it. */
export type EditionHandle = string;

/** What the outside did: told as a message id with its parameters, never thrown over a border. */
export interface HostFailure {
  readonly ok: false;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<Value> = ({ readonly ok: true } & Value) | HostFailure;

/** An edition in the list of those that a person may open. */
export interface EditionCard {
  readonly edition: EditionHandle;
  /** What its folder is called. */
  readonly name: string;
  /** What its file says; null where the file cannot be read, and `openEdition` says why. */
  readonly facts: { readonly paper: string; readonly date: string; readonly pages: number } | null;
}

/** An edition as it stands on disk. */
export interface OpenedEdition {
  readonly name: string;
  /** The document: records and styles of the base edition, pictures that are lost standing as placeholders. */
  readonly version: Doc["version"];
  readonly records: readonly DocRecord[];
  readonly styles: readonly PageStyle[];
  /** How often the edition was changed since it was made. */
  readonly revision: number;
  readonly variants: readonly VariantName[];
}

/** A finding in the words of the language asked for. */
export interface WordedFinding extends Pick<Finding, "rule" | "level" | "place" | "frames"> {
  readonly message: string;
  /** Why it matters in print. */
  readonly why?: string;
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
}

/** What each method answers with when all went well. */
export interface HostResults {
  readonly listEditions: { readonly editions: readonly EditionCard[] };
  readonly openEdition: OpenedEdition;
  readonly findings: { readonly findings: readonly WordedFinding[] };
  readonly picture: HostFile;
  readonly face: { readonly face: FaceCard | null };
  readonly font: HostFile;
}
