/** The text of docs/preflight.md, from the rules themselves. */
import { PREFLIGHT_RULES } from "../../../core/preflight/index.js";

const HEAD = `# 印前检查 Preflight

\`duikai compose\`、\`check\` 和 \`export\` 在付印前按这些规则查整期报纸；限度是印刷条件和报社规定里的数字（\`templates/house.json\`、\`templates/conditions/\`，格式见 \`print-condition.schema.json\`）。级别和版面规则一样，用 \`edition.json\` 的 \`rules\` 或 \`--rule id=level\` 调整；标为“一律”的不能降。

\`duikai compose\`, \`check\` and \`export\` hold an issue against these rules before it is printed. Their limits are figures of the printing condition and of the house (\`templates/house.json\`, \`templates/conditions/\`, \`print-condition.schema.json\`). A house sets levels as for rules of layout; a fixed rule stays an error for everybody.

Made from the rules: \`npm run rule-pictures\`.
`;

export function preflightDocument(): string {
  const sections = PREFLIGHT_RULES.map(({ id, name, definition, why, level, isFixed }) =>
    [
      `## ${name.zh} · ${name.en}`,
      "",
      `\`${id}\` · ${isFixed ? `${level}，一律 · fixed` : level}`,
      "",
      `${definition.zh}${why.zh}`,
      "",
      `${definition.en} ${why.en}`,
      "",
    ].join("\n"),
  );
  return [HEAD, ...sections].join("\n");
}
