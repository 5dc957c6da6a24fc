/** How the weather and the living indices (生活指数) are worded; reads folded text. */

const SKY_WORD =
  "(?:晴朗|晴好|晴|多云|少云|阴|(?:小|中|大|暴|大暴|特大暴|阵|雷阵|冻|小到中|中到大|大到暴|零星小|分散性小)?雨|(?:小|中|大|暴|阵|小到中|中到大)?雪|雨夹雪|雾|大雾|轻雾|霾|浮尘|扬沙|沙尘暴|冰雹|雷暴|雷电|霜|冰冻)";
const SKY_LINK = "(?:转|间|到|或|有|并有|伴有|伴|局部|部分地区|天|时|夜间|白天|，|、| )";
/** When and where of a sky: 白天, 夜间局部, 山区早晚. */
const SKY_SCOPE =
  "(?:白天|夜间|夜里|夜晚|早晚|早晨|清晨|凌晨|上午|中午|午后|下午|傍晚|前半夜|后半夜|局部|局地|个别|部分|大部|沿江|沿河|沿湖|沿海|山区|平原|城区|北部|南部|东部|西部|中部|地区|地方|时有|仍有|还有|有时|有|伴有|转为|转|为)";
const SKY = new RegExp(
  `^(?:天气|天空|今日|明日|今天|明天|今晚)?[：， ]?${SKY_SCOPE}{0,5}[：， ]?${SKY_WORD}(?:${SKY_LINK}{0,4}${SKY_WORD})*(?:天气|天)?$`,
);
const NAMES_SKY = new RegExp(`${SKY_WORD}`);
const WIND =
  /^(?:风力|风向|风|偏?[东南西北]+风)?[：， ]?(?:(?:偏?[东南西北]+(?:到偏?[东南西北]+)?|微|阵|和)风?)?(?:转)?[微≤<小于]*\d{0,2} ?[~～—\-–至到]? ?\d{1,2}级?(?:左右|以下)?(?:的)?(?:(?:偏)?[东南西北]+(?:转(?:偏)?[东南西北]+)?风|阵风|微风)?$|^(?:微风|无持续风向.*|偏?[东南西北]{1,3}风.{0,8}级|.{0,6}风力?.{0,4}\d级.{0,4})$/;
const TEMPERATURE = /(?:[-−－零]?(?:下|上)? ?\d{1,2}(?:\.\d)? ?(?:℃|°C|度|摄氏度)|气温[^，。]{0,4}?[-−零]?\d{1,2})/;
export const INDEX_NAME =
  /(?:(?:(?<=^|[。； ])(?!今|明|中午|本|生活|气象)[\u3400-\u9fff]{2,4}(?=指数[：为]))|紫外线|AQI|出行|穿衣|着装|晨练|洗车|感冒|空气质量|空气污染扩散|空气污染|污染扩散|旅游|出游|运动|舒适度|人体舒适度|晾晒|钓鱼|防晒|中暑|交通|路况|化妆|美容|约会|逛街|划船|过敏|雨伞|带伞|啤酒|心情|火险|森林火险|花粉|体感|夜生活|放风筝|空调开启|太阳镜|供暖|血糖|血压)(?:气象)?(?:辐射)?(?:指数|强度|等级|气象条件)?/;
const DATE = "(?:（[^（）]{1,20}）| ?\\d{1,2}月\\d{1,2}日)?";
const TITLE = new RegExp(
  "^[◆◇■●【[]?(?:(?:今日?|今天|今晚|明日?|明天|明晚|后日|后天|大后天|未来(?:三|3|几)[天日]|周末|一周|本市|我市|市区|城区|\\d{1,2}月\\d{1,2}日)?(?:白天|夜间|到夜间|至明天)?(?:天气(?:预报|预告|实况|情况)?|气象(?:预报|信息|服务)?|气象指数|生活气象|(?:气象)?生活指数(?:预报)?|指数预报|温馨提示(?:气象)?)|[\\u3400-\\u9fff]{2,6}(?:天气|气象)预报)" +
    `${DATE}[】\\]◆◇■●]?：?$`,
);

