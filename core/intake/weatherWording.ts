/** How the weather and the living indices (生活指数) are worded; reads folded text. */

const SKY_WORD =
  "(?:晴|多云|少云|阴|(?:小|中|大|暴|大暴|特大暴|阵|雷阵|冻|小到中|中到大|大到暴|零星小|分散性小)?雨|(?:小|中|大|暴|阵|小到中|中到大)?雪|雨夹雪|雾|大雾|轻雾|霾|浮尘|扬沙|沙尘暴|冰雹|雷暴|雷电|霜|冰冻)";
const SKY_LINK = "(?:转|间|到|或|有|并有|伴有|伴|局部|部分地区|天|时|夜间|白天|，|、| )";
const SKY = new RegExp(
  `^(?:天气|天空|白天|夜间|今日|明日|今天|明天|今晚)?[：， ]?${SKY_WORD}(?:${SKY_LINK}{0,4}${SKY_WORD})*(?:天气|天)?$`,
);
const WIND =
  /^(?:风力|风向|风|偏?[东南西北]+风)?[：， ]?(?:(?:偏?[东南西北]+(?:到偏?[东南西北]+)?|微|阵|和)风?)?(?:转)?[微≤<小于]*\d{0,2} ?[~～—\-–至到]? ?\d{1,2}级?(?:左右|以下)?(?:的)?(?:(?:偏)?[东南西北]+(?:转(?:偏)?[东南西北]+)?风|阵风|微风)?$|^(?:微风|无持续风向.*|偏?[东南西北]{1,3}风.{0,8}级|.{0,6}风力?.{0,4}\d级.{0,4})$/;
const TEMPERATURE = /(?:[-−－零]?(?:下|上)? ?\d{1,2}(?:\.\d)? ?(?:℃|°C|度|摄氏度)|气温[^，。]{0,4}?[-−零]?\d{1,2})/;
export const INDEX_NAME =
  /(?:(?:(?<=^|[。； ])(?!今|明|中午|本)[\u3400-\u9fff]{2,4}(?=指数[：为]))|紫外线|AQI|出行|穿衣|着装|晨练|洗车|感冒|空气质量|空气污染扩散|空气污染|污染扩散|旅游|出游|运动|舒适度|人体舒适度|晾晒|钓鱼|防晒|中暑|交通|路况|化妆|美容|约会|逛街|划船|过敏|雨伞|带伞|啤酒|心情|火险|森林火险|花粉|体感|夜生活|放风筝|空调开启|太阳镜|供暖|血糖|血压)(?:气象)?(?:辐射)?(?:指数|强度|等级|气象条件)?/;
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

/** Opens a sentence about a living index: its name, then a level or a grade. */
export function isIndex(wording: string): boolean {
  const found = INDEX_NAME.exec(wording);
  if (!found || found.index > 6 || wording.length > 60) return false;
  const rest = wording.slice(found.index + found[0].length);
  return /(?:指数|强度|等级|气象条件)$/.test(found[0])
    ? rest.length < 40
    : /^[：为 ]{1,2}.{0,4}(?:[\d一二三四五]级|强|弱|优|良|宜|易发|中等|舒适)/.test(rest);
}

/** A line of the weather box in all likelihood. */
export function isWeatherLine(wording: string): boolean {
  if (isWeatherTitle(wording) || isTemperature(wording) || isWind(wording) || isIndex(wording)) return true;
  if (wording.length > 80) return false;
  const parts = partsOfDay(wording);
  const told = isPlaceOfForecast(parts) ? parts.slice(1) : parts;
  return parts.length > 1 && told.some(isReadable) && told.every((part) => isReadable(part) || isDay(part) || isLabel(part));
}

/** The parts of a line of the forecast, with the day that stands before its sky apart: 今天白天晴转多云. */
export function partsOfDay(wording: string): readonly string[] {
  return wording.split(/[，；。、：|｜ ]+/).flatMap((part) => {
    const day = DAY_BEFORE_SKY.exec(part)?.[0] ?? "";
    return [day, part.slice(day.length)].filter((one) => one !== "");
  });
}

function isReadable(part: string): boolean {
  return isSky(part) || isWind(part) || isTemperature(part) || isWindNamed(part);
}

/** 风力2～3级: the wind after its name. */
function isWindNamed(part: string): boolean {
  return /^(?:风力|风向|天气)./.test(part) && (isWind(part.slice(2)) || isSky(part.slice(2)));
}

/** What names a field and is none: 气温, 风力, 相对湿度60%. */
function isLabel(part: string): boolean {
  return isWeatherTitle(part) || /^(?:天气|天空状况|气温|温度|风力|风向|风力风向|(?:相对)?湿度.{0,12}|\d{1,3}%.{0,8})$/.test(part);
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
