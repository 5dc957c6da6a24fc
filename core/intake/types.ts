/** The door of the intake room. */
import type { Finding, Intake, PictureRecord, StoryRecord, WeatherRecord } from "../model/index.js";

export type { CopySource, PictureSource } from "../model/index.js";

export interface IntakeResult {
  readonly intake: Intake;
  readonly stories: readonly StoryRecord[];
  readonly pictures: readonly PictureRecord[];
  readonly weather: readonly WeatherRecord[];
  readonly findings: readonly Finding[];
}
