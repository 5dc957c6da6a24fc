import { intakeOnly } from "../host/services/index.js";
import type { Language } from "../messages/index.js";
import { tell } from "./compose.js";
import { EXIT } from "./exit.js";
import { printIntake } from "./summary.js";

interface IntakeOptions {
  readonly stories?: string;
  readonly picture: readonly string[];
  readonly lang: Language;
}

export async function intakeCommand(copy: readonly string[], options: IntakeOptions): Promise<number> {
  const outcome = await intakeOnly({ copy, pictures: options.picture, stories: options.stories ?? null });
  if (!outcome.ok) return tell(outcome, options.lang);
  printIntake(outcome.intake, options.stories ?? null, options.lang);
  return EXIT.fine;
}
