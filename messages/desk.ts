import type { Messages } from "./types.js";

/** Words of the desk: what stands on the screen of the app. */
export const deskMessages: Messages = {
  "desk-other-language": { zh: "English", en: "中文" },
  "desk-edition": { zh: "{paper}　{date}　共 {pages} 版", en: "{paper}, {date}, {pages} pages" },
  "desk-page": { zh: "{page} {section}", en: "{page} {section}" },
  "desk-opening": { zh: "正在打开……", en: "Opening …" },
  "desk-painting": { zh: "正在画版……", en: "Painting the page …" },
  "desk-checking": { zh: "正在检查……", en: "Checking …" },
  "desk-findings": { zh: "检查：{count} 条", en: "Findings: {count}" },
  "desk-findings-none": { zh: "检查：没有问题", en: "Findings: none" },
  "desk-no-editions": {
    zh: "这里没有存下的版面。用 duikai compose 稿件 --save 文件夹 存一份，再刷新",
    en: "There is no saved edition here. Save one with duikai compose COPY --save FOLDER, then reload",
  },
};
