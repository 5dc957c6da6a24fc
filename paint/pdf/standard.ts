/**
 * What makes a PDF a PDF/X file (ISO 15930): the printing condition that it was made for, its version of the standard, and
 * metadata that a printer's preflight asks for. X-1a:2003 (ISO 15930-4) says its version in the document information,
 * X-4 (ISO 15930-7) in XMP.
 */
import { deflateSync } from "node:zlib";
import type { PdfStandard } from "../../core/model/index.js";
import { type ObjectMaker, type ObjectReference, textString } from "./objects.js";

/** What the press is expected to print like: names for people and for the registry, and the ICC profile itself. */
export interface OutputIntent {
  /** Name in the registry; `Custom` for a profile of a printer's own. */
  readonly identifier: string;
  readonly registry: string;
  readonly info: string;
  readonly profile: Uint8Array;
}

/** What the document says of itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  /** Date of the edition, as 2026-05-01: the document must not depend on the clock. */
  readonly date: string;
}

/** A proof is no file of any standard: it bears the output intent, by which viewers show its colours, and claims nothing. */
export type PdfForm = PdfStandard | "proof";

const PRODUCER = "Duikai";
/** Header versions: X-1a:2003 allows 1.4 at most, X-4 asks for 1.6. */
export const HEADERS: Readonly<Record<PdfForm, string>> = { x1a: "1.3", x4: "1.6", proof: "1.6" };
/** What files of each standard call themselves. */
export const VERSIONS: Readonly<Record<PdfStandard, string>> = { x1a: "PDF/X-1a:2003", x4: "PDF/X-4" };

/** A PDF name among strings: pdfkit writes what says so of itself as it stands. */
const NOT_TRAPPED = { [Symbol.toStringTag]: "Name", toString: () => "/False" };

/** The document information, dates of the edition in it. */
export function informationOf({ title, author, creator, date }: PdfInfo, standard: PdfForm): Record<string, unknown> {
  const day = dayOf(date);
  return {
    Title: title,
    Author: author,
    Creator: creator,
    Producer: PRODUCER,
    CreationDate: day,
    ModDate: day,
    Trapped: NOT_TRAPPED,
    ...(standard === "x1a" ? { GTS_PDFXVersion: VERSIONS.x1a } : {}),
  };
}

/** Midnight of a date; throws when it is none. */
function dayOf(date: string): Date {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) throw new Error(`info.date must be a date such as 2026-05-01, not ${JSON.stringify(date)}`);
  return parsed;
}

/** The output intent with its profile embedded. */
export function writeOutputIntent(document: ObjectMaker, { identifier, registry, info, profile }: OutputIntent): ObjectReference {
  const embedded = document.ref({ N: 4, Filter: "FlateDecode" });
  embedded.end(deflatedProfile(profile));
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    OutputConditionIdentifier: textString(identifier),
    OutputCondition: textString(info),
    RegistryName: textString(registry),
    Info: textString(info),
    DestOutputProfile: embedded,
  });
  intent.end();
  return intent;
}

/** By identity: deflating a profile takes longer than drawing a page, and all files for a press bear the same one. */
const deflatedProfiles = new WeakMap<Uint8Array, Uint8Array>();

function deflatedProfile(profile: Uint8Array): Uint8Array {
  const known = deflatedProfiles.get(profile);
  if (known) return known;
  const deflated = deflateSync(profile);
  deflatedProfiles.set(profile, deflated);
  return deflated;
}

/** The XMP packet (ISO 16684-1) of an X-4 file; `id` are 16 bytes that follow from its content. */
export function xmpOf({ title, author, creator, date }: PdfInfo, id: Uint8Array): string {
  const uuid = uuidOf(id);
  const when = `${date}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<xmp:MetadataDate>${when}</xmp:MetadataDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdfxid:GTS_PDFXVersion>${VERSIONS.x4}</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** XML knows no control characters, and takes `&`, `<` and `>` for its own. */
function escaped(value: string): string {
  return [...value]
    .filter((character) => character >= " " || character === "\t")
    .join("")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function uuidOf(id: Uint8Array): string {
  const digits = [...id.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
