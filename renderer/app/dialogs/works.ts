/** The works of others that the window and its pages are made with. NOTICE has all of them, with their licences. */

interface Work {
  readonly name: string;
  /** The id of the message that says what it is for. */
  readonly purpose: string;
  readonly licence: string;
}

export const WORKS: readonly Work[] = [
  { name: "Noto Serif SC, Noto Sans SC", purpose: "about-for-fonts", licence: "OFL-1.1" },
  { name: "LXGW WenKai, Ma Shan Zheng", purpose: "about-for-fonts", licence: "OFL-1.1" },
  { name: "fontkit", purpose: "about-for-fonts", licence: "MIT" },
  { name: "React, zustand", purpose: "about-for-window", licence: "MIT" },
  { name: "Ant Design", purpose: "about-for-dialogs", licence: "MIT" },
  { name: "dockview", purpose: "about-for-panels", licence: "MIT" },
  { name: "Konva", purpose: "about-for-stage", licence: "MIT" },
  { name: "pinyin-pro", purpose: "about-for-pinyin", licence: "MIT" },
  { name: "pdfkit", purpose: "about-for-pdf", licence: "MIT" },
  { name: "sharp, libvips", purpose: "about-for-pictures", licence: "Apache-2.0, LGPL-3.0" },
  { name: "Little CMS", purpose: "about-for-inks", licence: "MIT" },
  { name: "mammoth", purpose: "about-for-word", licence: "BSD-2-Clause" },
];
