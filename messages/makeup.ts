import type { Messages } from "./types.js";

export const makeupMessages: Messages = {
  "nothing-to-compose": {
    zh: "没有可排的内容：稿件、图片和天气栏都是空的。请检查输入的文件。",
    en: "There is nothing to compose: no story, no picture, no weather box. Check the input files.",
  },
  "finds-no-room": {
    zh: "{name} 在第 {page} 版以任何形状都放不下，未排，放到备用稿。请换版式或缩短内容。",
    en: "{name} fits on page {page} in no shape and is put on the pasteboard. Choose another page style or shorten it.",
  },
  "page-not-full": {
    zh: "第 {page} 版未排满，版底空 {lines} 行。请补稿、放大图片，或换小一号的版式。",
    en: "Page {page} is not full: {lines} lines are empty at its foot. Add copy, enlarge pictures, or choose a smaller page style.",
  },
};
