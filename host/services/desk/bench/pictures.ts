/** Pictures prepared for print that are remembered from one check to the next: most edits leave them as they are. */
import { NO_WORKERS, type Workers } from "../../workers/index.js";

type Prepared = ReturnType<Workers["prepare"]>;

let before = new Map<string, Prepared>();

/** Workers that prepare a picture once for one place; what the check before the last did not ask for is forgotten. */
export function rememberedPictures(): Workers {
  const last = before;
  const now = new Map<string, Prepared>();
  before = now;
  return {
    ...NO_WORKERS,
    prepare(original, preparation, name) {
      if (typeof original !== "string") return NO_WORKERS.prepare(original, preparation, name);
      const { press: _, ...placement } = preparation.target === "print" ? preparation : { ...preparation, press: null };
      const key = JSON.stringify([original, name, placement]);
      const prepared = now.get(key) ?? last.get(key) ?? NO_WORKERS.prepare(original, preparation, name);
      now.set(key, prepared);
      return prepared;
    },
  };
}
