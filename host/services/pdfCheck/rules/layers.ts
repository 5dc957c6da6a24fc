/** Layers that can be switched make two pages of one; X-1a knows none (they came with PDF 1.5). */
import type { Finding } from "../../../../core/model/index.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

export function checkLayers({ objects, standard }: SeenFile): readonly Finding[] {
  return standard === "x1a" && objects.catalog.get("OCProperties") !== null ? [told("pdf-layers", "error")] : [];
}
