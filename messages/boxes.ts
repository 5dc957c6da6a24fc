import type { Messages } from "./types.js";

/** What is wrong with data boxes: in their frames, and in the files that fill them. */
export const boxMessages: Messages = {
  "box-field-missing": {
    zh: "资料栏缺一项：{field}；稿件和数据文件里都没有，版面上从略，请补上。",
    en: "A data box lacks a field: {field}; neither the copy nor a data file gives it and it is left out. Supply it.",
  },
  "box-empty": {
    zh: "{box}没有任何条目；请填写数据，或撤下这个栏。",
    en: "A data box ({box}) has no entry at all; fill in its data or take it off the page.",
  },
  "box-room": {
    zh: "资料栏版位太矮：只有 {lines} 行，至少要 {least} 行，内容会排出框外；请加高版位或删减条目。",
    en: "The frame of a data box is too low: {lines} lines where {least} are needed, and its contents stick out. Make it higher or cut entries.",
  },
  "box-sky": {
    zh: "{field}：“{sky}”不是认得的天空状况，没有图标；请核对（如：晴、多云、小雨）。",
    en: "{field}: “{sky}” names no weather that has a symbol; check it (such as 晴, 多云, 小雨).",
  },
  "box-wind": {
    zh: "{field}：风力“{wind}”不可能（风力为 0～{most} 级，由小到大写）；请核对。",
    en: "{field}: a wind of “{wind}” cannot be (force runs from 0 to {most}, the lower one first); check it.",
  },
  "box-temperature": {
    zh: "{field}：气温 {degrees}℃ 不可能；请核对。",
    en: "{field}: a temperature of {degrees} ℃ cannot be; check it.",
  },
  "box-temperature-order": {
    zh: "{field}：最低气温 {low}℃ 高于最高气温 {high}℃；请核对是否写反。",
    en: "{field}: the lowest temperature, {low} ℃, is above the highest, {high} ℃; they may be the wrong way round.",
  },
  "box-level": {
    zh: "{field}：级别 {level} 不在 1～{most} 级之内；请核对。",
    en: "{field}: level {level} is not one of 1 to {most}; check it.",
  },
  "box-price": {
    zh: "{name}：价格“{price}”不是数字；请核对，单位请写在单位一栏。",
    en: "{name}: the price “{price}” is no number; check it, and put its unit into the unit field.",
  },
  "box-page": {
    zh: "版面索引指向第 {page} 版，而本期没有这一版（共到第 {most} 版）；请核对。",
    en: "The index of pages points to page {page}, which this edition has not (its last is {most}); check it.",
  },
  "box-date": {
    zh: "{field}：日期“{date}”不可能；请核对。",
    en: "{field}: there is no such date as “{date}”; check it.",
  },
  "box-time": {
    zh: "{field}：时间“{time}”不可能；请核对（如 19:30 或 19:30-21:00）。",
    en: "{field}: there is no such time as “{time}”; check it (such as 19:30 or 19:30-21:00).",
  },
  "box-refilled": {
    zh: "天气栏已按 {path} 填写，稿件中的天气未用。",
    en: "The weather box is filled from {path}; the weather in the copy is not used.",
  },
  "box-file-unknown": {
    zh: "没有用到 {path}：表头（{columns}）不是资料栏的栏目；请按价格、日程、版面索引或天气的表头填写。",
    en: "{path} was left aside: its columns ({columns}) are those of no data box; name them as for prices, a schedule, an index of pages or weather.",
  },
  "box-column-unknown": {
    zh: "{path} 的“{column}”一列没有用到；请核对表头。",
    en: "Column “{column}” of {path} is not used; check the name of the column.",
  },
  "box-row-long": {
    zh: "{path} 第 {line} 行有 {cells} 格，多于表头的 {columns} 格，多出的没有用；文字里有逗号时请加引号。",
    en: "Line {line} of {path} has {cells} cells where there are {columns} columns, and the rest is not used; put quotes round text with commas.",
  },
  "box-cell": {
    zh: "{path} 第 {line} 行的 {field}“{value}”不是数字，已略去；请核对。",
    en: "Line {line} of {path}: {field} “{value}” is no number and is left out; check it.",
  },
  "box-csv-damaged": { zh: "读不了表格 {path}：{reason}", en: "Cannot read the table {path}: {reason}" },
  "box-csv-code": {
    zh: "{path}：二维码不能用表格填写；请用 JSON 文件，或写在 edition.json 里。",
    en: "{path}: a QR code is not filled from a table; use a JSON file or write it into edition.json.",
  },
  "box-kind": {
    zh: "{path} 是 {kind} 栏，而 edition.json 里写的是 {wanted}；请改正其中一处。",
    en: "{path} is a box of kind {kind} where edition.json says {wanted}; correct one of them.",
  },
  "box-code-none": {
    zh: "网址太长（{characters} 个字符），生成不了二维码：{address}；请用短网址。",
    en: "An address is too long for a QR code ({characters} characters): {address}; use a shorter one.",
  },
  "box-code-small": {
    zh: "二维码太小：每个模块 {millimetres} 毫米，新闻纸上至少要 {least} 毫米；请放大版位或用短网址。",
    en: "A QR code is too small: its modules are {millimetres} mm where newsprint wants {least} mm; enlarge its frame or use a shorter address.",
  },
};
