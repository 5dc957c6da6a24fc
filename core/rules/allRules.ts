/** All rules of layout, in the order in which their findings are told. */
import { adLabelMissing } from "./adLabelMissing.js";
import { captionOrphaned } from "./captionOrphaned.js";
import { columnJump } from "./columnJump.js";
import { faceOnFold } from "./faceOnFold.js";
import { headlineBitten } from "./headlineBitten.js";
import { headlineClash } from "./headlineClash.js";
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
import { overset } from "./overset.js";
import { pageCutAcross } from "./pageCutAcross.js";
import { pageCutDown } from "./pageCutDown.js";
import { pageNumberMissing } from "./pageNumberMissing.js";
import { pictureOnFold } from "./pictureOnFold.js";
import { picturesTouching } from "./picturesTouching.js";
import type { LayoutRule, RuleDescription } from "./rule.js";
import { ruleCrossing } from "./ruleCrossing.js";
import { textGap } from "./textGap.js";
import { typeOnSeam } from "./typeOnSeam.js";
import { whiteArea } from "./whiteArea.js";

/** Rules that are held against a page. */
export const RULES: readonly LayoutRule[] = [
  overlap,
  outsideTypeArea,
  headlineCollision,
  headlineTwins,
  headlineTombstone,
  headlineClash,
  headlineBitten,
  headlineStacked,
  headlineStranded,
  headlineOffText,
  headlineUnplaced,
  headlineMissing,
  headlineSizeOrder,
  leadOnTop,
  leadBiggest,
  textGap,
  columnJump,
  picturesTouching,
  pictureOnFold,
  faceOnFold,
  captionOrphaned,
  ruleCrossing,
  typeOnSeam,
  pageCutAcross,
  pageCutDown,
  pageNumberMissing,
  nameplateMissing,
  adLabelMissing,
  inkMissing,
];

/** Rules whose breaches the layout finds and tells as it is made. */
const TOLD_BY_LAYOUT: readonly RuleDescription[] = [overset, whiteArea];

/** Every rule that has a level of the house. */
export const ALL_RULES: readonly RuleDescription[] = [...RULES, ...TOLD_BY_LAYOUT];
