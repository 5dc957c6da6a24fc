/** Pictures that say by their place or their name which story they belong to. */
import type { Copy } from "./copy.js";
import type { Story } from "./stories.js";
import type { CopySource, PictureSource } from "./types.js";

/**
 * The story in whose text a picture was embedded, or whose file it is named after (`bridge-1.jpg` beside
 * `bridge.txt`), as an index; null when the picture does not say.
 */
export function homeOfPicture(
  picture: PictureSource,
  stories: readonly Story[],
  sources: readonly CopySource[],
  copy: Copy,
): number | null {
  const { anchor } = picture;
  const source = sources.findIndex(({ name }) => (anchor ? name === anchor.source : isNamedAfter(picture.name, name)));
  if (source === -1) return null;
  const inSource = stories.flatMap((story, index) => (story.source === source ? [{ index, from: startOf(story) }] : []));
  const place = anchor ? (copy.bases[source] ?? 0) + anchor.at : 0;
  const before = inSource.filter(({ from }) => from <= place).sort((a, b) => b.from - a.from);
  return before[0]?.index ?? inSource[0]?.index ?? null;
}

function startOf(story: Story): number {
  const runs = [...story.heads.map((head) => head.run), ...story.blocks.map((block) => block.run)];
  return runs.reduce((least, run) => Math.min(least, run.at[0] ?? least), Infinity);
}

/** `01-bridge-2.jpg`, `01-bridge_2.jpg` and `01-bridge.jpg` are named after `01-bridge.txt`. */
function isNamedAfter(picture: string, copy: string): boolean {
  const stem = stemOf(copy);
  const own = stemOf(picture);
  return stem !== "" && own.startsWith(stem) && /^(?:[-_ .]?(?:图|pic)?\d*)$/i.test(own.slice(stem.length));
}

function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
