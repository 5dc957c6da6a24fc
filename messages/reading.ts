/** Words for what goes wrong before the importer sees a text: inputs, copy, pictures, outputs. */
import type { Messages } from "./types.js";

export const readingMessages: Messages = {
  "input-missing": {
    zh: "找不到 {path}。请检查路径和文件名。",
    en: "{path} does not exist. Check the path and the spelling.",
  },
  "input-unreadable": {
    zh: "无法读取 {path}。请检查权限，或该文件是否正被其他程序占用。",
    en: "{path} cannot be read. Check its permissions, or whether another program holds it.",
  },
  "copy-empty": {
    zh: "{name} 是空的，没有任何文字。请检查是否导出完整，或将其移出稿件。",
    en: "{name} holds no text at all. Check whether it was exported fully, or take it out of the copy.",
  },
  "copy-binary": {
    zh: "{name} 不是文本文件：用 UTF-8、UTF-16、GB18030、Big5 都读不出文字。请提供 .txt、.md 或 .docx。",
    en: "{name} is not a text file: it reads as text neither in UTF-8, UTF-16, GB 18030 nor Big5. Give a .txt, .md or .docx file.",
  },
  "copy-too-large": {
    zh: "{name} 太大：{size} MB，上限 {limit} MB。请确认是不是选错了文件，或分成几个文件。",
    en: "{name} is too large: {size} MB, the limit is {limit} MB. Check that it is the right file, or split it.",
  },
  "copy-damaged": {
    zh: "{name} 已损坏或不完整，无法作为 Word 文档打开。请重新传一份，或在 Word 中打开后另存。",
    en: "{name} is damaged or incomplete and cannot be opened as a Word document. Ask for it again, or open it in Word and save it anew.",
  },
  "copy-unsupported": {
    zh: "{name} 是 {format} 格式，不能作为稿件读取。请在 Word 或 WPS 中另存为 .docx（有密码的先去掉密码）；图片请用 --picture 给出。",
    en: "{name} is a {format} file, which is not read as copy. Save it as .docx in Word or WPS (take a password off first); give pictures with --picture.",
  },
  "copy-bytes-broken": {
    zh: "{name} 有 {count} 处字节无法解码，第一处在第 {line} 行，已按“�”或原样保留。请核对原稿，可能在传输中截断。",
    en: "{name} has {count} places that cannot be decoded, the first in line {line}; they are kept as “�” or as they are. Compare with the original: it may have been cut off on the way.",
  },
  "copy-picture-lost": {
    zh: "{name} 第 {line} 行处的图片不在文档里（是外部链接或已丢失）。请把图片文件另行提供。",
    en: "The picture at line {line} of {name} is not in the document (linked from elsewhere, or lost). Give the picture file itself.",
  },
  "copy-text-lost": {
    zh: "{name} 里有读不出的文字内容（{kinds}，如自动编号、拼音标注、公式、域、特殊符号）。请在 Word 中改成普通文字，或对照原稿补上。",
    en: "{name} holds text that cannot be taken over ({kinds}: automatic numbers, annotated characters, formulas, fields, symbols). Turn it into plain text in Word, or add it by hand.",
  },
  "picture-unreadable": {
    zh: "找不到或无法读取图片 {name}。请检查路径和权限。",
    en: "The picture {name} is missing or cannot be read. Check the path and its permissions.",
  },
  "picture-damaged": {
    zh: "图片 {name} 已损坏或不完整，无法使用。请重新传一份。",
    en: "The picture {name} is damaged or incomplete and cannot be used. Ask for it again.",
  },
  "picture-too-large": {
    zh: "图片 {name}{pixels} 像素过多，上限 {limit} 百万像素。请先缩小后再用。",
    en: "The picture {name}{pixels} has too many pixels, the limit is {limit} million. Scale it down first.",
  },
  "picture-unsupported": {
    zh: "图片 {name} 的格式（{format}）无法读取。请另存为 JPEG、PNG 或 TIFF。",
    en: "The format of the picture {name} ({format}) is not read. Save it as JPEG, PNG or TIFF.",
  },
  "output-interrupted": {
    zh: "中途停下，没有写出任何文件；原有的文件都还在。",
    en: "Stopped while files were written: nothing was written, and all files are as they were.",
  },
  "output-unwritable": {
    zh: "无法写入 {path}（{reason}）。请检查文件夹权限和磁盘空间；没有留下任何半成品，原有文件未动。",
    en: "{path} cannot be written ({reason}). Check the folder's permissions and the disk space; nothing half-done was left, and old files stand as they were.",
  },
};
