/** Ways to make a page up anew, from the document as it stands. */
import { type Plan, proposeEdition } from "../../../../core/makeup/index.js";
import {
  copyNotIn,
  type Doc,
  type DocRecord,
  type FrameRecord,
  isCopy,
  type PageRecord,
  recordsOf,
  recordsOfAllVariants,
  styleOf,
} from "../../../../core/model/index.js";
import type { ArgumentsOf, HostResults, Outcome, Proposal } from "../../../api/index.js";
import { failure } from "../../failure.js";
import { justifier } from "../../justified.js";
import type { BenchMatter } from "./matter.js";
import { type PageMatter, pageMatter } from "./pageMatter.js";
import { partsOf, saysOf } from "./proposalWords.js";

/** Steps of a search: as many as the command line takes. */
const STEPS = 600;

type Wish = ArgumentsOf<"propose">;

export function proposalsFor(matter: BenchMatter, wish: Wish): Outcome<HostResults["propose"]> {
  const { doc, revision } = matter.edition();
  const pages = recordsOf(doc, "page");
  const page = pages.find(({ number }) => number === wish.page);
  if (page === undefined) return failure("page-unknown", { page: wish.page, known: pages.map(({ number }) => number).join(", ") });
  const onPage = pageMatter(doc, page, wish);
  if (onPage.free.length === 0) return failure("propose-nothing", { page: page.number });
  const plans = plansOf(matter, wish, page, onPage);
  const proposals = plans.map((plan) => proposalOf(doc, page, onPage, plan, wish));
  return { ok: true, page: page.id, proposals: unlike(proposals), revision };
}

function plansOf(
  { edition, faces, hyphenator, segmenter, isHurried }: BenchMatter,
  wish: Wish,
  page: PageRecord,
  { frames, copy }: PageMatter,
) {
  const { doc } = edition();
  const style = styleOf(doc, page.style);
  const ofType = <Type extends DocRecord["type"]>(type: Type) =>
    copy.filter((record): record is Extract<DocRecord, { type: Type }> => record.type === type);
  const ads = ofType("ad");
  const artwork = new Set(ads.map(({ picture }) => picture));
  const input = {
    stories: ofType("story"),
    pictures: ofType("picture").filter(({ id }) => !artwork.has(id)),
    boxes: ofType("box"),
    ads,
    artwork: recordsOf(doc, "picture").filter(({ id }) => artwork.has(id)),
    earlier: [{ number: page.number, style: style.id, frames }],
    styles: [style],
    styleById: doc.styles,
    firstPage: page.number,
    mostPages: 1,
    faces,
    segmenter: segmenter(),
    hyphenator,
    justify: justifier(faces, hyphenator),
    seed: wish.seed,
    steps: STEPS,
    isEnough: isHurried,
  };
  return proposeEdition(input, wish.count);
}

function proposalOf(doc: Doc, page: PageRecord, { free }: PageMatter, plan: Plan, { language, copy }: Wish): Proposal {
  const made = (plan.pages[0]?.frames ?? []).filter(({ content }) => content.kind !== "jump" || content.direction === "from");
  const frames = withFreeIds(doc, page, made).map((frame) => asItWas(doc, frame));
  const left = copyNotIn(
    frames.map(({ content }) => content),
    free.filter(isCopy),
  );
  const waiting = new Set(recordsOf(doc, "pasteboard").flatMap((board) => board.copy));
  const gone = new Set(left);
  return {
    cost: Math.round(plan.cost * 10) / 10,
    parts: partsOf(plan, language),
    says: saysOf(doc, frames, left, language),
    frames,
    left: left.filter((id) => !waiting.has(id)),
    placed: free.map(({ id }) => id).filter((id) => waiting.has(id) && !gone.has(id) && (copy.includes(id) || isPicture(doc, id))),
  };
}

function isPicture(doc: Doc, id: string): boolean {
  return doc.records.get(id)?.type === "picture";
}

/** A frame that stays is as a person left it: planning has locked it for its own ends. */
function asItWas(doc: Doc, frame: FrameRecord): FrameRecord {
  const before = doc.records.get(frame.id);
  return frame.locked === true && before?.type === "frame" ? before : frame;
}

/** No new frame takes the id of one on another page, which was moved there, or of one in a variant. */
function withFreeIds(doc: Doc, page: PageRecord, frames: readonly FrameRecord[]): readonly FrameRecord[] {
  const own = new Set(page.frames);
  const taken = new Set([...recordsOfAllVariants(doc).map(({ id }) => id)].filter((id) => !own.has(id)));
  const used = new Set([...taken, ...frames.map(({ id }) => id)]);
  let count = 0;
  const next = (): string => {
    do count++;
    while (used.has(`p${page.number}-f${count}`));
    used.add(`p${page.number}-f${count}`);
    return `p${page.number}-f${count}`;
  };
  return frames.map((frame) => (taken.has(frame.id) ? { ...frame, id: next() } : frame));
}

/** Each page once. */
function unlike(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ frames }) => {
    const key = JSON.stringify(frames);
    return !seen.has(key) && seen.add(key);
  });
}
