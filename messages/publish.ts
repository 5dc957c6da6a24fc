/** Words of `duikai publish`. */
import type { Messages } from "./types.js";

export const publishMessages: Messages = {
  "publish-format-unknown": {
    zh: "没有“{format}”这种输出。可用：{known}",
    en: "There is no output “{format}”. Known: {known}",
  },
  "publish-number": {
    zh: "{name} 应在 {least} 到 {most} 之间，不能是 {value}",
    en: "{name} must lie between {least} and {most}, not be {value}",
  },
  "pages-unreadable": { zh: "看不懂“{pages}”：请写成 1-4 或 1,3", en: "“{pages}” names no pages: write 1-4 or 1,3" },
  "output-occupied": {
    zh: "{folder} 里已有别的文件（{path}）：请换一个文件夹，或先移走它",
    en: "{folder} holds other files already ({path}): name another folder, or move it away first",
  },
  "publish-made": { zh: "已写出 {count} 个文件到 {folder}：", en: "Written to {folder}, {count} files:" },
};
