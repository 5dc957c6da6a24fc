import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decoded, decodeCopy } from "../../reading/decode.js";
import { bytes, utf8 } from "../fakes/bytes.js";
import { legacyBytes, utf16 } from "../fakes/chineseBytes.js";

const SIMPLIFIED = [
  "河岸新添六座步行桥",
  "老街夜市今晚重新开张",
  "潞水涨三尺 渡口暂停航",
  "春耕时节田间忙",
  "12月8日起公交4路绕行",
  "第一书记和他的果园",
];
const TRADITIONAL = ["河岸新添六座步行橋", "老街夜市今晚重新開張", "春耕時節田間忙", "12月8日起公車4路繞行", "第一書記和他的果園"];

const PAGE_SIMPLIFIED =
  "夜市重开\r\n\r\n本报讯（记者 高歌）连日来，老街的灯一盏一盏亮了起来。摊主们把炉子擦得发亮，等着第一批客人。“去年冬天歇了三个月，现在心里踏实。”做糖画的李师傅说。\r\n";
const PAGE_TRADITIONAL =
  "夜市重開\r\n\r\n本報訊（記者 高歌）連日來，老街的燈一盞一盞亮了起來。攤主們把爐子擦得發亮，等著第一批客人。「去年冬天歇了三個月，現在心裡踏實。」做糖畫的李師傅說。\r\n";

function decoded(input: Uint8Array): Decoded {
  const result = decodeCopy(input);
  if (result === null) throw new Error("taken for binary");
  return result;
}

describe("decodeCopy", () => {
  it.each([...SIMPLIFIED, PAGE_SIMPLIFIED])("reads simplified copy in every encoding without a doubt: %s", (text) => {
    for (const [encoding, input] of [
      ["utf-8", utf8(text)],
      ["gb18030", legacyBytes("gb18030", text)],
      ["utf-16le", utf16("le", text)],
      ["utf-16be", utf16("be", text)],
    ] as const) {
      expect(decoded(input)).toEqual({ encoding, text, broken: [], doubts: [] });
    }
  });

  it.each([...TRADITIONAL, PAGE_TRADITIONAL])("reads traditional copy in Big5 without a doubt: %s", (text) => {
    expect(decoded(legacyBytes("big5", text))).toEqual({ encoding: "big5", text, broken: [], doubts: [] });
  });

  it("reads traditional copy that stands in GB 18030", () => {
    for (const text of [...TRADITIONAL, PAGE_TRADITIONAL]) {
      expect(decoded(legacyBytes("gb18030", text))).toMatchObject({ encoding: "gb18030", text });
    }
  });

  it("takes a byte order mark at its word and drops it", () => {
    expect(decoded(bytes([0xef, 0xbb, 0xbf], utf8("晨雾")))).toMatchObject({ encoding: "utf-8", text: "晨雾" });
    expect(decoded(bytes([0xff, 0xfe], utf16("le", "晨雾")))).toMatchObject({ encoding: "utf-16le", text: "晨雾" });
    expect(decoded(bytes([0xfe, 0xff], utf16("be", "晨雾")))).toMatchObject({ encoding: "utf-16be", text: "晨雾" });
    expect(decoded(bytes([0x84, 0x31, 0x95, 0x33], legacyBytes("gb18030", "晨雾")))).toMatchObject({ encoding: "gb18030", text: "晨雾" });
  });

  it("reads the four-byte characters of GB 18030", () => {
    const rare = [0x82, 0x35, 0x8f, 0x33]; // U+9FA6, the first character behind the URO
    expect(decoded(bytes(legacyBytes("gb18030", "村民王"), rare, legacyBytes("gb18030", "说，今年收成好。")))).toMatchObject({
      encoding: "gb18030",
      text: "村民王\u9fa6说，今年收成好。",
    });
  });

  it("reads private-use characters of old systems in GB 18030 as they are", () => {
    const text = decoded(bytes(legacyBytes("gb18030", "记者赵"), [0xaa, 0xa1], legacyBytes("gb18030", "从河口镇发来报道"))).text;
    expect(text).toBe("记者赵\ue000从河口镇发来报道");
  });

  it("does not take English or figures for UTF-16", () => {
    for (const text of [
      "abcd",
      "this app can break",
      "Tel: 0000-1234567",
      "10:00-14:00\r\n",
      "* * *",
      "========",
      "mail to desk@paper.cn",
    ]) {
      expect(decoded(utf8(text))).toEqual({ encoding: "utf-8", text, broken: [], doubts: [] });
    }
  });

  it("names the encoding that stays possible when two bytes say too little", () => {
    const { encoding, doubts } = decoded(legacyBytes("gb18030", "联通"));
    expect(encoding).toBe("gb18030");
    expect(doubts.map(({ reading }) => reading)).toEqual(["big5"]);
    expect(doubts[0]?.confidence).toBeGreaterThan(0.05);
    expect(doubts[0]?.confidence).toBeLessThan(0.5);
  });

  it("keeps a text whose last character was cut off, and says where", () => {
    for (const [encoding, input] of [
      ["utf-8", utf8(PAGE_SIMPLIFIED.trim())],
      ["gb18030", legacyBytes("gb18030", PAGE_SIMPLIFIED.trim())],
      ["utf-16le", utf16("le", PAGE_SIMPLIFIED.trim())],
    ] as const) {
      const result = decoded(input.subarray(0, input.length - 1));
      expect(result.encoding).toBe(encoding);
      expect(result.text.startsWith(PAGE_SIMPLIFIED.trim().slice(0, -2))).toBe(true);
      expect(result.broken).toEqual([result.text.length - 1]);
    }
  });

  it("refuses what is no text", () => {
    const random = Uint8Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7 + (at >> 3) * 113) & 0xff);
    const records = Uint8Array.from({ length: 4096 }, (_, at) => (at % 16 === 0 ? 0x4d : at % 16 === 5 ? at >> 4 : 0));
    for (const input of [
      random,
      records,
      new Uint8Array(64),
      Uint8Array.of(0, 1, 2, 3),
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0),
    ]) {
      expect(decodeCopy(input)).toBeNull();
    }
  });

  it("loses and changes nothing of any text in UTF-8 with a mark", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."的一是夜市开张，。\r\n\t 　Ab9—…“”龘\u{20bb7}")), (characters) => {
        const text = characters.join("");
        expect(decoded(bytes([0xef, 0xbb, 0xbf], utf8(text))).text).toBe(text);
      }),
    );
  });

  it("finds the encoding of any stretch of running copy of ten characters", () => {
    const running = PAGE_SIMPLIFIED.replace(/\s/g, "");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: running.length - 10 }), (from) => {
        const text = running.slice(from, from + 10);
        expect(decoded(legacyBytes("gb18030", text))).toMatchObject({ encoding: "gb18030", text });
        expect(decoded(utf16("le", text))).toMatchObject({ encoding: "utf-16le", text });
        expect(decoded(utf16("be", text))).toMatchObject({ encoding: "utf-16be", text });
        expect(decoded(utf8(text))).toMatchObject({ encoding: "utf-8", text });
      }),
    );
  });

  it("finds the encoding of any stretch of traditional copy of six characters", () => {
    const running = PAGE_TRADITIONAL.replace(/\s/g, "");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: running.length - 6 }), fc.constantFrom("big5", "gb18030"), (from, encoding) => {
        const text = running.slice(from, from + 6);
        expect(decoded(legacyBytes(encoding, text))).toMatchObject({ encoding, text });
      }),
    );
  });
});
