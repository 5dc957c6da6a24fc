/**
 * What was made of pictures, kept on the disk of the person who works with them, so that the same is not made twice. Nothing
 * depends on it: an entry that is damaged, or a folder that cannot be read or written, is as if there were none.
 *
 *     entry:  SHA-256 of the rest | length of the header (4 bytes) | header (JSON) | bytes
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

export interface CachedPicture {
  readonly header: object;
  readonly bytes: Uint8Array;
}

export interface PictureCache {
  read(key: string): Promise<CachedPicture | null>;
  write(key: string, picture: CachedPicture): Promise<void>;
}

/** Room that the entries may take, in bytes: some three thousand pictures. */
const MOST_BYTES = 1024 ** 3;

const NO_CACHE: PictureCache = { read: () => Promise.resolve(null), write: () => Promise.resolve() };

/** The cache of the person who runs this. */
export function pictureCache(): PictureCache {
  const folder = cacheFolder(process.env, process.platform);
  return folder === null ? NO_CACHE : createPictureCache(join(folder, "pictures"), MOST_BYTES);
}

/** Where what can be made again is kept: `DUIKAI_CACHE` says a folder, or `off`. Null for nowhere. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string | null {
  if (env.DUIKAI_CACHE) return env.DUIKAI_CACHE === "off" ? null : env.DUIKAI_CACHE;
  const home = homeFolder();
  if (platform === "win32") return env.LOCALAPPDATA ? join(env.LOCALAPPDATA, "duikai", "cache") : null;
  // A relative XDG_CACHE_HOME is not valid (XDG Base Directory Specification).
  if (platform !== "darwin" && env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, "duikai");
  if (home === null) return null;
  return platform === "darwin" ? join(home, "Library", "Caches", "duikai") : join(home, ".cache", "duikai");
}

function homeFolder(): string | null {
  try {
    return homedir() || null;
  } catch {
    return null;
  }
}

export function createPictureCache(folder: string, mostBytes: number): PictureCache {
  return {
    async read(key) {
      const path = join(folder, key);
      const entry = await readFile(path).catch(() => null);
      if (entry === null) return null;
      const picture = unpack(entry);
      const now = new Date();
      await (picture === null ? rm(path, { force: true }) : utimes(path, now, now)).catch(() => undefined);
      return picture;
    },
    async write(key, picture) {
      const draft = join(folder, `${key}.${randomUUID()}${DRAFT}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(draft, pack(picture));
        await rename(draft, join(folder, key));
        if (key.startsWith(LOOKS_OVER)) await prune(folder, mostBytes);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

const DRAFT = ".part";
/** Keys are hexadecimal digits: one entry of sixteen looks whether there are too many. */
const LOOKS_OVER = "0";
/** The share of the room that is left filled, so that the next entries find some. */
const KEPT = 0.9;
/** A draft that is older than this many milliseconds was left by a process that died. */
const DRAFT_LIFE = 3_600_000;

/** Takes away what was not asked for the longest. */
async function prune(folder: string, mostBytes: number): Promise<void> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      return { path, isDraft: name.endsWith(DRAFT), size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  const dead = entries.filter(({ isDraft, used }) => isDraft && used < Date.now() - DRAFT_LIFE);
  const kept = entries.filter(({ isDraft }) => !isDraft).sort((a, b) => a.used - b.used);
  let total = kept.reduce((sum, { size }) => sum + size, 0);
  const room = total > mostBytes ? KEPT * mostBytes : mostBytes;
  for (const { path, size } of kept) {
    if (total <= room) break;
    dead.push({ path, size, used: 0, isDraft: false });
    total -= size;
  }
  await Promise.all(dead.map(({ path }) => rm(path, { force: true }).catch(() => undefined)));
}

const SUM = 32;
const LENGTH = 4;

function pack({ header, bytes }: CachedPicture): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(text.length);
  const content = Buffer.concat([length, text, bytes]);
  return Buffer.concat([sumOf(content), content]);
}

function unpack(entry: Buffer): CachedPicture | null {
  const content = entry.subarray(SUM);
  if (content.length < LENGTH || !sumOf(content).equals(entry.subarray(0, SUM))) return null;
  const end = LENGTH + content.readUInt32LE(0);
  return { header: JSON.parse(content.toString("utf8", LENGTH, end)), bytes: content.subarray(end) };
}

function sumOf(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}
