/**
 * The fonts that Duikai knows, as data: which file serves a family and weight, where it is found,
 * and under which licence. Weights are the catalogue's: the OS/2 table of several of these files
 * names another one (a Light that says 250, a Bold that says 400).
 */
import type { Family } from "../core/face/index.js";

/** Where the file of a face comes from. */
export type FontSource =
  /** A file inside an npm package that Duikai depends on. */
  | { readonly kind: "package"; readonly name: string; readonly path: string }
  /** A file of that name in a font folder of the system or of the user. */
  | { readonly kind: "folder"; readonly file: string };

/** One face of the catalogue. */
export interface CatalogueEntry {
  readonly family: Family;
  readonly weight: number;
  readonly source: FontSource;
  /** Which font of a collection (.ttc); absent for a plain font file. */
  readonly postScriptName?: string;
  readonly licence: string;
}

const OPEN_FONT_LICENCE = "OFL-1.1";
const LXGW_LICENCE = "OFL-1.1, reserved font names LXGW and 霞鹜";
const FANDOL_LICENCE = "GPL-3.0 with font exception";
const PROPRIETARY = "proprietary; the user's own licence";

const NOTO_STYLES: ReadonlyMap<number, string> = new Map([
  [200, "ExtraLight"],
  [300, "Light"],
  [400, "Regular"],
  [500, "Medium"],
  [600, "SemiBold"],
  [700, "Bold"],
  [800, "ExtraBold"],
  [900, "Black"],
]);

/** Weight -> the number in the file name: the package calls LXGW WenKai Regular 500. */
const WENKAI_FILES: ReadonlyMap<number, string> = new Map([
  [300, "300"],
  [400, "500"],
  [700, "700"],
]);

/**
 * FangSong has no free font in a package: these are the files that newsrooms and systems have. The
 * free Fandol comes last: it lacks all characters beyond GB 2312 and the first part of GBK.
 */
const FANGSONG_FILES: readonly { readonly file: string; readonly licence: string }[] = [
  { file: "FZFSJW.TTF", licence: PROPRIETARY },
  { file: "FZFSK.TTF", licence: PROPRIETARY },
  { file: "FZFangSong-Z02.ttf", licence: PROPRIETARY },
  { file: "simfang.ttf", licence: PROPRIETARY },
  { file: "STFANGSO.TTF", licence: PROPRIETARY },
  { file: "STFangsong.ttf", licence: PROPRIETARY },
  { file: "华文仿宋.ttf", licence: PROPRIETARY },
  { file: "FangSong.ttf", licence: PROPRIETARY },
  { file: "FandolFang-Regular.otf", licence: FANDOL_LICENCE },
];

/** Every face at hand or looked for; the first of equals wins. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...[...NOTO_STYLES].map(([weight, style]) => notoEntry("song", "noto-serif-sc", "NotoSerifSC", weight, style)),
  ...[...NOTO_STYLES].map(([weight, style]) => notoEntry("hei", "noto-sans-sc", "NotoSansSC", weight, style)),
  ...[...WENKAI_FILES].map(([weight, file]) => wenkaiEntry(weight, file)),
  {
    family: "display",
    weight: 400,
    source: { kind: "package", name: "@expo-google-fonts/ma-shan-zheng", path: "400Regular/MaShanZheng_400Regular.ttf" },
    licence: OPEN_FONT_LICENCE,
  },
  ...FANGSONG_FILES.map(({ file, licence }) => fangsongEntry(file, licence)),
];

function notoEntry(family: Family, name: string, file: string, weight: number, style: string): CatalogueEntry {
  const path = `${weight}${style}/${file}_${weight}${style}.ttf`;
  return { family, weight, source: { kind: "package", name: `@expo-google-fonts/${name}`, path }, licence: OPEN_FONT_LICENCE };
}

/** Only the `.woff` holds the whole font in a form that keeps its `vert` feature. */
function wenkaiEntry(weight: number, file: string): CatalogueEntry {
  const path = `files/lxgw-wenkai-latin-${file}-normal.woff`;
  return { family: "kai", weight, source: { kind: "package", name: "@fontsource/lxgw-wenkai", path }, licence: LXGW_LICENCE };
}

function fangsongEntry(file: string, licence: string): CatalogueEntry {
  return { family: "fangsong", weight: 400, source: { kind: "folder", file }, licence };
}
