/**
 * Time of the plates of a page: the front of the sample edition, a broadsheet at 150 pixels an inch, painted whole and as a tile
 * of 256 pixels, its ink measured and its map drawn. Medians of a few runs in one warm process.
 *
 *   npm run build && node bench/plates.mjs [runs]
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { layoutEdition } from "../dist/core/page/index.js";
import { measureInk, totalInk } from "../dist/core/press/index.js";
import { readPress } from "../dist/host/services/conditions.js";
import { makeEditions } from "../dist/host/services/making.js";
import { preparePlaced } from "../dist/host/services/placed.js";
import { pictureInks } from "../dist/host/services/plates/pictureInks.js";
import { stopwatch } from "../dist/host/services/stopwatch.js";
import { createPlatePainter, inkMapImage } from "../dist/paint/plates/index.js";

const PPI = 150;
const TILE = (256 * 72) / PPI;
const runs = Number(process.argv[2] ?? 5);
const sample = join(fileURLToPath(new URL("..", import.meta.url)), "templates/sample");

const { press } = readPress({ condition: null, standard: null, inkLimit: null, house: null, marks: null });
const { inkLimit } = press.condition;
const { doc, faces, hyphenator, originals } = await edition();
const [layout] = layoutEdition(doc, faces, { hyphenator });
const placed = await preparePlaced(doc, [layout], originals, { screenPpi: null, press });
const pictures = await pictureInks(placed);
const paint = createPlatePainter(layout.display, { faces, pictures, inkLimit });
const plates = await paint({ ppi: PPI });
const total = totalInk(plates);

console.log(`${plates.width} × ${plates.height} pixels, ${plates.plates.map(({ name }) => name).join(" ")}, ${runs} runs`);
await report("pictures decoded", () => pictureInks(placed));
await report("plates of the page", () => paint({ ppi: PPI }));
await report("plates of a tile", () => paint({ ppi: PPI, region: { x: 300, y: 400, width: TILE, height: TILE } }));
await report("all ink added up", () => totalInk(plates));
await report("ink measured", () => measureInk(total, inkLimit));
await report("map drawn", () => inkMapImage(total, inkLimit));

async function edition() {
  const none = { template: null, profile: null, settings: [], ads: null, variant: null };
  const made = await makeEditions(
    {
      ...{ copy: [sample], pictures: [], edition: { paper: "", date: "2026-11-20", section: "要闻", ...none } },
      ...{ templates: null, frames: null, keep: null, seed: 1, steps: 600, proposals: 1, rules: [], language: "en" },
    },
    stopwatch(() => 0),
  );
  if (!made.ok) throw new Error(made.code);
  return made.all[0];
}

async function report(what, work) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const [middle] = times.sort((a, b) => a - b).slice(Math.floor(runs / 2));
  console.log(`${what.padEnd(20)} ${middle.toFixed(0).padStart(6)} ms`);
}
