/** The door of the intake room. */
import type { BoxRecord, Finding, Intake, PictureRecord, StoryRecord } from "../model/index.js";

export type { CopySource, PictureSource } from "../model/index.js";

export interface IntakeResult {
  readonly intake: Intake;
  readonly stories: readonly StoryRecord[];
  readonly pictures: readonly PictureRecord[];
  readonly boxes: readonly BoxRecord[];
  readonly findings: readonly Finding[];
}
