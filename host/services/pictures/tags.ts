/** What cameras and desks wrote into a picture beside its pixels. */

/** Groups of fields, by the standard that they follow. */
export interface PictureTags {
  readonly iptc?: object;
  readonly xmp?: object;
  readonly exif?: object;
}

/** One field as exifreader gives it: bytes (IPTC), strings of bytes (EXIF) or text with children (XMP). */
export type Field =
  | { readonly value: unknown; readonly description: string }
  | readonly { readonly value: unknown; readonly description: string }[];

export async function tagsOf(bytes: Uint8Array): Promise<PictureTags> {
  const { default: exifReader } = await import("exifreader");
  try {
    return exifReader.load(Buffer.from(bytes), { expanded: true });
  } catch {
    return {}; // Not every format carries tags, and broken ones are no reason to refuse the picture.
  }
}

export function field(group: object, name: string): Field | undefined {
  // The library's types list every tag it knows; what a file holds under a name is checked where it is used.
  return (group as Readonly<Record<string, Field | undefined>>)[name];
}
