/** Operators that PDF does not know are skipped by one device and stop another. */
import { onEachPage, told } from "./rule.js";

const LISTED = 5;

export const checkOperators = onEachPage((page) => {
  const unknown = [...page.content.unknown].filter((operator) => operator !== "PS");
  if (unknown.length === 0) return [];
  const operators = unknown
    .slice(0, LISTED)
    .map((each) => each.replace(/[^\x21-\x7e]/g, "?").slice(0, 16))
    .join(" ");
  return [told("pdf-operators", "error", { operators }, page)];
});
