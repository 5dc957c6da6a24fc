/**
 * All words that Duikai says, by message id, in Chinese and English. A message is a template with
 * `{name}` for its parameters. Each file holds the ids of one room.
 */
import { actionMessages } from "./actions.js";
import { boxMessages } from "./boxes.js";
import { collectMessages } from "./collect.js";
import { commandMessages } from "./command.js";
import { copyDeskMessages } from "./copyDesk.js";
import { deskMessages } from "./desk.js";
import { desktopMessages } from "./desktop.js";
import { editingMessages } from "./editing.js";
import { editMessages } from "./edits.js";
import { exportingMessages } from "./exporting.js";
import { findMessages } from "./find.js";
import { fitMessages } from "./fit.js";
import { fontMessages } from "./fonts.js";
import { hostMessages } from "./host.js";
import { inlineMessages } from "./inline.js";
import { inspectorMessages } from "./inspector.js";
import { inspectorFieldMessages } from "./inspectorFields.js";
import { inspectorSheetMessages } from "./inspectorSheets.js";
import { intakeMessages } from "./intake.js";
import { layoutMessages } from "./layout.js";
import { makeupMessages } from "./makeup.js";
import { pageMessages } from "./pages.js";
import { pdfCheckMessages } from "./pdfCheck.js";
import { placedMessages } from "./placed.js";
import { plannerMessages } from "./planner.js";
import { plateMessages } from "./plates.js";
import { preflightMessages } from "./preflight.js";
import { printMessages } from "./print.js";
import { proposalMessages } from "./proposals.js";
import { publishMessages } from "./publish.js";
import { readingMessages } from "./reading.js";
import { ruleMessages } from "./rules.js";
import { savedMessages } from "./saved.js";
import { shellMessages } from "./shell.js";
import { sideEditorMessages } from "./sideEditor.js";
import { stageMessages } from "./stage.js";
import { templateMessages } from "./templates.js";
import { termMessages } from "./terms.js";
import { textMessages } from "./text.js";
import type { Language, Messages } from "./types.js";
import { typingMessages } from "./typing.js";

export type { Language } from "./types.js";

const ALL: Messages = {
  ...readingMessages,
  ...intakeMessages,
  ...fontMessages,
  ...inlineMessages,
  ...layoutMessages,
  ...boxMessages,
  ...makeupMessages,
  ...savedMessages,
  ...fitMessages,
  ...editMessages,
  ...editingMessages,
  ...proposalMessages,
  ...ruleMessages,
  ...commandMessages,
  ...templateMessages,
  ...preflightMessages,
  ...printMessages,
  ...placedMessages,
  ...pageMessages,
  ...pdfCheckMessages,
  ...plannerMessages,
  ...exportingMessages,
  ...plateMessages,
  ...publishMessages,
  ...collectMessages,
  ...hostMessages,
  ...deskMessages,
  ...copyDeskMessages,
  ...textMessages,
  ...desktopMessages,
  ...inspectorMessages,
  ...inspectorFieldMessages,
  ...inspectorSheetMessages,
  ...stageMessages,
  ...actionMessages,
  ...shellMessages,
  ...sideEditorMessages,
  ...typingMessages,
  ...findMessages,
  ...termMessages,
};

/** The words for a message id; throws on an id that has none, so that a test finds it. */
export function say(language: Language, id: string, params: Readonly<Record<string, string | number>> = {}): string {
  const message = ALL[id];
  if (!message) throw new Error(`no message with id ${JSON.stringify(id)}`);
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** How copy fits its frames, as `core/page` reckons it: 余 for copy that finds no room, 缺 for room that is left. */
type Fit = { readonly kind: "fits" } | { readonly kind: "over" | "under"; readonly lines: number; readonly characters: number };

export function sayFit(language: Language, fit: Fit): string {
  return fit.kind === "fits"
    ? say(language, "fit-fits")
    : say(language, `fit-${fit.kind}`, { lines: fit.lines, characters: fit.characters });
}

export function messageIds(): readonly string[] {
  return Object.keys(ALL);
}
