import { CODE_POINTS } from "./properties.mjs";

/**
 * Sums up the properties of all code points: the combinations that occur (the palette, in the order of
 * first occurrence) and the runs of code points that share one.
 */
export function kindsFrom(properties) {
  const palette = [];
  const indexes = new Map();
  const runs = [];
  for (let point = 0; point < CODE_POINTS; point++) {
    const row = kindRow(properties, point);
    const name = row.join(" ");
    if (!indexes.has(name)) {
      indexes.set(name, palette.length);
      palette.push(row);
    }
    const kind = indexes.get(name);
    const last = runs.at(-1);
    if (last?.kind === kind) last.length++;
    else runs.push({ kind, length: 1 });
  }
  return { palette, runs };
}

function kindRow({ lineBreak, width, category, orientation, script, isWhite, isPictographic }, point) {
  const flags = isWhite[point] + isPictographic[point];
  return [lineBreak[point], width[point], category[point], orientation[point], script[point], flags];
}
