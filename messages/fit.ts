import type { Messages } from "./types.js";

/** Words about copy-fit. */
export const fitMessages: Messages = {
  "fit-fits": { zh: "合适", en: "fits" },
  "fit-over": { zh: "余 {lines} 行 {characters} 字", en: "{lines} lines, {characters} characters over" },
  "fit-under": { zh: "缺 {lines} 行，约 {characters} 字", en: "{lines} lines free, about {characters} characters" },
  "fit-unplaced": { zh: "没有上版", en: "on no page" },
  "fit-step": { zh: "{name}  {does}：调 {gained} 行，之后{after}", en: "{name}  {does}: {gained} lines, then {after}" },
  "fit-did": { zh: "已做并存下：{step}（--undo 可还原）", en: "Done and saved: {step} (--undo takes it back)" },
  "fit-undid": { zh: "已还原：{step}", en: "Taken back: {step}" },
  "step-lines": { zh: "各栏加行", en: "more lines a column" },
  "step-air": { zh: "标题上下空行增减", en: "air of the headline" },
  "step-gain": { zh: "段落撑行、缩行", en: "paragraphs a line longer or shorter" },
  "step-headline": { zh: "标题大小一级", en: "headline one size up or down" },
  "step-picture": { zh: "图片高度增减", en: "height of a picture" },
  "step-cut": { zh: "删去此处以后的正文", en: "cut the text behind this place" },
  "step-aside": { zh: "撤到备用稿", en: "laid on the pasteboard" },
  "step-place": { zh: "从备用稿排上版", en: "brought in from the pasteboard" },
  "fit-cut": {
    zh: "到“…{keeps}”为止，删去“{goes}…”起 {characters} 字",
    en: "end at “…{keeps}” and cut {characters} characters from “{goes}…”",
  },
  "step-justify": { zh: "竖直调整，各栏排满", en: "fill the columns of a page" },
  "fit-no-story": { zh: "没有稿件“{story}”", en: "There is no story “{story}”" },
  "fit-no-step": {
    zh: "这篇稿件没有“{step}”这一步：不带 --apply 可列出各步；aside 撤到备用稿，place@版:栏,行,栏数x行数 排回空处（上锁的版块不动）",
    en: "There is no step “{step}” for this story: leave out --apply to list them; aside lays it on the pasteboard, place@PAGE:COLUMN,LINE,COLUMNSxLINES brings it into free cells (locked frames stay)",
  },
  "fit-no-justify": {
    zh: "第 {page} 版没有可调的：或无此版，或各栏已满",
    en: "Nothing to fill on page {page}: no such page, or as full as it can be",
  },
  "fit-no-undo": { zh: "没有可还原的改动", en: "There is nothing to take back" },
  "fit-no-redo": { zh: "没有可重做的改动", en: "There is nothing to do again" },
  "fit-one-change": {
    zh: "--apply、--justify、--undo、--redo 一次只用一个",
    en: "Use one of --apply, --justify, --undo and --redo at a time",
  },
  "fit-which-story": { zh: "请用 --story 指明哪一篇", en: "Name the story with --story" },
};
