import type { Messages } from "./types.js";

/** Words about editions saved as folders. */
export const savedMessages: Messages = {
  "edition-none": {
    zh: "{path} 不是存下的版面：里面没有 duikai.json。生稿请先 duikai compose {path} --save 文件夹",
    en: "{path} is no saved edition: it has no duikai.json. For raw copy, first run duikai compose {path} --save FOLDER",
  },
  "edition-foreign": {
    zh: "{path} 不是对开存下的版面",
    en: "{path} was not written by Duikai as an edition",
  },
  "edition-newer": {
    zh: "{path} 是较新的对开存的（第 {version} 版格式，这里只懂到第 {known} 版）：请升级",
    en: "{path} was saved by a newer Duikai (format {version}; this one knows {known}): update Duikai",
  },
  "edition-refers": {
    zh: "{path} 已损坏：“{id}”指向不存在的“{refers}”。请改正，或用备份",
    en: "{path} is damaged: “{id}” refers to “{refers}”, which is not there. Mend it or take a backup",
  },
  "folder-occupied": {
    zh: "不能存到 {path}：那里已有别的东西。请给一个新的或空的文件夹",
    en: "Cannot save to {path}: something else is there. Name a new or empty folder",
  },
  "edition-made-up": {
    zh: "{path} 是已划好的版面：不能再用 --frames、--template、--profile 或 --set",
    en: "The pages of {path} are made up already: leave out --frames, --template, --profile and --set",
  },
  "variant-unknown": {
    zh: "没有名为“{variant}”的分版。现有：{known}",
    en: "There is no variant “{variant}”. There are: {known}",
  },
  "variants-none": {
    zh: "没有名为“{variant}”的分版：这份报只有一个版本。分版写在 edition.json 的 variants 里",
    en: "There is no variant “{variant}”: this edition has none. Variants are said in edition.json, under variants",
  },
  "variant-save": {
    zh: "分版不单独存：请去掉 --variant，存下的版面里含所有分版",
    en: "A variant is not saved alone: leave out --variant, and the edition is saved with all its variants",
  },
  "picture-lost": {
    zh: "图片 {name} 的文件 {path} 不见了，版面上以“图片待补”占位：请放回或换图",
    en: "The file {path} of picture {name} is lost and a placeholder stands for it: put it back or choose another picture",
  },
  "picture-changed": {
    zh: "图片 {name} 的文件 {path} 与存下时不同：请核对",
    en: "The file {path} of picture {name} is not the one that was saved: check it",
  },
  "font-changed": {
    zh: "字体 {name} 与存版时不是同一个文件（现为 {used}）：断行可能变动，请核对",
    en: "The font {name} is not the file that the edition was saved with (now {used}): lines may break otherwise; check the pages",
  },
};
