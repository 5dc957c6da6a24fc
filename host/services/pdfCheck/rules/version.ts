/** Each version of PDF/X is made for the PDF of its time: what is younger a press may not know (ISO 15930-4 §6.1, 15930-7 §6.1). */
import type { Finding } from "../../../../core/model/index.js";
import { wordsOf } from "../objects/values.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

const NEWEST = { x1a: 1.4, x4: 1.6 } as const;

export function checkVersion({ objects, standard }: SeenFile): readonly Finding[] {
  const later = Number(wordsOf(objects.catalog.get("Version")) ?? 0);
  const version = Math.max(objects.header, later || 0);
  const newest = NEWEST[standard];
  return version > newest ? [told("pdf-version", "error", { version: version.toFixed(1), newest: newest.toFixed(1) })] : [];
}
