/**
 * Draws the pictures of the sample edition: node scripts/sample-pictures.mjs [--draft DIR] [NAME...]
 * Every picture is computed from its scene; nothing is read but the scenes. A draft is a third of the size.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { develop, writeJpeg } from "./samplePictures/finish.mjs";
import { renderScene } from "./samplePictures/march.mjs";
import { pictures } from "./samplePictures/pictures.mjs";

const DRAFT_SCALE = 0.36;
const RAYS_PER_PIXEL = 3;
const sampleFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "templates", "sample");

const { values, positionals } = parseArgs({ options: { draft: { type: "string" } }, allowPositionals: true });
const chosen = pictures.filter((picture) => positionals.length === 0 || positionals.some((name) => picture.file.includes(name)));
if (chosen.length === 0) {
  console.error(`No picture is named ${positionals.join(", ")}. There are:\n${pictures.map((picture) => `  ${picture.file}`).join("\n")}`);
  process.exitCode = 2;
}
for (const picture of chosen) await draw(picture);

async function draw(picture) {
  const scale = values.draft ? DRAFT_SCALE : 1;
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const image = picture.scene ? renderScene(picture.scene, width, height, values.draft ? 1 : RAYS_PER_PIXEL) : picture.paint(width, height);
  picture.after?.(image);
  const file = join(values.draft ?? sampleFolder, picture.file);
  await mkdir(dirname(file), { recursive: true });
  const bytes = await writeJpeg(develop(image, picture.look), file);
  console.log(`${picture.file}  ${width}×${height}  ${Math.round(bytes / 1024)} KB`);
}
