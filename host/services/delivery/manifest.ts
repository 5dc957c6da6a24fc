/** The manifest of a folder with files for the print shop: every delivery that was made into it, the last one last. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingLevel, PdfStandard } from "../../../core/model/index.js";
import type { MarkKind } from "../../../core/sheet/index.js";
import { type Failure, failure } from "../failure.js";
import type { ReportFinding } from "../findingWords.js";

export const MANIFEST = "manifest.json";

export interface Delivery {
  /** From 1; files of later versions bear it in their names. */
  readonly version: number;
  /** Of the edition that was delivered, saved or not; 0 where it was made up from copy. */
  readonly revision: number;
  readonly paper: string;
  readonly date: string;
  readonly standard: PdfStandard;
  readonly condition: { readonly id: string; readonly intent: string; readonly inkLimit: number; readonly profileSha256: string };
  /** Marks that stand round the pages. */
  readonly marks: readonly MarkKind[];
  readonly pages: readonly DeliveredPage[];
  /** All pages in one file; null where only some pages were delivered. */
  readonly edition: DeliveredFile | null;
}

export interface DeliveredFile {
  readonly file: string;
  /** Size. */
  readonly bytes: number;
  readonly sha256: string;
  readonly readBack: ReadBack;
}

/** What two readers found in the file itself after it was made. */
export interface ReadBack {
  readonly passed: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly ReportFinding[];
}

export interface DeliveredPage extends DeliveredFile {
  readonly page: number;
  readonly section: string;
  /** Trimmed size in millimetres. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly inks: readonly string[];
  /** Most ink on one spot in per cent, measured on the plates; absent where it was not. */
  readonly mostInk?: number;
  readonly fonts: readonly string[];
  readonly profile: string;
  readonly preflight: {
    readonly passed: boolean;
    readonly findings: readonly { readonly rule: string; readonly level: FindingLevel; readonly message: string }[];
  };
  readonly signatures: readonly { readonly name: string; readonly at: string }[];
}

/** The deliveries of a folder so far; none where it has no manifest. Fails with `manifest-unreadable` on a file that is none. */
export function readManifest(folder: string): { readonly ok: true; readonly deliveries: readonly Delivery[] } | Failure {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return { ok: true, deliveries: [] };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isManifest(value)) return { ok: true, deliveries: value.deliveries };
  } catch {
    // Told below.
  }
  return failure("manifest-unreadable", { path });
}

function isManifest(value: unknown): value is { readonly deliveries: readonly Delivery[] } {
  if (typeof value !== "object" || value === null || !("deliveries" in value) || !Array.isArray(value.deliveries)) return false;
  return value.deliveries.every(
    (each: unknown) => typeof each === "object" && each !== null && "version" in each && Number.isInteger(each.version),
  );
}
