/**
 * How plausible a decoded text is as copy of a Chinese newspaper: the sum of the logarithms of how
 * probable its characters are. Every candidate explains the same bytes, so sums of different
 * encodings compare directly, long texts and headlines of five characters alike.
 */
import { COMMON, COMMON_TRADITIONAL, COMMONEST, COMMONEST_TRADITIONAL } from "./commonHan.js";

/**
 * Natural logarithm of the probability of one character of a class: its share of running text
 * divided by the size of the class. Shares are round figures for news copy.
 */
const LOG_PROBABILITY = {
  /** 45 % over 200 characters. */
  commonest: -6.1,
  /** 33 % over 800. */
  common: -7.8,
  /** 15 % over the 7,000 that GB 2312 level 1 and Big5 level 1 hold together. */
  schooled: -10.7,
  /** 1 % over the 14,000 other Han characters of the URO. */
  rare: -14.2,
  /** Han outside the URO, two code units together. */
  remote: -17,
  punctuation: -5,
  space: -5,
  digit: -5,
  /** High for news copy, so that a text in English is not taken for UTF-16 Han, two letters a character. */
  letter: -5,
  /** ^ @ \ { and their like, which stand in web and mail addresses at most. */
  asciiMark: -8.5,
  fullwidth: -8,
  symbol: -9,
  latin: -12,
  /** Kana, Greek, Cyrillic, bopomofo: real, but seldom in news copy. */
  foreign: -13.5,
  boxDrawing: -15,
  halfwidthKana: -18,
  privateUse: -16,
  /** Other scripts, unassigned code points. */
  elsewhere: -18,
  /** A control character, a lone surrogate or U+FFFD: what a wrong decoding shows. */
  broken: -25,
} as const;

type CharacterClass = keyof typeof LOG_PROBABILITY;

/** Classes by range of code units, first to last; later entries and lists overrule earlier ones. */
const RANGES: readonly (readonly [number, number, CharacterClass])[] = [
  [0x0000, 0x001f, "broken"],
  [0x0020, 0x007e, "asciiMark"],
  [0x0030, 0x0039, "digit"],
  [0x0041, 0x005a, "letter"],
  [0x0061, 0x007a, "letter"],
  [0x007f, 0x009f, "broken"],
  [0x00a0, 0x024f, "latin"],
  [0x0370, 0x04ff, "foreign"],
  [0x2000, 0x206f, "symbol"],
  [0x20a0, 0x2bff, "symbol"],
  [0x2500, 0x259f, "boxDrawing"],
  [0x25a0, 0x26ff, "symbol"],
  [0x3000, 0x301f, "symbol"],
  [0x3040, 0x312f, "foreign"],
  [0x3200, 0x33ff, "symbol"],
  [0x3400, 0x4dbf, "remote"],
  [0x4e00, 0x9fff, "rare"],
  [0xd800, 0xdfff, "broken"],
  [0xe000, 0xf8ff, "privateUse"],
  [0xf900, 0xfaff, "remote"],
  [0xfe30, 0xfe4f, "symbol"],
  [0xff01, 0xff5e, "fullwidth"],
  [0xff61, 0xff9f, "halfwidthKana"],
  [0xffe0, 0xffe6, "symbol"],
  [0xfff0, 0xffff, "broken"],
];

/** Of the ASCII marks those that copy holds by the dozen, Markdown's among them. */
const PUNCTUATION = `，。、：；？！“”‘’（）《》—…·%,.()-:/#*=_+~"'`;
const WHITE = " \t\n\r　";

/** Log-probability of every BMP code unit, built when the first text is judged. */
let table: Float32Array | null = null;

/** The plausibility of a text: a sum of natural logarithms, the higher the better. */
export function plausibilityOf(text: string): number {
  table ??= buildTable();
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) {
      sum += LOG_PROBABILITY.remote;
      at += 1;
    } else {
      sum += table[unit] ?? LOG_PROBABILITY.elsewhere;
    }
  }
  return sum;
}

/** Where in a text the characters stand that no text should have: controls, U+FFFD, noncharacters. */
export function brokenCharacters(text: string): readonly number[] {
  return Array.from(text.matchAll(BROKEN), (match) => match.index);
}

/** Controls but tab, line feed, vertical tab, form feed, carriage return and NEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const BROKEN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufff0-\uffff]/g;

function buildTable(): Float32Array {
  const probabilities = new Float32Array(0x10000).fill(LOG_PROBABILITY.elsewhere);
  for (const [first, last, kind] of RANGES) probabilities.fill(LOG_PROBABILITY[kind], first, last + 1);
  const lists: readonly (readonly [string, CharacterClass])[] = [
    [schooledHan(), "schooled"],
    [COMMON + COMMON_TRADITIONAL, "common"],
    [COMMONEST + COMMONEST_TRADITIONAL, "commonest"],
    [PUNCTUATION, "punctuation"],
    [WHITE, "space"],
  ];
  for (const [characters, kind] of lists) {
    for (const character of characters) probabilities[character.charCodeAt(0)] = LOG_PROBABILITY[kind];
  }
  return probabilities;
}

/**
 * The characters that the two national standards sort by use: GB 2312 level 1 (rows 16 to 55, 3,755
 * characters) and Big5 level 1 (A440 to C67E, 5,401). The decoders know them, so no list is kept.
 */
function schooledHan(): string {
  const level1 = decodeRows("gb18030", [0xb0, 0xd7], [[0xa1, 0xfe]]);
  const frequent = decodeRows("big5", [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]); // biome-ignore format: byte ranges read best in one line
  return [...level1, ...frequent].filter((character) => character >= "\u4e00" && character <= "\u9fff").join("");
}

function decodeRows(
  encoding: string,
  [firstLead, lastLead]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const [firstTrail, lastTrail] of trails) {
      for (let trail = firstTrail; trail <= lastTrail; trail += 1) bytes.push(lead, trail);
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
