/** The weather and living-index box (天气、生活指数) as fields, from lines that may be wrapped and scattered. */
import type { LivingIndex, WeatherDay, WeatherFields } from "../model/index.js";
import { fold } from "./fold.js";
import type { Piece } from "./pieces.js";
import { type Run, sliceRun } from "./run.js";
import {
  type ForecastPart,
  INDEX_NAME,
  isDay,
  isIndex,
  isLabel,
  isPlaceOfForecast,
  isReadable,
  isSky,
  isTemperature,
  isWeatherLine,
  isWeatherTitle,
  isWind,
  namesSky,
  partsOfDay,
} from "./weatherWording.js";

export interface WeatherReading {
  readonly fields: WeatherFields;
  readonly days: readonly Piece[];
  readonly indices: readonly Piece[];
  /** Names of fields, which the box prints in its own words: 气温, 风力. */
  readonly labels: readonly Run[];
  /** Lines, and parts of lines, that went into no field. */
  readonly unread: readonly Run[];
}

export function readWeather(pieces: readonly Piece[]): WeatherReading {
  const reader = new WeatherReader();
  for (const piece of pieces) reader.take(piece);
  return reader.finish();
}

type OpenDay = { -readonly [Key in keyof WeatherDay]: WeatherDay[Key] };

/** Walks over the lines; its state is the day that is spoken of and the sentence that has not ended yet. */
class WeatherReader {
  private readonly days: OpenDay[] = [];
  private readonly indices: LivingIndex[] = [];
  private readonly dayPieces: Piece[] = [];
  private readonly indexPieces: Piece[] = [];
  private readonly labels: Run[] = [];
  private readonly unread: Run[] = [];
  private when = "today";
  private sentence: Piece[] = [];

  take(piece: Piece): void {
    const text = piece.wording;
    if (isWeatherTitle(text)) {
      this.flush();
      this.when = whenOf(text) ?? this.when;
      this.dayPieces.push(piece);
      return;
    }
    if (this.sentence.length > 0 && !opensField(text)) {
      this.sentence.push(piece);
      if (/。$/.test(text)) this.flush();
      return;
    }
    this.flush();
    if (isIndex(text) || INDEX_NAME.test(text)) {
      this.sentence.push(piece);
      if (/。$/.test(text)) this.flush();
    } else if (this.readDay(piece)) this.dayPieces.push(piece);
    else this.unread.push(piece.run);
  }

  finish(): WeatherReading {
    this.flush();
    const days = this.days.filter((day) => day.sky !== null || day.wind !== null || day.low !== null || day.high !== null);
    return {
      fields: { days, indices: this.indices },
      days: this.dayPieces,
      indices: this.indexPieces,
      labels: this.labels,
      unread: this.unread,
    };
  }

  private flush(): void {
    if (this.sentence.length === 0) return;
    const found = readIndices(this.sentence.map((piece) => piece.wording).join(""));
    this.indices.push(...found);
    if (found.length > 0) this.indexPieces.push(...this.sentence);
    else this.unread.push(...this.sentence.map((piece) => piece.run));
    this.sentence = [];
  }

  private readDay(piece: Piece): boolean {
    const parts = partsOfDay(piece.wording);
    const texts = parts.map((part) => part.text);
    if (isPlaceOfForecast(texts) || !(texts.some(isReadable) || texts.every(isDay))) return false;
    for (const [order, part] of parts.entries()) {
      if (isWeekdayOf(part.text, texts[order - 1] ?? "")) continue;
      if (isDay(part.text) || isWeatherTitle(part.text)) this.when = whenOf(part.text) ?? this.when;
      else if (isLabel(part.text)) this.labels.push(runOfPart(piece, part));
      else if (!this.readDayPart(part.text)) this.unread.push(runOfPart(piece, part));
    }
    return true;
  }

