/**
 * Turns of phrase by which people of the trade know a dateline, a byline, a credit, a caption or
 * the small print of a page (newsroom.md §8). All of them read folded text (see fold.ts).
 */

const HAN = "\\u3400-\\u9fff";
const PAPER = `[${HAN}]{2,12}?(?:日报|晚报|晨报|早报|都市报|时报|商报|快报|青年报|周报|法治报|农民报|工人报|导报|新报|新闻网|电视台|融媒)`;
const AGENCY = "新华社|中新社|新华网|人民网|中新网|中国新闻网|央视网|央广网";
const SPACED_PAPER = "本 ?报|本 ?刊|本 ?台|本 ?网";

/** 本报讯, ××日报讯, 新华社北京1月5日电, 本报上海3日电: opens a story. */
const DATELINE = new RegExp(
  `^(?:(?:${SPACED_PAPER}) ?讯|${PAPER}讯|[${HAN}]{1,8}报讯(?=[（ ])|据?(?:${AGENCY})[^，。：；（]{0,20}?[电讯](?![${HAN}]*[视话脑])|(?:${SPACED_PAPER})[${HAN}]{0,8}(?:\\d{1,2} ?月 ?)?\\d{1,2} ?日[电讯])`,
);

const WRITER = "记者|通讯员|实习生|特约|见习|撰稿|撰文|作者|摄影|供稿|文 ?[/／]|图 ?[/／]|文图|图文|报道";
const NAME = `[${HAN}][${HAN}·○〇]{1,3}|[${HAN}] {1,3}[${HAN}]`;
const NAMES = `(?:${NAME})(?:(?: {1,4}|、|，|；)(?:${NAME})){0,7}`;
const POST = `(?:本报|本刊|本网|本台|新华社|中新社|人民网|[${HAN}]{2,6}(?:日报|晚报|晨报|新闻网|融媒体中心)|全媒体|融媒体)?(?:首席|全媒体|融媒体|见习|实习|特约|特派|驻站)?(?:记者|通讯员|实习生|实习记者|摄影记者|特约撰稿人|撰稿人|作者)`;

/** （记者 …） or （通讯员 …） right after the dateline. */
const BRACKETED_BYLINE = new RegExp(`^ *（(?=[^（）]{0,60}(?:${WRITER}))[^（）。]{1,60}）`);
/** 记者…报道： after the dateline, without brackets. */
const REPORTING_BYLINE = new RegExp(
  `^ *${POST}[^，。；：“”（）！？]{1,40}?(?:报道|摄影报道|文 ?[/／] ?图|图 ?[/／] ?文|文图)(?:：|(?= )|$)`,
);
/** 记者 甲 乙 with a space after the last name, before the text goes on. */
const NAMED_BYLINE = new RegExp(`^ *${POST} (?:${NAME})(?: (?:${POST} )?(?:[${HAN}]{2,3}))*(?= {1,}[^ ])`);
/** □记者 甲 文/图 at the head of a paragraph. */
const BOXED_BYLINE = new RegExp(
  `^[□■◎○●◇◆] ?(?:${POST}) ?[^，。；：“”（）！？]{1,30}?(?: (?:文 ?[/／]? ?图|图 ?[/／]? ?文|文|图|摄|摄影报道|报道))?(?= |$)`,
);

export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where the dateline and the byline at the head of a story's first paragraph stand. */
export interface Opening {
  readonly dateline: Extent | null;
  readonly byline: Extent | null;
}

export function openingOf(folded: string): Opening {
  const dateline = DATELINE.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(dateline, dateline + 120);
  const patterns = dateline > 0 ? [BRACKETED_BYLINE, REPORTING_BYLINE, NAMED_BYLINE] : [BOXED_BYLINE, REPORTING_BYLINE, NAMED_BYLINE];
  const found = patterns.map((pattern) => pattern.exec(rest)?.[0]).find((text) => text !== undefined);
  if (found === undefined) return { dateline: dateline > 0 ? { from: 0, to: dateline } : null, byline: null };
  const lead = found.length - found.trimStart().length;
  return { dateline: dateline > 0 ? { from: 0, to: dateline } : null, byline: { from: dateline + lead, to: dateline + found.length } };
}

