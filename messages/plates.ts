/** Words of the plates of a page, and of what ink they bring. */
import type { Messages } from "./types.js";

export const plateMessages: Messages = {
  "ink-over-limit": {
    zh: "第 {page} 版距左边 {x} 毫米、距上边 {y} 毫米处（{width} × {height} 毫米）总墨量到 {ink}%，超过 {limit}%：新闻纸吃不下，会透印、粘脏、糊版。请减淡那里的底色，图片按本印刷条件重新分色，或换用墨量上限更高的印刷条件。",
    en: "On page {page}, {x} mm from the left and {y} mm from the top ({width} × {height} mm), there is {ink} % of ink, over the limit of {limit} %: the paper does not take it, it shows through, sets off and fills in. Lighten the tint there, separate the picture anew for this press, or choose a printing condition that holds more.",
  },
  "plates-without-file": {
    zh: "第 {page} 版的 {name} 没有上分色图，也没有量墨：分色广告 PDF 要用 Ghostscript，这台机器上没有，或它读不了这个文件；请安装 Ghostscript 再做一次",
    en: "{name} on page {page} is on no plate, and its ink is not measured: separating the PDFs of advertisers takes Ghostscript, which is not on this machine or cannot read the file; install it and run again",
  },
  "plates-made": { zh: "已写出 {count} 个文件到 {folder}：", en: "Written to {folder}, {count} files:" },
  "plates-page": {
    zh: "  第 {page} 版：{plates}；总墨量最高 {most}%（上限 {limit}%），超限面积 {above}%",
    en: "  page {page}: {plates}; {most} % of ink at most (limit {limit} %), above it on {above} % of the page",
  },
  "ghostscript-missing": {
    zh: "分色 PDF 要用 Ghostscript，这台机器上没有：请安装（Debian、Ubuntu：apt install ghostscript；macOS：brew install ghostscript；Windows：ghostscript.com），或改为分色版面文件夹，那不需要它",
    en: "Separating a PDF takes Ghostscript, which is not on this machine: install it (Debian, Ubuntu: apt install ghostscript; macOS: brew install ghostscript; Windows: ghostscript.com), or name the edition's folder, which needs none",
  },
  "plates-pdf-alone": {
    zh: "一次只分色一个 PDF，也不能与稿件混在一起：{path}",
    en: "Plates are made of one PDF at a time, and of nothing beside it: {path}",
  },
  "plates-not-pdf": { zh: "{path} 不是 PDF 文件", en: "{path} is no PDF file" },
  "plates-pdf-unreadable": {
    zh: "Ghostscript 读不了 {path}：{reason}。文件可能已损坏或加密，请重新导出",
    en: "Ghostscript cannot read {path}: {reason}. It may be damaged or encrypted: export it anew",
  },
  "plates-pdf-slow": {
    zh: "分色 {path} 超过 {reason}，已停下；请用 --ppi 降低分辨率，或拆开页面分别做",
    en: "Separating {path} took more than {reason} and was stopped: lower --ppi, or split the file into pages",
  },
  "plates-pdf-large": {
    zh: "{path} 第 {page} 页按 {ppi} ppi 太大，没有分色；请用 --ppi 降低分辨率",
    en: "Page {page} of {path} is too large at {ppi} ppi and was not separated: lower --ppi",
  },
};
