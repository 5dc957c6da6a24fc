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
  "rule-unknown": {
    zh: "没有这条版面规则：{rule}；现有：{known}",
    en: "There is no layout rule {rule}; there are: {known}",
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
