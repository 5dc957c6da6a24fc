/**
 * Private-use characters whose meaning is public: the positions at which GBK and GB 18030-2000 fonts kept
 * characters that Unicode took in later (mapping tables of GB 18030-2005 and -2022), and A3A0, which the
 * WHATWG Encoding Standard reads as an ideographic space. What is not in the table is asked about.
 */
const TABLE: Readonly<Record<number, string>> = {
  58853: "\u3000",
  59277: "\ufe10",
  59278: "\ufe12",
  59279: "\ufe11",
  59280: "\ufe13",
  59281: "\ufe14",
  59282: "\ufe15",
  59283: "\ufe16",
  59284: "\ufe17",
  59285: "\ufe18",
  59286: "\ufe19",
  59335: "\u1e3f",
  59336: "\u01f9",
  59422: "\u9fb4",
  59430: "\u9fb5",
  59435: "\u9fb6",
  59436: "\u9fb7",
  59442: "\u9fb8",
  59459: "\u9fb9",
  59476: "\u9fba",
  59492: "\u9fbb",
};

/** The public character for a private-use one; null when the house knows none. */
export function mapPrivateUse(code: number): string | null {
  return TABLE[code] ?? null;
}
