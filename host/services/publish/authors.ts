/** Who wrote a story, from its bylines as they are printed. */

export interface Author {
  readonly name: string;
  /** 记者, 通讯员 … as the byline says; null when it says nothing. */
  readonly role: string | null;
}

/** 本报记者, 见习记者, 特约通讯员 … with the words before them. */
const ROLE = /^(?:本报|本刊|本台|全媒体|首席|见习|实习|特约|驻[\p{Script=Han}]{1,6})*(?:记者|通讯员|评论员|实习生|撰稿人|摄影师|编译)/u;
/** What was done, or marks before a name: no names. */
const NO_NAME = /^(?:本报讯|文|图|摄|文图|图文|文\/图|图\/文|文并图|摄影|摄影报道|报道|整理|供稿|供图|执笔|[□■◎○●◆]+)$/u;
const BRACKETS = /[（）()［］[\]【】]/gu;

/** The people whom bylines name, each once: 本报记者 林疏影 通讯员 祝贺 文/图 names two. */
export function authorsOf(bylines: readonly string[]): readonly Author[] {
  const authors = bylines.flatMap(authorsOfByline);
  return authors.filter(({ name }, at) => authors.findIndex((each) => each.name === name) === at);
}

function authorsOfByline(byline: string): readonly Author[] {
  const authors: Author[] = [];
  let role: string | null = null;
  for (const part of withSpacedNames(byline.replace(BRACKETS, " ").replace(/[□■◎○●◆]/gu, "$& "))) {
    const found = ROLE.exec(part)?.[0] ?? "";
    if (found !== "") role = found;
    const name = part.slice(found.length);
    if (name !== "" && !NO_NAME.test(name)) authors.push({ name, role });
  }
  return authors;
}

/** Words of a byline; a name of two characters that is spaced to the width of three is one word again, as a Latin name is. */
function withSpacedNames(byline: string): readonly string[] {
  const joined = byline
    .replace(/(^|[\s□■◎○●◆、，])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=[\s、，]|$)/gu, "$1$2$3")
    .replace(/(\p{Script=Latin}\.?) +(?=\p{Script=Latin})/gu, "$1\u00a0");
  return joined
    .split(/[ \t\u3000、，,;；]+/u)
    .map((word) => word.replaceAll("\u00a0", " "))
    .filter((word) => word !== "");
}
