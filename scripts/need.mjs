/**
 * Puts in place what the integration tests call (poppler, qpdf, mupdf, Ghostscript, libxml2, unzip, Chromium): installs them
 * where it may, else names the one command to run.
 */
import { execFileSync, spawnSync } from "node:child_process";

const NEEDED = [
  { program: "pdftotext", debian: "poppler-utils" },
  { program: "qpdf", debian: "qpdf" },
  { program: "mutool", debian: "mupdf-tools" },
  { program: "gs", debian: "ghostscript" },
  { program: "xmllint", debian: "libxml2-utils" },
  { program: "unzip", debian: "unzip" },
  { program: "chromium", debian: "chromium" },
];

const isThere = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const missing = NEEDED.filter(({ program }) => !isThere(program)).map(({ debian }) => debian);

if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && isThere("apt-get");
  if (!mayInstall) {
    console.error(`The tests need: sudo apt-get install -y ${missing.join(" ")}`);
    process.exit(1);
  }
  console.log(`installing for the tests: ${missing.join(" ")}`);
  execFileSync(
    "sh",
    ["-c", `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${missing.join(" ")} >/dev/null`],
    {
      stdio: "inherit",
    },
  );
}
