/**
 * Bytes -> text, when nobody says in which encoding: a byte order mark decides, else all five
 * readings are tried and the most plausible Chinese wins.
 */
import { brokenCharacters, plausibilityOf } from "./plausibility.js";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export interface Decoded {
  readonly encoding: Encoding;
  /** As decoded, without the byte order mark; line ends and everything else untouched. */
  readonly text: string;
  /** Offsets of U+FFFD and of controls: bytes that no encoding explains. */
  readonly broken: readonly number[];
  /** Other readings worth asking about, the likelier first, with their share of belief. */
  readonly doubts: readonly { readonly reading: Encoding; readonly confidence: number }[];
}

interface Candidate extends Omit<Decoded, "doubts"> {
  readonly score: number;
}

/**
 * How much likelier than others an encoding is before a byte is read, as a logarithm: copy of our
 * days is UTF-8, older systems write GB 18030; UTF-16 nearly always has a mark.
 */
const PRIOR: Readonly<Record<Encoding, number>> = { "utf-8": 0, gb18030: -1, big5: -3, "utf-16le": -6, "utf-16be": -7 };
const ENCODINGS = Object.keys(PRIOR) as readonly Encoding[];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

/** Characters of a text depend on each other, so their logarithms add up to too much certainty: they count a quarter. */
const TEMPERATURE = 4;
/** A reading with a smaller share of belief is not asked about. */
const DOUBT_SHARE = 0.05;
/** Copy scores -7 to -9 a character, random bytes in the kindest reading about -15. */
const LEAST_PLAUSIBLE = -12.5;
/** A bad byte or a cut last character is a finding; more than one in fifty is no text. */
const MOST_BROKEN = 0.02;

/** The text that some bytes hold; null when they hold no text in any of the encodings. */
export function decodeCopy(bytes: Uint8Array): Decoded | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const candidates = (marked ? [marked[0]] : ENCODINGS).map((encoding) => decodeAs(encoding, bytes));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (!isText(best)) return null;
  return { encoding: best.encoding, text: best.text, broken: best.broken, doubts: doubtsAbout(best, candidates) };
}

/** Decodes without refusing: a place that does not fit becomes U+FFFD, which costs more than any reading gains by it. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): Candidate {
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const text = decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
  return { encoding, text, broken: brokenCharacters(text), score: plausibilityOf(text) + PRIOR[encoding] };
}

function isText({ encoding, text, broken, score }: Candidate): boolean {
  if (broken.length > 1 + text.length * MOST_BROKEN) return false;
  // Bytes are valid UTF-8 by chance only when they are few or ASCII: text in another script is still text.
  return encoding === "utf-8" || score - PRIOR[encoding] >= LEAST_PLAUSIBLE * text.length;
}

function doubtsAbout(best: Candidate, candidates: readonly Candidate[]): Decoded["doubts"] {
  const rivals = candidates.filter(({ text, broken }) => text !== best.text && broken.length <= best.broken.length);
  const beliefs = rivals.map(({ score }) => Math.exp((score - best.score) / TEMPERATURE));
  const whole = beliefs.reduce((sum, belief) => sum + belief, 1);
  return rivals
    .map(({ encoding }, at) => ({ reading: encoding, confidence: round((beliefs[at] ?? 0) / whole) }))
    .filter(({ confidence }) => confidence >= DOUBT_SHARE)
    .sort((a, b) => b.confidence - a.confidence);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
