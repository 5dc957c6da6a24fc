/** A host over the editions in some folders: reads them, lays them out, and never changes a file. */
import { createFaceSet } from "../../../fonts/index.js";
import type { Language } from "../../../messages/index.js";
import type { EditionCard, FaceCard, HostApi, HostFailure, HostFile, Outcome } from "../../api/index.js";
import { failure } from "../failure.js";
import { inWords } from "../findingWords.js";
import { editionFindings } from "../making.js";
import { preparePlaced } from "../placed.js";
import { pressFindings } from "../pressFindings.js";
import { savedFacts } from "../savedEdition/index.js";
import { pictureOf } from "./images.js";
import { createOpened, type OpenOne } from "./opened.js";
import { createShelf, type ShelvedEdition } from "./shelf.js";

/** The desk for the folders given: each is an edition, or holds editions. */
export function createDesk(roots: readonly string[]): HostApi {
  const shelf = createShelf(roots);
  const openShelved = createOpened();
  const faces = createFaceSet();

  async function withEdition<Value>(
    handle: string,
    use: (open: OpenOne, shelved: ShelvedEdition) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const shelved = shelf.find(handle);
    if (shelved === null) return failure("edition-handle-unknown");
    const open = await openShelved(shelved);
    return open.ok ? use(open, shelved) : withoutPath(open, shelved);
  }

  return {
    listEditions: async () => ({ ok: true, editions: await Promise.all((await shelf.list()).map(cardOf)) }),
    openEdition: ({ edition }) =>
      withEdition(edition, async (open, { name }) => {
        const { doc, revision, variants } = open.edition;
        const parts = { version: doc.version, records: [...doc.records.values()], styles: [...doc.styles.values()] };
        return { ok: true, name, ...parts, revision, variants };
      }),
    findings: ({ edition, language }) => withEdition(edition, async (open) => ({ ok: true, findings: await findingsOf(open, language) })),
    picture: ({ edition, key, ppi }) =>
      withEdition(edition, async (open) => fileOr(await pictureOf(open, key, ppi), failure("picture-not-on-pages", { key }))),
    face: async ({ family, weight, depth }) => {
      const face = faces.face(family, weight, depth);
      const card: FaceCard | null = face && {
        key: face.key,
        family: face.family,
        weight: face.weight,
        member: faces.fileOf(face.key)?.member ?? null,
      };
      return { ok: true, face: card };
    },
    font: async ({ key }) => {
      const file = faces.fileOf(key);
      return fileOr(file && { type: "font/sfnt", bytes: file.bytes }, failure("font-key-unknown", { key }));
    },
  };
}

async function cardOf({ handle, folder, name }: ShelvedEdition): Promise<EditionCard> {
  return { edition: handle, name, facts: await savedFacts(folder) };
}

function fileOr(file: HostFile | null, otherwise: HostFailure): Outcome<HostFile> {
  return file === null ? otherwise : { ok: true, ...file };
}

/** No path goes out of the house: what a failure names by its path is named by the edition's own folder. */
function withoutPath(problem: HostFailure, { folder, name }: ShelvedEdition): HostFailure {
  const params = Object.entries(problem.params).map(
    ([key, value]) => [key, typeof value === "string" ? value.replaceAll(folder, name) : value] as const,
  );
  return { ...problem, params: Object.fromEntries(params) };
}

/** What `duikai check` would say of the edition. */
async function findingsOf({ edition, layouts, press }: OpenOne, language: Language) {
  const pictures = await preparePlaced(edition.doc, layouts, edition.originals, { screenPpi: null, press });
  const found = pressFindings(edition.doc, layouts, { pictures, press, past: [], severities: edition.severities });
  return inWords([...editionFindings(edition, layouts), ...found], language).map(({ rule, level, place, frames, message, why }) => ({
    rule,
    level,
    place,
    message,
    ...(frames === undefined ? {} : { frames }),
    ...(why === undefined ? {} : { why }),
  }));
}
