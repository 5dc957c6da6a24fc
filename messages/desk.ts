import type { Messages } from "./types.js";

/** Words of the desk: what stands on the screen of the app. */
export const deskMessages: Messages = {
  "desk-other-language": { zh: "English", en: "中文" },
  "desk-edition": { zh: "{paper}　{date}　共 {pages} 版", en: "{paper}, {date}, {pages} pages" },
  "desk-page": { zh: "{page} {section}", en: "{page} {section}" },
  "desk-opening": { zh: "正在打开……", en: "Opening …" },
  "desk-checking": { zh: "正在检查……", en: "Checking …" },
  "desk-findings": { zh: "检查：{count} 条", en: "Findings: {count}" },
  "desk-findings-none": { zh: "检查：没有问题", en: "Findings: none" },
  "desk-no-editions": {
    zh: "这里没有存下的版面。用 duikai compose 稿件 --save 文件夹 存一份，再刷新",
    en: "There is no saved edition here. Save one with duikai compose COPY --save FOLDER, then reload",
  },
  "desk-choose": { zh: "打开哪份版面", en: "Edition to open" },
  "desk-board": { zh: "版面一览", en: "Pages" },
  "desk-stage": { zh: "第 {page} 版", en: "Page {page}" },
  "desk-findings-label": { zh: "检查", en: "Findings" },
  "desk-layout-failed": { zh: "版面排不出来：{reason}", en: "The pages could not be laid out: {reason}" },
  "desk-whole-page": { zh: "整版", en: "Page" },
  "desk-whole-page-tip": { zh: "整版（0）", en: "Fit the page (0)" },
  "desk-page-width": { zh: "版宽", en: "Width" },
  "desk-page-width-tip": { zh: "按版宽（9）", en: "Fit the width (9)" },
  "desk-full-size": { zh: "原大", en: "100 %" },
  "desk-full-size-tip": { zh: "原大（1）；2、4、8 为 200%、400%、800%", en: "Full size (1); 2, 4 and 8 for 200, 400 and 800 %" },
};
