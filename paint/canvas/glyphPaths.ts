/** Outlines of glyphs as paths of a canvas, kept as long as they are used. */
import type { FaceKey, FaceSet, GlyphId } from "../../core/face/index.js";
import { type PathTarget, walkPath } from "../path.js";

/** The path of a glyph in em, y up. */
export type GlyphPaths<Path> = (key: FaceKey, glyph: GlyphId) => Path;

/** Paths kept at most: all the different characters of several full pages, at about 2 kB each. */
const MOST_KEPT = 12_000;

/** Makes each path once; when there are too many, those that were not asked for of late go. */
export function createGlyphPaths<Path extends PathTarget>(faces: FaceSet, createPath: () => Path, most = MOST_KEPT): GlyphPaths<Path> {
  let [recent, older] = [new Map<string, Path>(), new Map<string, Path>()];

  function keep(name: string, path: Path): Path {
    recent.set(name, path);
    if (recent.size >= most / 2) [recent, older] = [new Map(), recent];
    return path;
  }

  return (key, glyph) => {
    const name = `${key} ${glyph}`;
    const kept = recent.get(name);
    if (kept) return kept;
    const path = older.get(name) ?? createPath();
    if (!older.has(name)) walkPath(faces.byKey(key).outlineOf(glyph), path);
    return keep(name, path);
  };
}
