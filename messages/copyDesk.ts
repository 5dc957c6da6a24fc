import type { Messages } from "./types.js";

/** Words of the copy desk: copy that comes in, the review of what the importer made of it, the list of stories. */
export const copyDeskMessages: Messages = {
  "did-import-copy": { zh: "收稿：{name}（{count} 篇）", en: "Bring in copy: {name} (stories: {count})" },
  "copy-archive-damaged": {
    zh: "压缩包 {name} 已损坏或有密码，打不开。请重新传一份，或解压后再收。",
    en: "The archive {name} is damaged or has a password. Ask for it again, or unpack it first.",
  },
  "copy-archive-none": {
    zh: "压缩包 {name} 里没有能读的稿件或图片。",
    en: "The archive {name} holds neither copy nor pictures that can be read.",
  },
  "copy-original-lost": {
    zh: "{name} 的原文件不在这一期的文件夹里了；文字仍在，可以继续审稿。",
    en: "The file of {name} is no longer in the folder of the edition; its text is, and the review goes on.",
  },
  "copy-folder-gone": {
    zh: "收稿文件夹“{name}”打不开了：可能被移走、改名，或网络盘断开。恢复后会自动接着收。",
    en: "The folder “{name}” cannot be reached: moved, renamed, or its drive is away. It is looked into again once it is back.",
  },
  "copy-file-gone": { zh: "收稿文件夹里找不到 {name} 了。", en: "{name} is no longer in the folder." },
  "did-review-copy": { zh: "审稿改判", en: "Review copy" },
  "refused-copy-none": { zh: "没有可以收的稿件。", en: "There is no copy to bring in." },
  "refused-copy-placed": {
    zh: "“{story}”已经上版，不能并入别的稿件。请先把它撤到备用稿。",
    en: "“{story}” stands on a page and cannot become part of another story. Lay it aside first.",
  },
  "refused-copy-edited": {
    zh: "“{story}”收稿后在版面上改过。重新拆分会用原稿的文字代替这些修改。",
    en: "“{story}” was edited since it came in. Reading it anew would put the words of the original in the place of these edits.",
  },
};
