/** Writes docs/layout-rules.md and the pictures in docs/rules/ anew, from the rules and the pages of their tests. */
import { spawnSync } from "node:child_process";

const run = ["vitest", "run", "--project", "unit", "test/core/rules/layoutRules.test.ts", "--update"];
process.exit(spawnSync("npx", run, { stdio: "inherit" }).status ?? 1);
