import type { Messages } from "./types.js";

/** Words of typing on the page. */
export const typingMessages: Messages = {
  "act-tool-text": { zh: "文字", en: "Text" },
  "term-tool-text": {
    zh: "点进正文、标题或图说直接改稿；双击选词，三击选段。选择工具双击文字框也能进来。",
    en: "Click into text, a headline or a caption and type; two clicks choose a word, three a paragraph. A double click with the selecting tool leads here too.",
  },
  "text-field": { zh: "版面上的文字", en: "Text on the page" },
  "act-edit-text": { zh: "改文字", en: "Edit text" },
  "text-place": { zh: "第 {column} 栏第 {line} 行", en: "Column {column}, line {line}" },
  "text-count": { zh: "第 {at} / {count} 字", en: "Character {at} of {count}" },
  "text-chosen": { zh: "选中 {count} 字", en: "{count} characters chosen" },
  "text-clipboard-closed": { zh: "浏览器不让菜单读剪贴板，请按 Ctrl+V", en: "The browser keeps the clipboard from menus: press Ctrl+V" },
  "text-no-room": { zh: "光标在排不下的文字里", en: "The caret is in text that has no room" },
};
