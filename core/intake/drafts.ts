/** Pieces grouped into drafts of stories: bodies first, headlines set aside to be matched (headings.ts). */
import type { Piece } from "./pieces.js";
import { endsWithStop, isFollowUp, isOpeningByline, isRestOfSentence, openingOf, trailingBylineOf } from "./wording.js";

/** The body of a story as it is being put together. */
export interface Draft {
  /** Paragraphs, subheads and quotes in order; each holds the pieces that make it one text. */
  readonly blocks: Piece[][];
  /** Lines that only name the author, before and after the text. */
  readonly openingBylines: Piece[];
  readonly closingBylines: Piece[];
  readonly summaries: Piece[];
  /** Place of the first and the last piece among all pieces. */
  readonly first: number;
  last: number;
  /** Index, among the sources with text, of the one it stands in. */
  readonly source: number;
  /** Neither a headline nor a dateline stands before it: the rest of another story, perhaps. */
  readonly fragment: boolean;
}

/** A headline line or a rubric, with the bodies on both sides of its block. */
export interface Heading {
  readonly piece: Piece;
  /** Index, among the sources with text, of the one it stands in. */
  readonly source: number;
  readonly block: number;
  /** Index of the draft that begins right after the block, and of the one that ended before it. */
  next: number | null;
  readonly previous: number | null;
}

export interface PlacedCaption {
  readonly pieces: Piece[];
  readonly credits: Piece[];
  readonly markers: Piece[];
  /** Index of the draft in or after whose text it stands. */
  after: number | null;
  /** The draft goes on after the caption. */
  inside: boolean;
  /** It stands between a headline and the text that has not begun yet. */
  headed: boolean;
  /** A headline of its own. */
  readonly titles: Piece[];
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly headings: readonly Heading[];
  readonly captions: readonly PlacedCaption[];
  readonly weather: readonly Piece[];
  /** Small print and whatever else has no place. */
  readonly rest: readonly Piece[];
}

export function draftsFromPieces(pieces: readonly Piece[]): Drafts {
  const gatherer = new Gatherer();
  pieces.forEach((piece, index) => {
    gatherer.take(piece, index, pieces[index + 1]);
  });
  return gatherer.finish();
}

/** Most lines of a caption's own headline. */
const MOST_TITLES = 2;

/** Walks over the pieces once; its state is what stands open at the moment. */
class Gatherer {
  private readonly drafts: Draft[] = [];
  private readonly headings: Heading[] = [];
  private readonly captions: PlacedCaption[] = [];
  private readonly weather: Piece[] = [];
  private readonly rest: Piece[] = [];
  private block = 0;
  /** Headline lines since the last body text. */
  private headed = false;
  private bylines: Piece[] = [];
  private summaries: Piece[] = [];
  private caption: PlacedCaption | null = null;
  private interrupted = false;
  /** Index, among the sources with text, of this one, and of its first draft: nothing is joined across the border of two sources. */
  private source = -1;
  private firstDraft = 0;

  take(piece: Piece, index: number, next: Piece | undefined): void {
    if (piece.opensSource) this.openSource();
    switch (piece.role) {
      case "start":
        this.open(piece, index, !piece.byHand && this.isUnheaded() && openingOf(piece.wording.slice(0, 200)).dateline === null);
        return;
      case "body":
      case "table":
        this.paragraph(piece, index);
        return;
      case "subhead":
        if (this.current() && !this.headed) this.append([piece], index);
        else this.heading(piece);
        return;
      case "headline":
      case "rubric":
        this.heading(piece);
        return;
      case "byline":
        this.byline(piece, index, next);
        return;
      case "summary":
        this.summaries.push(piece);
        return;
      case "caption":
      case "marker":
      case "credit":
        this.interrupted = true;
        this.captionPart(piece);
        return;
      case "weather":
        this.interrupted = true;
        this.weather.push(piece);
        return;
      case "pageCredit":
      case "loose":
        this.interrupted = true;
        this.rest.push(piece);
        return;
    }
  }

  finish(): Drafts {
    this.closeSource();
    return { drafts: this.drafts, headings: this.headings, captions: this.captions, weather: this.weather, rest: this.rest };
  }

  private openSource(): void {
    this.closeSource();
    this.source++;
    this.firstDraft = this.drafts.length;
    this.block++;
    this.headed = false;
    this.caption = null;
    this.interrupted = false;
  }

  private closeSource(): void {
    if (this.headed) this.titleCaption();
    const last = this.current();
    if (last) last.closingBylines.push(...this.bylines);
    else this.rest.push(...this.bylines);
    this.rest.push(...this.summaries);
    this.bylines = [];
    this.summaries = [];
    for (const caption of this.headedCaptions()) caption.headed = false;
  }

  /** Captions that wait for the text below their headline; they are the last ones. */
  private headedCaptions(): readonly PlacedCaption[] {
    return this.captions.slice(this.captions.findLastIndex((one) => !one.headed) + 1);
  }

  /** The story that is open in this source. */
  private current(): Draft | undefined {
    return this.drafts.length > this.firstDraft ? this.drafts.at(-1) : undefined;
  }

  /** Nothing stands before the text that says that a story begins. */
  private isUnheaded(): boolean {
    return !this.headed && this.bylines.length === 0;
  }

  private currentNumber(): number | null {
    return this.current() ? this.drafts.length - 1 : null;
  }

