/**
 * Builds the profile of a printing condition, templates/conditions/NAME.icc, with Argyll's colprof (package argyll) from public
 * characterisation data (package icc-profiles-free), and writes its hash into NAME.json. Two minutes. Argyll is called as a
 * program; its output is free.
 *
 *   node scripts/press-profile.mjs newsprint|coated
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RGB = "/usr/share/color/icc/sRGB.icc";
const FOLDER = fileURLToPath(new URL("../templates/conditions", import.meta.url));
/** Ink limits in per cent: 220 of ISO 12647-3 for newsprint, 300 of the usual houses for coated sheets. */
const PRESSES = {
  newsprint: { data: "TR002", year: 2007, limit: 220, model: "Newsprint", source: "ANSI CGATS/SNAP TR 002-2007" },
  coated: { data: "TR006", year: 2007, limit: 300, model: "Coated", source: "ANSI CGATS/GRACoL TR 006-2007" },
};

const name = process.argv[2] ?? "";
const press = PRESSES[name];
if (press === undefined) stop(`which press? ${Object.keys(PRESSES).join(" or ")}`);
const data = `/usr/share/color/icc/${press.data}.ti3`;
/** Black as ramp, gamut from sRGB for perceptual pictures, intents for a print viewed alone. */
const setting = ["-qm", `-l${press.limit}`, "-kr", "-S", RGB, "-cmt", "-dpp"];
const words = [
  ...["-A", "Duikai", "-M", press.model, "-D", `${press.model}, CGATS ${press.data.replace("TR", "TR ")}, ${press.limit} %`],
  ...["-C", `Made from ${press.source}; may be used and passed on freely`],
];

for (const file of [data, RGB]) if (!existsSync(file)) stop(`no ${file}: apt-get install icc-profiles-free`);
const work = mkdtempSync(join(tmpdir(), `${name}-`));
copyFileSync(data, join(work, `${name}.ti3`));
const run = spawnSync("colprof", ["-v", ...setting, ...words, name], { cwd: work, stdio: "inherit" });
if (run.error) stop("no colprof: apt-get install argyll");
if (run.status !== 0) stop("colprof has failed, see above");

const profile = undated(readFileSync(join(work, `${name}.icc`)));
writeFileSync(join(FOLDER, `${name}.icc`), profile);
const path = join(FOLDER, `${name}.json`);
const condition = JSON.parse(readFileSync(path, "utf8"));
const sha256 = createHash("sha256").update(profile).digest("hex");
writeFileSync(path, `${JSON.stringify({ ...condition, sha256 }, null, 2)}\n`);
console.log(`${profile.length} bytes, SHA-256 ${sha256}`);

/** The header holds the time at which a profile was made (ICC.1:2010 §7.2): the day of the data instead, so that the same data give the same bytes. */
function undated(bytes) {
  const made = Buffer.from(bytes);
  for (const [index, part] of [press.year, 1, 1, 0, 0, 0].entries()) made.writeUInt16BE(part, 24 + 2 * index);
  return made;
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
