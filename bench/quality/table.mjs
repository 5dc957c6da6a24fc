/** Prints counts as a table: a row a figure, a column a setter and band of measures. */
import { TOKEN_KINDS } from "./tokens.mjs";

const TITLE_WIDTH = 44;
const COLUMN_WIDTH = 11;

const share = (part) => (counts) => `${((100 * counts[part]) / counts.lines).toFixed(2)} %`;
const whole = (part) => (counts) => String(counts[part]);
const aLine = (part) => (counts) => (counts[part] / counts.lines).toFixed(3);

const ROWS = [
  ["lines", whole("lines")],
  ["one-character last lines", whole("orphans")],
  ["  avoidable (brute force, short paragraphs)", whole("avoidable")],
  ["Han spacing > 0.10 em", share("wide")],
  ["Han spacing > 0.25 em", share("veryWide")],
  ["marks squeezed a line", aLine("squeezed")],
  ["kinds of adjustment a line", aLine("steps")],
  ["widest Han-Latin gap (em)", (counts) => counts.latin.toFixed(3)],
  ["lines left unjustified", whole("unjustified")],
  ["lines wider than the measure", whole("tooWide")],
  ["lines that hang a mark", whole("hung")],
  ["forbidden line starts and ends (basic)", whole("forbidden")],
  ["  of these · at the line start", whole("interpuncts")],
  ...TOKEN_KINDS.map((kind) => [`${kind} splits, avoidable`, whole(kind)]),
  ["adjacent marks compressed", (counts) => (counts.pairs === 0 ? "–" : `${((100 * counts.compressed) / counts.pairs).toFixed(1)} %`)],
  ["baselines off the grid", whole("offGrid")],
];

/** `columns`: `{ head: [setter, band], counts }`. */
export function printTable(columns) {
  for (const row of [0, 1]) console.log(" ".repeat(TITLE_WIDTH) + columns.map(({ head }) => head[row].padStart(COLUMN_WIDTH)).join(""));
  for (const [title, figure] of ROWS) {
    console.log(title.padEnd(TITLE_WIDTH) + columns.map(({ counts }) => figure(counts).padStart(COLUMN_WIDTH)).join(""));
  }
}
