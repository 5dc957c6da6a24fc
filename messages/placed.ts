/** What there is to say of files that are placed untouched: why one is refused, and what to ask the advertiser for. */
import type { Messages } from "./types.js";

export const placedMessages: Messages = {
  "placed-encrypted": {
    zh: "广告稿 {name} 加了密，不能上版：请广告方去掉密码和权限限制，重新导出 PDF/X-1a。",
    en: "The artwork {name} is encrypted and cannot be placed: ask the advertiser for a PDF/X-1a without password or restrictions.",
  },
  "placed-damaged": {
    zh: "广告稿 {name} 已损坏（{reason}），没有上版：请广告方重新导出并重新传一次。",
    en: "The artwork {name} is damaged ({reason}) and was not placed: ask the advertiser to export and send it again.",
  },
  "placed-page": {
    zh: "广告稿 {name} 没有第 {number} 页：请核对 artworkPage，或请广告方补页。",
    en: "The artwork {name} has no page {number}: check artworkPage, or ask the advertiser for the page.",
  },
  "placed-format": {
    zh: "广告稿 {name} 是 {format}，不直接上版：请广告方从制作软件导出 PDF/X-1a。",
    en: "The artwork {name} is {format}, which is not placed: ask the advertiser to export PDF/X-1a from the program it was made in.",
  },
  "placed-size": {
    zh: "广告稿 {name} 的成品尺寸是 {found}，“{ad}”订的是 {booked}，没有上版：请广告方按所订尺寸做稿，不代为缩放。",
    en: "The artwork {name} is {found} when trimmed, “{ad}” was booked as {booked}; it was not placed: ask the advertiser for the booked size, it is not scaled here.",
  },
  "placed-font": {
    zh: "广告稿 {name} 有字体没有嵌入（{what}），换机会变字，没有上版：请广告方嵌入全部字体或转曲。",
    en: "The artwork {name} lacks the programs of fonts ({what}), which would come out in others; it was not placed: ask the advertiser to embed all fonts or to turn type into outlines.",
  },
  "placed-active": {
    zh: "广告稿 {name} 带有脚本、动作、表单或批注（{what}），没有上版：请广告方导出不带这些的 PDF/X-1a。",
    en: "The artwork {name} bears scripts, actions, forms or notes ({what}) and was not placed: ask the advertiser for a PDF/X-1a without them.",
  },
  "placed-colour": {
    zh: "广告稿 {name} 有不是油墨的颜色（{what}），分色结果没有人看过，没有上版：请广告方转成 CMYK、灰度或专色，导出 PDF/X-1a。",
    en: "The artwork {name} has colours that are no inks ({what}), and nobody has seen them separated; it was not placed: ask the advertiser to convert to CMYK, grays or spot inks and to export PDF/X-1a.",
  },
  "placed-transparency": {
    zh: "广告稿 {name} 有透明（{what}），PDF/X-1a 不容，没有上版：请广告方拼合透明后导出 PDF/X-1a，或整版改出 PDF/X-4。",
    en: "The artwork {name} has transparency ({what}), which PDF/X-1a does not know; it was not placed: ask the advertiser to flatten it for PDF/X-1a, or export the page as PDF/X-4.",
  },
  "placed-young": {
    zh: "广告稿 {name} 用了 PDF/X-1a 没有的东西（{what}），没有上版：请广告方导出 PDF/X-1a，或整版改出 PDF/X-4。",
    en: "The artwork {name} uses what PDF/X-1a does not have ({what}) and was not placed: ask the advertiser for PDF/X-1a, or export the page as PDF/X-4.",
  },
  "placed-barred": {
    zh: "广告稿 {name} 有印前文件不许有的东西（{what}），没有上版：请广告方导出 PDF/X-1a。",
    en: "The artwork {name} has what no file for print may have ({what}) and was not placed: ask the advertiser for PDF/X-1a.",
  },
  "placed-layers": {
    zh: "广告稿 {name} 有可以开关的图层，印哪些说不准，没有上版：请广告方拼合图层后导出 PDF/X-1a。",
    en: "The artwork {name} has layers that can be switched, so that nobody knows which are printed; it was not placed: ask the advertiser to merge them and to export PDF/X-1a.",
  },
  "placed-drawing": {
    zh: "广告稿 {name} 不能作为矢量图上版（{why}）：请广告方把文字转成轮廓，去掉渐变、滤镜、蒙版、半透明和位图，或改送 PDF/X-1a。",
    en: "The artwork {name} cannot be placed as a drawing ({why}): ask the advertiser to turn text into outlines and to do without gradients, filters, masks, opacity and bitmaps, or for a PDF/X-1a.",
  },
  "drawing-as-pixels": {
    zh: "图 {name} 含有墨印不出的东西（{why}），按位图印，边缘不如矢量清楚；可把文字转成轮廓、去掉渐变和半透明后再换上。",
    en: "The drawing {name} holds what ink cannot draw ({why}) and is printed as pixels, less sharp than shapes; turn text into outlines and do without gradients and opacity for a better one.",
  },
  "placed-inks": {
    zh: "广告稿 {name} 用了 {inks}，这一版只印 {page}，没有上版：请广告方改成本版的墨，或换到彩版。",
    en: "The artwork {name} uses {inks}, but its page is printed in {page} alone; it was not placed: ask the advertiser for artwork in these inks, or move it to a page in colour.",
  },
  "placed-spot": {
    zh: "广告稿 {name} 有专色 {inks}，这一版印四色，会多出一块版：请与印厂约定，或请广告方转成四色。",
    en: "The artwork {name} has the spot inks {inks}, but its page is printed in process inks: they make another plate. Arrange it with the printer, or ask the advertiser to convert them.",
  },
  "placed-ink-limit": {
    zh: "广告稿 {name} 有颜色的总墨量到 {ink}%，超过 {limit}%，新闻纸上会透印、蹭脏：请广告方减墨。",
    en: "A colour in the artwork {name} is {ink} % of ink, over the limit of {limit} %: on newsprint it sets off and shows through. Ask the advertiser to reduce it.",
  },
};
