/**
 * The ledger of intake: where every code unit of the copy went, and what was changed on the way. Offsets
 * are those of all sources laid end to end.
 */
import type { Accounting, AccountSpan, IntakeRepair } from "../model/index.js";
import { type Copy, placeOf } from "./copy.js";

const UNCLAIMED = 0;

export interface RepairNote {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

/** Lives as long as one intake; the only mutable thing in the room that more than one phase touches. */
export class Ledger {
  private readonly claims: Int32Array;
  private readonly names: string[] = [""];
  private readonly numbers = new Map<string, number>();
  private readonly followed = new Map<number, number>();
  private readonly notes: RepairNote[] = [];

  constructor(private readonly copy: Copy) {
    this.claims = new Int32Array(copy.text.length);
  }

  /** Gives the units of a range to a destination. */
  claim(from: number, to: number, destination: string): void {
    this.claims.fill(this.numberOf(destination), from, to);
  }

  /** Gives a unit the destination of another one, whatever that will be: for "..." that becomes one sign. */
  follow(at: number, leader: number): void {
    this.followed.set(at, leader);
  }

  isClaimed(at: number): boolean {
    return this.claims[at] !== UNCLAIMED || this.followed.has(at);
  }

  /** What has claimed a unit; an empty text when nothing has. */
  destinationOf(at: number): string {
    return this.names[this.claims[this.followed.get(at) ?? at] ?? UNCLAIMED] ?? "";
  }

  note(repair: RepairNote): void {
    this.notes.push(repair);
  }

  /** Ranges that nobody has claimed, for the last resort. */
  unclaimed(): readonly { readonly from: number; readonly to: number }[] {
    this.settle();
    const ranges: { from: number; to: number }[] = [];
    for (let at = 0; at < this.claims.length; at++) {
      if (this.claims[at] !== UNCLAIMED) continue;
      const last = ranges.at(-1);
      if (last?.to === at) last.to = at + 1;
      else ranges.push({ from: at, to: at + 1 });
    }
    return ranges;
  }

  repairs(): readonly IntakeRepair[] {
    const sorted = [...this.notes].sort((a, b) => a.from - b.from || a.to - b.to);
    return sorted.map(({ from, to, before, after, rule }) => {
      const place = placeOf(this.copy, from);
      return { source: place.source, from: place.at, to: place.at + (to - from), before, after, rule };
    });
  }

  accounting(): Accounting {
    this.settle();
    const spans = this.copy.bases.flatMap((base, source) =>
      this.spansOf(source, base, this.copy.bases[source + 1] ?? this.copy.text.length),
    );
    const sums = { input: 0, placed: 0, loose: 0, dropped: 0 };
    const byRule = new Map<string, number>();
    for (const span of spans) {
      const base = this.copy.bases[span.source] ?? 0;
      const points = codePoints(this.copy.text.slice(base + span.from, base + span.to));
      sums.input += points;
      if (span.destination.startsWith("drop:")) {
        sums.dropped += points;
        const rule = span.destination.slice("drop:".length);
        byRule.set(rule, (byRule.get(rule) ?? 0) + points);
      } else if (span.destination.startsWith("loose")) sums.loose += points;
      else sums.placed += points;
    }
    return { ...sums, droppedByRule: Object.fromEntries([...byRule].sort(([a], [b]) => (a < b ? -1 : 1))), spans };
  }

  private spansOf(source: number, base: number, end: number): AccountSpan[] {
    const spans: AccountSpan[] = [];
    let from = base;
    for (let at = base; at < end; at++) {
      if (at + 1 < end && this.claims[at + 1] === this.claims[at]) continue;
      spans.push({ source, from: from - base, to: at + 1 - base, destination: this.names[this.claims[at] ?? UNCLAIMED] ?? "" });
      from = at + 1;
    }
    return spans;
  }

  private settle(): void {
    for (const [at, leader] of this.followed) this.claims[at] = this.claims[leader] ?? UNCLAIMED;
  }

  private numberOf(destination: string): number {
    const known = this.numbers.get(destination);
    if (known !== undefined) return known;
    this.numbers.set(destination, this.names.length);
    this.names.push(destination);
    return this.names.length - 1;
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
