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
  const source = sourceOfPicture(picture, sources);
  if (source === null) return null;
  const inSource = stories.flatMap((story, index) => (story.source === source ? [{ index, from: startOf(story) }] : []));
  const place = anchor ? (copy.bases[source] ?? 0) + anchor.at : 0;
  const before = inSource.filter(({ from }) => from <= place).sort((a, b) => b.from - a.from);
  return before[0]?.index ?? inSource[0]?.index ?? null;
}

/** The file in whose text a picture was embedded, or which it is named after, as an index; the one in its own folder, the longest name first. */
export function sourceOfPicture({ anchor, name }: PictureSource, sources: readonly CopySource[]): number | null {
  if (anchor) return indexOrNull(sources.findIndex((source) => source.name === anchor.source));
  const weights = sources.map((source) =>
    isNamedAfter(name, source.name) ? stemOf(source.name).length + (folderOf(source.name) === folderOf(name) ? NEAR : 0) : 0,
  );
  const most = weights.reduce((best, weight) => Math.max(best, weight), 0);
  return most === 0 ? null : weights.indexOf(most);
}

/** Longer than any file name: the same folder goes before a longer name. */
const NEAR = 1000;

function indexOrNull(index: number): number | null {
  return index === -1 ? null : index;
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
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

/** A file name without its folders and its ending. */
export function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
