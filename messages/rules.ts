import type { Messages } from "./types.js";

/** What mends and the levels of rules say of themselves. */
export const ruleMessages: Messages = {
  "nameplate-missing": {
    zh: "缺报头：第 {page} 版用头版版式，却没有报头；请加上。",
    en: "No nameplate: page {page} has the style of a front page but no nameplate; add one.",
  },
  "ad-label-missing": {
    zh: "缺“广告”字样：{name}（版块 {frame}）；请在版面上加注“广告”。",
    en: "An advertisement is not labelled: {name} (frame {frame}); set the word 广告 on it.",
  },
  "ink-missing": {
    zh: "缺墨：第 {page} 版只印 {inks}，版块 {frame} 却用了 {ink}；请改用这一版有的颜色，或给这一版加墨（inks）。",
    en: "An ink is missing: page {page} is printed in {inks}, but frame {frame} uses {ink}; choose a colour that the page has, or give the page that ink (inks).",
  },
  "type-on-seam": {
    zh: "字压中缝：第 {page} 版（跨版）的版块 {frame} 有字落在中缝里：“{words}”；请移开，或让标题的空档落在中缝上。",
    en: "Type on the seam: characters of frame {frame} on spread {page} stand between its two pages: “{words}”; shift them, or let a gap of the headline fall there.",
  },
  "headline-twins": {
    zh: "并题：标题“{headline}”与“{other}”并排，字号相同（{size} 磅）；请缩小一条或上下错开。",
    en: "Twin headlines: “{headline}” and “{other}” stand side by side in one size ({size} pt); set one smaller or shift it.",
  },
  "headline-tombstone": {
    zh: "排题：{count} 条标题从“{headline}”起在同一水平一字排开；请上下错开。",
    en: "Tombstoned headlines: {count} of them begin on one level in neighbouring columns, from “{headline}” on; shift some up or down.",
  },
  "headline-size-order": {
    zh: "题号倒置：下面的标题“{other}”（{otherSize} 磅）大于上面同档次的“{headline}”（{size} 磅）；请缩小下面的或加大上面的。",
    en: "Headlines grow down the page: “{other}” ({otherSize} pt) is larger than “{headline}” ({size} pt) over it, of the same weight; set the lower one smaller or the upper one larger.",
  },
  "pictures-touching": {
    zh: "碰图：两稿的图片 {frame} 与 {other} 紧挨着；请用线、图说或文字隔开。",
    en: "Pictures touch: {frame} and {other} belong to two stories with nothing between them; part them by a rule, a caption or text.",
  },
  "headline-clash": {
    zh: "阴阳题？标题“{headline}”有底或有线，旁边的“{other}”是素题，轻重不一；请斟酌。",
    en: "Clashing headlines? “{headline}” stands on a ground or between lines, “{other}” beside it is plain; decide whether they go together.",
  },
  "text-gap": {
    zh: "断栏：版块 {frame} 有一栏中途空出 {lines} 行；请补足或调整。",
    en: "A column breaks off: {lines} lines are free in a column of frame {frame} before its text goes on; fill or shift it.",
  },
  "column-jump": {
    zh: "跳栏：文字从第 {column} 栏转到第 {next} 栏，中间隔着别稿，或上面没有本稿的标题；请排成相邻的栏。",
    en: "Text jumps: from column {column} to column {next} it passes over another story, or goes up without a headline above; let it go on in the next column.",
  },
  "caption-orphaned": {
    zh: "图说离图：“{text}”（版块 {frame}）不在自己的图片旁边；请移到图下。",
    en: "A caption is orphaned: “{text}” (frame {frame}) does not stand at its picture; move it there.",
  },
  "rule-crossing": {
    zh: "线压版块：线 {frame} 穿过版块 {other}；请截短或移开。",
    en: "A rule runs through matter: {frame} crosses frame {other}; shorten or move it.",
  },
  "picture-on-fold": {
    zh: "图压折线：版块 {frame} 的图片压在横折线上；请看折痕是否伤了人脸。",
    en: "A picture lies on the fold: frame {frame}; see whether the crease spoils a face.",
  },
  "face-on-fold": {
    zh: "折线切脸：版块 {frame} 的图片里有 {faces} 张脸压在横折线上；请移动图片或裁切范围。",
    en: "The fold cuts {faces} face(s) in the picture of frame {frame}; move the picture or its crop.",
  },
  "mend-rule-short": {
    zh: "把线 {frame} 截短为 {lines} 行。",
    en: "Shorten rule {frame} to {lines} lines.",
  },
  "rule-unknown": {
    zh: "没有这条规则：{rule}；现有：{known}",
    en: "There is no rule {rule}; there are: {known}",
  },
  "rule-level-unknown": {
    zh: "规则 {rule} 没有这个级别：{level}；可用：{known}",
    en: "Rule {rule} has no level {level}; there are: {known}",
  },
  "rule-is-fixed": {
    zh: "规则 {rule} 一律为错误，不能改为 {level}。",
    en: "Rule {rule} is an error for everybody and cannot be {level}.",
  },
  "mend-move": {
    zh: "把版块 {frame} 移动 {cols} 栏、{lines} 行。",
    en: "Move frame {frame} by {cols} columns and {lines} lines.",
  },
  "mend-cut-down": {
    zh: "把版块 {frame} 减少 {lines} 行。",
    en: "Make frame {frame} {lines} lines lower.",
  },
  "mend-swap": {
    zh: "版块 {frame} 与 {other} 上下对调。",
    en: "Swap frames {frame} and {other}.",
  },
  "mend-headline-size": {
    zh: "标题 {frame} 改为 {size} 磅。",
    en: "Set headline {frame} in {size} pt.",
  },
  "mend-span": {
    zh: "标题 {frame} 改为 {cols} 栏宽，盖住正文。",
    en: "Let headline {frame} span the {cols} columns of its text.",
  },
  "mend-rule": {
    zh: "把栏线 {frame} 延长到两条标题之间。",
    en: "Draw rule {frame} out between the two headlines.",
  },
  "mend-label": {
    zh: "在广告“{name}”上加注“广告”二字。",
    en: "Set the word 广告 on the advertisement {name}.",
  },
};
