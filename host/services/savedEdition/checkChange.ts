/** Whether an edition can still be saved after a change: each record that it brings by its schema, then what records say of each other. */
import type { Transaction } from "../../../core/edit/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { Failure } from "../failure.js";
import { badRecord, badReferences, badStyle } from "./checkEdition.js";

/** The first thing that is wrong with `doc`, which the transaction led to; null when nothing is. `name` stands for the edition in the message. */
export function checkChange(name: string, doc: Doc, { records, texts = [], styles = [] }: Transaction): Failure | null {
  const brought = [...records.added, ...records.changed.map(({ after }) => after)];
  const stories = texts.flatMap(({ story }) => doc.records.get(story) ?? []);
  return (
    badStyle(
      name,
      styles.flatMap(({ after }) => after ?? []),
    ) ??
    badRecord(name, [...brought, ...stories]) ??
    badReferences(name, { records: [...doc.records.values()], styles: [...doc.styles.values()] })
  );
}
