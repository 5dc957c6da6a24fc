import type { Messages } from "./types.js";

/** Words about proposals for a page, mends, and pages that are put out from the desk. */
export const proposalMessages: Messages = {
  "propose-nothing": {
    zh: "第 {page} 版没有可以重排的：选中的版块都上了锁，或版上、备用稿里都没有稿件",
    en: "There is nothing to plan on page {page}: what was chosen is locked, or there is no copy on the page or the pasteboard",
  },
  "proposal-taste": { zh: "版面章法", en: "make-up" },
  "proposal-white": { zh: "空白 {share}%", en: "white {share} %" },
  "proposal-times": { zh: "{name} × {count}", en: "{name} × {count}" },
  "proposal-lead": { zh: "头条 {columns} 栏，{size} 磅", en: "lead over {columns} columns, {size} pt" },
  "proposal-picture": { zh: "主图 {columns} 栏 × {lines} 行", en: "main picture {columns} columns × {lines} lines" },
  "proposal-stories": { zh: "上版 {count} 篇", en: "{count} stories" },
  "proposal-left": {
    zh: "{count} 件放不下，退到备用稿（稿件 {stories} 篇）",
    en: "{count} pieces left for the pasteboard, {stories} of them stories",
  },
  "mend-none": { zh: "这一条已经不在，或没有可以自动做的改法", en: "This finding is gone, or nothing can be done about it automatically" },
  "fit-way-lines": { zh: "各栏 {more} 行", en: "columns {more} lines" },
  "fit-way-air": { zh: "题空 {more} 行", en: "air of the headline {more} lines" },
  "fit-way-gain": { zh: "段落撑缩 {more} 行", en: "paragraphs {more} lines" },
  "fit-way-headline": { zh: "标题 {more} 级", en: "headline {more} sizes" },
  "fit-way-picture": { zh: "图高 {more} 行", en: "picture {more} lines" },
  "job-unknown": { zh: "没有这个输出任务，或已过去太久", en: "There is no such job, or it was too long ago" },
  "job-no-file": { zh: "这个任务没有文件“{file}”，或文件已被移走", en: "This job has no file “{file}”, or it was moved" },
  "folder-handle-unknown": { zh: "请重新选择输出的文件夹", en: "Choose the folder for the files again" },
  "reveal-none": { zh: "这台机器上打不开文件管理器", en: "No file manager can be opened on this machine" },
};