/** Words in brackets at the end that are no author: （完）, （下转第2版）, （图①）. */
const NO_AUTHOR =
  /^(?:.*(?:供图|提供)|完|续|未完待续|图|略|下转.*|上接.*|见图.*|.*第[\d一二三四五六七八]+版|图[①-⑳\d].*|详见.*|以下简称.*|单位.*|资料.*|左|右|中|节选|一|二|三|四|五|上|下|终|暂定|全文|试行|草案)$/;
const AUTHOR_WORDS = new RegExp(`^(?:.{0,30}(?:${WRITER}|综合|整理|编译|供图|据|指导|辅导).{0,40})$`);
const AUTHOR_NAMES = new RegExp(`^(?:文|图|文 ?图)? ?${NAMES}$`);
const TRAILING_BRACKET = /（([^（）]{2,60})）[。 ]*$/;
const AFTER_STOP = /[。！？!?…”’」』》）] *$/;

/** The author in brackets at the end of a paragraph: （王某）, （文/图 某某）, （通讯员）. */
export function trailingBylineOf(folded: string): Extent | null {
  const found = TRAILING_BRACKET.exec(folded.slice(-70));
  if (!found) return null;
  const start = Math.max(0, folded.length - 70) + found.index;
  const inside = (found[1] ?? "").trim();
  const before = folded.slice(0, start);
  if (before.trim() !== "" && !AFTER_STOP.test(before)) return null;
  return isAuthor(inside) ? { from: start, to: start + found[0].trimEnd().length } : null;
}

function isAuthor(inside: string): boolean {
  if (NO_AUTHOR.test(inside) || /[。！？；]/.test(inside)) return false;
  return AUTHOR_NAMES.test(inside) || AUTHOR_WORDS.test(inside);
}

const OWN_LINE = [
  /^□ ?[^□：]{2,30}$/,
  new RegExp(`^[□■◎○●◇] ?(?:${POST})?[ ：]?${NAMES}(?: .{1,12})?$`),
  new RegExp(`^[□■◎○●◇] ?${POST}.{1,40}$`),
  new RegExp(`^(?:${POST})[ ：/／]*${NAMES}(?: *(?:${POST})[ ：/／]*${NAMES})*(?: *(?:文 ?[/／]? ?图|图 ?[/／]? ?文|文|图|报道|通讯员))?$`),
  new RegExp(`^(?:文|图|文 ?[/／] ?图|图 ?[/／] ?文|撰文|撰稿|供稿|作者)[ ：/／]+${NAMES}(?: *(?:文|图|摄|摄影)[ ：/／]+${NAMES})*$`),
  new RegExp(`^${NAMES} ?(?:文 ?[/／] ?图|图 ?[/／] ?文|文图|图文)$`),
];

/** A whole line that names the authors before the text: □记者 …, 本报记者 …, 文/某某. */
export function isOpeningByline(wording: string): boolean {
  return (
    wording.length <= 60 && !/[。，；！？]/.test(wording) && !isRubricWording(wording) && OWN_LINE.some((pattern) => pattern.test(wording))
  );
}

/** A whole line that is the author in brackets: it closes a story. */
export function isClosingByline(wording: string): boolean {
  const found = /^（([^（）]{2,50})）$/.exec(wording);
  return found !== null && isAuthor((found[1] ?? "").trim());
}

const CREDIT_TAIL = "(?:摄|/摄|摄影|摄影报道|供图|提供|图|绘|漫画|制图)";
const CREDIT_LINE = [
  new RegExp(`^（?(?:${POST})? ?${NAMES} *[/／]? ?(?:文 ?[/／] ?图|摄|摄影|摄影报道|供图|图|绘|漫画|制图)）?$`),
  /^（?(?:摄影|供图|图片来源|图片提供|图)[ ：/／]+.{2,20}）?$/,
  /^（?(?:图片)?由[^，。]{2,20}(?:提供|供图|摄)）?$/,
  /^（?(?:资料图片?|资料照片|本报资料图?|新华社[发记].{0,16}|视觉中国供图|网络图片?|AI制图)）?$/,
  new RegExp(`^（?[${HAN}]{2,16} ?供图）?$`),
];

