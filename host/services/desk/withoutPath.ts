/** No path goes out of the house. */
import type { Trouble } from "../../api/index.js";
import type { ShelvedEdition } from "./shelf.js";

/** A trouble in which what lies in the folder of an edition is named from that folder on. */
export function withoutPath<Told extends Trouble>(problem: Told, { folder, name }: ShelvedEdition): Told {
  const params = Object.entries(problem.params).map(
    ([key, value]) => [key, typeof value === "string" ? value.replaceAll(folder, name) : value] as const,
  );
  return { ...problem, params: Object.fromEntries(params) };
}
