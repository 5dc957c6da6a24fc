/** Figures as people write them into the cells of a table. */

/** The number that a cell says: "3", "-3℃", "2级", "4版" and "第4版" say one; null where it says none. */
export function figureOfCell(words: string): number | null {
  const [, figure] = /^第?\s*([-−+]?\d*\.?\d+)\s*(?:℃|°C|度|级|版)?$/.exec(words.trim()) ?? [];
  return figure === undefined ? null : Number(figure.replace("−", "-"));
}
