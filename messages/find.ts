import type { Messages } from "./types.js";

/** Words of finding and replacing. */
export const findMessages: Messages = {
  "panel-find": { zh: "查找替换", en: "Find and replace" },
  "act-find": { zh: "查找……", en: "Find …" },
  "act-replace": { zh: "替换……", en: "Replace …" },
  "act-find-after": { zh: "找下一处", en: "Find next" },
  "act-find-before": { zh: "找上一处", en: "Find previous" },
  "find-words": { zh: "查找", en: "Find" },
  "find-replacement": { zh: "换成", en: "Replace by" },
  "find-where": { zh: "范围", en: "Where" },
  "find-edition": { zh: "全报各版", en: "All pages" },
  "find-story": { zh: "本篇稿件", en: "This story" },
  "find-case": { zh: "分大小写", en: "Match case" },
  "find-width": { zh: "分全半角", en: "Match width" },
  "find-pattern": { zh: "正则", en: "Pattern" },
  "find-pattern-means": {
    zh: "用模式查找：\\d 数字，\\h 汉字，. 任一字，* + ? {2,5} 重复，[ ] 其中之一，| 或者，^ $ 段首段尾，( ) 取出来，替换时写 $1。",
    en: "Patterns: \\d a digit, \\h a Han character, . any, * + ? {2,5} repetition, [ ] one of, | or, ^ $ ends of a paragraph, ( ) kept for $1.",
  },
  "find-one": { zh: "替换", en: "Replace" },
  "find-all": { zh: "全部替换", en: "Replace all" },
  "find-count": { zh: "共 {count} 处，{places} 处稿件和图说", en: "{count} found, in {places} stories and captions" },
  "find-none": { zh: "没有找到", en: "None found" },
  "find-cut": { zh: "这个模式太费时，只查了一部分", en: "This pattern takes too long: only a part was searched" },
  "find-fault": { zh: "模式第 {at} 个字符处看不懂", en: "The pattern cannot be understood at character {at}" },
  "find-teach": {
    zh: "正文、标题、图说、短文一并查找。点一处就到它所在的版面；全部替换只算一步，可以一次撤销。",
    en: "Searches text, headlines, captions and notes. A click leads to the page; replacing all is one step that one undo takes back.",
  },
  "find-list": { zh: "找到的地方", en: "Places found" },
  "find-done": { zh: "换了 {count} 处", en: "{count} replaced" },
  "find-in-caption": { zh: "图说", en: "Caption" },
  "find-in-credit": { zh: "摄影", en: "Credit" },
  "find-in-note": { zh: "短文", en: "Words" },
  "step-replace-all": { zh: "全部替换（{count} 处）", en: "Replace all ({count})" },
  "refused-none-found": { zh: "没有找到可以替换的文字", en: "There is nothing to replace" },
};
