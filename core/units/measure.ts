/** Lengths as people type them: `12mm+1字`, `3栏-2mm`, `(45-3)/2`, `小五`. */

/** What a number means in a field, and which other units may stand beside it. */
export interface MeasureUnits {
  /** The unit of numbers that say none, and of the field. */
  readonly own: string;
  /** Points of each unit, the own one among them. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Where 0 of the own unit lies, in points, for a place on the page that other units tell from the page's edge. */
  readonly origin?: number;
}

interface Figure {
  readonly value: number;
  /** A length in points; a plain number when false. */
  readonly isLength: boolean;
}

const WIDE = "０１２３４５６７８９．＋－×÷（）＊／−";
const NARROW = "0123456789.+-*/()*/-";

/** A typed length in the field's own unit; null for what is none. Numbers may be added, taken away, multiplied and divided. */
export function measured(text: string, units: MeasureUnits): number | null {
  const tokens = tokensOf([...text].map((each) => NARROW[WIDE.indexOf(each)] ?? each).join(""));
  const size = units.sizes[units.own];
  if (tokens === null || tokens.length === 0 || size === undefined) return null;
  const isOwn = tokens.every((token) => !isWord(token) || token === units.own);
  const figure = parsed(tokens, isOwn ? { ...units, sizes: { [units.own]: 1 } } : units);
  if (figure === null || !Number.isFinite(figure.value)) return null;
  if (isOwn) return figure.value;
  const points = figure.isLength ? figure.value : figure.value * size;
  return (points - (units.origin ?? 0)) / size;
}

/** Numbers, words and signs; null where anything else stands. */
function tokensOf(text: string): readonly string[] | null {
  const tokens = text.match(/\d+\.?\d*|\.\d+|[a-zA-Z%\u4e00-\u9fff]+|[-+*/()]/g) ?? [];
  return tokens.join("") === text.replace(/\s/g, "") ? tokens : null;
}

function isWord(token: string): boolean {
  return !/^[\d.+*/()-]/.test(token);
}

/** The whole of a sum; null where it breaks off or goes wrong. */
function parsed(tokens: readonly string[], units: MeasureUnits): Figure | null {
  let at = 0;
  const size = units.sizes[units.own] ?? 1;
  const length = ({ value, isLength }: Figure): number => (isLength ? value : value * size);

  function sum(): Figure | null {
    let left = product();
    while (left !== null && (tokens[at] === "+" || tokens[at] === "-")) {
      const sign = tokens[at] === "+" ? 1 : -1;
      at++;
      const right = product();
      if (right === null) return null;
      const isLength = left.isLength || right.isLength;
      left = isLength ? { value: length(left) + sign * length(right), isLength } : { value: left.value + sign * right.value, isLength };
    }
    return left;
  }

  function product(): Figure | null {
    let left = figure();
    while (left !== null && (tokens[at] === "*" || tokens[at] === "/")) {
      const isTimes = tokens[at] === "*";
      at++;
      const right = figure();
      // An area is no length, nor is a number divided by one.
      if (right === null || (right.isLength && (isTimes ? left.isLength : !left.isLength))) return null;
      const value: number = isTimes ? left.value * right.value : left.value / right.value;
      left = { value, isLength: isTimes ? left.isLength || right.isLength : left.isLength && !right.isLength };
    }
    return left;
  }

  function figure(): Figure | null {
    const token = tokens[at];
    at++;
    if (token === undefined) return null;
    if (token === "-") {
      const negative = figure();
      return negative && { ...negative, value: -negative.value };
    }
    if (token === "(") {
      const inner = sum();
      return tokens[at++] === ")" ? inner : null;
    }
    const named = units.sizes[token];
    if (isWord(token)) return named === undefined ? null : { value: named, isLength: true };
    const unit = tokens[at];
    if (Number.isNaN(Number(token))) return null;
    if (unit === undefined || !isWord(unit)) return { value: Number(token), isLength: false };
    at++;
    const size = units.sizes[unit];
    return size === undefined ? null : { value: Number(token) * size, isLength: true };
  }

  const whole = sum();
  return at === tokens.length ? whole : null;
}