  /** Sky and wind keep their words; a temperature is read only when all of its figures find a place. */
  private readDayPart(literal: string): boolean {
    const day = this.day();
    const part = literal.replace(/^(?:风力|风向|天气)(?=.)/, "");
    if (isTemperature(literal)) return takeTemperature(day, literal);
    if (isWind(part) || isWind(literal)) day.wind = joined(day.wind, part, " ");
    else if (isSky(part) || namesSky(part)) day.sky = joined(day.sky, part, "，");
    else if (/风/.test(part)) day.wind = joined(day.wind, part, " ");
    else return false;
    return true;
  }

  private day(): OpenDay {
    const known = this.days.find((day) => day.when === this.when);
    if (known) return known;
    const day: OpenDay = { when: this.when, sky: null, wind: null, low: null, high: null };
    this.days.push(day);
    return day;
  }
}

function opensField(text: string): boolean {
  return isIndex(text) || isTemperature(text) || (isWind(text) && /风/.test(text)) || isSky(text) || startsDay(text);
}

function startsDay(text: string): boolean {
  return isDay(partsOfDay(text)[0]?.text ?? "") && isWeatherLine(text);
}

/** 星期六 after 11月21日 says nothing new. */
function isWeekdayOf(text: string, before: string): boolean {
  return /^(?:星期|周)/.test(text) && isDay(text) && isDay(before);
}

function joined(known: string | null, further: string, mark: string): string {
  if (known === null) return further;
  return known.split(mark).includes(further) ? known : `${known}${mark}${further}`;
}

/** False, and the day as it was, when a figure would be lost or would displace another. */
function takeTemperature(day: OpenDay, text: string): boolean {
  const { low, high } = temperaturesOf(text);
  const figures = text.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  const isSingle = day.low !== null && day.low === day.high;
  if (figures !== [low, high].filter((value) => value !== null).length) return false;
  if (low !== null && day.low !== null && low !== day.low) return false;
  if (high !== null && day.high !== null && high !== day.high && !isSingle) return false;
  day.low = low ?? day.low;
  day.high = high ?? day.high;
  if (low !== null && high === null && day.high === null && !/低/.test(text)) day.high = low;
  return true;
}

/** Where in the copy a part of a line stands; the wording may lack emphasis marks and spaces that the line has. */
function runOfPart({ run, wording }: Piece, part: ForecastPart): Run {
  const folded = fold(run.text);
  let at = -1;
  const places = Array.from(wording.slice(0, part.to), (sign) => {
    at = Math.max(at, folded.indexOf(sign, at + 1));
    return at;
  });
  return sliceRun(run, places[part.from] ?? 0, at + 1);
}

