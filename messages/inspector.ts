import type { Messages } from "./types.js";

/** Words of the inspectors and of the commands behind them. */
export const inspectorMessages: Messages = {
  "did-pan-picture": { zh: "移动画面", en: "Move a picture in its frame" },
  "did-zoom-picture": { zh: "缩放画面", en: "Zoom a picture" },
  "did-crop-picture": { zh: "裁切图片", en: "Crop a picture" },
  "did-turn-picture": { zh: "旋转图片", en: "Turn a picture" },
  "did-mirror-picture": { zh: "左右翻转图片", en: "Mirror a picture" },
  "did-line-picture": { zh: "改图片边线", en: "Change the line of a picture" },
  "did-reset-picture": { zh: "恢复自动取景", en: "Leave a picture to the page" },
  "did-caption": { zh: "改图说", en: "Change a caption" },
  "did-credit": { zh: "改图片署名", en: "Change a credit" },
  "refused-zoom": { zh: "图片不能小于图框：倍数至少是 1", en: "A picture cannot be smaller than its frame: zoom is 1 or more" },
  "refused-crop": { zh: "裁切范围太小", en: "That part is too small to crop to" },
};
