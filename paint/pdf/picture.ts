/** Pictures in a PDF: JPEG bytes as they are, in CMYK or grey. */
import type { InkMap } from "../../core/press/index.js";
import { readJpegHeader } from "./jpeg.js";
import type { ObjectMaker, ObjectReference } from "./objects.js";

/** A picture made ready for print: a JPEG in the press's colours, cropped to what its frame shows. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly colour: "cmyk" | "gray";
  /** What ink it brings, for what is printed over it; as if it were full of ink when absent. */
  readonly inkMap?: InkMap;
}

const COLOURS = {
  cmyk: { space: "DeviceCMYK", channels: 4 },
  gray: { space: "DeviceGray", channels: 1 },
} as const;

/** Writes a picture as an image object; throws when its bytes are not what it says it is. */
export function writePicture(document: ObjectMaker, id: string, picture: PreparedPicture): ObjectReference {
  const { space, channels } = COLOURS[picture.colour];
  const header = readJpegHeader(picture.bytes);
  if (header.channels !== channels || header.width !== picture.width || header.height !== picture.height) {
    const found = `${header.width} × ${header.height} with ${header.channels} channels`;
    throw new Error(`picture ${JSON.stringify(id)} is ${found}, not ${picture.width} × ${picture.height} in ${picture.colour}`);
  }
  const image = document.ref({
    Type: "XObject",
    Subtype: "Image",
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
    ColorSpace: space,
    Filter: "DCTDecode",
    ...(picture.colour === "cmyk" && header.hasAdobeMarker ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  image.end(picture.bytes);
  return image;
}