/** A whole line that only says who took the picture. */
export function isCreditLine(wording: string): boolean {
  return wording.length <= 40 && CREDIT_LINE.some((pattern) => pattern.test(wording));
}

/** 摄影 without a space before it may close a sentence: 他爱好摄影. */
const PLAIN_CREDIT_TAIL = "(?:摄|供图|[ /／：](?:摄影|摄影报道))";

const TRAILING_CREDIT = [
  new RegExp(`(?<=[。！？][”’）]?) *[${HAN}A-Za-z·○〇、/／： ]{2,36}${PLAIN_CREDIT_TAIL}$`),
  new RegExp(`（(?:${POST})? ?[^（）。，]{2,24}? ?${CREDIT_TAIL}）$`),
  /（(?:摄影|供图|图)[ ：/／]+[^（）。]{2,20}）$/,
  new RegExp(`(?<=[。！？”） ]) *(?:${POST})[ ：]?${NAMES} *[/／]? ?(?:摄|摄影|摄影报道|供图|图)$`),
  new RegExp(`(?<=[。！？”） ]) *${NAMES} *[/／]? ?(?:摄|摄影|摄影报道|供图|绘|漫画|制图)$`),
  new RegExp(`(?<=[。！？”）]) *[${HAN}]{2,16} ?(?:供图|提供)$`),
  /(?<=[。！？”） ]) *(?:资料图片?|资料照片|新华社[发记][^。，]{0,16}|视觉中国供图)$/,
  /（(?:资料图片?|资料照片|新华社[发记][^。，]{0,16}|视觉中国供图)）$/,
];

const CLOSING_CREDIT = new RegExp(`^[^。，！？；]{2,38}${PLAIN_CREDIT_TAIL}）?$`);

/** A last line that is nothing but a credit, whoever took the picture: 市融媒体中心 张三 李四 摄. */
export function isClosingCredit(wording: string): boolean {
  return isCreditLine(wording) || (wording.length <= 40 && CLOSING_CREDIT.test(wording));
}

/** The credit at the end of a caption: 张三 摄, （李四供图）. */
export function trailingCreditOf(folded: string): Extent | null {
  const tail = folded.slice(-60).trimEnd();
  const shift = Math.max(0, folded.length - 60);
  for (const pattern of TRAILING_CREDIT) {
    const found = pattern.exec(tail);
    if (!found) continue;
    const lead = found[0].length - found[0].trimStart().length;
    return { from: shift + found.index + lead, to: shift + tail.length };
  }
  return null;
}

const CAPTION_OPENING =
  /^(?:[▲△▼▽◀▶◁▷←→↑↓⬆⬇☝👆]|图为|图[①-⑳\d一二三四五六]+[：为 ]|[上下左右题]图(?:为|：| )|(?:图片)?(?:图说|说明|图片说明|新闻)：)/u;
const CAPTION_MARKER = /^[▲△▼（【[]?(?:图说|图片说明|图片新闻|图片|配图|照片|插图)[】）\]：]?$|^[▲△▼▽◀▶]$/;

export function isCaptionOpening(wording: string): boolean {
  return CAPTION_OPENING.test(wording);
}

/** A line that only says that a caption stands beside it: a lone 图说. */
export function isCaptionMarker(wording: string): boolean {
  return CAPTION_MARKER.test(wording);
}

const OFFICES =
  "合办|主办|协办|承办|主编|责编|责任编辑|责任校对|校对|版式|美编|编辑|视觉|组版|制图|值班主任|值班编委|值班总编|一审|二审|三审|一校|二校|三校|初审|复审|审核|终审|审读|统筹|策划|监制|总编辑|本版编辑|本版责编|版面设计|新闻热线|投稿邮箱|投稿信箱|电子邮箱|邮箱|电话|热线|传真|地址|邮编|来源|原标题|发布时间|字号|阅读量?|浏览|点击|分享到?|关键词|作者|标签";
