/** The paragraphs that are set: stories of the sample edition, and any other copy that is named. Both are read by the importer. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { intakeCopy } from "../../dist/core/intake/index.js";
import { bodyBlocks } from "../../dist/core/model/index.js";
import { readCopy } from "../../dist/reading/index.js";

/** The sample edition and each copy file or folder, as `{ name, texts }`. */
export async function readCopies(root, paths) {
  const sample = { name: "sample edition", texts: await textsOf(copyFilesBelow(join(root, "templates/sample"))) };
  const others = [];
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? copyFilesBelow(path) : [path];
    for (const file of files) others.push({ name: basename(file), texts: await textsOf([file]) });
  }
  return [sample, ...others.filter(({ texts }) => texts.length > 0)];
}

/** Text files; those named like a picture (`bridge-1.txt`) are captions. */
function copyFilesBelow(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith(".txt") && !/-\d\.txt$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function textsOf(paths) {
  const sources = [];
  for (const path of paths) {
    const copy = await readCopy(path, readFileSync(path));
    if (copy.ok) sources.push(copy.source);
  }
  return intakeCopy(sources, []).stories.flatMap((story) =>
    bodyBlocks(story)
      .filter((block) => block.role === "paragraph" && block.to > block.from)
      .map((block) => story.text.slice(block.from, block.to)),
  );
}
