import type { Messages } from "./types.js";

/** What the trade means by its words, in a sentence each: shown beside them where they stand on the screen. */
export const termMessages: Messages = {
  "term-findings": {
    zh: "排版规则和印前检查查出的问题。红色的必须改，黄色的要看一眼；点一条就到出问题的地方。",
    en: "What layout rules and preflight have found. Red must be mended, yellow wants a look; a click leads to the place.",
  },
  "term-units": {
    zh: "字 × 行：横数正文的字，竖数正文的行，和划版纸一样。",
    en: "Characters × lines: body characters across, body lines down, as on a layout sheet.",
  },
  "term-pointer": {
    zh: "指针在版面上的位置，从版面左上角量起；栏、字、行从版心左上角数起。",
    en: "Where the pointer is, from the upper left of the page; columns, characters and lines from that of the type area.",
  },
  "term-board": { zh: "各版的小样，一眼看全一份报纸。", en: "Small pictures of all pages: the whole paper at a glance." },
  "term-type-area": {
    zh: "版心：版面上排文字和图片的范围，四周是白边。",
    en: "Type area: where type and pictures stand, inside the margins.",
  },
  "term-bleed": {
    zh: "出血：图和底色伸出裁切线的部分，裁偏一点也不露白。",
    en: "Bleed: what pictures and tints reach beyond the trim, so that no white shows where the knife strays.",
  },
  "term-column": {
    zh: "栏：一行文字的宽度；基本栏是本报的标准栏宽。",
    en: "Column: the width of a line; the base column is the measure of the house.",
  },
  "term-copy-fit": {
    zh: "余：稿子多出多少行、多少字排不下。缺：框里还空着多少行、多少字。",
    en: "Over (余): lines and characters of the copy that do not fit. Under (缺): those of room left in the frame.",
  },
  "term-tool-select": {
    zh: "点选稿件框、图片框，拖动移位，拉边改栏数和行数。",
    en: "Choose frames, drag to move, pull an edge to change columns and lines.",
  },
  "term-tool-rule": {
    zh: "横拉是横线，竖拉是竖线，立在栏缝和行间。",
    en: "Drawn across it is a level rule, drawn down an upright one, in gutters and between lines.",
  },
  "term-tool-hand": { zh: "推动版面；按住空格键也行。", en: "Push the page about; holding the space bar does the same." },
  "term-tool-zoom": { zh: "点一下放大，按住 Alt 点一下缩小。", en: "Click to zoom in, Alt and click to zoom out." },
};
