import type { Messages } from "./types.js";

/** Words of the copy desk: copy that comes in, the review of what the importer made of it, the list of stories. */
export const copyDeskMessages: Messages = {
  "did-import-copy": { zh: "收稿：{name}（{count} 篇）", en: "Bring in copy: {name} (stories: {count})" },
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
