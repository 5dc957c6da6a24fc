/** The plates of a page as files: a gray picture an ink, the map of all ink together, and what was measured. */
import type { Finding } from "../../../core/model/index.js";
import { coverageOf, inkFinding, measureInk, type Plates, type TotalInk, totalInk } from "../../../core/press/index.js";
import { mmFromPt, pt, type Rect } from "../../../core/units/index.js";
import { inkMapImage } from "../../../paint/plates/index.js";
import { fileName } from "../fileNames.js";
import type { OutputFile } from "../files.js";

/** A page with its plates. */
export interface PlatedPage {
  readonly page: number;
  /** Name of its files without what they are of, and without their ending. */
  readonly name: string;
  readonly plates: Plates;
  /** The frames that print in a place, the first to blame first; none where nobody knows of frames. */
  readonly framesAt: (place: Rect) => readonly string[];
}

/** What a page brings of ink, as `plates.json` says it: lengths in millimetres from the corner of the trimmed page, ink in per cent. */
export interface PageInk {
  readonly page: number;
  readonly trim: { readonly width: number; readonly height: number };
  readonly inks: readonly { readonly name: string; readonly file: string; readonly coverage: number }[];
  /** File with the map of all ink together. */
  readonly inkMap: string;
  readonly mostInk: number;
  /** Share of the page above the limit, in per cent. */
  readonly aboveLimit: number;
  readonly regions: readonly RegionInk[];
}

interface RegionInk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mostInk: number;
  /** In square millimetres, of what is above the limit. */
  readonly area: number;
  readonly frames: readonly string[];
}

/** What the map's file is called beside those of the inks. */
const MAP = "总墨量";

/** What is made of a page: files whose paths begin at the folder of the output, what was measured, and what there is to say of it. */
interface PageMade {
  readonly files: readonly OutputFile[];
  readonly ink: PageInk;
  readonly findings: readonly Finding[];
}

export async function filesOfPlates({ page, name, plates, framesAt }: PlatedPage, inkLimit: number): Promise<PageMade> {
  const total = totalInk(plates);
  const { most, above, regions } = measureInk(total, inkLimit);
  const { files, inks } = await inkFiles(name, plates);
  const map = { path: `${name}-${MAP}.png`, bytes: await mapFile(total, inkLimit, plates.ppi) };
  const framed = regions.map((region) => ({ region, frames: framesAt(region.rect) }));
  const ink: PageInk = {
    page,
    trim: { width: millimetres(plates.trim.width), height: millimetres(plates.trim.height) },
    inks,
    inkMap: map.path,
    mostInk: hundredths(most),
    // A share so small that it would be rounded away is there all the same.
    aboveLimit: above === 0 ? 0 : Math.max(0.01, hundredths(100 * above)),
    regions: framed.map(({ region, frames }) => ({
      x: millimetres(region.rect.x),
      y: millimetres(region.rect.y),
      width: millimetres(region.rect.width),
      height: millimetres(region.rect.height),
      mostInk: hundredths(region.most),
      area: hundredths(region.area / POINTS_PER_MILLIMETRE ** 2),
      frames,
    })),
  };
  return { files: [...files, map], ink, findings: framed.map(({ region, frames }) => inkFinding(page, region, frames, inkLimit)) };
}

/** A gray picture a plate as it prints, ink dark on white paper, and how much of the page each covers. */
async function inkFiles(name: string, plates: Plates): Promise<{ readonly files: readonly OutputFile[]; readonly inks: PageInk["inks"] }> {
  const { width, height, ppi } = plates;
  const names = fileNamesOf(plates.plates.map((plate) => plate.name));
  const files: OutputFile[] = [];
  const inks: PageInk["inks"][number][] = [];
  for (const [at, plate] of plates.plates.entries()) {
    const path = `${name}-${names[at]}.png`;
    const light = plate.pixels.map((ink) => 255 - ink);
    files.push({ path, bytes: await png(light, { width, height, channels: 1 }, ppi) });
    inks.push({ name: plate.name, file: path, coverage: hundredths(100 * coverageOf(plates, plate)) });
  }
  return { files, inks };
}

function mapFile(total: TotalInk, inkLimit: number, ppi: number): Promise<Uint8Array> {
  const { data, width, height } = inkMapImage(total, inkLimit);
  return png(data, { width, height, channels: 3 }, ppi);
}

/** Names of inks as parts of file names, each another one, and none that of the map. */
function fileNamesOf(inks: readonly string[]): readonly string[] {
  const taken = new Set([MAP]);
  return inks.map((ink) => {
    const plain = fileName(ink) || "spot";
    let name = plain;
    // Letters of both cases are the same name on Windows and macOS.
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain}-${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

interface PixelLayout {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

async function png(data: Uint8Array, raw: PixelLayout, ppi: number): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(data, { raw, limitInputPixels: false }).withDensity(ppi);
  return (raw.channels === 1 ? picture.toColourspace("b-w") : picture).png({ compressionLevel: 6 }).toBuffer();
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

function millimetres(points: number): number {
  return hundredths(mmFromPt(pt(points)));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
