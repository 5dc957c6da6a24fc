import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLACK, hasInk, type Ink, type PageInks, typeInInks } from "../../../core/model/index.js";
import { tint } from "../../../core/page/drawing.js";
import { STYLE } from "../page/editions.js";

const ink = (c: number, m: number, y: number, k: number): Ink => ({ c, m, y, k });
const RED = ink(0, 1, 0.9, 0);
const SPOT: PageInks = { kind: "k-spot", name: "专红", ink: RED };

describe("the house colour on a page", () => {
  const type = { ...STYLE.type, accent: BLACK, houseColour: ink(1, 0.5, 0, 0), rubric: { ...STYLE.type.rubric, isAccent: true as const } };

  it.each([
    [{ kind: "k" }, BLACK],
    [SPOT, RED],
    [{ kind: "cmyk" }, ink(1, 0.5, 0, 0)],
  ] as const)("is an ink of it: %j", (inks, accent) => {
    const inked = typeInInks(type, inks);
    expect(inked.accent).toEqual(accent);
    expect(inked.rubric.ink).toEqual(accent);
    expect(inked.body.ink).toEqual(BLACK);
  });
});

describe("an ink that a page has", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("is black and any grey, on every page", () => {
    fc.assert(
      fc.property(
        share,
        (k) => (["k", "cmyk"] as const).every((kind) => hasInk({ kind }, ink(0, 0, 0, k))) && hasInk(SPOT, ink(0, 0, 0, k)),
      ),
    );
  });

  it("is any tint of the spot ink where there is one, and nothing else in colour", () => {
    fc.assert(fc.property(share, (s) => hasInk(SPOT, tint(RED, s))));
    expect(hasInk(SPOT, ink(1, 0, 0, 0))).toBe(false);
    expect(hasInk(SPOT, ink(0, 1, 0.5, 0))).toBe(false);
    expect(hasInk({ kind: "k" }, ink(0, 0.02, 0, 1))).toBe(false);
    expect(hasInk({ kind: "cmyk" }, ink(1, 0.2, 0.3, 0))).toBe(true);
  });
});
