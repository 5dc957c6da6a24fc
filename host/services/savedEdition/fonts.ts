/** The fonts of an edition: which were used, and whether those at hand are the same files. */
import type { FaceKey, FaceSet } from "../../../core/face/index.js";
import type { Finding } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import type { SavedFont } from "./editionFile.js";

/** Every face that stands on the pages, by name. */
export function fontsUsed(layouts: readonly PageLayout[], faces: FaceSet): readonly (SavedFont & { readonly key: FaceKey })[] {
  const keys = new Set<FaceKey>();
  for (const layout of layouts) {
    for (const group of layout.display.groups) {
      for (const item of group.items) if (item.kind === "glyphs") keys.add(item.face);
    }
  }
  return [...keys]
    .map((key) => faces.byKey(key))
    .map((face) => ({ name: face.postScriptName, family: face.family, weight: face.weight, key: face.key }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A warning for each font that was saved with an edition and is another file now: its lines may break otherwise. */
export function changedFonts(saved: readonly SavedFont[], faces: FaceSet): readonly Finding[] {
  return saved.flatMap(({ key, name, family, weight }) => {
    const now = faces.face(family, weight);
    if (now?.key === key) return [];
    return [{ rule: "font-changed", level: "warning", place: {}, params: { name, used: now?.postScriptName ?? "–" } } satisfies Finding];
  });
}
