/**
 * What each feature says for or against each role, in one table. A weight of 1 is a hint, 4 is strong, 8
 * settles the matter alone. Tuned by hand on copy of our own making (test/core/intake).
 */
import { APPARATUS_WEIGHTS } from "./apparatusWeights.js";
import { HEAD_WEIGHTS } from "./headWeights.js";
import type { Role } from "./roles.js";
import { TEXT_WEIGHTS } from "./textWeights.js";
import type { RoleWeights } from "./weightTypes.js";

export const WEIGHTS: Readonly<Record<Role, RoleWeights>> = { ...HEAD_WEIGHTS, ...TEXT_WEIGHTS, ...APPARATUS_WEIGHTS };
