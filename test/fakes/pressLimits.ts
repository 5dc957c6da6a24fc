import type { PressLimits } from "../../core/model/index.js";
import { pt } from "../../core/units/index.js";

/** What a press of the tests holds: the sizes that newsprint asks for, and sheets of 200 × 300 mm. */
export const PRESS_LIMITS: PressLimits = {
  inkLimit: 220,
  black: { most: 100, replacement: 100 },
  pictures: {
    ppi: 200,
    warnBelow: 170,
    errorBelow: 120,
    lineArt: { ppi: 1200, warnBelow: 1000, errorBelow: 300 },
    compression: "jpeg",
    quality: 90,
    rendering: "perceptual",
    blackPointCompensation: true,
    sharpen: 0,
  },
  least: { line: pt(0.25), fineLine: pt(0.5), text: pt(7), reversedText: pt(10), reversedTextSeveralInks: pt(12), severalInksText: pt(14) },
  ground: { textMost: 30, reversedLeast: 60 },
  bleed: 3,
  margin: 3,
  formats: [{ width: 200, height: 300 }],
};
