/** Data boxes filled by hand or from a table. */
import { changing } from "../../edit/index.js";
import type { BoxData, Doc } from "../../model/index.js";
import { type Outcome, refusal } from "../outcome.js";

const LABELS: Readonly<Record<BoxData["kind"], string>> = {
  weather: "did-box-weather",
  pages: "did-box-pages",
  prices: "did-box-prices",
  schedule: "did-box-schedule",
  qr: "did-box-qr",
};

/** Fills a box with other data of its kind. Refused for data of another kind, which would not fit its frames. */
export function setBox(doc: Doc, box: string, data: BoxData, id: string): Outcome {
  const before = doc.records.get(box);
  if (before?.type !== "box") return null;
  if (data.kind !== before.data.kind) return refusal("refused-box-kind");
  if (JSON.stringify(data) === JSON.stringify(before.data)) return null;
  return changing(doc, id, LABELS[data.kind], { put: [{ ...before, data }] });
}
