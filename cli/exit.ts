/** Exit codes of the `duikai` command. */
export const EXIT = {
  fine: 0,
  /** Composed, with findings of level error. */
  findings: 1,
  /** Wrong option, template or output path; nothing written. */
  usage: 2,
  /** A copy or picture file cannot be read; nothing written. */
  input: 3,
  /** A fault of Duikai itself; nothing written. */
  fault: 4,
  /** Stopped by a person while files were written; nothing written. 128 and the number of SIGINT, as shells say it. */
  interrupted: 130,
} as const;

/** Failures that are about how the command was called; all others are about an input. */
const USAGE_CODES: ReadonlySet<string> = new Set([
  "template-unknown",
  "template-refers",
  "template-slot",
  "templates-missing",
  "template-overridden",
  "page-unknown",
  "manifest-unreadable",
  "set-unreadable",
  "override-fixed",
  "template-space",
  "template-seam",
  "template-too-new",
  "template-too-wide",
  "template-too-high",
  "output-is-input",
  "output-occupied",
  "output-exists",
  "copy-unnamed",
  "json-unreadable",
  "json-invalid",
  "frames-misfit",
  "frames-and-keep",
  "output-unwritable",
  "past-none",
  "date-invalid",
  "condition-unknown",
  "marks-unknown",
  "swatch-unknown",
  "swatch-twice",
  "swatch-not-spot",
  "spot-reserved",
  "spot-gray",
  "proof-sheet-unknown",
  "proof-tiles-full",
  "profile-unknown",
  "edition-made-up",
  "rule-unknown",
  "rule-level-unknown",
  "rule-is-fixed",
  "proposals-save",
  "variant-unknown",
  "variants-none",
  "variant-save",
  "folder-occupied",
  "publish-format-unknown",
  "publish-number",
  "pages-unreadable",
  "plates-pdf-alone",
  "ghostscript-missing",
  "fit-no-story",
  "fit-no-step",
  "fit-no-justify",
  "fit-no-undo",
  "fit-no-redo",
  "fit-one-change",
  "fit-which-story",
]);

export function exitCodeOf(code: string): number {
  if (code === "output-interrupted") return EXIT.interrupted;
  return USAGE_CODES.has(code) ? EXIT.usage : EXIT.input;
}
