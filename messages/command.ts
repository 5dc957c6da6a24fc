import type { Messages } from "./types.js";

/** Words of the command line: summaries and failures of a call. */
export const commandMessages: Messages = {
  "summary-story": {
    zh: "  {rank}. {headline}　{characters} 字{size}{more}{over}",
    en: "  {rank}. {headline}, {characters} characters{size}{more}{over}",
  },
  "summary-size": { zh: "，题 {size} 磅", en: ", headline {size} pt" },
  "summary-goes-on": { zh: "，转第 {pages} 版", en: ", goes on on page {pages}" },
  "summary-overset": { zh: "，溢出 {overset} 字", en: ", {overset} overset" },
  "summary-unplaced": { zh: "没有上版的稿件 {count} 篇：", en: "{count} stories on no page:" },
  "summary-understood": { zh: "  {rank}. {headline}  {characters} 字", en: "  {rank}. {headline}  {characters} characters" },
  "summary-no-headline": { zh: "（无题）", en: "(no headline)" },
  "summary-page": {
    zh: "第 {page} 版 {section}（{style}）：{stories} 篇，{pictures} 图，留白 {percent}%",
    en: "Page {page} {section} ({style}): {stories} stories, {pictures} pictures, white {percent} %",
  },
  "summary-checked": { zh: "第 {page} 版 {section}（{style}）：留白 {percent}%", en: "Page {page} {section} ({style}): white {percent} %" },
  "summary-white": {
    zh: "  最大一处留白：{col} 栏 {line} 行起，{cols} 栏 × {lines} 行（{cells} 字位）",
    en: "  most of the white: from column {col}, line {line}, columns × lines {cols} × {lines} ({cells} characters)",
  },
  "summary-characters": {
    zh: "字数：稿件 {stories}，上版 {placed}，溢出 {overset}，待问 {asked}",
    en: "Characters: {stories} of copy, {placed} placed, {overset} overset, {asked} asked about",
  },
  "summary-accounting": {
    zh: "识稿{section}：读入 {input} 字符 = 归位 {placed} + 待问 {loose} + 版式空白与标记 {dropped}；修整 {repairs} 处，存疑 {questions} 处",
    en: "Intake{section}: {input} code points read = {placed} placed + {loose} loose + {dropped} mark-up and layout white; {repairs} repairs, {questions} questions",
  },
  "summary-why": { zh: "为什么要紧：", en: "Why it matters:" },
  "summary-level-error": { zh: "错误 {count} 项：", en: "Errors ({count}):" },
  "summary-level-warning": { zh: "警告 {count} 项：", en: "Warnings ({count}):" },
  "summary-level-info": { zh: "提示 {count} 项：", en: "Notes ({count}):" },
  "summary-place-page": { zh: "[第 {page} 版]", en: "[page {page}]" },
  "summary-place-line": { zh: "[{column} 栏 {line} 行]", en: "[column {column}, line {line}]" },
  "summary-more": { zh: "  …另有 {count} 项，见报告", en: "  … and {count} more, see the report" },
  "summary-sound": { zh: "版面没有查出问题。", en: "Nothing wrong found on the pages." },
  "summary-verdict": {
    zh: "合计：错误 {errors}，警告 {warnings}，提示 {notes}。",
    en: "In all: errors {errors}, warnings {warnings}, notes {notes}.",
  },
  "summary-made": { zh: "已写出（{seconds} 秒）：{files}", en: "Written ({seconds} s): {files}" },
  "summary-variants": { zh: "分版：{names}；这里是{which}", en: "Variants: {names}; this is {which}" },
  "summary-variant-base": { zh: "基本版", en: "the base" },
  "summary-pasteboard": { zh: "备用稿 {count} 件：", en: "On the pasteboard, {count}:" },
  "summary-proposal": {
    zh: "方案 {number}：扣分 {cost}，错误 {errors}，警告 {warnings}",
    en: "Proposal {number}: cost {cost}, errors {errors}, warnings {warnings}",
  },
  "summary-written": { zh: "已写出：{files}", en: "Written: {files}" },
  "reading-rubric": { zh: "栏题", en: "rubric" },
  "reading-kicker": { zh: "引题", en: "kicker" },
  "reading-headline": { zh: "主题", en: "headline" },
  "reading-deck": { zh: "副题", en: "deck" },
  "reading-summary": { zh: "提要", en: "summary" },
  "reading-subhead": { zh: "小标题", en: "subhead" },
  "reading-byline": { zh: "署名", en: "byline" },
  "reading-start": { zh: "正文开头", en: "opening of the body" },
  "reading-body": { zh: "正文", en: "body" },
  "reading-more": { zh: "上段的继续", en: "continuation" },
  "reading-table": { zh: "表格", en: "table" },
  "reading-caption": { zh: "图说", en: "caption" },
  "reading-captionMore": { zh: "图说的继续", en: "rest of a caption" },
  "reading-marker": { zh: "图说标记", en: "caption mark" },
  "reading-credit": { zh: "图片署名", en: "credit" },
  "reading-weather": { zh: "天气", en: "weather" },
  "reading-pageCredit": { zh: "版面署名", en: "page credit" },
  "reading-page-credit": { zh: "版面署名", en: "page credit" },
  "reading-folio": { zh: "报眉或页码", en: "folio" },
  "reading-note-to-the-desk": { zh: "写给编辑的话", en: "note to the desk" },
  "reading-front-matter": { zh: "文件头信息", en: "front matter" },
  "reading-unknown": { zh: "说不准的内容", en: "something unclear" },
  "reading-no-story": { zh: "不属于哪一篇", en: "no story" },
  "reading-as-it-stands": { zh: "照排", en: "as it stands" },
  "reading-loose": { zh: "无归属", en: "loose text" },
  "template-unknown": {
    zh: "没有名为“{template}”的版式。可用：{known}",
    en: "There is no template “{template}”. Known: {known}",
  },
  "template-refers": {
    zh: "版式“{template}”的 {field} 指向不存在的“{value}”：请改正 templates/ 下的文件",
    en: "Template “{template}” names “{value}” as its {field}, which does not exist: mend the file in templates/",
  },
  "template-space": {
    zh: "版式“{template}”里“{role}”的 {space} 不成次序：应当 min ≤ ideal ≤ max，请改正 templates/type/ 下的文件",
    en: "Type “{template}” sets {space} of “{role}” out of order: min ≤ ideal ≤ max must hold; mend the file in templates/type/",
  },
  "profile-unknown": { zh: "没有排版方案“{value}”：可用 {known}", en: "There is no profile “{value}”: use one of {known}" },
  "template-too-wide": {
    zh: "版式“{template}”排不下：{columns} 栏 × {characters} 字 × {size} 磅比版心宽 {width} mm 还宽，请减少栏数或字数",
    en: "Template “{template}” does not fit: {columns} columns × {characters} characters × {size} pt are wider than its type area of {width} mm",
  },
  "template-seam": {
    zh: "版式“{template}”有中缝（seam），是跨版：栏数（{columns}）须为双数，版头须用报眉（folio）",
    en: "Template “{template}” has a seam, so it is a spread: its columns ({columns}) must be even in number and its furniture a folio",
  },
  "template-too-new": {
    zh: "{path} 是新版对开写的版式（版本 {version}，本程序只认到 {known}）：请升级对开，或改用旧版式",
    en: "{path} was written by a newer Duikai (template version {version}; this one knows versions up to {known}): update Duikai, or use an older template",
  },
  "template-too-high": {
    zh: "版式“{template}”排不下：行数 × 行距超出纸高，请减少行数",
    en: "Template “{template}” does not fit: its lines run off the foot of the sheet; take fewer lines",
  },
  "template-slot": {
    zh: "版式“{template}”的第 {slot} 个预留位超出了版心（{columns} 栏 × {lines} 行）：请改正它的 cells",
    en: "Slot {slot} of template “{template}” runs off its grid of {columns} columns × {lines} lines: mend its cells",
  },
  "templates-missing": {
    zh: "没有文件夹 {path}：--templates 要给出放着版式文件的文件夹",
    en: "There is no folder {path}: --templates wants one that holds page templates",
  },
  "set-unreadable": {
    zh: "看不懂 --set {setting}：请写成 grid.columns=5 这样的“路径=值”",
    en: "--set {setting} cannot be read: write a path and a value, such as grid.columns=5",
  },
  "override-fixed": {
    zh: "{path} 的 {where} 处不能改：版式的 id 和 version 是固定的",
    en: "{where} of {path} cannot be overridden: the id and version of a template are fixed",
  },
  "output-is-input": {
    zh: "不能写到 {path}：它是要读的稿件或图片，写了就没有了。请换一个输出文件名",
    en: "Cannot write to {path}: it is one of the inputs and would be lost. Name another output",
  },
  "paper-missing": {
    zh: "没有报名，第 {page} 版的报头排的是版名：请用 --paper 给出报名",
    en: "The paper has no name; the nameplate of page {page} shows the section. Give it with --paper",
  },
  "json-unreadable": {
    zh: "读不了 {path}：{reason}。请检查文件在不在、JSON 是否完整（括号、引号、逗号）",
    en: "Cannot read {path}: {reason}. See whether the file is there and its JSON complete (brackets, quotes, commas)",
  },
  "json-invalid": {
    zh: "{path} 的 {where} 处（/ 为整个文件）不合格式：{reason}。请对照 docs/ 中同类文件的 schema 改正",
    en: "{path} does not fit its schema at {where} (/ is the whole file): {reason}. Mend it by the schema of its kind in docs/",
  },
  "frames-misfit": {
    zh: "这份版面划分与稿件不合：找不到或未安排“{id}”。请去掉 --frames 或 --keep 重新划版",
    en: "These frames were made for other copy: “{id}” is missing or unplaced. Leave out --frames or --keep to plan anew",
  },
  "frames-and-keep": {
    zh: "--frames（版面照旧）与 --keep（锁定的不动，其余重排）只能用一个",
    en: "Give either --frames (pages as they were) or --keep (what is locked stays, the rest is planned anew)",
  },
  "copy-unnamed": {
    zh: "请给出稿件：duikai compose 稿件.txt（文件或文件夹；用法见 --help）",
    en: "Name the copy: duikai compose copy.txt (files or folders; see --help)",
  },
  "condition-unknown": {
    zh: "没有名为“{condition}”的印刷条件。现有：{known}；也可以给出 .icc 文件",
    en: "There is no printing condition “{condition}”. Known: {known}; or name an .icc file",
  },
  "profile-unreadable": {
    zh: "读不了特性文件 {path}：请检查路径和权限",
    en: "The profile {path} cannot be read: check its path and whether you may read it",
  },
  "profile-not-cmyk": {
    zh: "{path} 不是完整的 CMYK 印刷特性文件（ICC）：请向印厂索取",
    en: "{path} is no whole CMYK printer profile (ICC): ask the print shop for theirs",
  },
  "profile-changed": {
    zh: "特性文件 {path} 和登记的不一样：请重新安装，或用 scripts/press-profile.mjs 重做",
    en: "The profile {path} is not the one that its condition names: install Duikai again, or make it anew with scripts/press-profile.mjs",
  },
  "copy-none": {
    zh: "{path} 里没有稿件，也没有图片：请给出 .txt、.md 或 .docx 文件",
    en: "There is neither copy nor picture in {path}: name .txt, .md or .docx files",
  },
  "input-ignored": { zh: "没有用到 {path}：既不是稿件，也不是图片", en: "{path} was left aside: it is neither copy nor a picture" },
  "picture-replaced": {
    zh: "图片 {name} 换过了：名字没变，内容不同；请核对裁切和图说",
    en: "Picture {name} was replaced: the name is the same, the file is not; check its crop and caption",
  },
  "picture-moved": { zh: "图片 {name} 现在叫 {to}，内容没变", en: "Picture {name} is now called {to}; the file is the same" },
  "original-lost": { zh: "找不到图片 {name}：请把原图放回来", en: "Picture {name} is not there any more: put its file back" },
  "proposals-save": {
    zh: "几个方案不能一起存：请先看方案，再用选中那个方案的报告（--frames）加 --save 存下",
    en: "Several proposals cannot be saved at once: look at them, then save the one you chose with the report that holds it (--frames) and --save",
  },
  "date-invalid": { zh: "日期“{date}”不是 YYYY-MM-DD 形式的真实日期", en: "“{date}” is not a date of the form YYYY-MM-DD" },
};
