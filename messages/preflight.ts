/** What preflight says of pages before they are printed, and of an issue as a publication. */
import type { Messages } from "./types.js";

export const preflightMessages: Messages = {
  "page-size": {
    zh: "开本不符：第 {page} 版成品是 {size} 毫米，印厂收 {known}；请换版式，或在印刷规定的 formats 里加上这个开本。",
    en: "Wrong page size: page {page} is {size} mm trimmed, the press takes {known}; choose another template, or add that size to formats of the house.",
  },
  "bleed-missing": {
    zh: "缺出血：第 {page} 版有 {count} 个版块做到了裁切边（如 {frame}），只出 {bleed} 毫米，要 {asked} 毫米；请把图片或底色再拉出去。",
    en: "No bleed: {count} frames of page {page} (such as {frame}) run to the trim and only {bleed} mm beyond, where {asked} mm are asked; draw the picture or fill further out.",
  },
  "near-trim": {
    zh: "离裁切边太近：第 {page} 版有 {count} 个版块（如 {frame}）离裁切边 {margin} 毫米，至少要 {least} 毫米；请往里收，或做出血。",
    en: "Too near to the trim: {count} frames of page {page} (such as {frame}) keep {margin} mm from it, {least} mm are asked; move them in, or let them bleed.",
  },
  "text-rich-black": {
    zh: "多色黑字：第 {page} 版有 {count} 个版块（如 {frame}）的黑字或黑线是 {ink}；请改成单黑（K100）。",
    en: "Rich black type: black type or rules of {count} frames on page {page} (such as {frame}) are {ink}; make them K100 alone.",
  },
  "text-small": {
    zh: "字太小：第 {page} 版有 {count} 个版块用了小字，最小 {size} 磅（版块 {frame}，“{words}”），至少要 {least} 磅。",
    en: "Small type: {count} frames of page {page} have it, down to {size} pt (frame {frame}, “{words}”); {least} pt are asked.",
  },
  "text-reversed-small": {
    zh: "反白字太小：第 {page} 版有 {count} 个版块，最小 {size} 磅（版块 {frame}，“{words}”），这种底上至少要 {least} 磅；请加大，或不用反白。",
    en: "Small reversed type: {count} frames of page {page}, down to {size} pt (frame {frame}, “{words}”), where {least} pt are asked in such a ground; set it larger, or not reversed.",
  },
  "text-several-inks": {
    zh: "小字用了多种油墨：第 {page} 版有 {count} 个版块，最小 {size} 磅（版块 {frame}，“{words}”，{inks} 色），至少要 {least} 磅；请改单色，或加大。",
    en: "Small type in several inks: {count} frames of page {page}, down to {size} pt (frame {frame}, “{words}”, {inks} inks), where {least} pt are asked; use one ink, or set it larger.",
  },
  "text-on-dark": {
    zh: "深底压黑字：第 {page} 版有 {count} 个版块，底深到 {percent}%（版块 {frame}，“{words}”），最多 {most}%；请把底改浅，或字改反白。",
    en: "Dark type on a dark ground: {count} frames of page {page}, on grounds of up to {percent} % (frame {frame}, “{words}”), where {most} % are allowed; make the ground lighter, or the type white.",
  },
  "reversed-on-light": {
    zh: "浅底反白字：第 {page} 版有 {count} 个版块，底浅到 {percent}%（版块 {frame}，“{words}”），至少要 {least}%；请把底改深，或字改黑。",
    en: "White type in a light ground: {count} frames of page {page}, in grounds down to {percent} % (frame {frame}, “{words}”), where {least} % are asked; make the ground darker, or the type black.",
  },
  "line-thin": {
    zh: "线太细：第 {page} 版有 {count} 个版块，最细 {weight} 磅（版块 {frame}），至少要 {least} 磅；请加粗。",
    en: "Thin lines: {count} frames of page {page}, down to {weight} pt (frame {frame}), where {least} pt are asked; make them heavier.",
  },
  "line-fine": {
    zh: "反白线或多色线太细：第 {page} 版有 {count} 个版块，最细 {weight} 磅（版块 {frame}），至少要 {least} 磅；请加粗，或用一种油墨。",
    en: "Thin reversed or multi-ink lines: {count} frames of page {page}, down to {weight} pt (frame {frame}), where {least} pt are asked; make them heavier, or of one ink.",
  },
  "area-rich-black": {
    zh: "多色黑底：第 {page} 版有 {count} 个版块（如 {frame}）的黑底是 {ink}；报纸上用单黑更稳。",
    en: "Rich black areas: {count} frames of page {page} (such as {frame}) have black of {ink}; on newsprint K100 alone is safer.",
  },
  "fill-over-limit": {
    zh: "底色超过总墨量：第 {page} 版有 {count} 个版块（如 {frame}）的底色 {ink} 共 {sum}%，上限 {limit}%；请减墨。",
    en: "Fills over the ink limit: {count} frames of page {page} (such as {frame}) have {ink}, {sum} % together, where {limit} % are allowed; take some ink away.",
  },
  "picture-resolution": {
    zh: "图片精度不足：{name} 在第 {page} 版上只有 {ppi} ppi，要 {least} ppi 以上；请换大图，或缩小版块。",
    en: "Low resolution: {name} has {ppi} ppi on page {page}, {least} ppi are asked; use a larger original, or a smaller frame.",
  },
  "frame-empty": {
    zh: "空框：第 {page} 版的版块 {frame} 里什么也没有；请补上，或删去。",
    en: "Empty frame: nothing stands in frame {frame} of page {page}; fill it, or take it away.",
  },
  "picture-upside-down": {
    zh: "图片倒置：第 {page} 版的 {name} 转了 {degrees} 度；请核对。",
    en: "A picture upside down: {name} on page {page} is turned by {degrees} degrees; see whether it is meant so.",
  },
  "picture-twice": {
    zh: "重图：第 {page} 版的 {name} 在第 {otherPage} 版已经用过（{other}）；请换一张。",
    en: "A picture twice: {name} on page {page} stands on page {otherPage} too ({other}); use another one.",
  },
  "story-twice": {
    zh: "重稿：第 {page} 版“{words}”与第 {otherPage} 版“{other}”有 {percent}% 的文字相同；请撤下一篇。",
    en: "A story twice: “{words}” on page {page} shares {percent} % of its words with “{other}” on page {otherPage}; take one of them off.",
  },
  "story-printed-before": {
    zh: "往期已登：第 {page} 版“{words}”与 {date} 第 {otherPage} 版“{other}”有 {percent}% 的文字相同；请核对。",
    en: "Printed before: “{words}” on page {page} shares {percent} % of its words with “{other}” of {date}, page {otherPage}; see to it.",
  },
  "headline-twice": {
    zh: "重题：第 {page} 版的标题“{words}”与第 {otherPage} 版的一字不差；请核对。",
    en: "A headline twice: “{words}” on page {page} stands on page {otherPage} too; see whether it is pasted over the wrong story.",
  },
  "form-issue-missing": {
    zh: "出版形式：第 {page} 版没有印期号；请在 edition.json 里写 {field}。",
    en: "Form of publication: page {page} prints no issue number; give {field} in edition.json.",
  },
  "form-cn-missing": {
    zh: "出版形式：第 {page} 版没有印国内统一连续出版物号；请在 edition.json 里写 {field}。",
    en: "Form of publication: page {page} prints no CN number; give {field} in edition.json.",
  },
  "form-sponsor-missing": {
    zh: "出版形式：第 {page} 版没有印主办单位；请在 edition.json 里写 {field}。",
    en: "Form of publication: page {page} prints no sponsor; give {field} in edition.json.",
  },
  "form-publisher-missing": {
    zh: "出版形式：第 {page} 版没有印出版单位；请在 edition.json 里写 {field}。",
    en: "Form of publication: page {page} prints no publisher; give {field} in edition.json.",
  },
  "form-price-missing": {
    zh: "出版形式：第 {page} 版没有印定价，或者报眼放不下；请在 edition.json 里写 {field}，或加大报眼。",
    en: "Form of publication: page {page} prints no price, or its ear is too small; give {field} in edition.json, or make the ear larger.",
  },
  "form-address-missing": {
    zh: "出版形式：第 {page} 版没有印地址，或者报眼放不下；请在 edition.json 里写 {field}，或加大报眼。",
    en: "Form of publication: page {page} prints no address, or its ear is too small; give {field} in edition.json, or make the ear larger.",
  },
  "form-printer-missing": {
    zh: "出版形式：第 {page} 版没有印印刷单位，或者报眼放不下；请在 edition.json 里写 {field}，或加大报眼。",
    en: "Form of publication: page {page} prints no printer, or its ear is too small; give {field} in edition.json, or make the ear larger.",
  },
  "form-distribution-missing": {
    zh: "出版形式：第 {page} 版没有印发行方式（邮发代号），或者报眼放不下；请在 edition.json 里写 {field}，或加大报眼。",
    en: "Form of publication: page {page} does not say how the paper is distributed, or its ear is too small; give {field} in edition.json, or make the ear larger.",
  },
  "form-nameplate-small": {
    zh: "出版形式：第 {page} 版的报名 {name} 磅，“{words}”却有 {size} 磅；报名应大于其他文字，请缩小它，或加大报名。",
    en: "Form of publication: on page {page} the name of the paper is {name} pt, but “{words}” {size} pt; the name has to be the largest, set that smaller or the name larger.",
  },
  "form-page-order": {
    zh: "出版形式：第 {before} 版之后应是第 {expected} 版，却是第 {page} 版；请补上或改版序。",
    en: "Form of publication: page {expected} should follow page {before}, but page {page} does; add the page or change its number.",
  },
  "form-issue-order": {
    zh: "出版形式：本期是第 {issue} 期，{date} 那期是第 {before} 期，接不上；请核对期号。",
    en: "Form of publication: this is issue {issue}, that of {date} was issue {before}, and they do not follow; check the number.",
  },
  "mend-ground": { zh: "改 {count} 条标题的底。", en: "Change the ground of {count} headlines." },
  "mend-upright": { zh: "把 {name} 转正。", en: "Turn {name} upright." },
};
