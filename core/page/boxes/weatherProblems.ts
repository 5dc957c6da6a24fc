/** What is missing in a weather box or cannot be. */
import type { LivingIndex, WeatherBox, WeatherDay } from "../../model/index.js";
import { type BoxProblem, emptyBox, missingFields, problem } from "./problems.js";
import { skyOf } from "./weatherSymbols.js";
import { dayHeading, levelsOf } from "./weatherWords.js";
import { isPossibleDate, wordsOf } from "./words.js";

/** The scale of wind force ends at 17 (GB/T 28591-2012). */
const STRONGEST_WIND = 17;
/** No place in China was ever colder or hotter, in degrees Celsius. */
const COLDEST = -60;
const HOTTEST = 60;

/** What is missing in a weather box or cannot be: sky, wind, temperatures, dates, levels. */
export function weatherProblems({ fields: { days, indices } }: WeatherBox): readonly BoxProblem[] {
  if (days.length + indices.length === 0) return [emptyBox("天气与生活指数")];
  return [...days.flatMap(dayProblems), ...indices.flatMap(indexProblems)];
}

function dayProblems(day: WeatherDay): readonly BoxProblem[] {
  const name = dayHeading(day.when);
  const [sky, wind] = [wordsOf(day.sky), wordsOf(day.wind)];
  return [
    ...missingFields(name, [
      ["天空状况", sky],
      ["风力风向", wind],
      ["最低气温", day.low],
      ["最高气温", day.high],
    ]),
    ...(isPossibleDate(day.when) ? [] : [problem("box-date", { field: name, date: day.when })]),
    ...(sky === null || skyOf(sky) !== null ? [] : [problem("box-sky", { field: name, sky })]),
    ...(wind === null || isPossibleWind(wind) ? [] : [problem("box-wind", { field: name, wind, most: STRONGEST_WIND })]),
    ...temperatureProblems(name, day),
  ];
}

function temperatureProblems(field: string, { low, high }: WeatherDay): readonly BoxProblem[] {
  const beyond = [low, high].filter((degrees) => degrees !== null && !(degrees >= COLDEST && degrees <= HOTTEST));
  const odd = beyond.map((degrees) => problem("box-temperature", { field, degrees: String(degrees) }));
  return low !== null && high !== null && low > high ? [...odd, problem("box-temperature-order", { field, low, high })] : odd;
}

/** Whether every force that the words name is on the scale, and each span goes upwards. */
function isPossibleWind(words: string): boolean {
  return [...words.matchAll(/(\d+)(?:级?\s*[-–—~～到至转]\s*(\d+))?\s*级/g)].every(([whole, from, to = from]) => {
    const goesUp = Number(from) <= Number(to) || whole.includes("转");
    return goesUp && Number(from) <= STRONGEST_WIND && Number(to) <= STRONGEST_WIND;
  });
}

function indexProblems({ name, level, grade }: LivingIndex): readonly BoxProblem[] {
  if (level === null) return missingFields(name, [["级别", wordsOf(grade)]]);
  const most = levelsOf(name);
  return Number.isInteger(level) && level >= 1 && level <= most ? [] : [problem("box-level", { field: name, level, most })];
}
