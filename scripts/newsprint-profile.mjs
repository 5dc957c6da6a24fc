/**
 * Builds templates/conditions/newsprint.icc with Argyll's colprof (package argyll) from the public characterisation data of
 * coldset printing on newsprint, ANSI CGATS/SNAP TR 002-2007 (package icc-profiles-free), and writes its hash into
 * newsprint.json. Two minutes. Argyll is called as a program; its output is free.
 *
 *   node scripts/newsprint-profile.mjs
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DATA = "/usr/share/color/icc/TR002.ti3";
const RGB = "/usr/share/color/icc/sRGB.icc";
const FOLDER = fileURLToPath(new URL("../templates/conditions", import.meta.url));
/** Ink limit 220 % (ISO 12647-3), black as ramp, gamut from sRGB for perceptual pictures, intents for a print viewed alone. */
const SETTING = ["-qm", "-l220", "-kr", "-S", RGB, "-cmt", "-dpp"];
const WORDS = [
  ...["-A", "Duikai", "-M", "Newsprint", "-D", "Newsprint, CGATS TR 002, 220 %"],
  ...["-C", "Made from ANSI CGATS/SNAP TR 002-2007; may be used and passed on freely"],
];

for (const file of [DATA, RGB]) if (!existsSync(file)) stop(`no ${file}: apt-get install icc-profiles-free`);
const work = mkdtempSync(join(tmpdir(), "newsprint-"));
copyFileSync(DATA, join(work, "newsprint.ti3"));
const run = spawnSync("colprof", ["-v", ...SETTING, ...WORDS, "newsprint"], { cwd: work, stdio: "inherit" });
if (run.error) stop("no colprof: apt-get install argyll");
if (run.status !== 0) stop("colprof has failed, see above");

const profile = undated(readFileSync(join(work, "newsprint.icc")));
writeFileSync(join(FOLDER, "newsprint.icc"), profile);
const path = join(FOLDER, "newsprint.json");
const condition = JSON.parse(readFileSync(path, "utf8"));
const sha256 = createHash("sha256").update(profile).digest("hex");
writeFileSync(path, `${JSON.stringify({ ...condition, sha256 }, null, 2)}\n`);
console.log(`${profile.length} bytes, SHA-256 ${sha256}`);

/** The header holds the time at which a profile was made (ICC.1:2010 §7.2): the day of the data instead, so that the same data give the same bytes. */
function undated(bytes) {
  const made = Buffer.from(bytes);
  for (const [index, part] of [2007, 1, 1, 0, 0, 0].entries()) made.writeUInt16BE(part, 24 + 2 * index);
  return made;
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
