/**
 * The dark modules of a QR code as outlines, so that it prints as solid shapes without seams between
 * neighbouring modules.
 *
 *     dark + light        each dark module walks its four sides clockwise; a side that it shares
 *     +--->+              with another dark module is left out; the rest join to closed rings,
 *     ^    |              clockwise round dark and counter-clockwise round light
 *     +<---+
 */

export interface Corner {
  readonly x: number;
  readonly y: number;
}

interface Side {
  readonly from: Corner;
  readonly to: Corner;
}

/** The rings round the dark modules, corners in modules from the upper left; each ring is closed, its first corner not repeated. */
export function codeOutlines(modules: readonly string[]): readonly (readonly Corner[])[] {
  const sides = new Map<string, Side[]>();
  for (const side of openSides(modules)) sides.set(keyOf(side.from), [...(sides.get(keyOf(side.from)) ?? []), side]);
  const rings: (readonly Corner[])[] = [];
  for (const leaving of sides.values()) {
    for (let side = leaving.pop(); side; side = leaving.pop()) rings.push(withoutStraights(ringFrom(side, sides)));
  }
  return rings;
}

function openSides(modules: readonly string[]): readonly Side[] {
  const isDark = (x: number, y: number): boolean => modules[y]?.[x] === "1";
  return modules.flatMap((row, y) =>
    [...row].flatMap((_, x): readonly Side[] => {
      if (!isDark(x, y)) return [];
      const [a, b, c, d] = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)];
      return [
        ...(isDark(x, y - 1) ? [] : [{ from: a, to: b }]),
        ...(isDark(x + 1, y) ? [] : [{ from: b, to: c }]),
        ...(isDark(x, y + 1) ? [] : [{ from: c, to: d }]),
        ...(isDark(x - 1, y) ? [] : [{ from: d, to: a }]),
      ];
    }),
  );
}

/** Goes on from side to side until the first corner is met again, taking the sides that it walks out of the map. */
function ringFrom(first: Side, sides: ReadonlyMap<string, Side[]>): readonly Corner[] {
  const ring: Corner[] = [];
  const start = keyOf(first.from);
  for (let side: Side | undefined = first; side; side = keyOf(side.to) === start ? undefined : sides.get(keyOf(side.to))?.pop())
    ring.push(side.from);
  return ring;
}

function withoutStraights(ring: readonly Corner[]): readonly Corner[] {
  return ring.filter((at, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? at;
    const after = ring[(index + 1) % ring.length] ?? at;
    return (before.x === at.x) !== (at.x === after.x);
  });
}

function corner(x: number, y: number): Corner {
  return { x, y };
}

function keyOf({ x, y }: Corner): string {
  return `${x} ${y}`;
}
