/** Raw inks as a TIFF file without compression (TIFF 6.0, §16): the picture library takes four raw channels for RGB and transparency. */

const HEADER = 8;
const ENTRY = 12;
const SHORT = 3;
const LONG = 4;

/** Pixels of cyan, magenta, yellow and black, 255 for full ink. */
export function cmykTiff(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, HEADER],
    [259, SHORT, 1, 1],
    // Separated: the inks of a press.
    [262, SHORT, 1, 5],
    [273, LONG, 1, HEADER + 8],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, pixels.length],
    [284, SHORT, 1, 1],
  ];
  const directory = HEADER + 8 + pixels.length + (pixels.length % 2);
  const file = Buffer.alloc(directory + 2 + ENTRY * entries.length + 4);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(directory, 4);
  for (let sample = 0; sample < 4; sample++) file.writeUInt16LE(8, HEADER + 2 * sample);
  file.set(pixels, HEADER + 8);
  file.writeUInt16LE(entries.length, directory);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + ENTRY * index;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    if (type === SHORT && count === 1) file.writeUInt16LE(value, at + 8);
    else file.writeUInt32LE(value, at + 8);
  }
  return file;
}
