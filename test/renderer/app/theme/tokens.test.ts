import { describe, expect, it } from "vitest";
import { PALETTES, type Palette } from "../../../../renderer/app/theme/tokens.js";

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground of bars: 6 % of ink in the panel's colour, as `--bar-ground` mixes it. */
function barGround({ panel, ink }: Palette): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(0.94 * channel(panel, at) + 0.06 * channel(ink, at)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const WORDS = ["ink", "quiet", "accent", "error", "warning", "info", "success"] as const;

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  const palette = PALETTES[name];
  const grounds = { panel: palette.panel, raised: palette.raised, bar: barGround(palette) };

  it.each(WORDS)("shows words in %s at 4.5 to 1 on every ground (WCAG AA)", (word) => {
    for (const [ground, colour] of Object.entries(grounds)) expect(contrast(palette[word], colour), ground).toBeGreaterThanOrEqual(4.5);
  });

  it("shows what is chosen, and words round the page, as clearly", () => {
    for (const word of ["ink", "quiet", "accent"] as const)
      expect(contrast(palette[word], palette.chosen), word).toBeGreaterThanOrEqual(4.5);
    for (const word of ["ink", "quiet"] as const) expect(contrast(palette[word], palette.ground), word).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#ffffff", palette.accentFill)).toBeGreaterThanOrEqual(4.5);
    for (const level of ["error", "warning", "info"] as const)
      expect(contrast(palette.panel, palette[level]), level).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the borders of fields and the focus at 3 to 1 (WCAG 1.4.11)", () => {
    for (const [ground, colour] of Object.entries(grounds)) {
      expect(contrast(palette.edge, colour), ground).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.accent, colour), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
