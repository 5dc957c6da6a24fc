/** Families and weights of type as one choice. */
import type { Family } from "../../../../core/face/index.js";
import type { Choice, Value } from "../field.js";

interface FamilyWeight {
  readonly family: Family;
  readonly weight: number;
}

const PLAIN: FamilyWeight = { family: "song", weight: 400 };

/** What the trade has names for; lists show them in this order. */
const FACES: readonly FamilyWeight[] = [
  PLAIN,
  { family: "song", weight: 700 },
  { family: "song", weight: 900 },
  { family: "hei", weight: 400 },
  { family: "hei", weight: 700 },
  { family: "hei", weight: 900 },
  { family: "kai", weight: 400 },
  { family: "kai", weight: 700 },
  { family: "fangsong", weight: 400 },
  { family: "display", weight: 400 },
];

function keyOf({ family, weight }: FamilyWeight): string {
  return `${family}-${weight}`;
}

/** The key of a family in the weight that is nearest to one that has a name; its name is the message `face-…`. */
export function faceKey({ family, weight }: FamilyWeight): string {
  const own = FACES.filter((face) => face.family === family);
  return keyOf(
    own.reduce((best, face) => (Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best), own[0] ?? PLAIN),
  );
}

export function faceChoices(): readonly Choice[] {
  return FACES.map((face) => ({ value: keyOf(face), words: `face-${keyOf(face)}` }));
}

/** The family and weight of a key; null for none. */
export function faceFrom(key: Value): FamilyWeight | null {
  return FACES.find((face) => keyOf(face) === key) ?? null;
}
