/** All rules of preflight, in the order in which their findings are told. */
import { areaRichBlack } from "./areaRichBlack.js";
import { bleedMissing } from "./bleedMissing.js";
import { fillOverLimit } from "./fillOverLimit.js";
import { frameEmpty } from "./frameEmpty.js";
import { frontFacts } from "./frontFacts.js";
import { headlineTwice } from "./headlineTwice.js";
import { inkOverLimit } from "./inkOverLimit.js";
import { issueOrder } from "./issueOrder.js";
import { lineFine } from "./lineFine.js";
import { lineThin } from "./lineThin.js";
import { nameplateSmall } from "./nameplateSmall.js";
import { nearTrim } from "./nearTrim.js";
import { pageOrder } from "./pageOrder.js";
import { pageSize } from "./pageSize.js";
import { pictureResolution } from "./pictureResolution.js";
import { pictureTwice } from "./pictureTwice.js";
import { pictureUpsideDown } from "./pictureUpsideDown.js";
import { reversedOnLight } from "./reversedOnLight.js";
import type { PreflightRule } from "./rule.js";
import { storyPrintedBefore } from "./storyPrintedBefore.js";
import { storyTwice } from "./storyTwice.js";
import { textOnDark } from "./textOnDark.js";
import { textReversedSmall } from "./textReversedSmall.js";
import { textRichBlack } from "./textRichBlack.js";
import { textSeveralInks } from "./textSeveralInks.js";
import { textSmall } from "./textSmall.js";

export const PREFLIGHT_RULES: readonly PreflightRule[] = [
  // What may come out badly.
  pageSize,
  bleedMissing,
  nearTrim,
  textRichBlack,
  textSmall,
  textReversedSmall,
  textSeveralInks,
  textOnDark,
  reversedOnLight,
  lineThin,
  lineFine,
  areaRichBlack,
  fillOverLimit,
  inkOverLimit,
  pictureResolution,
  // What fell out, or came in twice.
  frameEmpty,
  pictureUpsideDown,
  pictureTwice,
  storyTwice,
  storyPrintedBefore,
  headlineTwice,
  // The form of publication (出版形式).
  ...frontFacts,
  nameplateSmall,
  pageOrder,
  issueOrder,
];
