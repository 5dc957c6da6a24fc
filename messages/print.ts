/** What there is to say of a page in ink, and of files for the print shop. */
import type { Messages } from "./types.js";

export const printMessages: Messages = {
  "manifest-unreadable": {
    zh: "{path} 不是交付清单：请移走它，或换一个文件夹",
    en: "{path} is no manifest of deliveries: move it away, or take another folder",
  },
  "marks-unknown": { zh: "没有叫“{value}”的印刷标记。可选：{known}", en: "There are no marks called “{value}”. Known: {known}" },
  "slug-page": { zh: "第 {page} 版", en: "page {page}" },
  "slug-ink-limit": { zh: "总墨量 {limit}%", en: "ink limit {limit} %" },
  proof: { zh: "校样", en: "PROOF" },
  "proof-scale": { zh: "缩放 {scale}%", en: "scale {scale} %" },
  "proof-not-for-press": { zh: "校样，不得付印", en: "proof, not for press" },
  "proof-made": { zh: "校样 {sheets} 张：{path}", en: "Proof, {sheets} sheets: {path}" },
  "proof-sheet-unknown": { zh: "没有“{value}”这种纸张。可选：{known}", en: "There is no sheet “{value}”. Known: {known}" },
  "proof-tiles-full": {
    zh: "--tile 把版面拼在几张纸上，要同 --sheet a3 或 a4 一起用",
    en: "--tile puts a page on several sheets of paper: use it with --sheet a3 or a4",
  },
  "past-none": {
    zh: "{path} 里没有往期：请给存下的版面（compose --save），或装着它们的文件夹",
    en: "{path} holds no earlier issue: give a saved edition (compose --save), or a folder of them",
  },
  "export-made": { zh: "第 {version} 次交付，{count} 个文件在 {folder}：", en: "Delivery {version}, {count} files in {folder}:" },
  "export-refused": {
    zh: "版面有错误，没有交付；请先改好，或用 --despite-errors 照交",
    en: "The pages have errors: nothing was delivered. Put them right, or use --despite-errors",
  },
  "picture-cmyk-untagged": {
    zh: "图片 {name} 是没有特性文件的 CMYK：不知道为哪种印刷分的色，网点值照印，只压到总墨量以内；请核对颜色，或换 RGB 原图。",
    en: "The picture {name} is CMYK without a profile: nobody knows for which press it was separated. Its inks are printed as they are, kept within the limit; check its colours or use the RGB original.",
  },
  "picture-other-press": {
    zh: "图片 {name} 是为另一种印刷（{from}）分的色，这里按 {to} 印：网点值照印，只压到总墨量以内；请核对颜色，或换 RGB 原图。",
    en: "The picture {name} was separated for another press ({from}), and is printed on {to}: its inks are printed as they are, kept within the limit; check its colours or use the RGB original.",
  },
  "picture-profile-wrong": {
    zh: "图片 {name} 内嵌的特性文件（{profile}）已损坏，或不是这种颜色的，没有采用：RGB 和灰度按 sRGB 转换，CMYK 照印网点值；请核对颜色。",
    en: "The profile in the picture {name} ({profile}) is damaged or of other colours, and was not used: RGB and gray are taken as sRGB, CMYK inks are printed as they are; check its colours.",
  },
  "black-knocked-out": {
    zh: "第 {page} 版有黑字或黑线压在深底上，叠印会到 {ink}%，超过总墨量 {limit}%，所以改为挖空；套印不准时字边可能露白。",
    en: "On page {page} black type or rules stand on a dark ground: overprinted they would be {ink} % of ink, over the limit of {limit} %, so they are knocked out; white edges may show off register.",
  },
};