export function isWeatherTitle(wording: string): boolean {
  return TITLE.test(wording);
}

export function isSky(wording: string): boolean {
  return wording.length <= 24 && SKY.test(wording);
}

export function isWind(wording: string): boolean {
  return wording.length <= 24 && /[级风]/.test(wording) && /\d|微风|无持续/.test(wording) && WIND.test(wording);
}

const TEMPERATURE_WORDS = /[最极低高气温度今明日天白夜间约为零下上到至摄氏℃°CＣ\d.\-−－~～—–/／：，； ]/g;

export function isTemperature(wording: string): boolean {
  return wording.length <= 40 && TEMPERATURE.test(wording) && wording.replace(TEMPERATURE_WORDS, "") === "";
}

/** Names of indices that are no words of anything else, alone on a line over their level. */
const BARE_INDEX = /^(?:空气质量|空气污染扩散|紫外线|人体舒适度|舒适度|森林火险)：?$/;

/** Opens a sentence about a living index: its name, then a level or a grade. */
export function isIndex(wording: string): boolean {
  if (BARE_INDEX.test(wording)) return true;
  const found = INDEX_NAME.exec(wording);
  if (!found || found.index > 6 || wording.length > 60) return false;
  const rest = wording.slice(found.index + found[0].length);
  return /(?:指数|强度|等级|气象条件)$/.test(found[0])
    ? rest.length < 40
    : /^[：为 ]{1,2}.{0,4}(?:[\d一二三四五]级|强|弱|优|良|宜|易发|中等|舒适)/.test(rest);
}

/** Several living indices in one line: 生活指数：紫外线指数：弱，…；穿衣指数：较冷，…. */
function isIndexList(wording: string): boolean {
  const parts = wording
    .replace(/^[^：；。]{2,8}：(?=[^：；。]{2,8}指数[：为])/, "")
    .split(/[；。]/)
    .filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every(isIndex);
}

/** A line of the weather box in all likelihood. */
export function isWeatherLine(wording: string): boolean {
  if (isIndexList(wording)) return true;
  if (isWeatherTitle(wording) || isTemperature(wording) || isWind(wording) || isIndex(wording)) return true;
  const parts = partsOfDay(wording).map((part) => part.text);
  const told = isPlaceOfForecast(parts) ? parts.slice(1) : parts;
  return (
    parts.length > 1 && told.some(isReadable) && told.every((part) => isReadable(part) || isDay(part) || isHumidity(part) || isLabel(part))
  );
}

/** A whole day or more in one line, sky and temperature with it: 今天：晴，北风3级，2～8℃；明天：…. */
export function isForecast(wording: string): boolean {
  const parts = partsOfDay(wording).map((part) => part.text);
  return (
    parts.some(isSky) && parts.some(isTemperature) && parts.some((part) => isDay(part) || isWeatherTitle(part)) && isWeatherLine(wording)
  );
}

/** A part of a forecast, and where it stands in the line; a mark that was dropped within lies between from and to as well. */
export interface ForecastPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A hyphen right before a figure is a minus sign, not a range: 4-5级 -1℃. */
const PART = /(?:[^，；。、：|｜ ]| +(?=[~～—–/／至到]|- )|(?<=[~～—–/／至到]| -) +)+/g;
const BRACKETED = /^[【[][^【】[\]]{1,12}[】\]](?=.)/;

/**
 * The parts of a line of the forecast. A bracketed title and the day before a sky stand apart (今天白天晴转多云);
 * what only says of which time or end of the scale the next part speaks goes with it (夜间：小雨, 最高气温：8℃).
 */
