/** Turns of phrase of what is sent along with copy: words to the desk, and page marks that an extraction left. All of them read folded text. */

/** A page's number between dashes, with the word for page, or out of how many: - 2 -, 第2页, 2/5. */
const PAGE_MARK =
  /^(?:[-—–－─·•~] ?\d{1,4} ?[-—–－─·•~]|[-—–－─·•~ ]*第 ?[\d一二三四五六七八九十百]{1,4} ?页(?:[ ，/／]*共? ?[\d一二三四五六七八九十百]{1,4} ?页)?[-—–－─·•~ ]*|\d{1,3} ?[/／] ?\d{1,3}|(?:page|p\.) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?)$/i;

/** A page mark alone on its line. */
export function isPageMark(wording: string): boolean {
  return wording.length <= 24 && PAGE_MARK.test(wording.trim());
}

const LONGEST_NOTE = 60;
const PERSON = "主任|老师|编辑|主编|总编|编审|部长|科长|台长|社长|局长|领导|总|哥|姐|同志";
const COPY = "稿子|稿件|来稿|新稿|文稿|初稿|定稿|通稿|文章|消息稿|图片|照片|配图|材料|附件|文图";
const SENT =
  "发您|发你|发给|传您|传你|传给您|发过去|发过来|传过去|图在后|图在下|在附件|见附件|附后|更新了|改好了|写好了|已发|已传|另发|另传";
const CHECKED = "审阅|审稿|审核|审定|审一下|审下|斧正|指正|编发|刊用|把关|过目";
const LOOKED = `${CHECKED}|查收|看下|看一下|看看|采用|刊发|签发|安排|处理|修改|编辑一下|核一下|帮忙|帮看`;

/** Thanks and nothing else, with or without somebody's name before them. */
const THANKS = new RegExp(
  `^(?:[\\u3400-\\u9fff]{1,3}(?:${PERSON})[，！：])?(?:(?:谢谢|感谢|多谢|辛苦|麻烦|拜托|有劳|打扰|劳烦)(?:您|你|了|啦|各位|大家|${PERSON})*[，！。；~～ ]*)+$`,
);
const NOTES = [
  // Somebody addressed, and what the desk is to do.
  new RegExp(
    `^(?:[\\u3400-\\u9fff]{0,4}(?:${PERSON})|各位.{0,6}|亲|您|你|大家)(?:您|你)?好?[，！：～~ ].{0,30}(?:${SENT}|${CHECKED}|看下|看一下|查收|麻烦(?:您|你|看|帮|审|查|处))`,
  ),
  new RegExp(`^(?:这是|今天的|本周的|附上)?.{0,4}(?:${COPY}|图|稿).{0,6}(?:${SENT})`),
  /^(?:以上|完毕|就这些|先这些|先这样)(?:[，。！ ]*(?:辛苦|谢谢|感谢|麻烦|请|供参考|拜托).{0,14})?[。！]*$/,
  /^.{0,6}有(?:什么|任何|其他)?(?:问题|疑问|不妥|不当|错误|改动|修改|需要).{0,10}(?:联系我|找我|跟我|给我|叫我|告诉我|告知我|微信|电联|随时|指正|您定|您改|沟通)/,
  new RegExp(`^(?:.{0,12}[，： ])?(?:请|敬请|辛苦)(?:${PERSON}|帮忙|帮|予以|抽空)*(?:${CHECKED}).{0,8}$`),
  new RegExp(`^(?:.{0,12}[，： ])?(?:请您|请你|烦请|劳烦|麻烦|有劳)(?:您|你|${PERSON}|帮忙|帮|予以|抽空)*(?:${LOOKED}).{0,8}$`),
];

/**
 * A word to the desk: somebody addressed, thanks, a request to look the copy over. Thanks alone may be a
 * headline where they stand first.
 */
export function isDeskNote(wording: string, first: boolean): boolean {
  if (wording.length > LONGEST_NOTE || /[“《]|记者|本报/.test(wording)) return false;
  return (!first && THANKS.test(wording)) || NOTES.some((pattern) => pattern.test(wording));
}
