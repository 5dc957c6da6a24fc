/** A page of a PDF that is to be placed: what it is, what is the matter with it, and the form that it becomes. */
import { createHash } from "node:crypto";
import { isOfKind, type PlacedForm } from "../../../paint/pdf/index.js";
import { activityOf } from "./activity.js";
import { pictureFiltersOf, unfiltered } from "./filters.js";
import { formOf } from "./form.js";
import type { Inventory } from "./inventory.js";
import { pageOf, trimmedSize } from "./page.js";
import { lookupIn, readPdfFile } from "./pdfFile.js";
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

/** Files that are kept once they were read: an edition looks at each of them several times. */
const MOST_KEPT = 8;
const kept = new Map<string, Promise<PlacedFile>>();

/** Opens a page, counted from 1, of a PDF. */
export function openPlacedFile(bytes: Uint8Array, number: number): Promise<PlacedFile> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const key = `${hash} ${number}`;
  const opened = kept.get(key) ?? openAnew(bytes, hash, number);
  kept.delete(key);
  kept.set(key, opened);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return opened;
}

async function openAnew(bytes: Uint8Array, hash: string, number: number): Promise<PlacedFile> {
  const file = await readPdfFile(bytes);
  if (!file.ok) return refusal(file.code, file.reason);
  try {
    const page = pageOf(file, number);
    if (page === null) return { ok: false, problem: { rule: "placed-page", level: "error", params: { number } } };
    const activity = [...activityOf(file, page)];
    const active: PlacedProblem = { rule: "placed-active", level: "error", params: { what: activity.join("、") } };
    const walked = walkPage(file, page);
    const form = formOf(file, page, walked, `${hash} ${number}`);
    await checkJpegs(form);
    return {
      ok: true,
      hash,
      ...trimmedSize(page),
      inventory: walked.inventory,
      problems: [...(activity.length > 0 ? [active] : []), ...problemsOf(walked.inventory)],
      form,
    };
  } catch (error) {
    return refusal("placed-damaged", error instanceof Error ? error.message : String(error));
  }
}

/** Decoding to this width meets every damaged byte, and is fast. */
const TRIAL_WIDTH = 64;
/** A poster of two square metres at 300 pixels an inch; a few KB can claim more. */
const MOST_PIXELS = 300_000_000;

/** Decodes the JPEG pictures of a form once; throws on one that is damaged. */
async function checkJpegs({ objects }: PlacedForm): Promise<void> {
  const lookup = lookupIn({ objects });
  for (const object of objects.values()) {
    if (!isOfKind(object, "stream") || !pictureFiltersOf(object, lookup).includes("DCTDecode")) continue;
    const { default: sharp } = await import("sharp");
    await sharp(unfiltered(object, lookup), { failOn: "truncated", limitInputPixels: MOST_PIXELS }).resize(TRIAL_WIDTH).raw().toBuffer();
  }
}

function refusal(rule: string, reason: string): PlacedFile {
  return { ok: false, problem: { rule, level: "error", params: { reason } } };
}
