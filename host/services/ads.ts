/** The advertisements of a section as they were booked: edition.json names them, or a file of their own (`--ads`). */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AdRecord, Finding, PictureRecord } from "../../core/model/index.js";
import { mm, ptFromMm } from "../../core/units/index.js";
import type { Failure } from "./failure.js";
import { inspectPicture } from "./pictures/index.js";
import { openArtwork } from "./placedFiles/index.js";
import { readChecked } from "./schema.js";

/** An advertisement as edition.json writes it: lengths in millimetres, the file of its artwork beside it. */
export interface BookedAd {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly file?: string | null;
  /** Which page of its PDF is the artwork, from 1; the first when absent. */
  readonly artworkPage?: number | null;
  readonly booking?: string | null;
  /** Whether the artwork itself bears the word 广告. */
  readonly labelled?: boolean;
}

/** The advertisements that a file holds; none without a file. */
export function adsOfFile(path: string | null): { readonly ok: true; readonly ads: readonly BookedAd[] } | Failure {
  if (path === null) return { ok: true, ads: [] };
  const read = readChecked<readonly BookedAd[]>(path, "ads");
  return read.ok ? { ok: true, ads: read.value.map((ad) => adBeside(path, ad)) } : read;
}

/** An advertisement with the path of its artwork, which its file names as it lies beside it. */
export function adBeside(path: string, ad: BookedAd): BookedAd {
  return ad.file == null ? ad : { ...ad, file: join(dirname(path), ad.file) };
}

export interface ReadAds {
  readonly ads: readonly AdRecord[];
  /** Records of the artwork that has come. */
  readonly pictures: readonly PictureRecord[];
  /** Path of each, by the name that the records carry as `file`. */
  readonly originals: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Makes records of booked advertisements. Artwork that is not there or cannot be opened is one that has not come. */
export async function readAds(booked: readonly BookedAd[], prefix: string): Promise<ReadAds> {
  const read = await Promise.all(booked.map((ad, index) => readAd(ad, `${prefix}ad${index + 1}`)));
  const pictures = read.flatMap(({ picture }) => picture ?? []);
  return {
    ads: read.map(({ ad }) => ad),
    pictures,
    originals: new Map(pictures.flatMap(({ file }) => (file === null ? [] : [[file, file] as const]))),
    findings: read.flatMap(({ findings }) => findings),
  };
}

interface ReadAd {
  readonly ad: AdRecord;
  readonly picture: PictureRecord | null;
  readonly findings: readonly Finding[];
}

async function readAd(booked: BookedAd, id: string): Promise<ReadAd> {
  const { name, width, height, booking = null } = booked;
  const { picture, isLabelled, findings } = await readArtwork(booked, `${id}.artwork`);
  const size = { width: ptFromMm(mm(width)), height: ptFromMm(mm(height)) };
  const labelled = booked.labelled ?? isLabelled;
  return { ad: { id, type: "ad", name, booking, ...size, picture: picture?.id ?? null, labelled }, picture, findings };
}

/** Artwork as a record; `isLabelled` says whether it is known to bear the word 广告. */
interface ReadArtwork extends Omit<ReadAd, "ad"> {
  readonly isLabelled: boolean;
}

async function readArtwork({ file = null, artworkPage }: BookedAd, id: string): Promise<ReadArtwork> {
  const none = { picture: null, isLabelled: false, findings: [] };
  if (file === null || !existsSync(file)) return none;
  const bytes = await readFile(file).catch(() => null);
  const opened = bytes === null ? null : await openArtwork(bytes, file, artworkPage ?? 1);
  if (opened === null) return { ...none, ...(await readPicture(file, id)) };
  if (!opened.ok) {
    const { rule, level, params } = opened.problem;
    return { ...none, findings: [{ rule, level, place: { source: file }, params: { name: file, ...params } }] };
  }
  const { placed, hash, isLabelled } = opened;
  return { ...none, isLabelled, picture: { ...artworkRecord(id, file), pixels: null, hash, placed } };
}

async function readPicture(file: string, id: string): Promise<Omit<ReadAd, "ad">> {
  const inspected = await inspectPicture(file);
  if (!inspected.ok) {
    const finding: Finding = {
      rule: inspected.code,
      level: "warning",
      place: { source: file },
      params: { ...inspected.params, name: file },
    };
    return { picture: null, findings: [finding] };
  }
  const { pixels, hash } = inspected;
  return { picture: { ...artworkRecord(id, file), pixels, hash }, findings: [] };
}

function artworkRecord(id: string, file: string) {
  return { id, type: "picture", file, caption: "", credit: null, story: null } as const;
}