/** The day a title speaks of: today, tomorrow, an ISO date, or the words as they stand. */
function whenOf(text: string): string | null {
  if (/^[◆■【[]?今[日天晚夜]/.test(text)) return "today";
  if (/^[◆■【[]?明[日天晚]/.test(text)) return "tomorrow";
  const iso = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  if (iso) return `${iso[1]}-${(iso[2] ?? "").padStart(2, "0")}-${(iso[3] ?? "").padStart(2, "0")}`;
  if (/今[日天晚]/.test(text)) return "today";
  if (/明[日天晚]/.test(text)) return "tomorrow";
  return /(?:大?后[天日]|\d{1,2}月\d{1,2}日|\d{1,2}日|(?:星期|周)[一二三四五六日天末])/.exec(text)?.[0] ?? null;
}

const NUMBER = "(零下|[-−－])? ?(\\d{1,2}(?:\\.\\d)?)";
const LOW = new RegExp(`(?:最?低(?:气?温度?)?|夜间(?:气温)?)[：为约 ]*${NUMBER}`);
const HIGH = new RegExp(`(?:最?高(?:气?温度?)?|白天(?:气温)?)[：为约 ]*${NUMBER}`);
const RANGE = new RegExp(`${NUMBER} ?(?:℃|°C|度|摄氏度)? ?(?:[~～—–/／至到]|-(?=\\d)|(?<=[℃度C]) ?-) ?${NUMBER}`);

/** Low and high of a phrase such as 最低气温6℃ 最高气温11℃, 6～11℃, 11℃/6℃, 零下3度. One number alone is the low. */
export function temperaturesOf(text: string): { readonly low: number | null; readonly high: number | null } {
  const low = LOW.exec(text);
  const high = HIGH.exec(text);
  if (low || high) return { low: low ? degrees(low[1], low[2]) : null, high: high ? degrees(high[1], high[2]) : null };
  const range = RANGE.exec(text);
  if (range) {
    const both = [degrees(range[1], range[2]), degrees(range[3], range[4])];
    return { low: Math.min(...both), high: Math.max(...both) };
  }
  const one = new RegExp(NUMBER).exec(text);
  return { low: one ? degrees(one[1], one[2]) : null, high: null };
}

function degrees(sign: string | undefined, digits: string | undefined): number {
  const value = Number(digits ?? "0");
  return sign === undefined || value === 0 ? value : -value;
}

const GRADE =
  "(?:不太|比较|较为|较|很|极|极不|非常|最|极其)?(?:不适宜|不适合|不宜|适宜|适合|宜|不易发|易发|少发|多发|弱|强|中等|优|良好|良|好|差|轻度污染|中度污染|重度污染|严重污染|轻度|中度|重度|舒适|不舒适|冷|寒冷|凉|凉爽|热|炎热|温暖|暖|一般|高|低|低发|高发|有利|不利|晴朗|干燥|潮湿)";
const WHOLE_GRADE = new RegExp(`^${GRADE}$`);
const GRADE_FIRST = new RegExp(`^${GRADE}`);
const LEVELS = "一二三四五";

/** One or more indices told in one text: name, level, grade, advice. */
export function readIndices(text: string): readonly LivingIndex[] {
  const starts = [...text.matchAll(new RegExp(INDEX_NAME.source, "g"))].filter(
    (found) => found.index === 0 || /指数|强度|等级|条件/.test(found[0]) || /[。； ]$/.test(text.slice(0, found.index)),
  );
  const sentences = starts.filter((found, order) => order === 0 || /[。； ]/.test(text.charAt(found.index - 1)));
  return sentences.map((found, order) => {
    const end = sentences[order + 1]?.index ?? text.length;
    const prefix = order === 0 ? text.slice(0, found.index) : "";
    return readIndex(found[0], text.slice(found.index + found[0].length, end), prefix);
  });
}

function readIndex(name: string, told: string, prefix: string): LivingIndex {
  const level = /^[：为是约 ]*(?:[（(])?([\d一二三四五]) ?级[）)]?/.exec(told);
  const value = level ? "" : (/^[：为是约 ]*(\d{1,3}(?:[~～—-]\d{1,3})?)(?=[，、；。 ]|$)/.exec(told)?.[0] ?? "");
  const parts = told
    .slice(level?.[0].length ?? value.length)
    .replace(/^[：为是，、 （）]+/, "")
    .trim();
  const [first = "", ...others] = parts.split(/(?<=[，、；。 ）])/);
  const word = first.replace(/[，、；。 （）]+$/, "");
  const whole = WHOLE_GRADE.test(word);
  const figure = value.replace(/^[：为是约 ]+/, "");
  const advice =
    prefix +
    figure +
    (figure !== "" && !whole && parts !== "" ? "，" : "") +
    (whole ? others.join("") : parts).replace(/^[，、；：。 ]+/, "").trim();
  return {
    name,
    level: level ? levelOf(level[1] ?? "") : null,
    grade: whole ? word : gradeBefore(word, name),
    advice: advice === "" ? null : advice,
  };
}

/** The grade in 较适宜晨练: what is graded is the thing the index is about. 适宜夹衣 is advice, not a grade. */
function gradeBefore(word: string, name: string): string | null {
  const grade = GRADE_FIRST.exec(word)?.[0];
  const about = name.replace(/(?:气象)?(?:辐射)?(?:指数|强度|等级|气象条件)$/, "");
  return grade !== undefined &&
    word
      .slice(grade.length)
      .replace(/^(?:进行|外出|于)/, "")
      .startsWith(about)
    ? grade
    : null;
}

function levelOf(digit: string): number {
  const han = LEVELS.indexOf(digit);
  return han >= 0 ? han + 1 : Number(digit);
}
