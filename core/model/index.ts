export * from "./copy.js";
export * from "./finding.js";
export * from "./intake.js";
export * from "./pageStyle.js";
export * from "./profile.js";
export * from "./records.js";
export * from "./story.js";
export * from "./template.js";
