/** Families and weights of type as one choice. */
import type { Family } from "../../../../core/face/index.js";
import type { Choice, Value } from "../field.js";

interface FamilyWeight {
  readonly family: Family;
  readonly weight: number;
}

/** What the trade calls families and their weights; lists show them in this order. */
const FACES: readonly (FamilyWeight & { readonly text: string })[] = [
  { family: "song", weight: 400, text: "宋体" },
  { family: "song", weight: 700, text: "粗宋" },
  { family: "song", weight: 900, text: "大标宋" },
  { family: "hei", weight: 400, text: "细黑" },
  { family: "hei", weight: 700, text: "黑体" },
  { family: "hei", weight: 900, text: "大黑" },
  { family: "kai", weight: 400, text: "楷体" },
  { family: "fangsong", weight: 400, text: "仿宋" },
  { family: "display", weight: 400, text: "美术体" },
];

const FAMILIES: Readonly<Record<Family, string>> = { song: "宋体", hei: "黑体", kai: "楷体", fangsong: "仿宋", display: "美术体" };

function keyOf({ family, weight }: FamilyWeight): string {
  return `${family} ${weight}`;
}

export function faceName(face: FamilyWeight): string {
  return FACES.find((each) => keyOf(each) === keyOf(face))?.text ?? `${FAMILIES[face.family]} ${face.weight}`;
}

export function faceChoices(): readonly Choice[] {
  return FACES.map((face) => ({ value: face.text, text: face.text }));
}

/** The family and weight of a name; null for none. */
export function faceFrom(name: Value): FamilyWeight | null {
  const face = FACES.find(({ text }) => text === name);
  return face ? { family: face.family, weight: face.weight } : null;
}
