/** An edition made for measuring the stage: full broadsheet pages of 8,000 characters and six pictures each, drawn here. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { storiesOf } from "./copy.mjs";

const PICTURES = 6;
const CHARACTERS = 8000;
const [WIDTH, HEIGHT] = [2400, 1600];

const program = fileURLToPath(new URL("../bin/duikai.js", import.meta.url));

/** Writes copy and pictures for so many pages into a folder and saves the edition; gives the folder of the edition. */
export async function makeStageEdition(folder, pages) {
  const copy = join(folder, `copy${pages}`);
  const edition = join(folder, `版面${pages}`);
  const drawn = await Promise.all(Array.from({ length: PICTURES }, (_, index) => drawing(index)));
  mkdirSync(copy, { recursive: true });
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  for (const number of numbers) writePage(join(copy, `page${number}`), drawn);
  const listed = numbers.map((page) => ({ section: "要闻", template: "broadsheet-inside", copy: [`page${page}`] }));
  writeFileSync(join(copy, "edition.json"), JSON.stringify({ paper: "量速度报", date: "2026-01-01", pages: listed }));
  const made = spawnSync(process.execPath, [program, "compose", copy, "--out", `${copy}.pdf`, "--save", edition], { encoding: "utf8" });
  if (made.status > 1) throw new Error(made.stderr || made.stdout);
  return edition;
}

/** Six stories, each with a picture and its caption. */
function writePage(folder, drawn) {
  mkdirSync(folder);
  for (const [index, { headline, paragraphs }] of storiesOf(CHARACTERS).entries()) {
    writeFileSync(join(folder, `${index + 1}.txt`), [`# ${headline}`, "", ...paragraphs].join("\n\n"));
    writeFileSync(join(folder, `${index + 1}-1.jpg`), drawn[index]);
    writeFileSync(join(folder, `${index + 1}-1.txt`), `图为第${index + 1}张量速度用的图片。\n`);
  }
}

/** Hills under a sky, in other colours for each number. */
function drawing(number) {
  const hue = number * 53;
  const hills = [0, 1, 2, 3].map((hill) => {
    const points = Array.from({ length: 41 }, (_, step) => {
      const height = HEIGHT * (0.45 + hill * 0.13) - 120 * Math.sin(step / (4 - hill * 0.6) + number + hill * 2);
      return `${(step * WIDTH) / 40},${height.toFixed(1)}`;
    });
    return `<polygon points="0,${HEIGHT} ${points.join(" ")} ${WIDTH},${HEIGHT}" fill="hsl(${hue + hill * 20}, 45%, ${60 - hill * 13}%)"/>`;
  });
  const sky = `<rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue + 160}, 60%, 84%)"/><circle cx="${1700 - number * 180}" cy="420" r="170" fill="hsl(45, 90%, 70%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${sky}${hills.join("")}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}
