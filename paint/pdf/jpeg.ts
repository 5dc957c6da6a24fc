/** What a PDF must know of a JPEG file: its size, its channels, and whether its inks are inverted. */

export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** An Adobe marker is there: such files store CMYK with 255 for no ink. */
  readonly hasAdobeMarker: boolean;
}

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xda;
const ADOBE = 0xee;

/** Reads the segments before the first scan (ITU T.81, annex B); throws on a file that has no frame. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== START_OF_IMAGE) throw new Error("not a JPEG file");
  let hasAdobeMarker = false;
  for (let at = 2; at + 4 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    if (marker === ADOBE && isAdobe(bytes, at + 4)) hasAdobeMarker = true;
    if (isFrame(marker) && at + 10 <= bytes.length)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), channels: bytes[at + 9] ?? 0, hasAdobeMarker };
  }
  throw new Error("a JPEG file without a frame");
}

/** Start-of-frame markers are C0 to CF but for the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isAdobe(bytes: Uint8Array, at: number): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + 5)) === "Adobe";
}
