/** Characters that count as one when half and full width, or capitals and small letters, are not told apart. */

export interface Folding {
  /** Whether Ａ and A, （ and ( are two. */
  readonly keepsWidth: boolean;
  /** Whether A and a are two. */
  readonly keepsCase: boolean;
}

export type Fold = (code: number) => number;

/** From code point to code point. Both have as many UTF-16 units, so that offsets hold. */
export function foldOf({ keepsWidth, keepsCase }: Folding): Fold {
  return (code) => {
    const narrow = keepsWidth ? code : narrowOf(code);
    return keepsCase ? narrow : smallOf(narrow);
  };
}

export function foldedText(text: string, fold: Fold): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    folded += String.fromCharCode(fold(code));
  }
  return folded;
}

const WIDE_SIGNS: ReadonlyMap<number, number> = new Map([
  [0x3000, 0x20],
  [0xa0, 0x20],
  [0xffe0, 0xa2],
  [0xffe1, 0xa3],
  [0xffe2, 0xac],
  [0xffe5, 0xa5],
]);

/** The block of full-width forms repeats ASCII in its order. */
function narrowOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return WIDE_SIGNS.get(code) ?? code;
}

/** Small letters of Latin, Greek and Cyrillic, of both widths; other scripts of newspapers have none. */
function smallOf(code: number): number {
  const isIn = (first: number, last: number) => code >= first && code <= last;
  if (isIn(0x41, 0x5a) || isIn(0xff21, 0xff3a) || isIn(0x391, 0x3a9) || isIn(0x410, 0x42f)) return code + 0x20;
  if (isIn(0xc0, 0xde) && code !== 0xd7) return code + 0x20;
  if (isIn(0x400, 0x40f)) return code + 0x50;
  return isIn(0x100, 0x137) && code % 2 === 0 ? code + 1 : code;
}
