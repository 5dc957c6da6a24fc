/** A page of a PDF that is to be placed: what it is, what is the matter with it, and the form that it becomes. */
import { createHash } from "node:crypto";
import type { PlacedForm } from "../../../paint/pdf/index.js";
import { activityOf } from "./activity.js";
import { formOf } from "./form.js";
import type { Inventory } from "./inventory.js";
import { pageOf, trimmedSize } from "./page.js";
import { readPdfFile } from "./pdfFile.js";
import { type PlacedProblem, problemsOf } from "./verdict.js";
import { walkPage } from "./walk.js";

export type PlacedFile =
  | {
      readonly ok: true;
      /** SHA-256 of the file in hexadecimal digits. */
      readonly hash: string;
      /** Trimmed size in points, as it is seen. */
      readonly width: number;
      readonly height: number;
      readonly inventory: Inventory;
      /** What keeps it off every page; none for a sound one. */
      readonly problems: readonly PlacedProblem[];
      readonly form: PlacedForm;
    }
  | { readonly ok: false; readonly problem: PlacedProblem };

/** Opens a page, counted from 1, of a PDF. */
export async function openPlacedFile(bytes: Uint8Array, number: number): Promise<PlacedFile> {
  const file = await readPdfFile(bytes);
  if (!file.ok) return refusal(file.code, file.reason);
  try {
    const page = pageOf(file, number);
    if (page === null) return { ok: false, problem: { rule: "placed-page", level: "error", params: { number } } };
    const activity = [...activityOf(file, page)];
    const active: PlacedProblem = { rule: "placed-active", level: "error", params: { what: activity.join("、") } };
    const hash = createHash("sha256").update(bytes).digest("hex");
    const walked = walkPage(file, page);
    return {
      ok: true,
      hash,
      ...trimmedSize(page),
      inventory: walked.inventory,
      problems: [...(activity.length > 0 ? [active] : []), ...problemsOf(walked.inventory)],
      form: formOf(file, page, walked, `${hash} ${number}`),
    };
  } catch (error) {
    return refusal("placed-damaged", error instanceof Error ? error.message : String(error));
  }
}

function refusal(rule: string, reason: string): PlacedFile {
  return { ok: false, problem: { rule, level: "error", params: { reason } } };
}
