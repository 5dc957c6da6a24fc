import type { Messages } from "./types.js";

/** Names of what a person did, as the history panel lists them, and why a command would not do it. */
export const editMessages: Messages = {
  "did-move": { zh: "移动版块", en: "Move frames" },
  "did-place": { zh: "设定版块位置", en: "Place a frame" },
  "did-size": { zh: "改大小", en: "Resize a frame" },
  "did-height": { zh: "改高度", en: "Change height" },
  "did-width": { zh: "改宽度", en: "Change width" },
  "did-shape": { zh: "改版块形状", en: "Change shape" },
  "did-free": { zh: "脱离网格", en: "Take off the grid" },
  "did-on-grid": { zh: "归到网格", en: "Bring onto the grid" },
  "did-align": { zh: "对齐", en: "Align" },
  "did-distribute": { zh: "等距分布", en: "Distribute" },
  "did-same-width": { zh: "等宽", en: "Same width" },
  "did-same-height": { zh: "等高", en: "Same height" },
  "did-front": { zh: "置于最前", en: "Bring to front" },
  "did-forward": { zh: "上移一层", en: "Bring forward" },
  "did-backward": { zh: "下移一层", en: "Send backward" },
  "did-back": { zh: "置于最后", en: "Send to back" },
  "did-group": { zh: "编组", en: "Group" },
  "did-ungroup": { zh: "取消编组", en: "Ungroup" },
  "did-lock": { zh: "锁定", en: "Lock" },
  "did-unlock": { zh: "解锁", en: "Unlock" },
  "refused-locked": { zh: "版块 {frame} 已锁定，请先解锁", en: "Frame {frame} is locked; unlock it first" },
  "refused-off-page": { zh: "版块 {frame} 会超出版面", en: "Frame {frame} would leave the page" },
  "refused-too-small": { zh: "版块 {frame} 会小得放不下内容", en: "Frame {frame} would become too small for what it holds" },
  "refused-shape": {
    zh: "版块 {frame} 不能是这个形状：各部分须相连而不重叠",
    en: "Frame {frame} cannot have this shape: its parts must hang together and not overlap",
  },
  "refused-no-shape": {
    zh: "版块 {frame} 只能是长方形：只有网格上的正文版块可以改形状",
    en: "Frame {frame} can only be a rectangle: only text on the grid takes other shapes",
  },
};
