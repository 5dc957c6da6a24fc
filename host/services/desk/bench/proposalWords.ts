/** What a proposal costs and what it is like, in words that a person can compare. */
import type { Plan } from "../../../../core/makeup/index.js";
import type { Doc, FrameRecord, GridCells } from "../../../../core/model/index.js";
import { ALL_RULES } from "../../../../core/rules/index.js";
import { type Language, say } from "../../../../messages/index.js";
import type { Proposal } from "../../../api/index.js";

/** Parts of the cost, the dearest first; what the planner's own taste counts is the last. */
export function partsOf({ faults, cost }: Plan, language: Language): Proposal["parts"] {
  const found = [...faults].sort((a, b) => b.cost - a.cost);
  const parts = found.map(({ what, count, cost: own }) => ({ what: wordsOf(what, count, language), cost: rounded(own) }));
  const taste = rounded(cost - found.reduce((sum, fault) => sum + fault.cost, 0));
  return taste > 0 ? [...parts, { what: say(language, "proposal-taste"), cost: taste }] : parts;
}

function wordsOf(what: string, count: number, language: Language): string {
  if (what === "white") return say(language, "proposal-white", { share: rounded(count / 10) });
  const name = ALL_RULES.find(({ id }) => id === what)?.name[language] ?? what;
  return count === 1 ? name : say(language, "proposal-times", { name, count });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The lead, the main picture, how many stories stand there, and what is left over. */
export function saysOf(doc: Doc, frames: readonly FrameRecord[], left: readonly string[], language: Language): readonly string[] {
  const heads = frames.flatMap(({ content, place }) => (content.kind === "headline" ? [{ place, setting: content.setting }] : []));
  const lead = [...heads].sort((a, b) => a.setting.rank - b.setting.rank || b.setting.size - a.setting.size)[0];
  const pictures = frames.flatMap((frame) => (frame.content.kind === "picture" ? cellsOf(frame) : []));
  const main = [...pictures].sort((a, b) => b.cols * b.lines - a.cols * a.lines)[0];
  const stories = new Set(frames.flatMap(({ content }) => storiesIn(content)));
  const stranded = left.filter((id) => doc.records.get(id)?.type === "story").length;
  return [
    ...(lead ? [say(language, "proposal-lead", { columns: widthOf(lead.place), size: lead.setting.size })] : []),
    ...(main ? [say(language, "proposal-picture", { columns: main.cols, lines: main.lines })] : []),
    say(language, "proposal-stories", { count: stories.size }),
    ...(left.length > 0 ? [say(language, "proposal-left", { count: left.length, stories: stranded })] : []),
  ];
}

function storiesIn(content: FrameRecord["content"]): readonly string[] {
  if (content.kind === "text") return [content.story];
  return content.kind === "briefs" ? content.stories : [];
}

function widthOf(place: FrameRecord["place"]): number {
  if (place.kind !== "grid") return 1;
  return Math.max(...place.cells.map(({ col, cols }) => col + cols)) - Math.min(...place.cells.map(({ col }) => col));
}

function cellsOf({ place }: FrameRecord): readonly GridCells[] {
  return place.kind === "grid" ? place.cells : [];
}
