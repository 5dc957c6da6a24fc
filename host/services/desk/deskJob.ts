/** The job of making up what a folder holds, with nothing asked beside. */
import type { MakingJob } from "../making.js";

/** `steps` are those of the planner; a saved edition stands as it was made up and takes none. */
export function deskJob(folder: string, steps: number): MakingJob {
  return {
    copy: [folder],
    pictures: [],
    edition: { paper: "", date: "", section: "", template: null, profile: null },
    templates: null,
    frames: null,
    keep: null,
    seed: 1,
    steps,
    proposals: 1,
    rules: [],
    language: "zh",
  };
}
