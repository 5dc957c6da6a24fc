/**
 * Raw copy to stories. Lines are labelled as a sequence (design.md §7), labelled lines become pieces, pieces
 * drafts of stories, and headlines, continuations, captions and pictures find their stories. Every
 * character of the copy ends in the ledger; what is uncertain becomes a question with a proposed answer.
 */
import {
  type CopyPart,
  type CopyReview,
  type Finding,
  type IntakeCaption,
  type IntakeQuestion,
  type LooseCaption,
  type LooseText,
  type PictureRecord,
  UNREVIEWED,
  type WeatherFields,
} from "../model/index.js";
import { setAside } from "./asides.js";
import { assignCaptions, type Caption, captionOf, captionsOfPictures } from "./captions.js";
import { matchContinuations } from "./continuations.js";
import { type Copy, copyFromSources, placeOf } from "./copy.js";
import { copyPartsOf } from "./copyParts.js";
import { type Drafts, draftsFromPieces } from "./drafts.js";
import { pagesFromLines } from "./features.js";
import { type Hand, handOf } from "./hand.js";
import { matchHeadlines, withRubricsGiven } from "./headings.js";
import { labelLines } from "./label.js";
import { Ledger } from "./ledger.js";
import { splitLines } from "./lines.js";
import { askLoose, type LooseRun, looseTexts, restOf, storyFromLoose } from "./loose.js";
import { pairPictures } from "./pairing.js";
import { homeOfPicture } from "./pictureHomes.js";
import { type Piece, piecesFromLabels } from "./pieces.js";
import { mapPrivateUse } from "./privateUse.js";
import { askContinuations, askEncodings, askHeadlines, askPrivateUse, askRoles, askTruncated, Questions } from "./questions.js";
import { ranksOf } from "./ranks.js";
import { intakeStoryOf, storyRecordOf } from "./records.js";
import type { Run } from "./run.js";
import { type Assembly, assembleStories, type Story } from "./stories.js";
import type { CopySource, IntakeResult, PictureSource } from "./types.js";
import { readWeather } from "./weather.js";

/**
 * Reads copy into stories, captions, a weather box and what is left, with questions, repairs and the account of every character.
 * What a person has said in a `review` holds.
 */
export function intakeCopy(
  sources: readonly CopySource[],
  pictures: readonly PictureSource[],
  review: CopyReview = UNREVIEWED,
): IntakeResult {
  const copy = copyFromSources(sources);
  const hand = handOf(copy, review);
  const ledger = new Ledger(copy);
  const questions = new Questions(copy);
  const all = splitLines(copy, ledger, hand.splits);
  const { lines, asides } = setAside(copy, all, hand.saidOf);
  const labels = labelLines(pagesFromLines(lines), hand.roleOf);
  const pieces = piecesFromLabels(copy, lines, labels, ledger);
  const drafts = withRubricsGiven(draftsFromPieces(pieces), hand.homeOf);
  const continuations = matchContinuations(drafts.drafts, hand.homeOf);
  const matches = matchHeadlines(drafts, hand.homeOf);
  const recognised = assembleStories(drafts.drafts, drafts.headings, matches, continuations, copy, ledger, hand.headlinePartOf);
  const idOf = (draft: number): string => storyId(recognised.storyOfDraft[draft] ?? 0);

  askEncodings(questions, copy, sources);
  askRoles(questions, lines, labels);
  askHeadlines(questions, recognised.stories, idOf);
  askContinuations(questions, continuations, drafts.drafts, idOf);
  const continued = new Set(continuations.map((one) => one.draft).filter((draft) => draft !== null));
  askTruncated(questions, drafts.drafts, continued);
  askPrivateUse(questions, copy, (code) => mapPrivateUse(code) !== null);

  const { captions, pairs } = captionsAndPictures(drafts, recognised, copy, ledger, sources, pictures, hand);
  askCaptions(captions, questions);
  const weather = readWeather(drafts.weather);
  const apart = looseTexts(drafts, recognised, weather.unread, ledger);
  const isBlank = recognised.stories.length + captions.length + drafts.weather.length === 0 && apart.length > 0;
  const assembly = isBlank ? { ...recognised, stories: [storyFromLoose(apart, questions)] } : recognised;
  const loose = [...asides, ...(isBlank ? [] : apart)].sort((a, b) => (a.run.at[0] ?? 0) - (b.run.at[0] ?? 0));
  askLoose(loose, questions);
  claimStories(assembly.stories, ledger);
  claimCaptions(captions, ledger);
  for (const label of weather.labels) claimRun(label, "drop:weather-label", ledger);
  claimPieces(weather.days, "box1.days", ledger);
  claimPieces(weather.indices, "box1.indices", ledger);
  claimLoose(loose, 0, ledger);
  const rest = restOf(copy, questions, ledger);
  claimLoose(rest, loose.length, ledger);
  return resultOf({
    sources,
    copy,
    ledger,
    questions,
    assembly,
    captions,
    pairs,
    pictures,
    weather: weather.fields,
    loose: [...loose, ...rest],
    review,
    parts: copyPartsOf({ copy, lines: all, flow: lines, pieces, hand, ledger, captions: captions.map(({ story }) => story) }),
  });
}

