import { describe, expect, it } from "vitest";
import { findOriginals, knownPictures, originalFindings } from "../../../host/services/originals.js";
import { docOf, pictureOf } from "../../core/page/editions.js";

const KNOWN = { id: "p1", file: "桥.jpg", hash: "aa" };
const stateOf = (...files: readonly { readonly name: string; readonly hash: string }[]) => findOriginals([KNOWN], files)[0];

describe("the original of a picture", () => {
  it("is the same when name and bytes are", () => {
    expect(stateOf({ name: "江.jpg", hash: "aa" }, { name: "桥.jpg", hash: "aa" })).toEqual({ picture: KNOWN, state: "same" });
  });

  it("is replaced when its name holds other bytes", () => {
    expect(stateOf({ name: "桥.jpg", hash: "bb" })?.state).toBe("replaced");
  });

  it("has moved when its bytes have another name, whatever its own name holds", () => {
    expect(stateOf({ name: "桥.jpg", hash: "bb" }, { name: "新/桥.jpg", hash: "aa" })).toEqual({
      picture: KNOWN,
      state: "moved",
      to: "新/桥.jpg",
    });
  });

  it("is missing when neither is there", () => {
    expect(stateOf({ name: "江.jpg", hash: "bb" })?.state).toBe("missing");
  });

  it("is spoken of only when something became of it", () => {
    const others = ["b", "c", "d"].map((name) => ({ id: name, file: name, hash: name }));
    const files = [
      { name: "桥.jpg", hash: "aa" },
      { name: "b", hash: "other" },
      { name: "e", hash: "c" },
    ];
    expect(originalFindings(findOriginals([KNOWN, ...others], files)).map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      "picture-replaced warning",
      "picture-moved info",
      "original-lost warning",
    ]);
  });

  it("is known of pictures that are there and have a hash", () => {
    const doc = docOf([], [pictureOf("a", { hash: "aa" }), pictureOf("b"), pictureOf("c", { file: null, hash: "cc" })]);
    expect(knownPictures(doc)).toEqual([{ id: "a", file: "a.jpg", hash: "aa" }]);
  });
});
