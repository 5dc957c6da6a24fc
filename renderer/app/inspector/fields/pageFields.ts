/** Fields of pages and of the edition. */
import { changePages, type EditionChange, inkPage, restylePage, setEdition } from "../../../../core/commands/index.js";
import { inksOfPage, type PageInks, recordsOf } from "../../../../core/model/index.js";
import { choices, type Field, type Section } from "../field.js";
import type { EditionSubject, PageSubject } from "../subjects.js";

function wordsField(name: "section" | "editor" | "layoutEditor" | "proofreader"): Field<PageSubject> {
  return {
    id: `page-${name}`,
    isNarrow: true,
    control: { kind: "text" },
    get: ({ page }) => page[name] ?? "",
    set: (doc, { page }, value, id) => changePages(doc, [page.id], { [name]: String(value ?? "") }, id),
  };
}

/** Inks of a page by their kind; a spot ink is that of its style, or one that another page of the edition has. */
function inksIn(kind: unknown, { doc, style }: PageSubject): PageInks | null {
  if (kind === "k" || kind === "cmyk") return { kind };
  const all = [style.inks, ...recordsOf(doc, "page").map(({ inks }) => inks), ...[...doc.styles.values()].map(({ inks }) => inks)];
  const known = all.find((inks) => inks?.kind === "k-spot");
  return known ?? { kind: "k-spot", name: "套红", ink: { c: 0, m: 1, y: 0.9, k: 0 } };
}

export const PAGE: Section<PageSubject> = {
  id: "page",
  fields: [
    wordsField("section"),
    wordsField("editor"),
    wordsField("layoutEditor"),
    wordsField("proofreader"),
    {
      id: "page-style",
      control: ({ doc, language }) => ({
        kind: "choice",
        choices: [...doc.styles.values()].map(({ id, name }) => ({ value: id, text: name[language] })),
      }),
      get: ({ page }) => page.style,
      set(doc, { page }, value, id) {
        const style = doc.styles.get(String(value));
        return style ? restylePage(doc, page.id, style, id) : null;
      },
    },
    {
      id: "page-inks",
      control: choices("inks", ["k", "k-spot", "cmyk"]),
      get: ({ page, style }) => inksOfPage(page, style).kind,
      set: (doc, subject, value, id) => inkPage(doc, subject.page.id, inksIn(value, subject), id),
    },
  ],
};

type EditionName = Extract<keyof EditionChange, Exclude<keyof EditionSubject["edition"], "id" | "type">>;

function editionField(
  name: EditionName,
  isNarrow?: true,
  control: Field<EditionSubject>["control"] = { kind: "text" },
): Field<EditionSubject> {
  const isNeeded = name === "paper" || name === "date";
  return {
    id: `edition-${name}`,
    control,
    ...(isNarrow ? { isNarrow } : {}),
    get: ({ edition }) => edition[name] ?? "",
    set(doc, _, value, id) {
      const words = String(value ?? "").trim();
      return setEdition(doc, { [name]: words === "" && !isNeeded ? null : words }, id);
    },
  };
}

export const EDITION: Section<EditionSubject> = {
  id: "edition",
  fields: [
    editionField("paper", true),
    editionField("issue", true),
    editionField("date", true, { kind: "text", placeholder: "2026-11-29" }),
    editionField("lunarDate", true),
    editionField("slogan"),
    editionField("cn", true),
    editionField("price", true),
    editionField("publisher"),
    editionField("sponsor"),
    editionField("printer"),
    editionField("distribution"),
    editionField("address"),
    editionField("phone"),
  ],
};
