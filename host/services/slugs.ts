/** What the slugs round pages say: which page of which paper, for which press, in which file. */
import { BLACK, type Doc, type Ink, inksOfPage, type PageInks, pagesIn, REGISTRATION, recordOf, styleOf } from "../../core/model/index.js";
import type { PageLayout } from "../../core/page/index.js";
import type { SlugWords } from "../../core/sheet/index.js";
import { type Language, say } from "../../messages/index.js";
import { VERSIONS } from "../../paint/pdf/index.js";
import type { Press } from "./conditions.js";

/** The words stand on every plate; the name of an ink on its own alone, so that plates can be told apart. */
export function slugOfPage(
  doc: Doc,
  layout: PageLayout,
  { condition, standard }: Press,
  { file, language }: { readonly file: string; readonly language: Language },
): readonly SlugWords[] {
  const page = recordOf(doc, layout.page, "page");
  const onAll = (words: readonly string[]) => words.filter((text) => text !== "").map((text) => ({ text, ink: REGISTRATION }));
  return [
    ...onAll(namesOfPage(doc, layout, language)),
    ...namedInks(inksOfPage(page, styleOf(doc, page.style))),
    ...onAll([
      condition.name[language],
      say(language, "slug-ink-limit", { limit: condition.inkLimit }),
      condition.intent.identifier,
      VERSIONS[standard],
      file,
    ]),
  ];
}

/** Paper, date, number and section of a page. */
export function namesOfPage(doc: Doc, { page: id, number }: PageLayout, language: Language): readonly string[] {
  const { paper, date } = recordOf(doc, "edition", "edition");
  const { section, style } = recordOf(doc, id, "page");
  const page = pagesIn(styleOf(doc, style)) === 2 ? `${number}–${number + 1}` : number;
  return [paper, date, say(language, "slug-page", { page }), section];
}

function namedInks(inks: PageInks): readonly SlugWords[] {
  const none: Ink = { c: 0, m: 0, y: 0, k: 0 };
  if (inks.kind === "cmyk")
    return [
      { text: "C", ink: { ...none, c: 1 } },
      { text: "M", ink: { ...none, m: 1 } },
      { text: "Y", ink: { ...none, y: 1 } },
      { text: "K", ink: BLACK },
    ];
  return [{ text: "K", ink: BLACK }, ...(inks.kind === "k" ? [] : [{ text: inks.name, ink: inks.ink }])];
}
