/** The parts of the copy as they were understood. Those of a source tile its text: what stands between two parts goes with the first. */
import type { CopyPart, CopyRole } from "../model/index.js";
import { type Copy, placeOf } from "./copy.js";
import type { Hand } from "./hand.js";
import type { Ledger } from "./ledger.js";
import type { Line } from "./lines.js";
import type { Piece } from "./pieces.js";

/** All that was made of the copy, once the ledger is full. */
export interface Understood {
  readonly copy: Copy;
  /** Lines with text, asides among them, and those of them that pieces are made of. */
  readonly lines: readonly Line[];
  readonly flow: readonly Line[];
  readonly pieces: readonly Piece[];
  readonly hand: Hand;
  readonly ledger: Ledger;
  /** Story of each caption. */
  readonly captions: readonly (number | null)[];
}

/** A part whose end is not known yet. */
interface Begun {
  readonly at: number;
  readonly lines: readonly number[];
  readonly part: Pick<CopyPart, "role" | "story" | "byHand">;
}

export function copyPartsOf(understood: Understood): readonly CopyPart[] {
  const { copy } = understood;
  const heads = new Map(understood.lines.map((line, index) => [line.from, headOf(copy, line, understood.lines[index - 1])]));
  const begun = [...fromPieces(understood), ...fromAsides(understood)]
    .map((each) => ({ ...each, at: heads.get(each.at) ?? each.at }))
    .sort((a, b) => a.at - b.at);
  return copy.bases.flatMap((base, source) => {
    const end = copy.bases[source + 1] ?? copy.text.length;
    if (end === base) return [];
    const own = begun.filter(({ at }) => at >= base && at < end);
    const all = own.length > 0 ? own : [{ at: base, lines: [base], part: { role: "loose" as const, story: null, byHand: false } }];
    return all.map(({ lines, part }, index): CopyPart => {
      const from = index === 0 ? base : (all[index]?.at ?? base);
      return {
        source,
        from: from - base,
        to: (all[index + 1]?.at ?? end) - base,
        ...part,
        lines: lines.map((line) => placeOf(copy, line).at),
      };
    });
  });
}

/** Where a line begins with its white and mark-up, behind what stands before it on the same line of the file. */
function headOf({ text }: Copy, { from }: Line, before: Line | undefined): number {
  let at = from;
  while (at > (before?.to ?? 0) && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

function fromPieces({ flow, pieces, ledger, hand, captions }: Understood): readonly Begun[] {
  return pieces.flatMap((piece) => {
    const own = flow.slice(piece.first, piece.last + 1);
    const [first] = own;
    if (!first) return [];
    const kept = piece.run.at.find((at) => isKept(ledger.destinationOf(at)));
    const destination = kept === undefined ? "" : ledger.destinationOf(kept);
    return [
      {
        at: first.from,
        lines: own.map(({ from }) => from),
        part: { ...partAt(destination, piece.role, captions), byHand: hand.saidOf(first) !== null },
      },
    ];
  });
}

function isKept(destination: string): boolean {
  return destination !== "" && !destination.startsWith("drop:");
}

const HEAD_PARTS: ReadonlySet<string> = new Set(["rubric", "kicker", "headline", "deck", "summary", "subhead"]);

function partAt(destination: string, role: Piece["role"], captions: Understood["captions"]): Pick<CopyPart, "role" | "story"> {
  const [, story, part = ""] = /^s(\d+)\.(.+)$/.exec(destination) ?? [];
  if (story !== undefined) return { role: HEAD_PARTS.has(part) ? (part as CopyRole) : bodyRole(role), story: Number(story) - 1 };
  const [, caption] = /^caption(\d+)$/.exec(destination) ?? [];
  if (caption !== undefined) return { role: role === "credit" ? "credit" : "caption", story: captions[Number(caption) - 1] ?? null };
  if (destination.startsWith("box")) return { role: "weather", story: null };
  if (destination.startsWith("loose") && role !== "pageCredit") return { role: "loose", story: null };
  return { role: role === "marker" ? "caption" : role, story: null };
}

function bodyRole(role: Piece["role"]): CopyRole {
  return role === "start" || role === "table" || role === "byline" ? role : "body";
}

function fromAsides({ lines, flow, hand }: Understood): readonly Begun[] {
  const flowing = new Set(flow.map(({ from }) => from));
  return lines
    .filter(({ from }) => !flowing.has(from))
    .map((line) => {
      const byHand = hand.saidOf(line) === "unused";
      return { at: line.from, lines: [line.from], part: { role: byHand ? "unused" : "loose", story: null, byHand } };
    });
}
