/** What passes between the host's own thread and that of a bench: questions about an edition, and the edition itself as it changes. */
import type { Doc, DocRecord, PageStyle } from "../../../../core/model/index.js";
import type { ArgumentsOf, HostResults, JobState } from "../../../api/index.js";
import type { OpenEdition } from "../../savedEdition/index.js";
import type { OutputOrder, OutputResult } from "../output/order.js";

/** The methods of the contract that a bench answers. */
export type BenchMethod = "findings" | "mend" | "propose" | "fitWays" | "justify" | "headlineWays" | "bringIn";

/** An edition in memory, of which a bench keeps a copy. */
export interface BenchEdition {
  readonly doc: Doc;
  /** The variant that `doc` is; null for the base. */
  readonly variant: string | null;
  readonly revision: number;
  readonly opened: Pick<OpenEdition, "originals" | "findings" | "fonts">;
}

/** A document as what has changed since the one before: all ids in their order, and the records that are new. */
export interface DocChange {
  readonly version: Doc["version"];
  readonly ids: readonly string[];
  readonly records: readonly DocRecord[];
  readonly styleIds: readonly string[];
  readonly styles: readonly PageStyle[];
}

export interface BenchState {
  readonly change: DocChange;
  readonly variant: string | null;
  readonly revision: number;
  /** Null where it is as before. */
  readonly opened: BenchEdition["opened"] | null;
}

/** The arguments of what a bench is asked. */
export type BenchArguments = { readonly [Method in BenchMethod]: ArgumentsOf<Method> } & {
  readonly putOut: OutputOrder;
  /** Which faces stand on the pages. */
  readonly fonts: object;
};

export type Question = {
  readonly [Method in keyof BenchArguments]: { readonly method: Method; readonly named: BenchArguments[Method] };
}[keyof BenchArguments];

/** What a question is answered with. */
export interface BenchResults extends Pick<HostResults, BenchMethod> {
  readonly putOut: OutputResult;
  readonly fonts: { readonly fonts: OpenEdition["fonts"] };
}

export interface ToBench {
  readonly number: number;
  readonly state: BenchState;
  readonly question: Question;
}

/** How far putting out has come. */
export type BenchStep = Pick<JobState, "phase" | "done" | "of">;

/** What has to be told for a bench to have `next` where it has `last`. */
export function changeBetween(last: Doc | null, next: Doc): DocChange {
  return {
    version: next.version,
    ids: [...next.records.keys()],
    records: [...next.records.values()].filter((record) => last?.records.get(record.id) !== record),
    styleIds: [...next.styles.keys()],
    styles: [...next.styles.values()].filter((style) => last?.styles.get(style.id) !== style),
  };
}

/** The document after a change. Records that it does not name stay the same objects, so that their layout is remembered. */
export function changedDoc(last: Doc | null, { version, ids, records, styleIds, styles }: DocChange): Doc {
  return { version, records: inOrder(ids, records, last?.records), styles: inOrder(styleIds, styles, last?.styles) };
}

function inOrder<Value extends { readonly id: string }>(
  ids: readonly string[],
  changed: readonly Value[],
  last: ReadonlyMap<string, Value> = new Map(),
): ReadonlyMap<string, Value> {
  const news = new Map(changed.map((each) => [each.id, each]));
  return new Map(
    ids.map((id) => {
      const value = news.get(id) ?? last.get(id);
      if (value === undefined) throw new Error(`nothing is known of ${JSON.stringify(id)}`);
      return [id, value];
    }),
  );
}
