/** The rules in the order in which a printer would ask: is it whole, is it PDF/X, then what stands on its pages. */
import { checkActive } from "./active.js";
import { checkAnnotations } from "./annotations.js";
import { checkBlackAreas } from "./blackAreas.js";
import { checkBlackText } from "./blackText.js";
import { checkBoxes } from "./boxes.js";
import { checkClaim } from "./claim.js";
import { checkDamage } from "./damage.js";
import { checkEdges } from "./edges.js";
import { checkExpected } from "./expected.js";
import { checkFilters } from "./filters.js";
import { checkFonts } from "./fonts.js";
import { checkForeignColour } from "./foreignColour.js";
import { checkGlyphs } from "./glyphs.js";
import { checkInformation } from "./information.js";
import { checkInkLimit } from "./inkLimit.js";
import { checkInks } from "./inks.js";
import { checkKnockout } from "./knockout.js";
import { checkLayers } from "./layers.js";
import { checkLines } from "./lines.js";
import { checkOperators } from "./operators.js";
import { checkOutputIntent } from "./outputIntent.js";
import { checkPictures } from "./pictures.js";
import { checkPostScript } from "./postscript.js";
import type { PdfRule } from "./rule.js";
import { checkScreening } from "./screening.js";
import { checkTransparency } from "./transparency.js";
import { checkTypeSizes } from "./typeSizes.js";
import { checkVersion } from "./version.js";

export const ALL_RULES: readonly PdfRule[] = [
  checkDamage,
  checkVersion,
  checkClaim,
  checkOutputIntent,
  checkInformation,
  checkBoxes,
  checkActive,
  checkAnnotations,
  checkFilters,
  checkPostScript,
  checkLayers,
  checkOperators,
  checkTransparency,
  checkScreening,
  checkForeignColour,
  checkFonts,
  checkGlyphs,
  checkInks,
  checkInkLimit,
  checkBlackText,
  checkBlackAreas,
  checkKnockout,
  checkTypeSizes,
  checkLines,
  checkPictures,
  checkEdges,
  checkExpected,
];
