import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { profileName } from "../../../../host/services/pictures/profileName.js";
import { legacyBytes } from "../../../fakes/chineseBytes.js";
import { profileOf } from "../../../fakes/press.js";

/** A profile of nothing but its description. */
function named(tag: Buffer): Uint8Array {
  const profile = Buffer.alloc(144);
  profile.writeUInt32BE(1, 128);
  profile.write("desc", 132, "latin1");
  profile.writeUInt32BE(144, 136);
  profile.writeUInt32BE(tag.length, 140);
  return Buffer.concat([profile, tag]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function wide(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** Version 2: bytes for ASCII, then Unicode. */
function plain(bytes: Uint8Array, unicode = ""): Buffer {
  const ended = Buffer.concat([bytes, Buffer.alloc(1)]);
  return Buffer.concat([
    Buffer.from("desc\0\0\0\0"),
    u32(ended.length),
    ended,
    u32(0),
    u32(unicode.length),
    wide(unicode),
    Buffer.alloc(70),
  ]);
}

/** Version 4: a name for each language. */
function local(names: readonly (readonly [string, string])[]): Buffer {
  const first = 16 + 12 * names.length;
  const texts = names.map(([, text]) => wide(text));
  const records = names.map(([language], index) => {
    const at = first + texts.slice(0, index).reduce((sum, text) => sum + text.length, 0);
    return Buffer.concat([Buffer.from(`${language}XX`), u32(texts[index]?.length ?? 0), u32(at)]);
  });
  return Buffer.concat([Buffer.from("mluc\0\0\0\0"), u32(names.length), u32(12), ...records, ...texts]);
}

describe("the name of a profile", () => {
  it("is what its makers wrote, in versions 2 and 4", async () => {
    expect(profileName(profileOf("newsprint"))).toBe("Newsprint, CGATS TR 002, 220 %");
    const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: "#f00" } });
    const { icc } = await sharp(await picture.withIccProfile("p3").png().toBuffer()).metadata();
    expect(profileName(icc ?? new Uint8Array())).not.toBe("");
  });

  it("may be Chinese in GBK where ASCII should stand, or in Unicode behind it", () => {
    expect(profileName(named(plain(legacyBytes("gb18030", "本厂新闻纸冷固型轮转"))))).toBe("本厂新闻纸冷固型轮转");
    expect(profileName(named(plain(legacyBytes("gb18030", "本厂"), "本厂二号机")))).toBe("本厂二号机");
    expect(profileName(named(plain(Buffer.from("Press 2"), "二号机")))).toBe("Press 2");
  });

  it("is taken in Chinese, then in English, then in whatever there is", () => {
    const names = [
      ["de", "Zeitung"],
      ["en", "Newsprint"],
      ["zh", "新闻纸"],
    ] as const;
    expect(profileName(named(local(names)))).toBe("新闻纸");
    expect(profileName(named(local(names.slice(0, 2))))).toBe("Newsprint");
    expect(profileName(named(local(names.slice(0, 1))))).toBe("Zeitung");
  });

  it("is empty for what is cut off anywhere, or no profile", () => {
    const whole = named(local([["en", "Newsprint"]]));
    for (let length = 0; length < whole.length; length++) expect(typeof profileName(whole.subarray(0, length))).toBe("string");
    const old = named(plain(Buffer.from("Newsprint")));
    for (let length = 0; length < old.length; length++) expect(typeof profileName(old.subarray(0, length))).toBe("string");
    expect(profileName(new Uint8Array(400).fill(255))).toBe("");
  });
});
