/** The text of docs/layout-rules.md, from the rules themselves and from what the trade says of them. */
import { ALL_RULES } from "../../../core/rules/index.js";

interface RuleNote {
  /** Who says so, in public terms. */
  readonly source: string;
  /** What is proposed to put it right; null where only a person can. */
  readonly mend: string | null;
}

const TABOOS = "版面编排禁忌 (Chinese newspaper make-up, as taught to layout editors)";
const TRADE = "custom of the trade";
const HOUSE = "Duikai's own threshold";
const QUALITY = "《报纸期刊质量管理规定》(国新出发〔2020〕10号)";
const LAW = "《中华人民共和国广告法》第十四条; 《报纸期刊质量管理规定》";
const ENGLISH = "English-language newspaper design handbooks";

/** What the document says of each rule beside its own definition. */
export const RULE_NOTES: Readonly<Record<string, RuleNote>> = {
  overlap: { source: HOUSE, mend: "one of the frames moved by the lines that they share; else a picture cut down" },
  "outside-type-area": { source: HOUSE, mend: "the frame moved back by whole columns and lines" },
  "headline-collision": {
    source: `${TABOOS}; geometry: ${HOUSE}`,
    mend: "a rule that stands in the gutter drawn up between them; else a headline and its picture change places",
  },
  "headline-twins": { source: TABOOS, mend: "the lesser headline one size smaller; else a headline and its picture change places" },
  "headline-tombstone": { source: ENGLISH, mend: "a headline and the picture of its story change places" },
  "headline-clash": { source: `${TRADE}; no written source, so it only asks`, mend: null },
  "headline-bitten": { source: TRADE, mend: "the other frame moved by a line, or a picture cut down by one" },
  "headline-stacked": { source: TABOOS, mend: "a headline and the picture of its story change places" },
  "headline-stranded": { source: TABOOS, mend: "headline and text change places" },
  "headline-off-text": { source: `${TRADE}; English: raw wrap`, mend: "the headline made as wide as its text" },
  "headline-unplaced": { source: HOUSE, mend: null },
  "headline-missing": { source: HOUSE, mend: null },
  "headline-size-order": { source: ENGLISH, mend: "the lower headline no larger than the upper one" },
  "lead-on-top": { source: TRADE, mend: null },
  "lead-biggest": { source: TRADE, mend: "the other headline smaller than or as large as the lead's" },
  "text-gap": { source: TRADE, mend: null },
  "column-jump": { source: TRADE, mend: null },
  "pictures-touching": { source: TRADE, mend: "the lower picture cut down from above" },
  "picture-on-fold": { source: TRADE, mend: null },
  "face-on-fold": { source: TRADE, mend: null },
  "caption-orphaned": { source: TRADE, mend: "the caption moved right under its picture" },
  "rule-crossing": { source: HOUSE, mend: "the rule shortened to its longer free end" },
  "type-on-seam": { source: TRADE, mend: null },
  "page-cut-across": { source: TRADE, mend: null },
  "page-cut-down": { source: TRADE, mend: null },
  "page-number-missing": { source: QUALITY, mend: null },
  "nameplate-missing": { source: QUALITY, mend: null },
  "ad-label-missing": { source: LAW, mend: "the word 广告 set on the advertisement by the page" },
  "ink-missing": { source: HOUSE, mend: null },
  overset: { source: HOUSE, mend: "see `duikai fit`" },
  "white-area": { source: HOUSE, mend: "see `duikai fit`" },
};

const HEAD = `# 版面规则 Layout rules

\`duikai check\` 和 \`duikai compose\` 按这些规则查版。左图犯规，右图不犯；红框是被指的版块。级别可由报社在 \`edition.json\` 或 \`--rule id=level\` 里调整（error、warning、info、off），标为“一律”的不能降。

\`duikai check\` and \`duikai compose\` hold a page against these rules. The page at the left of each picture breaks the rule, the one at the right just does not; red marks what is blamed. A house raises, lowers or switches off a rule in \`edition.json\` or by \`--rule id=level\` (error, warning, info, off); a fixed rule stays an error for everybody. A mend is offered only when it puts its fault right and breaks no fixed rule.

The text and the pictures are made from the rules and from the pages of their tests: \`npm run rule-pictures\`.
`;

/** The whole document. */
export function ruleDocument(): string {
  return [HEAD, ...ALL_RULES.map(({ id }) => sectionOf(id))].join("\n");
}

function sectionOf(id: string): string {
  const rule = ALL_RULES.find((each) => each.id === id);
  const note = RULE_NOTES[id];
  if (!rule || !note) throw new Error(`no rule or note ${id}`);
  const level = rule.isFixed ? `${rule.level}，一律 · fixed` : rule.level;
  return [
    `## ${rule.name.zh} · ${rule.name.en}`,
    "",
    `\`${id}\` · ${level}`,
    "",
    rule.definition.zh,
    "",
    rule.definition.en,
    "",
    `* Source: ${note.source}`,
    `* Mend: ${note.mend ?? "none; a person decides"}`,
    "",
    `![${rule.name.en}](rules/${id}.svg)`,
    "",
  ].join("\n");
}
