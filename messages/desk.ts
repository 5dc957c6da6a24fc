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
  "desk-choose": { zh: "打开哪份版面", en: "Edition to open" },
  "desk-board": { zh: "版面一览", en: "Pages" },
  "desk-stage": { zh: "第 {page} 版", en: "Page {page}" },
  "desk-layout-failed": { zh: "版面排不出来：{reason}", en: "The pages could not be laid out: {reason}" },
  "desk-whole-page": { zh: "整版", en: "Page" },
  "desk-page-width": { zh: "版宽", en: "Width" },
};