const PAGE_CREDIT = new RegExp(
  `^(?:(?:${OFFICES})(?:[：/／ ]| *$)|(?:本版|本期)(?:编辑|责编|校对|版式|美编)|新闻热线|（?(?:本版|本文|本组|文中|以上)(?:图片|照片|配图))`,
);
const FOLIO =
  /^(?:第? ?[A-Z]?\d{1,3} ?版(?:[：· ]{0,2}[\u3400-\u9fff]{1,6})?|[A-Z]\d{1,2}|第?[一二三四五六七八九十]+版|[\u3400-\u9fff]{2,3}版|[\u3400-\u9fff]{2,8} +[A-Z]?0\d|[A-Z]?0\d +[\u3400-\u9fff]{2,8}|\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日? ?(?:(?:星期|周)[一二三四五六日天])?.{0,20}|(?:星期|周)[一二三四五六日天]|[（]?(?:上接|下转|接|转)第? ?[A-Z]?[\d一二三四五六七八九十]+ ?版.*|国内统一(?:连续出版物|刊)号.*|CN ?\d{2}-\d{4}.*|\d{1,3})$/;

/** The name of a section alone on a line. */
const SECTION =
  /^(?:导读|今日导读|版面导读|今日看点|要目|今日要目|要闻|时政|民生|社会|文化|体育|教育|健康|法治|综合|国内|国际|经济|专版|专刊|副刊|广告|视觉|光影|理论|文艺|县域|科技|财经|综合新闻|本市新闻|公告)$/;

/** Paper, date and day of the week, editors: what stands in the folio of a page. */
function isDatedFolio(wording: string): boolean {
  return /\d{4}年\d{1,2}月\d{1,2}日/.test(wording) && /星期|周[一二三四五六日]|责任?编|版/.test(wording) && !/[，。；]/.test(wording);
}

/** Small print of the page: 合办：…, 责编 …, 来源：…. */
export function isPageCredit(wording: string): boolean {
  return wording.length <= 80 && PAGE_CREDIT.test(wording) && !/[。]|[\u3400-\u9fff）]\.$/.test(wording);
}

/** A title and the page where it is printed, or the number of pages: 今日8版, 春耕备耕忙 2版. */
const GUIDE = /^(?:今日 ?\d{1,3} ?版.{0,20}|.{4,40}[ ·…—]+第? ?[A-Z]?\d{1,2} ?版）?|（?(?:相关|详细)(?:报道|内容|新闻)?.{0,8}版）?)$/;

/** Things of the folio: a page number, a date, a jump line. */
export function isFolio(wording: string): boolean {
  return wording.length <= 60 && (FOLIO.test(wording) || GUIDE.test(wording) || SECTION.test(wording) || isDatedFolio(wording));
}

const RUBRIC_WORDS =
  /(?:简讯|快讯|短讯|短波|播报|速递|快递|速览|传真|一句话新闻|要闻|资讯|动态|集锦|直通车|之窗|聚焦|看点|点击|扫描|视窗|链接|锐评|时评|短评|评论|广角|连线|论坛|专栏|专题|特别报道|快报|快讯|来信|信箱|进行时|在行动|新闻集装箱|微新闻|新闻眼|回音壁|手记|图说|漫画|街谈巷议|新语|絮语|随笔|札记|来论|三言两语|延伸阅读|新闻背景|观察|访谈|人物|故事|风采|之声|之窗|提示|提醒|公告|通知|关注|追踪|调查|纪实|巡礼|掠影)$/;

/** Words that close a rubric, but also many a headline: only in a short one they tell. */
const SHORT_RUBRIC_WORDS =
  /(?:贴士|讲堂|百科|园地|茶座|走笔|记忆|风物|天地|热线|问政|帮办|解读|连载|书评|影评|诗会|视点|窗口|信箱|课堂|周刊|专递|见闻|心语|随想|书架|讲述|印象|往事|物语|夜话|声音|现场|一线|在线|民情|民声|民生|发布|问答|链接|答疑|释疑|说法|警示|曝光|展示|展台|光荣榜|红黑榜|排行榜|榜样)$/;

