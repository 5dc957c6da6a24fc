import type { Messages } from "./types.js";

/** Words of the host: what it says when it starts, and why it did not do what was asked of it. */
export const hostMessages: Messages = {
  "host-listening": { zh: "对开已开：{url}", en: "Duikai is open at {url}" },
  "host-stop": { zh: "按 Ctrl-C 结束。", en: "Press Ctrl-C to end." },
  "host-no-electron": {
    zh: "这里没有桌面窗口（Electron），改用系统的浏览器。",
    en: "There is no desktop window (Electron) here: the system's browser is used instead.",
  },
  "host-fetching-electron": {
    zh: "正在取桌面窗口的运行环境（Electron，约 110 MB，只取这一次）……",
    en: "Fetching the runtime of the desktop window (Electron, about 110 MB, this once) …",
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
  "host-restarted": {
    zh: "对开重新启动过：{steps} 步改动还只在这个窗口里。请把要紧的文字先抄出来，再从 npm start 给的新地址打开",
    en: "Duikai was started anew: {steps} steps are in this window alone. Copy what matters out of it, then open the new address that npm start gave",
  },
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
  "edition-locked": {
    zh: "另一个对开（{machine}）正开着这份版面：这里只能看，不能改",
    en: "Another Duikai ({machine}) has this edition open: it can be looked at here, not changed",
  },
  "edition-folder-readonly": {
    zh: "{path} 不能写（{reason}）：只能看，不能改。请另存一份，或改文件夹的权限",
    en: "{path} cannot be written ({reason}): it can be looked at, not changed. Save a copy, or change the rights of the folder",
  },
  "edition-journal-left": {
    zh: "上次没有存完的改动还没有定：请先选恢复或搁下",
    en: "Changes of the last session wait: first say whether to take them over or lay them aside",
  },
  "edition-journal-damaged": {
    zh: "{path} 里上次的改动接不上：请搁下它们（文件会留着），版面从存下的样子继续",
    en: "The changes of the last session in {path} do not follow from what was saved: lay them aside (the file stays) and go on from there",
  },
  "edition-changed-outside": {
    zh: "{path} 在别处被改过：为了不盖掉它，没有存。请另存一份，再比较",
    en: "{path} was changed by another program: not saved, so as not to overwrite it. Save a copy and compare",
  },
  "edition-no-place": {
    zh: "没有放新版面的文件夹：请用 npm start -- 文件夹 指一个",
    en: "There is no folder for new editions: name one with npm start -- FOLDER",
  },
  "edition-name-bad": { zh: "“{name}”不能作文件夹的名字：请换一个", en: "“{name}” cannot be the name of a folder: choose another" },
  "edition-name-taken": {
    zh: "已有名为“{name}”的版面：请换一个名字",
    en: "There is an edition named “{name}” already: choose another name",
  },
  "edit-conflict": {
    zh: "这处已在别的窗口改过：这一步没有做，版面已换成最新的",
    en: "This was changed in another window: the step was not done, and the pages are up to date now",
  },
  "edits-dropped": {
    zh: "这里已在别的窗口改过：有 {steps} 步没有做，版面已换成最新的",
    en: "This was changed in another window: {steps} steps were not done, and the pages are up to date now",
  },
  "journal-unwritable": {
    zh: "改动写不进 {path}（{reason}）：还在内存里，请腾出空间或另存，再继续",
    en: "Changes cannot be written to {path} ({reason}): they are still in memory. Make room or save a copy before you go on",
  },
  "picture-not-there": { zh: "这一版里没有图片 {file}，或读不了", en: "The edition has no picture {file}, or it cannot be read" },
  "font-key-unknown": { zh: "没有给出过这个字体：{key}", en: "No such font was given out: {key}" },
};
