export { compose } from "./compose.js";
export { type Failure, failure } from "./failure.js";
export { intakeOnly } from "./intake.js";
export type { Report, ReportFinding } from "./report.js";
