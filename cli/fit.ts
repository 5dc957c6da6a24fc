import { type Deed, type FitChange, type FittedStory, failure, fitEdition } from "../host/services/index.js";
import { type Language, say, sayFit } from "../messages/index.js";
import { tell } from "./compose.js";
import { EXIT } from "./exit.js";
import { print } from "./print.js";

interface FitOptions {
  readonly story?: string;
  readonly apply?: string;
  readonly justify?: number;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly json: boolean;
  readonly lang: Language;
}

/** Says how the stories of a saved edition fit, and does one step when asked; overset left over is a finding. */
export async function fitCommand(folder: string, options: FitOptions): Promise<number> {
  const changes = changesOf(options);
  if (changes.length > 1) return tell(failure("fit-one-change"), options.lang);
  if (options.apply !== undefined && options.story === undefined) return tell(failure("fit-which-story"), options.lang);
  const outcome = await fitEdition({ folder, story: options.story ?? null, change: changes[0] ?? null });
  if (!outcome.ok) return tell(outcome, options.lang);
  if (options.json) print.line(JSON.stringify(jsonOf(outcome.stories, outcome.did), null, 1));
  else printFit(outcome.stories, outcome.did, options.lang);
  return outcome.stories.some(({ fit }) => fit?.kind === "over") ? EXIT.findings : EXIT.fine;
}

function changesOf({ apply, justify, undo, redo }: FitOptions): readonly FitChange[] {
  return [
    ...(apply === undefined ? [] : [{ kind: "step", name: apply } as const]),
    ...(justify === undefined ? [] : [{ kind: "justify", page: justify } as const]),
    ...(undo ? [{ kind: "undo" } as const] : []),
    ...(redo ? [{ kind: "redo" } as const] : []),
  ];
}

function printFit(stories: readonly FittedStory[], did: Deed | null, language: Language): void {
  if (did !== null) print.line(say(language, did.isUndone ? "fit-undid" : "fit-did", { step: say(language, did.label) }));
  for (const { story, headline, fit, steps } of stories) {
    const state = fit === null ? say(language, "fit-unplaced") : sayFit(language, fit);
    print.line(`${story}  ${headline || say(language, "summary-no-headline")}  ${state}`);
    for (const { name, action, gained, after } of steps) {
      const does = action.kind === "cut" ? say(language, "fit-cut", { ...action }) : say(language, `step-${action.kind}`);
      print.line(`    ${say(language, "fit-step", { name, does, gained, after: sayFit(language, after) })}`);
    }
  }
}

function jsonOf(stories: readonly FittedStory[], did: Deed | null): object {
  const steps = (each: FittedStory) => each.steps.map(({ name, action, gained, after }) => ({ name, action, gained, after }));
  return { did, stories: stories.map((each) => ({ ...each, steps: steps(each) })) };
}
