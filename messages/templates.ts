import type { Messages } from "./types.js";

/** Words of `duikai template`. */
export const templateMessages: Messages = {
  "swatch-unknown": { zh: "没有叫“{name}”的颜色。现有：{known}", en: "There is no swatch “{name}”. Known: {known}" },
  "swatch-twice": { zh: "色板里有两个“{name}”，请改一个的名字", en: "Two swatches are called “{name}”: give one of them another name" },
  "swatch-not-spot": {
    zh: "“{name}”是四色，没有自己的版：套色版请用专色（kind: spot）",
    en: "“{name}” is printed from the four inks and has no plate: name a spot swatch (kind: spot)",
  },
  "spot-gray": {
    zh: "专色“{name}”的代用色里没有青、品、黄：它会印成黑墨，请给它一个有颜色的代用色",
    en: "The spot ink “{name}” stands in by no cyan, magenta or yellow: it would be printed in black. Give it a colour to stand in by",
  },
  "spot-reserved": {
    zh: "专色不能叫“{name}”：这是 PDF 里别的版的名字，请换一个",
    en: "No spot ink can be called “{name}”: PDF knows other plates by it. Choose another name",
  },
  "template-line": {
    zh: "{id}　{name}（{columns} 栏 × {characters} 字 × {lines} 行，{size} 磅，{inks}）",
    en: "{id}: {name} ({columns} columns × {characters} characters × {lines} lines, {size} pt, {inks})",
  },
  "template-page": {
    zh: "版面 {width} × {height} mm，出血 {bleed} mm",
    en: "Page {width} × {height} mm, bleed {bleed} mm",
  },
  "template-area": { zh: "版心 {areaWidth} × {areaHeight} mm", en: "Type area {areaWidth} × {areaHeight} mm" },
  "template-margins": {
    zh: "白边 天头 {head}，地脚 {foot}，左 {left}，右 {right} mm",
    en: "Margins head {head}, foot {foot}, left {left}, right {right} mm",
  },
  "template-columns": { zh: "栏宽 {columnWidth} mm，栏间 {gutter} mm", en: "Columns {columnWidth} mm wide, {gutter} mm apart" },
  "template-lines": {
    zh: "行距 {pitch} mm，首行距纸边 {firstLine} mm，版头占 {furniture} 行",
    en: "Line pitch {pitch} mm, first line {firstLine} mm from the trim, furniture {furniture} lines",
  },
  "template-capacity": {
    zh: "容字 {all}，除版头 {copy}；下一版用 {next}",
    en: "Holds {all} characters, {copy} below the furniture; followed by {next}",
  },
  "template-saved": {
    zh: "第 {page} 版存为版式“{id}”，预留位 {slots} 个：{path}",
    en: "Page {page} is now template “{id}” with {slots} slots: {path}",
  },
  "template-overridden": {
    zh: "第 {page} 版用的是改过的版式 {template}，不能存：改过的字体字号请先写进自备的 type 版式；只改了栏、行、版头、墨色的，请用 --save 存下版面，再从那个文件夹存",
    en: "Page {page} stands on {template}, a template that its edition has changed, and cannot be saved: put changes of its type into a type template of your own first; where only grid, furniture or inks are changed, save the edition (--save) and take the page from that folder",
  },
  "page-unknown": { zh: "没有第 {page} 版：有 {known}", en: "There is no page {page}: there are {known}" },
};
