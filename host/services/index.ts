export { compose } from "./compose.js";
export { isDate } from "./dates.js";
export { type Failure, failure } from "./failure.js";
export { type Deed, type FitChange, type FittedStory, fitEdition } from "./fit.js";
export { createHyphenator } from "./hyphenator.js";
export { intakeOnly } from "./intake.js";
export { type ExplainedParagraph, explainLines, type LinesJob, type LinesOutcome } from "./lines.js";
export type { Report, ReportFinding } from "./report.js";
export { listTemplates, saveTemplate, showTemplate, type TemplateCard } from "./templateCards.js";
