/** The form of the weights, and those that all lines share which are no paragraphs. */
import type { FeatureName } from "./features.js";
import type { Role } from "./roles.js";

export interface RoleWeights {
  /** Score of the role before any feature is asked. */
  readonly base: number;
  readonly features: Partial<Record<FeatureName, number>>;
}

export type Weights = Partial<Record<Role, RoleWeights>>;

export const NO_PROSE: Partial<Record<FeatureName, number>> = {
  marker: -6,
  credit: -4,
  small: -5,
  captionOpening: -5,
  openingByline: -5,
  closingByline: -6,
  weather: -4,
  noWords: -3,
  row: -6,
  verse: -7,
  verseTitle: -6,
  signature: -7,
  item: -9,
};
