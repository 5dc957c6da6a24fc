/** Headlines set by hand: sizes, type, letter-space, width scale, air, what stands with the 主题, where its lines break. */
import type { BlockRole, Doc, FrameContent, FrameRecord, HeadlineSetting, StoryRecord } from "../../model/index.js";
import { headlineLineText } from "../../page/index.js";
import { em, pt } from "../../units/index.js";
import { frameOnPage } from "../frames/selected.js";
import { setting as settingOf } from "../frames/settings.js";
import { type Outcome, refusal } from "../outcome.js";
import { wordsOf } from "../text/followStory.js";

/** What a person sets by hand; null leaves it to the house again. */
export interface HeadlineChange {
  readonly size?: number;
  readonly minorSize?: number;
  readonly tracking?: number | null;
  readonly stretch?: number | null;
  readonly above?: number;
  readonly below?: number;
  readonly face?: HeadlineSetting["face"] | null;
  readonly align?: HeadlineSetting["align"] | null;
  readonly style?: HeadlineSetting["style"] | null;
  readonly summaryStyle?: HeadlineSetting["summaryStyle"] | null;
}

/** What a headline holds to, whatever a page style says: type that reads, letters that neither touch nor fall apart. */
const LIMITS = { size: [6, 400], minorSize: [5, 200], tracking: [-0.1, 2], stretch: [0.8, 1.2], above: [0, 20], below: [0, 20] } as const;

/** Sets some of a headline by hand. Refused where a figure is beyond what type can bear. */
export function adjustHeadline(doc: Doc, frame: string, change: HeadlineChange, id: string): Outcome {
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const value = change[name as keyof typeof LIMITS];
    if (value === undefined || value === null) continue;
    if (!Number.isFinite(value) || value < least || value > most) return refusal("refused-range", { least, most });
  }
  return headline(doc, frame, "did-headline", id, (setting) => withChange(setting, change));
}

function withChange(setting: HeadlineSetting, change: HeadlineChange): HeadlineSetting {
  const { size, minorSize, tracking, above, below, ...rest } = change;
  const wanted = {
    ...setting,
    ...(size === undefined ? {} : { size: pt(size) }),
    ...(minorSize === undefined ? {} : { minorSize: pt(minorSize) }),
    ...(tracking === undefined ? {} : { tracking: tracking === null ? null : em(tracking) }),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
    ...rest,
  };
  const { stretch } = wanted;
  const kept = Object.entries(wanted).filter(([name, value]) => isSaid(name, value) && !(name === "stretch" && stretch === 1));
  return Object.fromEntries(kept) as unknown as HeadlineSetting;
}

/** Fields that may be null say so; of all others null means that nothing is said. */
function isSaid(name: string, value: unknown): boolean {
  return value !== undefined && (value !== null || name === "rubric" || name === "summary");
}

/** Parts that may stand with the 主题. */
export type HeadlinePart = "rubric" | "kicker" | "deck" | "summary";

/** Shows a part of the story's headline with the 主题, or leaves it out; its words stay with the story. */
export function showPart(doc: Doc, frame: string, part: HeadlinePart, isShown: boolean, id: string): Outcome {
  const found = headlineOf(doc, frame);
  if (found === null) return null;
  const words = wordsOf(found.story, part);
  if (isShown && words.trim() === "") return refusal("refused-no-part");
  return headline(doc, frame, "did-headline-part", id, (setting) => {
    if (isShown === hasPart(setting, part)) return setting;
    if (part === "kicker" || part === "deck") return { ...setting, [part]: isShown ? words.split("\n") : [] };
    return { ...setting, [part]: isShown ? words.replaceAll("\n", "\u3000") : null };
  });
}

/** Whether a headline shows a part. */
export function hasPart(setting: HeadlineSetting, part: HeadlinePart): boolean {
  return part === "kicker" || part === "deck" ? setting[part].length > 0 : setting[part] !== null;
}

/** Breaks the 主题 where the lines given end. Refused where they say other words than the story. */
export function breakMain(doc: Doc, frame: string, lines: readonly string[], id: string): Outcome {
  const found = headlineOf(doc, frame);
  if (found === null) return null;
  const main = lines.map((line) => headlineLineText(line, 0, line.length)).filter((line) => line !== "");
  const words = wordsOf(found.story, roleOf(found.setting));
  if (bare(main.join("")) !== bare(words)) return refusal("refused-headline-words");
  return headline(doc, frame, "did-headline-lines", id, (setting) => ({ ...setting, main }));
}

function roleOf({ role }: HeadlineSetting): BlockRole {
  return role ?? "headline";
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}

/** Sets the 主题 in so many lines, as even as its characters allow; no line begins with a mark that ends a clause. */
export function lineMain(doc: Doc, frame: string, count: number, id: string): Outcome {
  const found = headlineOf(doc, frame);
  if (found === null) return null;
  const characters = [...found.setting.main.join("")];
  if (!Number.isInteger(count) || count < 1 || count > characters.length)
    return refusal("refused-headline-lines", { most: characters.length });
  if (count === found.setting.main.length) return null;
  return breakMain(doc, frame, evenLines(characters, count), id);
}

/** Marks that do not begin a line (GB/T 15834). */
const NO_START = new Set("，。、；：？！”’）》〉】」』…—·％");

function evenLines(characters: readonly string[], count: number): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (let line = 1; line <= count; line++) {
    let to = line === count ? characters.length : Math.round((characters.length * line) / count);
    while (to < characters.length && NO_START.has(characters[to] ?? "")) to++;
    lines.push(characters.slice(from, to).join(""));
    from = Math.max(from, to);
  }
  return lines;
}

interface FoundHeadline {
  readonly story: StoryRecord;
  readonly setting: HeadlineSetting;
}

function headlineOf(doc: Doc, frame: string): FoundHeadline | null {
  const content = frameOnPage(doc, frame)?.frame.content;
  if (content?.kind !== "headline") return null;
  const story = doc.records.get(content.story);
  return story?.type === "story" ? { story, setting: content.setting } : null;
}

function headline(doc: Doc, frame: string, label: string, id: string, change: (setting: HeadlineSetting) => HeadlineSetting): Outcome {
  return settingOf(doc, frame, label, id, (before): FrameRecord => {
    if (before.content.kind !== "headline") return before;
    const setting = change(before.content.setting);
    const content: FrameContent = { ...before.content, setting };
    return setting === before.content.setting ? before : { ...before, content };
  });
}
