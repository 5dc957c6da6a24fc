/**
 * Which placed files go onto the pages of a document. One that the press cannot take, or that is not of the size that was booked, is
 * as if it had not come: the page is made with a box in its place, and a finding says what to ask the advertiser for.
 */
import { readFile } from "node:fs/promises";
import {
  type AdRecord,
  type Doc,
  type Finding,
  type FindingPlace,
  inksOfPage,
  type PageInks,
  type PictureRecord,
  recordOf,
  recordsOf,
  styleOf,
} from "../../../core/model/index.js";
import { mmFromPt, pt } from "../../../core/units/index.js";
import { drawingOf, whyNot } from "../drawings/index.js";
import { openPlacedFile, type PlacedFile } from "./placedFile.js";
import { type PlacedProblem, type PressOfPage, problemsInInks, problemsOnPress } from "./verdict.js";

type Originals = ReadonlyMap<string, string | Uint8Array>;

export interface Admitted {
  readonly doc: Doc;
  readonly findings: readonly Finding[];
}

/** `press` is null where nobody has chosen one yet: then what is refused is what every press refuses. */
export async function admitPlaced(doc: Doc, originals: Originals, press: PressOfPage | null): Promise<Admitted> {
  const findings: Finding[] = [];
  const refused: PictureRecord[] = [];
  for (const picture of recordsOf(doc, "picture")) {
    if (picture.file === null) continue;
    const found =
      picture.placed === undefined ? await drawingFindings(doc, picture, originals) : await findingsOf(doc, picture, originals, press);
    findings.push(...found);
    if (found.some(({ level }) => level === "error")) refused.push({ ...picture, file: null });
  }
  if (refused.length === 0) return { doc, findings };
  return { doc: { ...doc, records: new Map([...doc.records, ...refused.map((each) => [each.id, each] as const)]) }, findings };
}

/** Opens the placed file of a picture record; null where its original is not at hand. */
export async function openPlacedPicture({ file, placed }: PictureRecord, originals: Originals): Promise<PlacedFile | null> {
  const original = originals.get(file ?? "");
  const bytes = typeof original === "string" ? await readFile(original).catch(() => null) : (original ?? null);
  return bytes === null || placed === undefined ? null : openPlacedFile(bytes, placed.page);
}

async function findingsOf(doc: Doc, picture: PictureRecord, originals: Originals, press: PressOfPage | null): Promise<readonly Finding[]> {
  const ads = recordsOf(doc, "ad").filter((ad) => ad.picture === picture.id);
  const stands = ads.flatMap((ad) => standsOf(doc, ad));
  const source = picture.file ?? picture.id;
  const place: FindingPlace = { source, ...stands[0]?.place };
  const finding = ({ rule, level, params }: PlacedProblem, at: FindingPlace = place): Finding => ({
    rule,
    level,
    place: at,
    params: { name: source, ...params },
  });
  const opened = await openPlacedPicture(picture, originals);
  if (opened === null) return [finding({ rule: "placed-damaged", level: "error", params: { reason: "–" } })];
  if (!opened.ok) return [finding(opened.problem)];
  const { inventory } = opened;
  return [
    ...[...opened.problems, ...(press === null ? [] : problemsOnPress(inventory, press))].map((problem) => finding(problem)),
    ...ads.flatMap((ad) => sizeProblems(ad, opened)).map((problem) => finding(problem)),
    ...stands.flatMap(({ inks, place: at }) => problemsInInks(inventory, inks).map((problem) => finding(problem, { source, ...at }))),
  ];
}

/** An advertisement that is a drawing goes in as shapes; one that ink cannot draw is not turned into pixels behind the advertiser's back. */
async function drawingFindings(doc: Doc, picture: PictureRecord, originals: Originals): Promise<readonly Finding[]> {
  const ads = recordsOf(doc, "ad").filter((ad) => ad.picture === picture.id);
  const drawing = ads.length === 0 ? null : await drawingOf(picture, originals);
  if (drawing === null || drawing.ok) return [];
  const source = picture.file ?? picture.id;
  const place = { source, ...ads.flatMap((ad) => standsOf(doc, ad))[0]?.place };
  return [{ rule: "placed-drawing", level: "error", place, params: { name: source, why: whyNot(drawing) } }];
}

/** A frame in which an advertisement stands, and the inks of its page. */
interface Stand {
  readonly place: FindingPlace;
  readonly inks: PageInks;
}

function standsOf(doc: Doc, ad: AdRecord): readonly Stand[] {
  return recordsOf(doc, "page").flatMap((page) => {
    const frame = page.frames.find((id) => {
      const { content } = recordOf(doc, id, "frame");
      return content.kind === "ad" && content.ad === ad.id;
    });
    return frame === undefined ? [] : [{ place: { page: page.number, frame }, inks: inksOfPage(page, styleOf(doc, page.style)) }];
  });
}

/** By how many millimetres a trimmed page may differ from the booked size: what programs round, and less than a cutter's play. */
const SIZE_TOLERANCE = 0.5;

function sizeProblems(ad: AdRecord, { width, height }: { readonly width: number; readonly height: number }): readonly PlacedProblem[] {
  const isFit = (found: number, booked: number): boolean => Math.abs(mmFromPt(pt(found)) - mmFromPt(pt(booked))) <= SIZE_TOLERANCE;
  if (isFit(width, ad.width) && isFit(height, ad.height)) return [];
  const params = { ad: ad.name, booked: inMillimetres(ad), found: inMillimetres({ width, height }) };
  return [{ rule: "placed-size", level: "error", params }];
}

/** "170.0×120.5 mm" */
function inMillimetres({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${mmFromPt(pt(width)).toFixed(1)}×${mmFromPt(pt(height)).toFixed(1)} mm`;
}