export function partsOfDay(wording: string): readonly ForecastPart[] {
  const parts: ForecastPart[] = [];
  for (const found of wording.matchAll(PART)) {
    const title = BRACKETED.exec(found[0])?.[0].length ?? 0;
    const told = found[0].slice(title);
    const day = isDay(told) || isWeatherTitle(told) ? told.length : (DAY_BEFORE_SKY.exec(told)?.[0].length ?? 0);
    const cuts = [0, title, title + day, found[0].length];
    for (const [order, from] of cuts.slice(0, -1).entries()) {
      const text = found[0].slice(from, cuts[order + 1]);
      if (text !== "") addPart(parts, { text, from: found.index + from, to: found.index + from + text.length });
    }
  }
  return parts;
}

const LEADS_ON = /^(?:[最极]?[高低](?:气?温度?)|(?:白天|夜间|夜里|早晚|早晨|上午|下午|傍晚|局部|山区)(?:地区)?)$/;

function addPart(parts: ForecastPart[], part: ForecastPart): void {
  const last = parts.at(-1);
  if (last && LEADS_ON.test(last.text)) parts[parts.length - 1] = { text: last.text + part.text, from: last.from, to: part.to };
  else parts.push(part);
}

export function namesSky(wording: string): boolean {
  return NAMES_SKY.test(wording);
}

/** A part of a forecast that is sky, wind or temperature beyond doubt. */
export function isReadable(part: string): boolean {
  return isSky(part) || isWind(part) || isTemperature(part) || isWindNamed(part);
}

/** 风力2～3级: the wind after its name. */
function isWindNamed(part: string): boolean {
  return /^(?:风力|风向|天气)./.test(part) && (isWind(part.slice(2)) || isSky(part.slice(2)));
}

/** What names a field and is none: 气温, 风力. */
export function isLabel(part: string): boolean {
  return isWeatherTitle(part) || /^(?:天气|天空状况|气温|温度|风力|风向|风力风向)$/.test(part);
}

/** 相对湿度60%, 降水概率30%: it belongs to a forecast, but no field is kept for it. */
function isHumidity(part: string): boolean {
  return /^(?:(?:(?:相对)?湿度|降[水雨雪]概率|能见度|气压|日出|日落).{0,12}|\d{1,3}%.{0,8})$/.test(part);
}

const DAY_WORD =
  "(?:今日|今天|今晚|今夜|明日|明天|明晚|后天|后日|大后天|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|(?:本|下)?(?:星期|周)[一二三四五六日天末])(?:（[^（）]{1,12}）)?";
const SPAN = "(?:白天|夜间|夜里|上午|下午|早晨|凌晨)?(?:(?:到|至)(?:今晚|今夜|明天|明日|明晨|明晚|后天|夜间)(?:白天|夜间|早晨)?)?(?:天气)?";
const DAY = new RegExp(`^${DAY_WORD}${SPAN}：?$`);
const DAY_BEFORE_SKY = new RegExp(`^${DAY_WORD}${SPAN}(?=.)`);

/** A day, or the part of one, that a forecast speaks of: 今天夜间到明天白天, 12月4日（周四）. */
export function isDay(wording: string): boolean {
  return DAY.test(wording);
}

/** Words that may go on a weather box but prove nothing alone. */
export function isWeatherish(wording: string): boolean {
  return (
    wording.length <= 40 &&
    (isSky(wording) || isDay(wording) || /宜|不宜|级|防护|服装|外出|衣|℃|出行|洗车|晨练|紫外线|气温|风/.test(wording))
  );
}

const HOME = /^(?:天气|天空状况|气温|温度|风力|风向|本市|我市|全市|全县|我县|全区|市区|城区|县城|主城区|白天|夜间)/;

/** A town of its own in a list of towns: 望江县 晴 3℃～12℃. The fields of a weather box are those of one place. */
export function isPlaceOfForecast([first = "", second = ""]: readonly string[]): boolean {
  return (
    /^[\u3400-\u9fff]{2,5}$/.test(first) &&
    !HOME.test(first) &&
    !isDay(first) &&
    !isReadable(first) &&
    (isSky(second) || isTemperature(second))
  );
}
