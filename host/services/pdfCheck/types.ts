/** What is asked of a PDF, and what reading it back found. */
import type { Finding, PdfStandard, PrintCondition } from "../../../core/model/index.js";

/** What a file should be; what is absent is not asked. */
export interface PdfExpectation {
  /** The standard to hold it to; the one that the file claims when absent, X-1a when it claims none. */
  readonly standard?: PdfStandard;
  /** The press for which it should be made. */
  readonly condition?: PrintCondition;
  readonly pages?: readonly ExpectedPage[];
}

export interface ExpectedPage {
  /** Trimmed size and bleed, in points. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Its text in reading order, in stretches between which a placed file says what it likes; white space does not count. */
  readonly text?: readonly string[];
  /** The plates that it may use: C M Y K and names of spot inks. */
  readonly inks?: readonly string[];
}

export interface PdfCheck {
  readonly ok: true;
  readonly findings: readonly Finding[];
  readonly facts: PdfFacts;
}

export interface PdfFacts {
  /** Header version: 1.3. */
  readonly version: number;
  /** What the file says it is, such as PDF/X-1a:2003; null where it says nothing. */
  readonly standard: string | null;
  readonly intent: IntentFacts | null;
  readonly pages: readonly PageFacts[];
  readonly fonts: readonly FontFacts[];
  readonly pictures: readonly PictureFacts[];
}

export interface IntentFacts {
  readonly identifier: string;
  readonly info: string;
  /** SHA-256 of the embedded profile; null without one. */
  readonly profileSha256: string | null;
}

export interface PageFacts {
  readonly page: number;
  /** In millimetres; what is null the page does not have. */
  readonly boxes: Readonly<Record<"media" | "crop" | "bleed" | "trim" | "art", BoxFacts | null>>;
  readonly rotate: number;
  /** Plates that what lies within the trim box uses: C M Y K, then spot inks by name. */
  readonly inks: readonly string[];
  readonly characters: number;
}

export interface BoxFacts {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FontFacts {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly toUnicode: boolean;
  readonly pages: readonly number[];
}

export interface PictureFacts {
  readonly page: number;
  /** Where it stands, in millimetres from the upper left corner of the trimmed page. */
  readonly place: BoxFacts;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly space: string;
  readonly filters: readonly string[];
  readonly ppi: number;
}