  private paragraph(piece: Piece, index: number): void {
    const current = this.current();
    if (!current || this.headed) this.open(piece, index, this.isUnheaded());
    else if (piece.byHand) this.append([piece], index);
    else if (isNextItem(current, piece)) this.append([piece], index);
    else if (isEnded(current) && piece.role !== "table" && !isFollowUp(piece.wording.slice(0, 12))) this.open(piece, index, true);
    else if (isRestOfSentence(piece.wording) && !isOpenEnded(current) && piece.role !== "table") this.open(piece, index, true);
    else if (this.interrupted && piece.role !== "table" && isOpenEnded(current)) this.goOn(current, piece, index);
    else this.append([piece], index);
  }

  private open(piece: Piece, index: number, fragment: boolean): void {
    this.drafts.push({
      blocks: [[piece]],
      openingBylines: this.bylines,
      closingBylines: [],
      summaries: this.summaries,
      first: index,
      last: index,
      source: this.source,
      fragment,
    });
    this.bylines = [];
    this.summaries = [];
    this.begun();
    const number = this.drafts.length - 1;
    for (let at = this.headings.length - 1; at >= 0 && this.headings[at]?.block === this.block; at--) {
      const heading = this.headings[at];
      if (heading) heading.next = number;
    }
    for (const caption of this.headedCaptions()) Object.assign(caption, { after: number, inside: true, headed: false });
    this.block++;
  }

  private append(block: Piece[], index: number): void {
    const current = this.current();
    if (!current) return;
    current.blocks.push(block);
    current.last = index;
    this.begun();
  }

  /** A paragraph goes on that a caption or the like had cut. */
  private goOn(current: Draft, piece: Piece, index: number): void {
    current.blocks.at(-1)?.push(piece);
    current.last = index;
    this.begun();
  }

  private begun(): void {
    const number = this.drafts.length - 1;
    for (let at = this.captions.length - 1; at >= 0 && this.captions[at]?.after === number; at--) {
      const caption = this.captions[at];
      if (caption) caption.inside = true;
    }
    this.headed = false;
    this.caption = null;
    this.interrupted = false;
  }

  private heading(piece: Piece): void {
    if (this.headed) this.titleCaption();
    else this.block++;
    this.headed = true;
    this.caption = null;
    this.headings.push({ piece, block: this.block, source: this.source, next: null, previous: this.currentNumber() });
  }

  /** A headline between which and the next one only a caption stands is the caption's own. */
  private titleCaption(): void {
    const [caption] = this.headedCaptions();
    if (!caption?.headed || caption.pieces.length === 0) return;
    const titles = this.headings.filter((heading) => heading.block === this.block);
    if (titles.length === 0 || titles.length > MOST_TITLES) return;
    this.headings.splice(this.headings.length - titles.length);
    caption.titles.push(...titles.map((heading) => heading.piece));
    for (const told of this.headedCaptions()) told.headed = false;
    this.block++;
  }

  private byline(piece: Piece, index: number, next: Piece | undefined): void {
    const current = this.current();
    const closes = !isOpeningByline(piece.wording) || (next?.role !== "start" && next?.role !== "body" && next?.role !== "summary");
    if (current && !this.headed && closes) {
      current.closingBylines.push(piece);
      current.last = index;
    } else this.bylines.push(piece);
  }

  private captionPart(piece: Piece): void {
    const parts = this.captionFor(piece);
    if (piece.role === "caption") parts.pieces.push(piece);
    else if (piece.role === "credit") parts.credits.push(piece);
    else parts.markers.push(piece);
  }

  /** The caption that a further part belongs to: one text, one credit, one marker each. */
  private captionFor(piece: Piece): PlacedCaption {
    const open = this.caption;
    const taken = piece.role === "caption" ? open?.pieces.length : piece.role === "credit" ? open?.credits.length : open?.markers.length;
    if (open && taken === 0) return open;
    if (open && piece.role === "caption" && open.pieces.every((one) => one.run.text === "")) return open;
    const caption: PlacedCaption = {
      pieces: [],
      credits: [],
      markers: [],
      after: this.headed ? null : this.currentNumber(),
      inside: false,
      headed: this.headed,
      titles: [],
    };
    this.captions.push(caption);
    this.caption = caption;
    return caption;
  }
}

/** Opens with the same sign as the item before it: another item of one column, though that one is signed. */
function isNextItem(draft: Draft, piece: Piece): boolean {
  const above = draft.blocks.at(-1)?.at(-1)?.wording ?? "";
  return /^[▲△▶●◆■◇□]/.test(piece.wording) && above.charAt(0) === piece.wording.charAt(0) && draft.closingBylines.length === 0;
}

/** The author in brackets closes a story. */
export function isEnded(draft: Draft): boolean {
  return draft.closingBylines.length > 0 || trailingBylineOf(draft.blocks.at(-1)?.at(-1)?.wording ?? "") !== null;
}

/** The last paragraph stops in mid-sentence, and is no item of a list. */
export function isOpenEnded(draft: Draft): boolean {
  const last = draft.blocks.at(-1)?.at(-1);
  return (
    last !== undefined &&
    last.role !== "subhead" &&
    last.role !== "table" &&
    !last.item &&
    !/^\d{1,2}[.、．)）]/.test(last.wording) &&
    draft.closingBylines.length === 0 &&
    !isEnded(draft) &&
    !endsWithStop(last.wording.slice(-12)) &&
    !/：$/.test(last.wording)
  );
}

export function draftWording(draft: Draft): string {
  return draft.blocks.map((block) => block.map((piece) => piece.wording).join("")).join("\n");
}