function storyId(index: number): string {
  return `s${index + 1}`;
}

interface Told {
  readonly captions: readonly Caption[];
  readonly pairs: readonly { readonly caption: number | null; readonly picture: number | null }[];
}

function captionsAndPictures(
  drafts: Drafts,
  assembly: Assembly,
  copy: Copy,
  ledger: Ledger,
  sources: readonly CopySource[],
  pictures: readonly PictureSource[],
  hand: Hand,
): Told {
  const told = drafts.captions
    .filter((caption) => caption.pieces.length > 0 || caption.credits.length > 0)
    .map((caption) => captionOf(caption, caption.after === null ? null : (assembly.storyOfDraft[caption.after] ?? null), copy, ledger));
  const texts = assembly.stories.map((story) => story.blocks.map((block) => block.run.text).join("\n"));
  const onlyStoryOf = (caption: Caption): number | null => onlyStoryBeside(caption, assembly.stories, copy);
  const homeByHand = (caption: Caption): Caption => {
    const said = caption.runs?.map((run) => hand.homeOf(run, drafts.drafts)).find((home) => home !== undefined);
    if (said === undefined) return caption;
    return { ...caption, story: said === null ? null : (assembly.storyOfDraft[said] ?? null), confidence: 1 };
  };
  const placed = assignCaptions(told, texts, onlyStoryOf).map(homeByHand);
  const places = { copy, sources, stories: assembly.stories };
  const first = pairPictures(placed, pictures, places);
  const taken = new Set(first.filter((pair) => pair.caption !== null).map((pair) => pair.picture));
  const own = captionsOfPictures(pictures).flatMap((caption, at) => {
    const picture = pictures[at];
    if (caption === null || picture === undefined || taken.has(at)) return [];
    const story = homeOfPicture(picture, assembly.stories, sources, copy);
    return [story === null ? caption : { ...caption, story, confidence: 0.95 }];
  });
  const captions = [...placed, ...assignCaptions(own, texts, onlyStoryOf)].map(homeByHand);
  return { captions, pairs: own.length === 0 ? first : pairPictures(captions, pictures, places) };
}

