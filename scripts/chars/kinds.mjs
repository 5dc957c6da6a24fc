import { CODE_POINTS } from "./properties.mjs";

/**
 * Sums up the properties of all code points: the combinations that occur (the palette, in the order of
 * first occurrence) and the runs of code points that share one.
 */
export function kindsFrom(properties) {
  const indexes = new Map();
  const runs = [];
  for (let point = 0; point < CODE_POINTS; point++) {
    const name = kindName(properties, point);
    if (!indexes.has(name)) indexes.set(name, indexes.size);
    const kind = indexes.get(name);
    const last = runs.at(-1);
    if (last?.kind === kind) last.length++;
    else runs.push({ kind, length: 1 });
  }
  return { palette: [...indexes.keys()], runs };
}

function kindName({ lineBreak, width, category, orientation, script, isWhite, isPictographic }, point) {
  const flags = isWhite[point] + isPictographic[point];
  return [lineBreak[point], width[point], category[point], orientation[point], script[point], flags].join(" ").trimEnd();
}
