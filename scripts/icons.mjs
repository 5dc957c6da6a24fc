/** Draws the icons of the desktop program from the one drawing of the page: PNG of all sizes, .ico for Windows, .icns for the Mac. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** What a Windows icon holds: up to 256, the largest that its directory can name. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Kinds of entries in an .icns that hold a PNG, and their sizes; those from ic11 on are for screens of double density. */
const ICNS_KINDS = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic07", 128],
  ["ic08", 256],
  ["ic09", 512],
  ["ic10", 1024],
  ["ic11", 32],
  ["ic12", 64],
  ["ic13", 256],
  ["ic14", 512],
];
/** Units across of the drawing, and pixels an inch of SVG at its own size. */
const DRAWN = 32;
const SVG_PPI = 72;

/** An .ico: a head of 6 bytes, 16 bytes for each picture (width, height, planes, bits, length, place), then the pictures. */
function icoFrom(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An .icns: `icns` and the length of all, then kind, length and bytes of each picture. */
function icnsFrom(pictures) {
  const entries = pictures.map(({ kind, png }) => Buffer.concat([Buffer.from(kind, "latin1"), lengthOf(png), png]));
  const all = Buffer.concat(entries);
  return Buffer.concat([Buffer.from("icns", "latin1"), lengthOf(all), all]);
}

function lengthOf(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length + 8);
  return length;
}

const drawing = readFileSync(join(ROOT, "renderer/public/icon.svg"));
const folder = join(ROOT, "dist/icons");
mkdirSync(folder, { recursive: true });
const drawn = new Map();
for (const size of SIZES) {
  const png = await sharp(drawing, { density: (SVG_PPI * size) / DRAWN })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  drawn.set(size, png);
  writeFileSync(join(folder, `${size}x${size}.png`), png);
}
writeFileSync(join(folder, "icon.ico"), icoFrom(ICO_SIZES.map((size) => ({ size, png: drawn.get(size) }))));
writeFileSync(join(folder, "icon.icns"), icnsFrom(ICNS_KINDS.map(([kind, size]) => ({ kind, png: drawn.get(size) }))));