export function isRubricWording(wording: string): boolean {
  const bare = wording.replace(/^[◆◇■□●★【〔[「]+|[◆◇■□●★】〕\]」]+$/g, "").trim();
  return bare.length >= 2 && ((bare.length <= 12 && RUBRIC_WORDS.test(bare)) || (bare.length <= 7 && SHORT_RUBRIC_WORDS.test(bare)));
}

const PLACE =
  /^[\u3400-\u9fff]{1,14}(?:办公室|委员会|指挥部|管理处|政府|筹委会|研究会|服务站|物业|省|市|县|区|旗|州|镇|乡|村|街道|社区|局|办|委|厅|院|校|大学|中学|小学|公司|集团|中心|联合会|妇联|工会|团委|法院|检察院|公安|税务|支队|大队|海关|医院|银行|学院|协会|开发区|新区|部|所|站|队|党委|支行|分行)$/;

/** A place or an office alone on a line, as over an item of news in brief. */
export function isPlaceAlone(wording: string): boolean {
  return PLACE.test(wording.replace(/[：—\- ]+$/, "")) && wording.length <= 16;
}

/** 一、 （二） 1. 第三章 and their kin before a section. */
export function isNumbered(wording: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条部]|[①-⑳])/.test(
    wording,
  );
}

/** ◆…◆, ■…, 【…】 round a whole line. */
export function isDecked(wording: string): boolean {
  return /^([◆◇■□●★☆▌▍▎※]).{1,24}\1?$|^【[^【】]{1,8}】$|^——.{1,16}——$/.test(wording) && !/。/.test(wording);
}

/** 提要, 编者按, 核心提示: an introduction between headline and body. */
export function isSummaryOpening(wording: string): boolean {
  return /^[【[（]?(?:内容提要|核心提示|提要|导读|编者按|编者的话|阅读提示|新闻提示|摘要|开栏的话|引言|本报综合)[】\]）：]/.test(wording);
}

const PARAGRAPH_OPENING =
  /^(?:会议(?:指出|强调|要求|认为|听取)|下一步|近年来|近日|据悉|据介绍|据了解|此外|同时|目前|当天|此次|活动(?:现场|中|当天)|会上|座谈会上|其中|与此同时|截至|今年|去年|一是|二是|首先|其次|最后|“|《)/;

export function isParagraphOpening(wording: string): boolean {
  return PARAGRAPH_OPENING.test(wording);
}

