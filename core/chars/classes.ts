/**
 * The classes that line composition knows, one a character. Letters in brackets are the rows of
 * the class table of CLREQ/JLREQ as the house uses it (typesetting.md §1).
 */
export const CharClass = {
  /** Symbols and everything without a rule: a break is allowed on both sides. */
  Other: 0,
  /** Han, kana, hangul and full-width letters (I). */
  Ideograph: 1,
  /** Full-width opening brackets and quotes (O). */
  Opener: 2,
  /** Full-width closing brackets and quotes (C). */
  Closer: 3,
  /** ，、；： (P). */
  Pause: 4,
  /** 。． (S). */
  Stop: 5,
  /** ？！ (E). */
  Exclaim: 6,
  /** · between the parts of a name (M). */
  Interpunct: 7,
  /** - ‐ – as connectors (K1). */
  ShortHyphen: 8,
  /** One — as a connector (K2); two in a row are a Dash. */
  OneEmRule: 9,
  /** ～ between two values (K3). */
  Wave: 10,
  /** —— or ⸺ (D1). */
  Dash: 11,
  /** …… or ⋯⋯, and each of their halves (D2). */
  Ellipsis: 12,
  /** / and ／ (L). */
  Solidus: 13,
  /** % ‰ ° ℃: stays with the number before it. */
  UnitSuffix: 14,
  /** ￥ $ № and other prefixes: stays with the number after it. */
  Prefix: 15,
  /** + − ± × ÷ =: belongs to a number beside it, else free. */
  Sign: 16,
  /** 0 to 9, and the digits of other alphabets (N). */
  Digit: 17,
  /** ０ to ９: a digit for breaking, an ideograph for spacing. */
  WideDigit: 18,
  /** Letters of Latin and of every other script that is set by the word (A). */
  Letter: 19,
  /** ( [ { of half width. */
  NarrowOpener: 20,
  /** ) ] } of half width. */
  NarrowCloser: 21,
  /** , . : ; ! ? of half width, and the marks like them of other alphabets. */
  NarrowPoint: 22,
  /** " ' # & * @ \ _ | ~ of half width: part of a word where they touch one. */
  NarrowSymbol: 23,
  /** A space between words (W). */
  WordSpace: 24,
  /** A space at which no line may break. */
  NoBreakSpace: 25,
  /** U+3000 (F). */
  IdeographicSpace: 26,
  /** ¹ ² ³ and other note marks: stay with what stands before them (R). */
  NoteMark: 27,
  /** Combining marks, variation selectors, joiners: part of the character before them. */
  Combining: 28,
  /** Takes no room and is never drawn. */
  Control: 29,
  /** 々: an ideograph that strict setting keeps off the line start. */
  IterationMark: 30,
  /** ① ⑴ ㈠ before an item of a list; behind a word they are a NoteMark (R). */
  Ordinal: 31,
  /** ：；？！ in vertical lines, where they keep their full em. */
  FixedMark: 32,
  /** A tab of a paragraph with tab stops; a WordSpace elsewhere. */
  Tab: 33,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** How many classes there are; tables by class have this length. */
export const CLASS_COUNT = 34;
