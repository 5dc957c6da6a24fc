import type { Messages } from "./types.js";

/** Words of the stage: what tools say beside the pointer, what is seen over the pages, and the tools themselves. */
export const stageMessages: Messages = {
  "tool-way-page": { zh: "移到第 {page} 版", en: "To page {page}" },
  "act-place-picture": { zh: "置入图片…", en: "Place pictures…" },
  "act-enter-picture": { zh: "图片取景", en: "Move the picture in its frame" },
  "act-tool-text-frame": { zh: "文本框", en: "Text frame" },
  "act-tool-headline": { zh: "标题框", en: "Headline frame" },
  "act-tool-picture": { zh: "图片框", en: "Picture frame" },
  "act-tool-box": { zh: "数据框", en: "Data box" },
  "act-tool-note": { zh: "说明框", en: "Note" },
  "act-tool-link": { zh: "续接", en: "Link text" },
  "act-tool-shape": { zh: "改形状", en: "Shape" },
  "term-tool-text-frame": {
    zh: "画出一块新稿件框，画完直接打字；选着别的稿也一样是新稿，要接着排用“续接”。",
    en: "Draw a frame for a new text and type at once; to let a text go on elsewhere use Link text.",
  },
  "term-tool-headline": {
    zh: "给选中的稿件画标题框；没有选中稿件时另起一篇。字号按版面的标题级别取。",
    en: "Draw a headline for the chosen story, or for a new one; its size comes from the ladder of the page.",
  },
  "term-tool-picture": {
    zh: "画出图片框，接着选图；先不选就是“图片待补”，以后把图拖进去。",
    en: "Draw a frame and choose its picture; without one it waits for a picture to be dropped in.",
  },
  "term-tool-box": {
    zh: "画出数据框，先是各版导读；天气、行情、节目表等在检查器里改。",
    en: "Draw a data box: an index of pages at first; weather, prices and listings are set in the inspector.",
  },
  "term-tool-note": { zh: "画出放编者按、更正等短说明的框，画完直接打字。", en: "Draw a frame for a short note and type at once." },
  "term-tool-link": {
    zh: "点一下稿件框，再点或画下一个框，文字接着排过去；按住 Alt 点框就断开。",
    en: "Click a text, then click or draw the frame in which it goes on; Alt and click takes a frame out.",
  },
  "term-tool-shape": {
    zh: "在选中的稿件框旁边画，添上一块；按住 Alt 画，挖掉一块，做出 L 形、U 形。",
    en: "Draw beside a text frame to add to it, with Alt to cut from it: for L and U shapes.",
  },
  "new-headline": { zh: "标题", en: "Headline" },
  "link-take": { zh: "点要接排的稿件框", en: "Click the text that goes on" },
  "link-put": { zh: "点下一个框，或画一个新框；Esc 放下", en: "Click the next frame or draw one; Esc lays it down" },
  "shape-choose": { zh: "点要改形状的稿件框", en: "Click the text frame to shape" },
  "shape-draw": { zh: "画要添上的一块；按住 Alt 画要挖掉的", en: "Draw what to add; with Alt what to cut" },
  "shape-add": { zh: "添上", en: "Add" },
  "shape-away": { zh: "挖掉", en: "Cut" },
  "picture-inside": {
    zh: "取景：放大 {percent}%　有效分辨率 {ppi} ppi（{quality}）",
    en: "In the picture: {percent}%, {ppi} ppi effective ({quality})",
  },
  "picture-zoomed": { zh: "取景：放大 {percent}%", en: "In the picture: {percent}%" },
  "picture-ppi-enough": { zh: "够印", en: "enough for print" },
  "picture-ppi-low": { zh: "偏低", en: "rather low" },
  "picture-ppi-poor": { zh: "太低，印出来会糊", en: "too low, will print soft" },
};
