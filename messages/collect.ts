/** Words of `duikai collect` and of archives. */
import type { Messages } from "./types.js";

export const collectMessages: Messages = {
  "archive-too-large": {
    zh: "共 {size} GB，一个压缩包最多 {most} GB：请用 --no-fonts，或不带 --with-pdf，或先换小一些的原图",
    en: "There are {size} GB, and an archive takes {most} GB at most: use --no-fonts, leave out --with-pdf, or take smaller originals",
  },
  "output-exists": {
    zh: "{path} 已经在那里，内容不同：请换一个名字，或先移走它",
    en: "{path} is there already and holds something else: give another name, or move it away first",
  },
  "collect-made": { zh: "已打包 {count} 个文件到 {path}（{size} MB）", en: "Collected {count} files into {path} ({size} MB)" },
  "collect-font-licence": {
    zh: "字体 {name} 没有收：许可（{licence}）不允许转交，对方须自备",
    en: "The font {name} was left out: its licence ({licence}) does not let it be handed on; whoever opens the edition needs their own",
  },
  "collect-font-lost": {
    zh: "字体 {name} 没有收：本机已找不到它的文件",
    en: "The font {name} was left out: its file is not on this machine any more",
  },
  "collect-font-unwanted": {
    zh: "字体 {name} 没有收：按 --no-fonts 只记名字",
    en: "The font {name} was left out, named only, as --no-fonts asks",
  },
  "collect-picture-lost": {
    zh: "图片 {name} 没有收：原图不见了，版面上以“图片待补”占位",
    en: "The picture {name} was left out: its original is lost, and a placeholder stands for it",
  },
  "collect-picture-awaited": {
    zh: "图片 {name} 没有收：图还没到，或来的不能用",
    en: "The picture {name} was left out: it has not come, or what came cannot be used",
  },
};
