import type { Messages } from "./types.js";

/** Words of the side editor, of captions and notes that are edited beside it, and of cutting a story. */
export const sideEditorMessages: Messages = {
  "step-cut-to-here": { zh: "裁到此（去 {characters} 字）", en: "Cut to here ({characters} characters gone)" },
  "step-words-caption": { zh: "改图说", en: "Edit a caption" },
  "step-words-credit": { zh: "改图片署名", en: "Edit a credit" },
  "step-words-note": { zh: "改版块文字", en: "Edit the words of a frame" },
  "act-cut-to-here": { zh: "裁到此", en: "Cut to here" },
  "refused-no-words": { zh: "这里没有可以改的文字", en: "There are no words to edit here" },
  "refused-cut-headline": { zh: "标题不能裁：请把光标放进正文", en: "Headlines are not cut: put the caret into the text" },
};
