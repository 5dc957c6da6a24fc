/** Writes docs/layout-rules.md, the pictures in docs/rules/ and docs/preflight.md anew, from the rules and the pages of their tests. */
import { spawnSync } from "node:child_process";

const run = [
  "vitest",
  "run",
  "--project",
  "unit",
  "test/core/rules/layoutRules.test.ts",
  "test/core/preflight/preflight.test.ts",
  "--update",
];
process.exit(spawnSync("npx", run, { stdio: "inherit" }).status ?? 1);
