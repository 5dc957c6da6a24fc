/** All rules of layout, in the order in which their findings are told. */
import { adLabelMissing } from "./adLabelMissing.js";
import { headlineBitten } from "./headlineBitten.js";
import { headlineCollision } from "./headlineCollision.js";
import { headlineMissing } from "./headlineMissing.js";
import { headlineOffText } from "./headlineOffText.js";
import { headlineSizeOrder } from "./headlineSizeOrder.js";
import { headlineStacked } from "./headlineStacked.js";
import { headlineStranded } from "./headlineStranded.js";
import { headlineTombstone } from "./headlineTombstone.js";
import { headlineTwins } from "./headlineTwins.js";
import { headlineUnplaced } from "./headlineUnplaced.js";
import { inkMissing } from "./inkMissing.js";
import { leadBiggest } from "./leadBiggest.js";
import { leadOnTop } from "./leadOnTop.js";
import { nameplateMissing } from "./nameplateMissing.js";
import { outsideTypeArea } from "./outsideTypeArea.js";
import { overlap } from "./overlap.js";
import { pageCutAcross } from "./pageCutAcross.js";
import { pageCutDown } from "./pageCutDown.js";
import { pageNumberMissing } from "./pageNumberMissing.js";
import { picturesTouching } from "./picturesTouching.js";
import type { LayoutRule } from "./rule.js";

export const RULES: readonly LayoutRule[] = [
  overlap,
  outsideTypeArea,
  headlineCollision,
  headlineTwins,
  headlineTombstone,
  headlineBitten,
  headlineStacked,
  headlineStranded,
  headlineOffText,
  headlineUnplaced,
  headlineMissing,
  headlineSizeOrder,
  leadOnTop,
  leadBiggest,
  picturesTouching,
  pageCutAcross,
  pageCutDown,
  pageNumberMissing,
  nameplateMissing,
  adLabelMissing,
  inkMissing,
];
