/** Pictures in a PDF: JPEG bytes as they are, or deflated rows, in CMYK or gray. */
import type { InkMap } from "../../core/press/index.js";
import { assertNever } from "../../core/units/index.js";
import { readJpegHeader } from "./jpeg.js";
import type { ObjectMaker, ObjectReference } from "./objects.js";

/** A picture made ready for print: in the press's colours, cropped to what its frame shows. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  /** A JPEG file; deflated rows of bytes, each row behind the number of its PNG filter; deflated rows of bits in gray, 0 for black. */
  readonly coding: "jpeg" | "flate" | "bits";
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
  const image = document.ref({
    Type: "XObject",
    Subtype: "Image",
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: picture.coding === "bits" ? 1 : 8,
    ColorSpace: COLOURS[picture.colour].space,
    ...codingOf(id, picture),
  });
  image.end(picture.bytes);
  return image;
}

function codingOf(id: string, picture: PreparedPicture): object {
  const { coding, colour, width } = picture;
  switch (coding) {
    case "jpeg":
      return { Filter: "DCTDecode", ...(isInverted(id, picture) ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}) };
    case "flate":
      return {
        Filter: "FlateDecode",
        DecodeParms: { Predictor: 15, Colors: COLOURS[colour].channels, BitsPerComponent: 8, Columns: width },
      };
    case "bits":
      if (colour !== "gray") throw new Error(`picture ${JSON.stringify(id)} has single bits in ${colour}`);
      return { Filter: "FlateDecode" };
    default:
      return assertNever(coding);
  }
}

/** Whether the inks of a JPEG are stored as Adobe does, with 255 for none. */
function isInverted(id: string, picture: PreparedPicture): boolean {
  const header = readJpegHeader(picture.bytes);
  const { channels } = COLOURS[picture.colour];
  if (header.channels !== channels || header.width !== picture.width || header.height !== picture.height) {
    const found = `${header.width} × ${header.height} with ${header.channels} channels`;
    throw new Error(`picture ${JSON.stringify(id)} is ${found}, not ${picture.width} × ${picture.height} in ${picture.colour}`);
  }
  return picture.colour === "cmyk" && header.hasAdobeMarker;
}
