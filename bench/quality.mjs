/**
 * How well paragraphs are set, at every measure from 9 to 20 em in steps of 0.1 em, by this engine and, where they are
 * installed, by Typst and by XeTeX with xeCJK: the same text in the same font, measured by the same code.
 *
 *     npm run build && node bench/quality.mjs [--copy FILE]... [--breaking greedy] [--profile NAME] [--peer-step TENTHS] [--alone]
 *
 * Text is that of the sample edition and of the files or folders named by --copy; without one, of the folder of raw
 * copy beside the project where there is one. What is measured and how is told in docs/quality.md.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCopies } from "./quality/copies.mjs";
import { addCounts, emptyCounts, measureTexts } from "./quality/measure.mjs";
import { openOrphanJudge } from "./quality/orphans.mjs";
import { openOurs } from "./quality/ours.mjs";
import { canReadBack, readBack } from "./quality/readback.mjs";
import { measures, PEER_STEP, SIZE } from "./quality/setting.mjs";
import { printTable } from "./quality/table.mjs";
import { typst } from "./quality/typst.mjs";
import { xetex } from "./quality/xetex.mjs";

const { values: options } = parseArgs({
  options: {
    copy: { type: "string", multiple: true },
    breaking: { type: "string", default: "optimal" },
    profile: { type: "string", default: "gb-news" },
    "peer-step": { type: "string", default: String(PEER_STEP) },
    alone: { type: "boolean", default: false },
  },
});
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RAW_COPY = join(ROOT, "../shared/copy");
/** The face of the body, which all setters are given. */
const FONT = {
  folder: join(ROOT, "node_modules/@expo-google-fonts/noto-serif-sc/400Regular"),
  file: "NotoSerifSC_400Regular.ttf",
};
/** Bands of measures in tenths of an em. */
const BANDS = [
  ["9–11.9", 90, 119],
  ["12–15", 120, 150],
  ["15.1–20", 151, 200],
  ["≥ 12", 120, 200],
  ["all", 90, 200],
];
const PEER_BANDS = [BANDS[0], BANDS[3]];

const ours = openOurs(options);
const judges = judgesWith(ours);
const peers = options.alone ? [] : peersAtHand();
for (const { name, texts } of await readCopies(ROOT, options.copy ?? (existsSync(RAW_COPY) ? [RAW_COPY] : []))) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`\n${name}: ${texts.length} paragraphs, ${characters} characters`);
  console.log(`\n${ours.name} (${ours.version}), every 0.1 em`);
  const counted = countAll(texts, measures(1), (ems) => ours.set(texts, ems));
  printTable(BANDS.map((band) => ({ head: ["", band[0]], counts: inBand(counted, band) })));
  if (peers.length > 0) await compare(texts);
}

function judgesWith({ setAlone, inkRight }) {
  const widths = new Map();
  const widthOf = (text) => {
    if (!widths.has(text)) widths.set(text, setAlone(text, 0, 1e6)[0]?.width ?? 0);
    return widths.get(text);
  };
  return { widthOf, inkRight, isAvoidable: openOrphanJudge(setAlone) };
}

/** Counts by measure in tenths of an em; `linesAt` gives the lines of all texts at a measure in em. */
function countAll(texts, tenths, linesAt) {
  return new Map(tenths.map((measure) => [measure, measureTexts(texts, linesAt(measure / 10), (measure / 10) * SIZE, judges)]));
}

function inBand(counted, [, from, to]) {
  const sum = emptyCounts();
  for (const [measure, counts] of counted) if (measure >= from && measure <= to) addCounts(sum, counts);
  return sum;
}

function peersAtHand() {
  if (!canReadBack()) {
    console.log("no comparison: the program mutool is not installed (Debian: apt-get install mupdf-tools)");
    return [];
  }
  return [typst, xetex].filter((peer) => {
    if (peer.version() === null) console.log(`${peer.name} is not installed: ${peer.install}`);
    return peer.version() !== null;
  });
}

/** Sets the texts with every peer at hand and prints its figures beside ours at the same measures and of the same texts. */
async function compare(texts) {
  const tenths = measures(Number(options["peer-step"]));
  const set = [];
  for (const peer of peers) set.push({ peer, ...(await linesOfPeer(peer, texts, tenths)) });
  const readable = texts.map((_, index) => set.every(({ pages }) => tenths.every((_, at) => pages[at * texts.length + index])));
  const shared = texts.filter((_, index) => readable[index]);
  const columnsOf = (name, counted) => PEER_BANDS.map((band) => ({ head: [name, band[0]], counts: inBand(counted, band) }));
  const columns = [
    columnsOf(
      ours.name,
      countAll(shared, tenths, (ems) => ours.set(shared, ems)),
    ),
  ];
  for (const { peer, pages } of set) {
    const linesAt = (ems) => pagesAt(pages, tenths.indexOf(Math.round(ems * 10)), texts.length).filter((_, index) => readable[index]);
    columns.push(columnsOf(peer.name, countAll(shared, tenths, linesAt)));
  }
  console.log(`\nevery ${tenths[1] / 10 - tenths[0] / 10} em, ${shared.length} of ${texts.length} paragraphs read back whole`);
  for (const { peer, version } of set) console.log(`${peer.name} ${version}`);
  printTable(columns[0].flatMap((_, band) => columns.map((column) => column[band])));
}

function pagesAt(pages, measure, count) {
  return pages.slice(measure * count, (measure + 1) * count);
}

async function linesOfPeer(peer, texts, tenths) {
  const folder = mkdtempSync(join(tmpdir(), "duikai-quality-"));
  try {
    const ems = tenths.map((measure) => measure / 10);
    const pages = await readBack(peer.typeset(folder, texts, ems, FONT), (page) => texts[page % texts.length]);
    const own = peer.packageVersion?.(folder);
    return { pages, version: own ? `${peer.version()}, xeCJK ${own}` : peer.version() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
