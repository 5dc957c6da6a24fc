/** The rules of tables in running text: thick above and below, a thin one under the head (三线表), hairlines between long rows. */
import type { PlacedRule } from "../flow/index.js";
import { BLACK } from "../model/index.js";
import { assertNever, type Rect } from "../units/index.js";
import type { PageContext } from "./context.js";
import type { RuleItem } from "./displayList.js";
import { BOX_LINE, HAIRLINE, ruleItem } from "./drawing.js";
import { lineTop } from "./grid.js";
import type { FrameText } from "./storyFlow.js";

/** The thin rule under the head, 0.18 mm: between a hairline and the line of a box. */
const HEAD_RULE = 0.5;
/** What the thick rules keep off the type that they enclose, as a share of the space between two lines. */
const OFFSET = 0.5;

/** The rules of the tables in a frame whose upper left corner is that of `rect`. */
export function drawTableRules({ style }: PageContext, text: FrameText, rect: Rect): readonly RuleItem[] {
  const offset = OFFSET * (style.grid.pitch - style.grid.size);
  return text.rules.flatMap((rule) => {
    const region = text.regions[rule.region];
    if (!region) return [];
    const { weight, down } = strokeOf(rule.kind);
    const y = lineTop(style.grid, rule.at) + down * offset - rect.y;
    const x = region.x + rule.x - rect.x;
    return [ruleItem(x, y, x + rule.width, y, weight, BLACK)];
  });
}

/** Weight of a rule in points, and in which direction it stands off the edge of its grid line. */
function strokeOf(kind: PlacedRule["kind"]): { readonly weight: number; readonly down: -1 | 0 | 1 } {
  switch (kind) {
    case "top":
      return { weight: BOX_LINE, down: -1 };
    case "head":
      return { weight: HEAD_RULE, down: 0 };
    case "row":
      return { weight: HAIRLINE, down: 0 };
    case "bottom":
      return { weight: BOX_LINE, down: 1 };
    default:
      return assertNever(kind);
  }
}
