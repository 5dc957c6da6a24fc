/** A file says itself to which standard it holds; a workflow takes another way with one that says nothing. */
import type { Finding } from "../../../../core/model/index.js";
import { type SeenFile, standardOf } from "../seen.js";
import { told } from "./rule.js";

const STANDARD_NAMES = { x1a: "PDF/X-1a:2003", x4: "PDF/X-4" } as const;

export function checkClaim({ claim, standard }: SeenFile): readonly Finding[] {
  const asked = STANDARD_NAMES[standard];
  if (claim === null) return [told("pdf-standard-missing", "error", { asked })];
  return standardOf(claim) === standard ? [] : [told("pdf-standard-other", "error", { claim, asked })];
}
