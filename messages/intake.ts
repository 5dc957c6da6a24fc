import type { Messages } from "./types.js";

export const intakeMessages: Messages = {
  encoding: {
    zh: "文件编码按“{proposed}”读入，把握不大，请核对文字有无乱码",
    en: "The file was read as {proposed}, with little certainty; look for garbled characters",
  },
  role: { zh: "“{text}”按“{proposed}”处理，请确认是标题、正文还是其他", en: "“{text}” was taken as {proposed}; confirm what it is" },
  "headline-story": {
    zh: "标题“{text}”配给稿件 {proposed}，请确认",
    en: "Headline “{text}” was given to story {proposed}; confirm or choose another",
  },
  "story-boundary": {
    zh: "“{text}”像是另起一稿，请确认从哪里分稿",
    en: "“{text}” seems to open a story of its own; confirm where the stories part",
  },
  continuation: {
    zh: "“{text}”按“{proposed}”接排，请确认它接在哪一段之后",
    en: "“{text}” was joined as {proposed}; confirm what it goes on with",
  },
  "caption-story": { zh: "图说“{text}”归入“{proposed}”，请确认", en: "Caption “{text}” was given to {proposed}; confirm" },
  "private-use": {
    zh: "造字“{text}”不在字表中，请给出它是什么字",
    en: "The private-use character “{text}” is in no table; say which character it is",
  },
  truncated: { zh: "“{text}”句子没有完，来稿可能被截断，请补全或照排", en: "“{text}” stops in mid-sentence; complete it or let it stand" },
  loose: {
    zh: "“{text}”没有归属，像是“{proposed}”，请安排位置或删去",
    en: "“{text}” has no place and may be a {proposed}; place it or take it out",
  },
  "caption-missing": { zh: "图片 {file} 没有图说，请补写", en: "The picture {file} has no caption; write one" },
};
