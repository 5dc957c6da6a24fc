/** What a file must say of itself: its title and dates tell two versions of an advertisement apart, its trapping whether it may be trapped again. */
import type { Finding } from "../../../../core/model/index.js";
import { bytesOf, itemsOf, nameOf, type PdfValue, wordsOf } from "../objects/values.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

/** Keys of the document information of X-1a (ISO 15930-4 §6.13), and of the XMP metadata of X-4 (15930-7 §6.6) in its stead. */
const INFORMATION = ["Title", "CreationDate", "ModDate"] as const;
const METADATA = [
  "dc:title",
  "xmp:CreateDate",
  "xmp:ModifyDate",
  "xmp:MetadataDate",
  "xmpMM:DocumentID",
  "xmpMM:VersionID",
  "xmpMM:RenditionClass",
] as const;

export function checkInformation({ objects, metadata, standard }: SeenFile): readonly Finding[] {
  const missing =
    standard === "x1a"
      ? INFORMATION.filter((key) => !wordsOf(objects.info?.get(key) ?? null))
      : METADATA.filter((key) => !metadata.includes(key));
  const findings = missing.map((what) => told("pdf-information-missing", "error", { what }));
  if (!saysTrapped(objects.info?.get("Trapped") ?? null, metadata)) findings.push(told("pdf-trapped", "error"));
  const identifiers = itemsOf(objects.identifier, 2).map(bytesOf);
  if (identifiers.length < 2 || identifiers.some((each) => each === null || each.length === 0))
    findings.push(told("pdf-no-identifier", "error"));
  return findings;
}

/** Unknown is not enough: True or False, as a name or, by mistake of some writers, as a word. */
function saysTrapped(value: PdfValue, metadata: string): boolean {
  const said = nameOf(value) ?? /pdf:Trapped(?:>|\s*=\s*["'])\s*(\w+)/.exec(metadata)?.[1];
  return said === "True" || said === "False";
}
