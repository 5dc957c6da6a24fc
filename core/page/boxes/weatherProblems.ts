/** The fields that a weather box should have and has not. */
import type { LivingIndex, WeatherBox, WeatherDay } from "../../model/index.js";
import { type BoxProblem, missingField } from "./problems.js";
import { dayHeading, wordsOf } from "./weatherWords.js";

export function weatherProblems({ fields }: WeatherBox): readonly BoxProblem[] {
  const ofDays = fields.days.flatMap((day) => missingOfDay(day).map((field) => missingField(`${dayHeading(day.when)}：${field}`)));
  const ofIndices = fields.indices.filter(lacksLevel).map((index) => missingField(`${index.name}：级别`));
  return [...ofDays, ...ofIndices];
}

function missingOfDay(day: WeatherDay): readonly string[] {
  const fields: readonly (readonly [string, unknown])[] = [
    ["天空状况", wordsOf(day.sky)],
    ["风力风向", wordsOf(day.wind)],
    ["最低气温", day.low],
    ["最高气温", day.high],
  ];
  return fields.filter(([, value]) => value === null).map(([name]) => name);
}

function lacksLevel(index: LivingIndex): boolean {
  return index.level === null && wordsOf(index.grade) === null;
}
