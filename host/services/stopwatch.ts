/** How long the phases of a job take. */
import type { Phase } from "./report.js";

/** Notes the time since the lap before. */
export interface Stopwatch {
  readonly laps: Phase[];
  readonly lap: (name: string) => void;
}

/** A watch that begins now; `clock` gives milliseconds. */
export function stopwatch(clock: () => number): Stopwatch {
  const laps: Phase[] = [];
  let since = clock();
  return {
    laps,
    lap(name) {
      const now = clock();
      laps.push({ name, milliseconds: Math.round(now - since) });
      since = now;
    },
  };
}
