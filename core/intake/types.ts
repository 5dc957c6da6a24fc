/** The door of the intake room. */
import type { BoxRecord, CopyPart, CopyPlace, Finding, Intake, PictureRecord, StoryRecord } from "../model/index.js";

export type { CopySource, PictureSource } from "../model/index.js";

export interface IntakeResult {
  readonly intake: Intake;
  readonly stories: readonly StoryRecord[];
  readonly pictures: readonly PictureRecord[];
  readonly boxes: readonly BoxRecord[];
  readonly findings: readonly Finding[];
  /** The parts of all sources, source by source; those of one tile its text. */
  readonly parts: readonly CopyPart[];
  /** Where the text of each story begins. */
  readonly starts: readonly CopyPlace[];
}