/** Ends with a full stop or its kin, closing quotes and brackets after it included. */
export function endsWithStop(wording: string): boolean {
  return (
    /(?:[。！？…．]|[\u3400-\u9fff”）》][.!?])["”’」』）》）]*$/.test(wording) ||
    (/[”」』]$/.test(wording) === false && /[a-z]\.$/.test(wording))
  );
}

const OPENERS =
  /^(?:近日|目前|同时|此外|当天|日前|昨日|今日|其间|随后|然而|但是|因此|此次|如今|去年|今年|其中|据悉|首先|其次|最后|下午|上午|晚上|清晨|傍晚|原来|当时|不过|对此|为此|于是|于此|现在|截至|会上|会后|活动中|眼下|平日|午后|夜里|夜晚|早上|中午|深夜|凌晨|次日|当晚|当日|起初|后来|事后|之后|以前|过去|曾经|最近|近期|近来|如此|总之|显然|可是|只是|毕竟|或许|也许|其实|同样|另外|再次|接着|接下来|紧接着|最终|终于|这里|那里|这天|那天|一天|当年|那年|春天|夏天|秋天|冬天|据了解|一方面|对于|至于|下一步|未来|今后|至此|不仅|虽然|尽管|如果|因为|由于|除了|随着|为了|据|是的|好在|可见|然后|而今|当下|现场|课上|会前|节前|节日|年初|年底|岁末|入冬|入夏|入秋|开春|第一|第二|第三|首先|二来|一来|说罢|说完|看到|听到|见状|得知|闻讯|“)/;

/** True for text that starts with a closing mark, or with one or two characters and then a pause: 工作。 育、专题. */
export function startsInMidSentence(wording: string): boolean {
  if (/^[，。、；：！？）》”’…]/.test(wording)) return true;
  return /^[\u3400-\u9fff]{1,2}[，。、；）》”]/.test(wording) && !OPENERS.test(wording) && !isNumbered(wording);
}

/** True for text that certainly goes on with other text: a closing mark, or the last characters of a sentence. */
export function isRestOfSentence(wording: string): boolean {
  return /^(?:[，。、；：！？）》”’]|[\u3400-\u9fff]{1,2}[。；）》”])/.test(wording);
}

/** The address at the head of a letter: 编辑同志：. */
export function isSalutation(wording: string): boolean {
  if (/^.{0,10}(?:同志|朋友|居民|市民|业主|家长|读者|乡亲|同学|用户|单位|群众|职工|同仁)们?：$/.test(wording)) return true;
  return /^(?:编辑(?:同志|部|老师)|尊敬的.{1,12}|亲爱的.{1,10}|各位.{1,10}|.{1,8}[您你]好)[：！]?$/.test(wording) && wording.length <= 16;
}

/** A turn in an interview: 问：, 答：, 记者：. */
export function isTurn(wording: string): boolean {
  return /^(?:问|答|记者|主持人|编者|网友|读者|问题|回答)：./.test(wording);
}

/** A note that follows a letter or a story and belongs to it: 记者回访：. */
export function isFollowUp(wording: string): boolean {
  return /^(?:记者回访|记者手记|记者点评|编后|回音|回复|点评|短评|背景|相关链接|新闻链接)：./.test(wording);
}

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

/** A person's name and nothing else. */
export function isBareName(wording: string): boolean {
  return /^[\u3400-\u9fff] ?[\u3400-\u9fff]{1,2}$/.test(wording) && SURNAMES.includes(wording.charAt(0));
}

/** The date under a notice or a letter, alone on its line. */
export function isSignatureDate(wording: string): boolean {
  return /^(?:\d{4}|[二〇○零一]{4}) ?年 ?[\d一二三四五六七八九十]{1,2} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/.test(wording);
}

const PEOPLE =
  "市民|村民|居民|工人|职工|员工|农民|农户|游客|孩子|小朋友|学生|同学|师生|老师|教师|志愿者|民警|交警|辅警|消防员|消防救援人员|医生|护士|医护人员|医务人员|工作人员|技术人员|施工人员|执法人员|演员|选手|运动员|队员|代表|老人|老年人|群众|干部|党员|网格员|主播|果农|菜农|茶农|种植户|顾客|读者|观众|车辆|航拍|船舶|大型机械|无人机";

const SCENE = new RegExp(
  `^(?:[^，]{2,14}的|[^，]{2,14}[村镇县区市]|[\\d一二三四五六七八九十]+月[\\d一二三四五六七八九十]+日，)?(?:${PEOPLE})(?:们|代表)?(?:正?在)[^，；：！？“]{4,30}(?:[，：“][^，；：！？]{0,20})?$`,
);

/** A line that only shows people at something, as a caption does: 市民在公园里赏花. */
export function isScene(wording: string): boolean {
  return wording.length >= 10 && wording.length <= 40 && SCENE.test(wording);
}

/** The title of a notice or an open letter: 停水公告, 遗失声明, 致市民的一封信. */
export function isNoticeTitle(wording: string): boolean {
  return (
    wording.length <= 24 && /(?:公告|通告|启事|声明|通知|公示|讣告|更正|致歉|倡议书|公开信|一封信|感谢信|征稿|招聘|通知书)$/.test(wording)
  );
}

/** A place and what it did: the headline of an item, not a subhead. */
export function isNewsLed(wording: string): boolean {
  return wording.length >= 8 && /^(?:[我全]|[\u3400-\u9fff]{2,6})[省市县区镇乡村局院校]/.test(wording);
}
