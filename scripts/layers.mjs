/**
 * Checks the doors between the rooms with dependency-cruiser, and that it really read the sources:
 * under some TypeScript versions it reads no module at all and passes.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOMS = ["core", "messages", "reading", "fonts", "paint", "host", "cli", "renderer", "electron"];
const root = fileURLToPath(new URL("..", import.meta.url));

function sourcesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
}

const expected = ROOMS.flatMap(sourcesBelow).length;
const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
let output;
try {
  output = execFileSync(
    process.execPath,
    ["--import", "./scripts/parseTsx.mjs", program, ...ROOMS, "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    },
  );
} catch (failure) {
  output = failure.stdout;
}
const { modules, summary } = JSON.parse(output);
const read = modules.filter((module) => ROOMS.some((room) => module.source.startsWith(`${room}/`))).length;
for (const violation of summary.violations) {
  console.error(`${violation.rule.severity} ${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
console.log(
  `layers: ${read} modules read of ${expected} source files, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);
if (read < expected || summary.error > 0) process.exit(1);
