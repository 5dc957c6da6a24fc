/**
 * Private-use characters whose meaning is public: the positions at which GBK and GB 18030-2000 fonts kept
 * characters that Unicode took in later (mapping tables of GB 18030-2005 and -2022), and A3A0, which the
 * WHATWG Encoding Standard reads as an ideographic space. What is not in the table is asked about.
 */
const TABLE: Readonly<Record<number, string>> = {
  0xe5e5: "\u3000",
  0xe78d: "\ufe10",
  0xe78e: "\ufe12",
  0xe78f: "\ufe11",
  0xe790: "\ufe13",
  0xe791: "\ufe14",
  0xe792: "\ufe15",
  0xe793: "\ufe16",
  0xe794: "\ufe17",
  0xe795: "\ufe18",
  0xe796: "\ufe19",
  0xe7c7: "\u1e3f",
  0xe7c8: "\u01f9",
  0xe81e: "\u9fb4",
  0xe826: "\u9fb5",
  0xe82b: "\u9fb6",
  0xe82c: "\u9fb7",
  0xe832: "\u9fb8",
  0xe843: "\u9fb9",
  0xe854: "\u9fba",
  0xe864: "\u9fbb",
};

/** The public character for a private-use one; null when the house knows none. */
export function mapPrivateUse(code: number): string | null {
  return TABLE[code] ?? null;
}