/** The story in the same file as a caption, when there is no other in it. */
function onlyStoryBeside(caption: Caption, stories: readonly Story[], copy: Copy): number | null {
  const at = caption.runs?.find((run) => run.at.length > 0)?.at[0];
  if (at === undefined) return null;
  const { source } = placeOf(copy, at);
  const beside = [...stories.keys()].filter((story) => stories[story]?.source === source);
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

function askCaptions(captions: readonly Caption[], questions: Questions): void {
  for (const caption of captions) {
    const at = caption.runs?.flatMap((run) => run.at) ?? [];
    const [from] = at;
    if (from === undefined || caption.confidence >= 0.8) continue;
    const proposed = caption.story === null ? "no story" : storyId(caption.story);
    const other = caption.story === null ? caption.near : null;
    const alternatives = [{ reading: other === null ? "no story" : storyId(other), confidence: 1 - caption.confidence }];
    questions.ask({ from, to: (at.at(-1) ?? from) + 1, about: "caption-story", proposed, alternatives, confidence: caption.confidence });
  }
}

function claimRun(run: Run, destination: string, ledger: Ledger): void {
  for (const at of run.at) ledger.claim(at, at + 1, destination);
}

function claimStories(stories: readonly Story[], ledger: Ledger): void {
  stories.forEach((story, index) => {
    const id = storyId(index);
    for (const head of story.heads) claimRun(head.run, `${id}.${head.part}`, ledger);
    for (const block of story.blocks) {
      claimRun(block.run, `${id}.${block.role === "subhead" ? "subhead" : "body"}`, ledger);
      for (const mark of block.marks)
        for (const at of block.run.at.slice(mark.from, mark.to)) ledger.claim(at, at + 1, `${id}.${mark.kind}`);
    }
  });
}

function claimCaptions(captions: readonly Caption[], ledger: Ledger): void {
  captions.forEach((caption, index) => {
    for (const run of caption.runs ?? []) claimRun(run, `caption${index + 1}`, ledger);
  });
}

function claimPieces(pieces: readonly Piece[], destination: string, ledger: Ledger): void {
  for (const piece of pieces) for (const at of piece.run.at) if (!ledger.isClaimed(at)) ledger.claim(at, at + 1, destination);
}

function claimLoose(loose: readonly LooseRun[], before: number, ledger: Ledger): void {
  loose.forEach((one, index) => {
    claimRun(one.run, `loose${before + index + 1}`, ledger);
  });
}

interface Parts extends Told {
  readonly sources: readonly CopySource[];
  readonly copy: Copy;
  readonly ledger: Ledger;
  readonly questions: Questions;
  readonly assembly: Assembly;
  readonly pictures: readonly PictureSource[];
  readonly weather: WeatherFields;
  readonly loose: readonly LooseRun[];
  readonly review: CopyReview;
  readonly parts: readonly CopyPart[];
}

function resultOf(parts: Parts): IntakeResult {
  const { assembly, captions, ledger, weather } = parts;
  const ranks = ranksOf(assembly.stories);
  const captionsOf = (story: number): readonly IntakeCaption[] =>
    captions.filter((caption) => caption.story === story).map(({ text, credit }) => ({ text, credit }));
  const hasWeather = weather.days.length > 0 || weather.indices.length > 0;
  const loose: readonly LooseText[] = parts.loose.map(({ run, guess }) => ({ text: run.text, guess }));
  const stories = assembly.stories.map((story, at) => storyRecordOf(story, storyId(at), ranks[at] ?? at + 1));
  return {
    intake: {
      sources: parts.sources.map((source) => ({ name: source.name, encoding: source.encoding, codeUnits: source.text.length })),
      stories: assembly.stories.map((story, at) => intakeStoryOf(story, storyId(at), ranks[at] ?? at + 1, captionsOf(at))),
      captions: captions
        .filter((caption) => caption.story === null)
        .map(({ text, credit }): LooseCaption => ({ text, credit, story: null })),
      boxes: hasWeather ? [{ kind: "weather", fields: weather }] : [],
      loose,
      questions: parts.questions.all().filter((question) => !isSettled(question, parts.review)),
      repairs: ledger.repairs(),
      accounting: ledger.accounting(),
    },
    stories,
    pictures: pictureRecords(parts),
    boxes: hasWeather ? [{ id: "box1", type: "box", data: { kind: "weather", fields: weather } }] : [],
    findings: findingsOf(parts),
    parts: parts.parts,
    starts: assembly.stories.map((story) => placeOf(parts.copy, startOf(story))),
  };
}

function isSettled({ source, from, about }: IntakeQuestion, { settled }: CopyReview): boolean {
  return settled.some((each) => each.source === source && each.at === from && each.about === about);
}

/** Where the text of a story begins; its headline where it has no text. */
function startOf({ blocks, heads }: Story): number {
  return [...blocks, ...heads].map(({ run }) => run.at[0]).find((at) => at !== undefined) ?? 0;
}

function pictureRecords({ assembly, captions, copy, pairs, pictures, sources }: Parts): readonly PictureRecord[] {
  return pairs.map(({ caption, picture }, index): PictureRecord => {
    const told = caption === null ? undefined : captions[caption];
    const file = picture === null ? undefined : pictures[picture];
    const home = told ? told.story : file ? homeOfPicture(file, assembly.stories, sources, copy) : null;
    return {
      id: `p${index + 1}`,
      type: "picture",
      file: file?.pixels ? file.name : null,
      pixels: file?.pixels ?? null,
      caption: told?.text ?? "",
      credit: told?.credit ?? file?.credit ?? null,
      story: home === null ? null : storyId(home),
      ...(file?.pixels ? kept(file) : {}),
    };
  });
}

/** What a record of a picture takes over from its file. */
function kept({ hash, faces = [], outline }: PictureSource): Pick<PictureRecord, "hash" | "faces" | "outline"> {
  return { ...(hash === undefined ? {} : { hash }), ...(faces.length === 0 ? {} : { faces }), ...(outline ? { outline } : {}) };
}

/** A missing picture or headline is found on the page, where it has a place. */
function findingsOf({ pairs, pictures }: Parts): readonly Finding[] {
  const untold = pairs.flatMap(({ caption, picture }) => (caption === null && picture !== null ? [pictures[picture]?.name ?? ""] : []));
  return untold.map((file): Finding => ({ rule: "caption-missing", level: "info", place: { source: file }, params: { file } }));
}
