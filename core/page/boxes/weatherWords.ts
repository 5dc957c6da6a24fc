/** The words and figures of a weather box. */
import type { WeatherBox, WeatherDay } from "../../model/index.js";
import { wordsOf } from "./words.js";

/** What of a day is printed; null where the copy says nothing. */
export interface DayWords {
  readonly heading: string;
  readonly sky: string | null;
  readonly wind: string | null;
  readonly temperature: TemperatureWords | null;
}

/** "气温" and "6℃～11℃", or "最高气温" and "11℃" when only one is known. */
export interface TemperatureWords {
  readonly label: string;
  readonly figures: string;
  /** Whether the figures are two, lowest and highest. */
  readonly isSpan: boolean;
}

/** Words of a day's weather. */
export function dayWords(day: WeatherDay): DayWords {
  return { heading: dayHeading(day.when), sky: wordsOf(day.sky), wind: wordsOf(day.wind), temperature: temperatureWords(day) };
}

/** The box's own heading. */
export function boxHeading(box: WeatherBox): string {
  const { days, indices } = box.fields;
  if (indices.length === 0) return "天气预报";
  return days.length === 0 ? "生活指数" : "天气与生活指数";
}

/** Indices of life have five levels; air quality has six (HJ 633-2012), what to wear eight in some provinces [K]. */
const LEVELS = 5;
const MORE_LEVELS: readonly (readonly [RegExp, number])[] = [
  [/空气/, 6],
  [/穿衣|着装/, 8],
];

/** How many levels the index of a name has. */
export function levelsOf(name: string): number {
  return MORE_LEVELS.find(([pattern]) => pattern.test(name))?.[1] ?? LEVELS;
}

/** 今日天气, 明日天气 or the date. */
export function dayHeading(when: string): string {
  if (when === "today") return "今日天气";
  if (when === "tomorrow") return "明日天气";
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(when) ?? [];
  return month && day ? `${Number(month)}月${Number(day)}日天气` : when;
}

function temperatureWords({ low, high }: WeatherDay): TemperatureWords | null {
  if (low !== null && high !== null) return { ...labelled("气温", `${low}℃～${high}℃`), isSpan: true };
  if (high !== null) return { ...labelled("最高气温", `${high}℃`), isSpan: false };
  return low === null ? null : { ...labelled("最低气温", `${low}℃`), isSpan: false };
}

/** No line begins with a minus sign, which reads as a hyphen: the label then joins the figures. */
function labelled(label: string, figures: string): Omit<TemperatureWords, "isSpan"> {
  return figures.startsWith("-") ? { label: "", figures: `${label}${figures}` } : { label, figures };
}
