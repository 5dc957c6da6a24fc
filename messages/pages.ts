import type { Messages } from "./types.js";

/** Words on editions, pages, variants and the pasteboard in the app. */
export const pageMessages: Messages = {
  "edition-picture-none": { zh: "没有这份版面的小图", en: "There is no small picture of this edition" },
  "edition-date-bad": { zh: "没有 {date} 这一天：请写成 2026-01-05 的样子", en: "There is no day {date}: write it as 2026-01-05" },
  "did-new-page": { zh: "新建第 {page} 版", en: "New page {page}" },
  "did-delete-page": { zh: "删除第 {page} 版", en: "Delete page {page}" },
  "did-delete-pages": { zh: "删除 {count} 个版", en: "Delete {count} pages" },
  "did-duplicate-page": { zh: "复制第 {page} 版", en: "Duplicate page {page}" },
  "did-move-page-to": { zh: "第 {from} 版移为第 {to} 版", en: "Move page {from} to page {to}" },
  "did-section": { zh: "改版名", en: "Change a section" },
  "did-page-facts": { zh: "改版面责任人", en: "Change who made a page" },
  "did-restyle-page": { zh: "第 {page} 版换模板", en: "Change the template of page {page}" },
  "did-new-variant": { zh: "新建版次“{name}”", en: "New variant “{name}”" },
  "did-rename-variant": { zh: "版次改名为“{name}”", en: "Rename a variant to “{name}”" },
  "did-delete-variant": { zh: "删除版次“{name}”", en: "Delete variant “{name}”" },
  "did-move-variant": { zh: "稿件移到另一版次{name}", en: "Move copy to another variant {name}" },
  "refused-last-page": { zh: "一期报纸至少要有一个版", en: "An edition needs at least one page" },
  "refused-style-pages": {
    zh: "通版与单版不能互换模板",
    en: "A spread cannot take the template of a single page, nor the other way round",
  },
  "refused-variant-name": { zh: "已有版次“{name}”", en: "There is a variant “{name}” already" },
  "refused-not-placed": { zh: "这篇稿件不在版面上", en: "This copy stands on no page" },
  "refused-no-room": { zh: "第 {page} 版没有空位", en: "There is no room on page {page}" },
};
