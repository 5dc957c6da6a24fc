/** All that was read of a file, for the rules to look at. */
import { createHash } from "node:crypto";
import type { PdfStandard, PrintCondition } from "../../../core/model/index.js";
import { type Box, isWithin, shared } from "./content/geometry.js";
import { type Grounds, mapGrounds } from "./content/grounds.js";
import { readContent } from "./content/interpret.js";
import { openDesk, type PageContent } from "./content/machine.js";
import type { Mark } from "./content/marks.js";
import type { PdfObjects } from "./objects/document.js";
import { type PageObject, readPages } from "./objects/pages.js";
import { decode } from "./objects/streams.js";
import { dictOf, itemsOf, nameOf, type PdfDict, streamOf, wordsOf } from "./objects/values.js";
import { readTexts } from "./text.js";
import type { ExpectedPage, PdfExpectation } from "./types.js";

export interface SeenFile {
  readonly bytes: Uint8Array;
  readonly objects: PdfObjects;
  readonly pages: readonly SeenPage[];
  /** The text of each page; null where the second reader gave up, or was not asked because a page is too much. */
  readonly texts: readonly string[] | null;
  /** What the file says that it is, in its information or its metadata. */
  readonly claim: string | null;
  /** XMP metadata; empty where there is none. */
  readonly metadata: string;
  readonly intents: readonly SeenIntent[];
  /** What it is held to. */
  readonly standard: PdfStandard;
  readonly condition: PrintCondition | null;
  readonly expected: readonly ExpectedPage[] | null;
}

/** An output intent of PDF/X. */
export interface SeenIntent {
  readonly identifier: string;
  readonly info: string;
  readonly registry: string;
  readonly profile: Uint8Array | null;
  readonly profileSha256: string | null;
}

export interface SeenPage {
  readonly number: number;
  readonly object: PageObject;
  /** Where it is cut, and how far what is cut goes on. */
  readonly trim: Box;
  readonly bleed: Box;
  readonly content: PageContent;
  /** Marks of which any part lies within the trim box. */
  readonly marks: readonly Mark[];
  readonly grounds: Grounds;
}

const NOTHING: Box = { left: 0, bottom: 0, right: 0, top: 0 };

export async function look(bytes: Uint8Array, objects: PdfObjects, expectation: PdfExpectation): Promise<SeenFile> {
  const desk = openDesk();
  const metadata = metadataOf(objects.catalog);
  const claim = claimOf(objects, metadata);
  const pages = readPages(objects.catalog).map((object, index) => lookAt(object, index + 1, readContent(object, desk)));
  const isWhole = pages.every(({ content }) => content.isWhole);
  return {
    bytes,
    objects,
    pages,
    // The second reader knows no bounds: what was too much for the first is not given to it.
    texts: isWhole ? await readTexts(bytes) : null,
    claim,
    metadata,
    intents: intentsOf(objects.catalog),
    standard: expectation.standard ?? standardOf(claim) ?? "x1a",
    condition: expectation.condition ?? null,
    expected: expectation.pages ?? null,
  };
}

function lookAt(object: PageObject, number: number, content: PageContent): SeenPage {
  const { media, crop, bleed, trim, art } = object.boxes;
  const sheet = crop ?? media ?? NOTHING;
  const cut = trim ?? art ?? sheet;
  const marks = content.marks.filter(({ box }) => isWithin(box, cut) || shared(box, cut) !== null);
  return { number, object, trim: cut, bleed: bleed ?? sheet, content, marks, grounds: mapGrounds(marks, cut) };
}

function metadataOf(catalog: PdfDict): string {
  const stream = streamOf(catalog.get("Metadata"));
  const bytes = stream && decode(stream);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

/** X-1a says its version in the document information, X-4 in its metadata. */
function claimOf({ info }: PdfObjects, metadata: string): string | null {
  const conformance = wordsOf(info?.get("GTS_PDFXConformance") ?? null);
  const version = wordsOf(info?.get("GTS_PDFXVersion") ?? null);
  const found = /GTS_PDFXVersion(?:>|\s*=\s*["'])\s*([^<"']+?)\s*["'<]/.exec(metadata)?.[1];
  return conformance ?? version ?? found ?? null;
}

/** The standard of a claim; null where it is none of those that are checked. */
export function standardOf(claim: string | null): PdfStandard | null {
  if (claim === null) return null;
  if (/^PDF\/X-1a:200[13]$/.test(claim)) return "x1a";
  return claim === "PDF/X-4" ? "x4" : null;
}

function intentsOf(catalog: PdfDict): readonly SeenIntent[] {
  return itemsOf(catalog.get("OutputIntents"), 64)
    .map(dictOf)
    .filter((each) => each !== null)
    .filter((each) => nameOf(each.get("S")) === "GTS_PDFX")
    .map((intent) => {
      const stream = streamOf(intent.get("DestOutputProfile"));
      const profile = stream && decode(stream);
      return {
        identifier: wordsOf(intent.get("OutputConditionIdentifier")) ?? "",
        info: wordsOf(intent.get("Info")) ?? wordsOf(intent.get("OutputCondition")) ?? "",
        registry: wordsOf(intent.get("RegistryName")) ?? "",
        profile,
        profileSha256: profile ? createHash("sha256").update(profile).digest("hex") : null,
      };
    });
}
