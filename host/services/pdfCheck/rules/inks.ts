/** Each ink is a plate and a tower of the press: one too many, and the page cannot be printed as it was planned. */
import type { Finding } from "../../../../core/model/index.js";
import { platesOf } from "../facts.js";
import { onEachPage, told, toldOf } from "./rule.js";

const PROCESS: ReadonlySet<string> = new Set(["C", "M", "Y", "K"]);

export const checkInks = onEachPage((page, { expected }) => {
  const plates = platesOf(page);
  const spots = plates.filter((ink) => !PROCESS.has(ink));
  const planned = expected?.[page.number - 1]?.inks;
  const findings: Finding[] = [];
  // Whoever planned a spot ink need not be told of it.
  if (spots.length > 0 && !planned) findings.push(told("pdf-spot-inks", "info", { count: spots.length, inks: spots.join("、") }, page));
  const surplus = planned ? plates.filter((ink) => !planned.includes(ink)) : [];
  if (planned && surplus.length > 0)
    findings.push(told("pdf-ink-unplanned", "error", { inks: surplus.join(" "), planned: planned.join(" ") }, page));
  const registration = page.marks.filter(({ paint }) => paint.inks?.has("All") === true);
  return [
    ...findings,
    ...toldOf(
      "pdf-registration-ink",
      "error",
      page,
      registration.map(({ box }) => box),
    ),
  ];
});
