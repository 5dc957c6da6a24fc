/** What is wrong with an edition as it stands, and what would put it right. */
import { replacing } from "../../../../core/edit/index.js";
import { copyIn, type Doc, type Finding } from "../../../../core/model/index.js";
import type { PageLayout } from "../../../../core/page/index.js";
import { type Language, say } from "../../../../messages/index.js";
import type { ArgumentsOf, HostResults, Outcome, WordedFinding } from "../../../api/index.js";
import { type Press, pressOfEdition, readPress } from "../../conditions.js";
import { type Failure, failure } from "../../failure.js";
import { inWords } from "../../findingWords.js";
import { editionFindings, makeOpened } from "../../making.js";
import { preparePlaced } from "../../placed.js";
import { pressFindings } from "../../pressFindings.js";
import { layoutForPress } from "../../pressLayout.js";
import type { BenchMatter } from "./matter.js";
import { rememberedPictures } from "./pictures.js";

/** A finding, by the name under which clients know it. */
interface Found {
  readonly id: string;
  readonly about: WordedFinding["about"];
  readonly finding: Finding;
}

type AllFound = { readonly ok: true; readonly found: readonly Found[] } | Failure;

/** What `duikai check` would say of the edition. */
export async function findingsOf(matter: BenchMatter, { language }: ArgumentsOf<"findings">): Promise<Outcome<HostResults["findings"]>> {
  const all = await found(matter);
  const { doc, revision } = matter.edition();
  return all.ok ? { ok: true, findings: worded(doc, all.found, language), revision } : all;
}

/** The mend of a finding as a step; a failure where the finding is gone, or nothing can be done about it. */
export async function mendOf(matter: BenchMatter, { finding }: ArgumentsOf<"mend">): Promise<Outcome<HostResults["mend"]>> {
  const all = await found(matter);
  if (!all.ok) return all;
  const { doc, revision } = matter.edition();
  const mend = all.found.find(({ id }) => id === finding)?.finding.mend;
  const plain = mend && replacing(doc, `mend ${finding}`, mend.does, mend.frames);
  return plain ? { ok: true, transaction: { ...plain, params: mend.params }, revision } : failure("mend-none");
}

/** Findings of a file that was put out, which nothing mends. */
export function wordedFindings(doc: Doc, findings: readonly Finding[], language: Language): readonly WordedFinding[] {
  return worded(doc, named(findings.map((finding) => ({ about: "print", finding: withoutMend(finding) }))), language);
}

function withoutMend({ mend: _, ...finding }: Finding): Finding {
  return finding;
}

function found(matter: BenchMatter): Promise<AllFound> {
  return matter.once("findings", () => findAll(matter));
}

async function findAll(matter: BenchMatter): Promise<AllFound> {
  const { doc, revision, opened } = matter.edition();
  const read = readPress(pressOfEdition(doc));
  if (!read.ok) return read;
  const made = await makeOpened({ ok: true, ...opened, doc, revision }, matter, read.press);
  if (!made.ok) return made;
  const { edition, layouts } = await layoutForPress(made.edition, read.press);
  const ofLayout = editionFindings(edition, layouts);
  const ofPrint = await printFindings(edition, layouts, read.press);
  return {
    ok: true,
    found: named([
      ...ofLayout.map((finding) => ({ about: "layout" as const, finding })),
      ...ofPrint.map((finding) => ({ about: "print" as const, finding })),
    ]),
  };
}

async function printFindings(
  edition: Parameters<typeof editionFindings>[0],
  layouts: readonly PageLayout[],
  press: Press,
): Promise<readonly Finding[]> {
  const workers = rememberedPictures();
  const pictures = await preparePlaced(edition.doc, layouts, edition.originals, { screenPpi: null, press, workers });
  return pressFindings(edition.doc, layouts, { pictures, press, past: [], severities: edition.severities });
}

/** Names made of what findings are about, so that they stay when other findings come and go; the second of one name says so. */
function named(findings: readonly Omit<Found, "id">[]): readonly Found[] {
  const counts = new Map<string, number>();
  return findings.map(({ about, finding }) => {
    const { rule, place, frames = [] } = finding;
    const at = frames.length > 0 ? frames.join("+") : (place.frame ?? place.story ?? place.source ?? "");
    const name = `${rule}:${place.page ?? ""}:${at}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id: count === 1 ? name : `${name}#${count}`, about, finding };
  });
}

function worded(doc: Doc, found: readonly Found[], language: Language): readonly WordedFinding[] {
  const words = inWords(
    found.map(({ finding }) => finding),
    language,
  );
  return found.flatMap(({ id, about, finding }, index) => {
    const { message = "", why } = words[index] ?? {};
    const { rule, level, frames, mend } = finding;
    return [
      {
        id,
        about,
        rule,
        level,
        place: placeOf(doc, finding),
        message,
        mend: mend === undefined ? null : say(language, mend.does, mend.params),
        ...(frames === undefined ? {} : { frames }),
        ...(why === undefined ? {} : { why }),
      },
    ];
  });
}

/** The place with the frame and the story that it names only through others. */
function placeOf(doc: Doc, { place, frames = [] }: Finding): Finding["place"] {
  const frame = place.frame ?? frames[0];
  const record = frame === undefined ? undefined : doc.records.get(frame);
  const copy = record?.type === "frame" ? copyIn(record.content) : [];
  const story = place.story ?? copy.find((id) => doc.records.get(id)?.type === "story");
  return { ...place, ...(frame === undefined ? {} : { frame }), ...(story === undefined ? {} : { story }) };
}
