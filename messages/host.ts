import type { Messages } from "./types.js";

/** Words of the host: what it says when it starts, and why it did not do what was asked of it. */
export const hostMessages: Messages = {
  "host-listening": { zh: "对开已开：{url}", en: "Duikai is open at {url}" },
  "host-stop": { zh: "按 Ctrl-C 结束。", en: "Press Ctrl-C to end." },
  "host-no-electron": {
    zh: "这里没有桌面窗口（Electron），改用系统的浏览器。",
    en: "There is no desktop window (Electron) here: the system's browser is used instead.",
  },
  "host-open-yourself": { zh: "没有打开浏览器：请自己打开上面的地址。", en: "No browser was opened: open the address above yourself." },
  "host-sample": { zh: "没有指名版面：打开样报，在 {path}", en: "No edition was named: opening the sample, in {path}" },
  "host-folder-missing": {
    zh: "没有 {path} 这个文件夹。请给存下的版面，或装着版面的文件夹",
    en: "There is no folder {path}: name a saved edition, or a folder that holds some",
  },
  "host-no-editions": {
    zh: "{path} 里没有存下的版面。生稿请先 duikai compose {path} --save 文件夹",
    en: "{path} holds no saved edition. For raw copy, first run duikai compose {path} --save FOLDER",
  },
  "host-port-taken": { zh: "端口 {port} 已被占用：请换一个 --port，或不写", en: "Port {port} is taken: name another --port, or none" },
  "host-port-forbidden": {
    zh: "端口 {port} 不许用：请用 1024 以上的，或不写",
    en: "Port {port} may not be used: name one above 1024, or none",
  },
  "host-page-missing": { zh: "界面还没有做好：请先 npm run build", en: "The page of the app is not built: run npm run build first" },
  "host-refused": {
    zh: "请求被拒：钥匙不对。请从 npm start 给的地址重新打开",
    en: "Refused: the key is wrong. Open the address that npm start gave",
  },
  "host-away": { zh: "连不上对开：它可能已经关了。请重新 npm start", en: "Duikai does not answer: it may have ended. Run npm start again" },
  "host-method-unknown": {
    zh: "没有 {method} 这个调用：页面与程序版本不同，请刷新",
    en: "There is no call {method}: the page is of another version; reload it",
  },
  "host-argument-wrong": {
    zh: "调用 {method} 的参数 {argument} 不对：请刷新页面",
    en: "Argument {argument} of {method} is wrong: reload the page",
  },
  "host-body-too-large": { zh: "请求太大：至多 {limit} 字节", en: "The request is too large: {limit} bytes at most" },
  "host-fault": {
    zh: "对开在 {method} 时出了错：详情在 npm start 的窗口里",
    en: "Duikai failed in {method}: the window of npm start says more",
  },
  "edition-handle-unknown": {
    zh: "这份版面已不在单子上：请回到单子重新打开",
    en: "This edition is no longer in the list: open it from the list again",
  },
  "picture-not-on-pages": { zh: "版面上没有这张图，或读不了：{key}", en: "No page shows this picture, or it cannot be read: {key}" },
  "font-key-unknown": { zh: "没有给出过这个字体：{key}", en: "No such font was given out: {key}" },
};
