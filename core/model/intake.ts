/**
 * What the importer understood: the shape of stories.json (docs/stories.schema.json). Offsets are
 * UTF-16 units of the decoded input of one source file, ranges half-open.
 */

export interface IntakeBlock {
  readonly kind: "paragraph" | "subhead" | "quote" | "table";
  readonly text: string;
}

export interface IntakeCaption {
  readonly text: string;
  readonly credit: string | null;
}

export interface IntakeStory {
  readonly id: string;
  /** 1 is the lead; ranks are distinct and without gaps. */
  readonly rank: number;
  readonly rubric: string | null;
  readonly kicker: string | null;
  readonly headline: readonly string[];
  readonly deck: string | null;
  readonly summary: string | null;
  /** As printed, literally: 记者高歌报道：, （记者 高歌）, （李瑶）. An opening and a closing one are joined by a space. */
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly blocks: readonly IntakeBlock[];
  readonly captions: readonly IntakeCaption[];
}

export interface LooseCaption extends IntakeCaption {
  readonly story: string | null;
}

export interface WeatherDay {
  /** "today", "tomorrow" or an ISO date. */
  readonly when: string;
  readonly sky: string | null;
  readonly wind: string | null;
  /** Temperatures in degrees Celsius. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface LivingIndex {
  readonly name: string;
  readonly level: number | null;
  readonly grade: string | null;
  readonly advice: string | null;
}

export interface WeatherFields {
  readonly days: readonly WeatherDay[];
  readonly indices: readonly LivingIndex[];
}

export interface WeatherBox {
  readonly kind: "weather";
  readonly fields: WeatherFields;
}

/** Copy with no place: shown to the editor, kept in the report, never dropped. */
export interface LooseText {
  readonly text: string;
  /** What it may be, in a word: "page credit", "caption", "headline", "unknown". */
  readonly guess: string;
}

export interface Alternative {
  readonly reading: string;
  /** Share of belief, 0 to 1. */
  readonly confidence: number;
}

export interface IntakeQuestion {
  /** Index into the sources of this intake. */
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What is asked, as a message id of `messages/`. */
  readonly about: QuestionKind;
  readonly proposed: string;
  readonly alternatives: readonly Alternative[];
  readonly confidence: number;
}

export type QuestionKind =
  | "encoding"
  | "role"
  | "headline-story"
  | "story-boundary"
  | "continuation"
  | "caption-story"
  | "private-use"
  | "truncated"
  | "loose";

export interface IntakeRepair {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** Name of the repair rule, such as "join-wrapped-line" or "full-width-comma". */
  readonly rule: string;
}

/** One stretch of decoded input and where its characters went. */
export interface AccountSpan {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  /** "s1.headline", "s1.body", "s1.byline", "box1.days", "caption2", "loose1", "drop:line-break", "drop:markdown-mark", … */
  readonly destination: string;
}

export interface Accounting {
  /** Code points of the decoded input, all sources together. */
  readonly input: number;
  /** Code points in story fields, boxes and captions. */
  readonly placed: number;
  readonly loose: number;
  /** Mark-up and layout white dropped by a named rule. */
  readonly dropped: number;
  readonly droppedByRule: Readonly<Record<string, number>>;
  readonly spans: readonly AccountSpan[];
}

/** How a source was read: for the report. */
export interface IntakeSource {
  readonly name: string;
  /** The encoding that was used, such as "utf-8", "gb18030", "docx". */
  readonly encoding: string;
  readonly codeUnits: number;
}

export interface Intake {
  readonly sources: readonly IntakeSource[];
  readonly stories: readonly IntakeStory[];
  readonly captions: readonly LooseCaption[];
  readonly boxes: readonly WeatherBox[];
  readonly loose: readonly LooseText[];
  readonly questions: readonly IntakeQuestion[];
  readonly repairs: readonly IntakeRepair[];
  readonly accounting: Accounting;
}
