/** Families and weights of type as one choice. */
import type { Family } from "../../../../core/face/index.js";
import type { Choice, Value } from "../field.js";

interface FamilyWeight {
  readonly family: Family;
  readonly weight: number;
}

const PLAIN = { family: "song", weight: 400, text: "宋体" } as const;

/** What the trade calls families and their weights; lists show them in this order. */
const FACES: readonly (FamilyWeight & { readonly text: string })[] = [
  PLAIN,
  { family: "song", weight: 700, text: "粗宋" },
  { family: "song", weight: 900, text: "大标宋" },
  { family: "hei", weight: 400, text: "细黑" },
  { family: "hei", weight: 700, text: "黑体" },
  { family: "hei", weight: 900, text: "大黑" },
  { family: "kai", weight: 400, text: "楷体" },
  { family: "kai", weight: 700, text: "粗楷" },
  { family: "fangsong", weight: 400, text: "仿宋" },
  { family: "display", weight: 400, text: "美术体" },
];

/** The name of a family in the weight that is nearest. */
export function faceName({ family, weight }: FamilyWeight): string {
  const own = FACES.filter((face) => face.family === family);
  return own.reduce((best, face) => (Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best), own[0] ?? PLAIN).text;
}

export function faceChoices(): readonly Choice[] {
  return FACES.map((face) => ({ value: face.text, text: face.text }));
}

/** The family and weight of a name; null for none. */
export function faceFrom(name: Value): FamilyWeight | null {
  const face = FACES.find(({ text }) => text === name);
  return face ? { family: face.family, weight: face.weight } : null;
}
