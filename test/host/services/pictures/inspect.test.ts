import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectPicture } from "../../../../host/services/pictures/index.js";
import { say } from "../../../../messages/index.js";
import { bytes, utf8 } from "../../../fakes/bytes.js";
import { legacyBytes } from "../../../fakes/chineseBytes.js";

const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#789" } })
  .jpeg()
  .toBuffer();

/** The JPEG with an IPTC block: records 2:120 (caption), 2:80 (by-line) and the like, as bytes. */
function withIptc(records: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  const data = bytes(...records.map(([dataset, value]) => bytes([0x1c, 2, dataset, value.length >> 8, value.length & 0xff], value)));
  const block = bytes(utf8("8BIM"), [0x04, 0x04, 0, 0, 0, 0, data.length >> 8, data.length & 0xff], data, data.length % 2 === 0 ? [] : [0]);
  const segment = bytes(utf8("Photoshop 3.0"), [0], block);
  const length = segment.length + 2;
  return bytes(jpeg.subarray(0, 2), [0xff, 0xed, length >> 8, length & 0xff], segment, jpeg.subarray(2));
}

/** A PNG header that claims a size, with nothing behind it. */
function pngClaiming(width: number, height: number): Uint8Array {
  const u32 = (value: number) => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
  const header = bytes(utf8("IHDR"), u32(width), u32(height), [8, 2, 0, 0, 0]);
  return bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], u32(13), header, [0, 0, 0, 0], u32(0), utf8("IDAT"), [0, 0, 0, 0]);
}

async function codeOf(original: string | Uint8Array): Promise<string> {
  const result = await inspectPicture(original, "桥.jpg");
  if (result.ok) throw new Error("not refused");
  for (const language of ["zh", "en"] as const) {
    const words = say(language, result.code, result.params);
    expect(words).toContain("桥.jpg");
    expect(words).not.toMatch(/[{}]/);
  }
  return result.code;
}

describe("inspectPicture", () => {
  it("gives the size of the picture as it stands upright", async () => {
    expect(await inspectPicture(jpeg)).toEqual({
      ok: true,
      hash: createHash("sha256").update(jpeg).digest("hex"),
      pixels: { width: 60, height: 40 },
      faces: [],
      outline: null,
      caption: null,
      credit: null,
    });
    const turned = await sharp(jpeg).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    expect(await inspectPicture(turned)).toMatchObject({ pixels: { width: 40, height: 60 } });
  });

  it("reads caption and credit from IPTC, in UTF-8 or in the GBK of old desks", async () => {
    const caption = "秋收时节，河口镇的晒场铺满玉米。";
    for (const encode of [utf8, (text: string) => legacyBytes("gb18030", text)]) {
      const picture = withIptc([
        [120, encode(caption)],
        [80, encode("高歌")],
        [110, encode("本社图片")],
      ]);
      expect(await inspectPicture(picture)).toMatchObject({ caption, credit: "高歌" });
    }
  });

  it("falls back to the agency when no photographer is named", async () => {
    expect(await inspectPicture(withIptc([[110, utf8("本社图片")]]))).toMatchObject({ caption: null, credit: "本社图片" });
  });

  it("reads caption and every author from XMP", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">灯会 &amp; 夜市</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>高歌</rdf:li><rdf:li>李瑶</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const picture = await sharp(jpeg).withXmp(xmp).jpeg().toBuffer();
    expect(await inspectPicture(picture)).toMatchObject({ caption: "灯会 & 夜市", credit: "高歌、李瑶" });
  });

  it("does not take a camera's name in EXIF for a caption", async () => {
    const picture = await sharp(jpeg)
      .withExif({ IFD0: { ImageDescription: "DIGITAL CAMERA", Artist: "unknown" } })
      .jpeg()
      .toBuffer();
    expect(await inspectPicture(picture)).toMatchObject({ caption: null, credit: null });
  });

  it("gives a drawing the pixels it is rendered with", async () => {
    const drawing = utf8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="30" height="20"/></svg>');
    expect(await inspectPicture(drawing)).toMatchObject({ pixels: { width: 3840, height: 2560 } });
    const measured = utf8('<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="80mm"><rect width="30" height="20"/></svg>');
    const found = await inspectPicture(measured);
    const { width, height } = found.ok ? found.pixels : { width: 0, height: 0 };
    expect(width / 3840).toBeCloseTo(1, 1);
    expect(width / height).toBeCloseTo(1.5, 2);
  });

  it("looks at a picture that is one pixel wide without making it wider", async () => {
    const thread = await sharp({ create: { width: 1, height: 60_000, channels: 3, background: "#789" } })
      .png()
      .toBuffer();
    // 256 pixels wide it would be fifteen million high.
    expect(await inspectPicture(thread)).toMatchObject({ ok: true, pixels: { width: 1, height: 60_000 } });
  });

  it("knows a picture that was cut off", async () => {
    expect(await codeOf(jpeg.subarray(0, jpeg.length - 60))).toBe("picture-damaged");
    expect(await codeOf(jpeg.subarray(0, 30))).toBe("picture-damaged");
  });

  it("refuses one that claims 400 million pixels without decoding it", async () => {
    expect(await codeOf(pngClaiming(20_000, 20_000))).toBe("picture-too-large");
    expect(await codeOf(utf8('<svg xmlns="http://www.w3.org/2000/svg" width="900000" height="900000"/>'))).toBe("picture-too-large");
  });

  it("tells a foreign format from a damaged file", async () => {
    expect(await codeOf(utf8("no picture at all"))).toBe("picture-unsupported");
    expect(await codeOf(bytes([0, 0, 0, 24], utf8("ftypheic"), [0, 0, 0, 0], utf8("mif1heic")))).toBe("picture-unsupported");
  });

  it("calls a foreign format by the ending of its name", async () => {
    const result = await inspectPicture(utf8("BM and so on"), "桥.bmp");
    expect(result).toEqual({ ok: false, code: "picture-unsupported", params: { name: "桥.bmp", format: "BMP" } });
  });

  it("says when the file is not there", async () => {
    expect(await codeOf("no/such/picture.jpg")).toBe("picture-unreadable");
  });
});
