/** Finds entries by what a person types: characters, pinyin in full or by initials, English, or a mixture. */
import { match } from "pinyin-pro";
import type { PaletteEntry } from "./entries.js";

/** What can be found by its title, or by other words. */
type Titled = Pick<PaletteEntry, "id" | "title" | "others">;

/** Places, in UTF-16 units, of the characters of a title that were asked for. */
export interface Found<Entry extends Titled = PaletteEntry> {
  readonly entry: Entry;
  readonly marked: readonly number[];
}

/** Those that fit, the best first; with nothing typed, all of them, those chosen last in front. */
export function find<Entry extends Titled>(entries: readonly Entry[], query: string, recent: readonly string[]): readonly Found<Entry>[] {
  const wanted = query.trim().toLowerCase();
  const rankOf = ({ id }: Entry) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  if (wanted === "") return [...entries].sort((a, b) => rankOf(a) - rankOf(b)).map((entry) => ({ entry, marked: [] }));
  return entries
    .map((entry) => ({ entry, ...bestOf(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rankOf(a.entry) - rankOf(b.entry))
    .map(({ entry, marked }) => ({ entry, marked }));
}

interface Fit {
  readonly score: number;
  readonly marked: readonly number[];
}

const NO_FIT: Fit = { score: 0, marked: [] };
/** What a fit is worth: at the beginning of the title, together in it, scattered over it. */
const WORTH = { start: 4, together: 3, scattered: 1 } as const;
/** Another name than the one that is shown counts a little less. */
const OTHER = 0.9;

function bestOf(entry: Titled, wanted: string): Fit {
  const others = entry.others.map((other) => ({ score: OTHER * closeFit(other, wanted).score, marked: [] }));
  const fits = [closeFit(entry.title, wanted), pinyinFit(entry.title, wanted, false), ...others];
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best), NO_FIT);
}

/** The letters asked for stand together. */
function closeFit(title: string, wanted: string): Fit {
  const at = title.toLowerCase().indexOf(wanted);
  if (at >= 0) return { score: at === 0 ? WORTH.start : WORTH.together, marked: Array.from(wanted, (_, index) => at + index) };
  return pinyinFit(title, wanted, true);
}

function pinyinFit(title: string, wanted: string, isTogether: boolean): Fit {
  const marked = match(title, wanted, { precision: "start", lastPrecision: "start", continuous: isTogether, insensitive: true });
  if (marked === null) return NO_FIT;
  const whole = isTogether ? (marked[0] === 0 ? WORTH.start : WORTH.together) : WORTH.scattered;
  return { score: whole * 0.95, marked };
}
