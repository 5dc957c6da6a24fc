/** Splits the lines of one headline into 栏题, 引题, 主题 and 副题: the best of all splits in that order, with its margin. */
import { confidenceFromMargin } from "./label.js";
import type { HeadlinePart } from "./roles.js";
import { isDecked } from "./wording.js";

export interface HeadLine {
  readonly wording: string;
  readonly level: number;
  /** The line was labelled a rubric. */
  readonly rubric: boolean;
  /** What a person says that it is. */
  readonly fixed?: HeadlinePart;
}

export interface Split {
  readonly parts: readonly HeadlinePart[];
  readonly confidence: number;
  readonly second: readonly HeadlinePart[] | null;
}

/** Readers differ about 引题 and 主题 more than the weights do: margins count for less. */
const CAUTION = 2.5;
/** Most lines that are tried in every split; of more the middle ones are taken for 主题. */
const MOST = 8;

export function splitHeadline(lines: readonly HeadLine[]): Split {
  const splits = lines.length > MOST ? [lines.map((): HeadlinePart => "headline")] : splitsOf(lines.length);
  const fitting = splits.filter((parts) => lines.every(({ fixed }, at) => fixed === undefined || fixed === parts[at]));
  // What a person says may stand in an order that no headline of ours has.
  const candidates = fitting.length > 0 ? fitting : splits.map((parts) => parts.map((part, at) => lines[at]?.fixed ?? part));
  const scored = candidates.map((parts) => ({ parts, score: scoreOf(lines, parts) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return { parts: [], confidence: 1, second: null };
  return {
    parts: best.parts,
    confidence: second && fitting.length > 0 ? confidenceFromMargin((best.score - second.score) / CAUTION) : 1,
    second: second?.parts ?? null,
  };
}

function splitsOf(count: number): readonly (readonly HeadlinePart[])[] {
  const splits: HeadlinePart[][] = [];
  for (const rubric of [0, 1])
    for (let kickers = 0; rubric + kickers < count; kickers++)
      for (let mains = 1; rubric + kickers + mains <= count; mains++) {
        const decks = count - rubric - kickers - mains;
        splits.push([...many("rubric", rubric), ...many("kicker", kickers), ...many("headline", mains), ...many("deck", decks)]);
      }
  return splits;
}

function many(part: HeadlinePart, count: number): readonly HeadlinePart[] {
  return new Array<HeadlinePart>(count).fill(part);
}

function scoreOf(lines: readonly HeadLine[], parts: readonly HeadlinePart[]): number {
  const mains = lines.filter((_, at) => parts[at] === "headline");
  const whole = {
    lines,
    main: mains[0]?.wording.length ?? 0,
    level: mains[0]?.level ?? 0,
    halves: mains.some((line) => hasHalves(line.wording)),
  };
  return lines.reduce(
    (score, line, at) => score + partScore(line, parts[at] ?? "headline", whole, parts[at - 1] === parts[at] ? lines[at - 1] : undefined),
    0,
  );
}

interface Whole {
  readonly lines: readonly HeadLine[];
  /** Length and level of the first line of the 主题 in this split, and whether one of its lines has halves. */
  readonly main: number;
  readonly level: number;
  readonly halves: boolean;
}

function partScore(line: HeadLine, part: HeadlinePart, whole: Whole, above: HeadLine | undefined): number {
  switch (part) {
    case "rubric":
      return rubricScore(line, whole);
    case "kicker":
      return kickerScore(line, whole, above);
    case "headline":
      return mainScore(line, whole, above);
    case "deck":
      return deckScore(line, whole, above);
  }
}

function rubricScore(line: HeadLine, whole: Whole): number {
  const bare = line.wording.length;
  return (
    (line.rubric ? 3.5 : -2.5) +
    (isTagOver(line, whole) ? 1.8 : 0) +
    (bare > 12 ? -3 : 0) +
    (isUnmarkedOver(line, whole) && !line.rubric && !isTagOver(line, whole) && !isDecked(line.wording) ? -2 : 0) +
    (/^[【◆■●].*[】◆■●]$/.test(line.wording) ? 2 : 0) +
    (line.level > whole.level ? 0.3 : 0)
  );
}

/** Plain text over a marked 主题: the mark-up says that it is none. */
function isUnmarkedOver(line: HeadLine, whole: Whole): boolean {
  return line.level === 0 && whole.level > 0;
}

const LONGEST_TAG = 6;
const TAGGED = 10;

/** A few characters over a full line: the name of a column rather than a 主题 with a long 副题. */
function isTagOver(line: HeadLine, whole: Whole): boolean {
  const next = whole.lines[whole.lines.indexOf(line) + 1];
  return (
    line.wording.length <= LONGEST_TAG &&
    next !== undefined &&
    next.wording.length >= TAGGED &&
    !isOffice(line.wording) &&
    !/[“”！？，\d]/.test(line.wording)
  );
}

function kickerScore(line: HeadLine, whole: Whole, above: HeadLine | undefined): number {
  let score = above ? -1.6 : -1;
  if (endsInDash(line.wording)) score += 3;
  if (endsInSaying(line.wording)) score += 2.2;
  if (isOffice(line.wording)) score += 1.8;
  if (isMeeting(line.wording) || isPeriod(line.wording)) score += 1.6;
  if (startsWithDash(line.wording)) score -= 3;
  if (line.wording.length >= whole.main + 4) score += 0.8;
  if (whole.level > 0 && line.level > whole.level) score += 0.8;
  if (whole.level > 0 && line.level > 0 && line.level < whole.level) score -= 0.5;
  if (line.rubric) score -= 1;
  if (hasHalves(line.wording)) score -= 1.5;
  if (isAttendance(line.wording)) score -= 1.5;
  if (isNews(line.wording)) score -= 0.2;
  return score;
}

function mainScore(line: HeadLine, whole: Whole, above: HeadLine | undefined): number {
  const length = line.wording.length;
  const highest = Math.min(...whole.lines.map((one) => (one.level > 0 ? one.level : 7)));
  let score = length >= 4 && length <= 24 ? 0.5 : -0.4;
  if (highest < 7) score += line.level === highest ? 1.5 : line.level === 0 ? -2 : -0.8;
  if (endsInDash(line.wording)) score -= 2.5;
  if (startsWithDash(line.wording)) score -= 3;
  if (isOffice(line.wording) && whole.lines.length > 1) score -= 1.5;
  if (isNews(line.wording)) score += 0.6;
  if (whole.lines.length > 1) {
    if (isAttendance(line.wording)) score -= 1.5;
    if (endsInSaying(line.wording)) score -= 1.2;
    if (isMeeting(line.wording) || isPeriod(line.wording)) score -= 0.8;
    if (hasHalves(line.wording)) score += 0.4;
  }
  if (line.rubric && whole.lines.length > 1) score -= 2;
  return score + (above ? secondMainScore(line, above) : 0);
}

/** A further line of the 主题: about as long as the one above, or what an unfinished one goes on with. */
function secondMainScore(line: HeadLine, above: HeadLine): number {
  let score = -0.4;
  if (isUnfinished(above.wording)) score += 2;
  score += Math.abs(line.wording.length - above.wording.length) <= 5 ? 0.4 : -1;
  if (line.level !== above.level) score -= 3;
  else if (line.level > 0 && score >= 0) score += 0.6;
  if (hasHalves(line.wording) !== hasHalves(above.wording)) score -= 0.5;
  return score;
}

function deckScore(line: HeadLine, whole: Whole, above: HeadLine | undefined): number {
  let score = above ? -0.9 : -0.6;
  if (startsWithDash(line.wording)) score += 3.5;
  else if (whole.level > 0 && line.level > whole.level) score += 2;
  else if (whole.level > 0 && line.level === 0) score += 0.8;
  else score -= 0.5;
  if (hasHalves(line.wording) && !whole.halves) score += 0.8;
  if (line.wording.length >= whole.main + 4) score += 0.8;
  if (!startsWithDash(line.wording) && line.level === whole.level && whole.main <= LONGEST_TAG && line.wording.length >= TAGGED)
    score -= 1.5;
  if (endsInDash(line.wording)) score -= 2;
  if (isAttendance(line.wording)) score += 2;
  if (isPortrait(line.wording)) score += 2.5;
  return score;
}

/** 记荷塘小学教师石某: whom the story is about. */
function isPortrait(wording: string): boolean {
  return /^(?:记|访|追记)[^，。！？ ]{6,28}$/.test(wording) && !/^(?:记者|记住|访问|记得|访谈)/.test(wording);
}

function endsInDash(wording: string): boolean {
  return /(?:——|--|—)$/.test(wording);
}

/** 张某在会上强调: what was said follows in the 主题. */
function endsInSaying(wording: string): boolean {
  return /(?:强调|指出|要求|时说|表示|精神)：?$/.test(wording);
}

/** 李某主持 王某出席: who else was there. */
function isAttendance(wording: string): boolean {
  return wording.length <= 24 && /(?:主持|出席|讲话|陪同|参加|致辞)(?:会议|调研|活动|仪式|讲话)?$/.test(wording);
}

function startsWithDash(wording: string): boolean {
  return /^(?:——|--)/.test(wording) && !endsInDash(wording);
}

function hasHalves(wording: string): boolean {
  return /[\u3400-\u9fff”》] +[\u3400-\u9fff“《]/.test(wording);
}

function isUnfinished(wording: string): boolean {
  const open = wording.match(/[“《（]/g)?.length ?? 0;
  return /[、，]$/.test(wording) || open > (wording.match(/[”》）]/g)?.length ?? 0);
}

const PLACE = /^(?:[\u3400-\u9fff]{1,5}[省市县区旗州])?(?:[\u3400-\u9fff]{1,4}(?:镇|乡|街道|村|社区)){0,2}：?$/;
const OFFICE = /^[\u3400-\u9fff]{1,10}(?:局|办|委|厅|中心|妇联|工会|团委|法院|检察院|学校|医院|中学|小学|公司|集团)：?$/;

/** A place or an office with nothing said of it. */
function isOffice(wording: string): boolean {
  return wording.length > 1 && (PLACE.test(wording) || OFFICE.test(wording));
}

/** A meeting by its name, with nothing said of it. */
function isMeeting(wording: string): boolean {
  return (
    /(?:会议|大会|全会|例会|座谈会|论坛|第.{1,4}轮|联赛|锦标赛|运动会|博览会|交易会|艺术节|文化节)$/.test(wording) &&
    !/召开|举行|举办|开幕|启动|部署|[一-龥]开/.test(wording)
  );
}

/** A time and nothing else: 前11个月, 国庆假期前三天. */
function isPeriod(wording: string): boolean {
  return (
    wording.length <= 10 &&
    /^(?:前|今年|去年|上半年|下半年|第?[一二三四]季度|[\d一二三四五六七八九十]+[月至—～-]|截至|国庆|春节|假期|“十).*(?:月|季度|年|底|末|以来|半年|期间|天|日)$/.test(
      wording,
    )
  );
}

/** A complete piece of news, with subject and verb: 我市启动…. */
function isNews(wording: string): boolean {
  return (
    /^(?:我[省市县区]|全[省市县区]|[\u3400-\u9fff]{2,8}[省市县区局委办]).{0,8}(?:启动|召开|举行|举办|开展|部署|实施|发布|开工|落地|签约|获|开幕|印发|出台)/.test(
      wording,
    ) && wording.length >= 10
  );
}
