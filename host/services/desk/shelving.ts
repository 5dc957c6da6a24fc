/** The methods of the desk on the editions that there are, and on making new ones. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type PageStyle, pagesIn } from "../../../core/model/index.js";
import { pageMeasures } from "../../../core/page/index.js";
import type { EditionCard, HostApi, PageTemplateCard } from "../../api/index.js";
import { type Failure, failure } from "../failure.js";
import { PACKAGE_ROOT } from "../root.js";
import { EDITION_FILE, savedFacts } from "../savedEdition/index.js";
import { thumbnailOf } from "../templateCards.js";
import { loadTemplates, styleNamed, type Templates } from "../templates.js";
import type { WithEdition } from "./editing.js";
import { hasPicture, keepPicture, readPicture } from "./editionPicture.js";
import { JOURNAL_FILE } from "./journal.js";
import { newEdition } from "./newEdition.js";
import type { Shelf, ShelvedEdition } from "./shelf.js";

type Shelving = Pick<
  HostApi,
  "listEditions" | "editionPicture" | "keepEditionPicture" | "templates" | "templatePicture" | "pageStyle" | "newEdition"
>;

export function shelvingMethods(withEdition: WithEdition, shelf: Shelf): Shelving {
  let kept: Templates | null = null;

  /** The templates that come with the app, read once: a list of them asks for the picture of each. */
  function templatesRead(): Templates | Failure {
    if (kept !== null) return kept;
    const loaded = loadTemplates();
    if (loaded.ok) kept = loaded;
    return loaded;
  }

  return {
    listEditions: async () => ({ ok: true, editions: await Promise.all((await shelf.list()).map(cardOf)) }),
    async editionPicture({ edition }) {
      const shelved = shelf.find(edition);
      return shelved === null ? failure("edition-handle-unknown") : readPicture(shelved.folder);
    },
    keepEditionPicture: ({ edition, bytes }) =>
      withEdition(edition, async ({ session }) => {
        const { readOnly } = session.state();
        return readOnly ?? keepPicture(session.folder, bytes);
      }),
    async templates() {
      const loaded = templatesRead();
      return loaded.ok ? { ok: true, templates: [...loaded.styles.values()].map(templateCard) } : loaded;
    },
    async templatePicture({ template }) {
      const loaded = templatesRead();
      const named = loaded.ok ? styleNamed(loaded, template) : loaded;
      return named.ok ? { ok: true, type: "image/png", bytes: await thumbnail(named.style) } : named;
    },
    async pageStyle({ template }) {
      const loaded = templatesRead();
      return loaded.ok ? styleNamed(loaded, template) : loaded;
    },
    newEdition: (wish) => newEdition(wish, shelf, templatesRead),
  };
}

async function cardOf({ handle, folder, name }: ShelvedEdition): Promise<EditionCard> {
  const [facts, changed] = await Promise.all([savedFacts(folder), changedAt(folder)]);
  return { edition: handle, name, facts, changed, hasPicture: hasPicture(folder) };
}

/** What was done last counts, saved or not. */
async function changedAt(folder: string): Promise<number | null> {
  const files = await Promise.all([EDITION_FILE, JOURNAL_FILE].map((file) => stat(join(folder, file)).catch(() => null)));
  const times = files.flatMap((file) => (file === null ? [] : [Math.round(file.mtimeMs)]));
  return times.length === 0 ? null : Math.max(...times);
}

function templateCard(style: PageStyle): PageTemplateCard {
  const { id, name, kind, sheet, grid, next } = style;
  const { columns, characters, lines, size } = grid;
  const { width, height } = pageMeasures(style).page;
  const inks = style.inks?.kind ?? "cmyk";
  return { id, name, kind, sheet, inks, columns, characters, lines, size, width, height, pages: pagesIn(style), next };
}

/** The picture that comes with a template; one is drawn for a template that has none. */
async function thumbnail(style: PageStyle): Promise<Uint8Array> {
  const path = join(PACKAGE_ROOT, "templates", "thumbnails", `${style.id}.png`);
  return (await readFile(path).catch(() => null)) ?? thumbnailOf(style);
}
