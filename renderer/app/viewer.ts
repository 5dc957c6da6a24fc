/** The viewer: editions of the host, their pages as they will be printed, and what is wrong with them. */
import type { EditionCard, HostApi, HostFailure, OpenedEdition, WordedFinding } from "../../host/api/index.js";
import { type Language, say } from "../../messages/index.js";
import { byId, made, pictureFrom } from "./elements.js";

/** Pixels an inch of thumbnails, and of the page on the stage. */
const THUMBNAIL_PPI = 12;
const STAGE_PPI = 144;
const LANGUAGE_KEPT = "duikai-language";

/** What is looked at. */
interface View {
  language: Language;
  editions: readonly EditionCard[];
  edition: string | null;
  page: number;
}

export async function startViewer(host: HostApi): Promise<void> {
  const view: View = { language: keptLanguage(), editions: [], edition: null, page: 1 };
  const words = (id: string, params?: Readonly<Record<string, string | number>>) => say(view.language, id, params);
  const chooser = byId("edition", HTMLSelectElement);
  const switcher = byId("language", HTMLButtonElement);
  const show = () => {
    document.documentElement.lang = view.language === "zh" ? "zh-CN" : "en";
    switcher.textContent = words("desk-other-language");
    return showEdition(host, view, words);
  };
  chooser.addEventListener("change", () => {
    view.edition = chooser.value;
    view.page = 1;
    void show();
  });
  switcher.addEventListener("click", () => {
    view.language = view.language === "zh" ? "en" : "zh";
    localStorage.setItem(LANGUAGE_KEPT, view.language);
    void show();
  });
  const listed = await host.listEditions({});
  if (!listed.ok) return tell(listed, words);
  view.editions = listed.editions;
  view.edition = listed.editions[0]?.edition ?? null;
  chooser.replaceChildren(...listed.editions.map(({ edition, name }) => made("option", { value: edition }, name)));
  chooser.hidden = listed.editions.length === 0;
  await show();
}

type Words = (id: string, params?: Readonly<Record<string, string | number>>) => string;

function keptLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEPT) === "en" ? "en" : "zh";
}

async function showEdition(host: HostApi, view: View, words: Words): Promise<void> {
  const { edition } = view;
  const card = view.editions.find((each) => each.edition === edition);
  byId("facts", HTMLElement).textContent = card?.facts ? words("desk-edition", card.facts) : "";
  byId("board", HTMLElement).replaceChildren();
  byId("findings", HTMLElement).replaceChildren();
  if (edition === null) return placard(words("desk-no-editions"));
  placard(words("desk-opening"));
  const opened = await host.openEdition({ edition });
  if (view.edition !== edition) return;
  if (!opened.ok) return tell(opened, words);
  await showPages(host, view, opened, words);
  await showFindings(host, view, words);
}

/** Says something where the page would stand. */
function placard(text: string): void {
  byId("stage", HTMLElement).replaceChildren(made("p", { className: "quiet" }, text));
}

function tell(problem: HostFailure, words: Words): void {
  placard(words(problem.code, problem.params));
}

async function showPages(host: HostApi, view: View, opened: OpenedEdition, words: Words): Promise<void> {
  const { edition } = view;
  const pages = opened.records.filter((record) => record.type === "page").sort((a, b) => a.number - b.number);
  const board = byId("board", HTMLElement);
  const buttons = pages.map(({ number, section }) => {
    const label = words("desk-page", { page: number, section });
    return { number, label, button: made("button", { type: "button" }, label) };
  });
  const choose = (number: number) => {
    view.page = number;
    for (const each of buttons) each.button.ariaCurrent = each.number === number ? "page" : null;
    return showPage(host, view, words);
  };
  for (const { number, button } of buttons) button.addEventListener("click", () => void choose(number));
  board.replaceChildren(...buttons.map(({ button }) => button));
  await choose(view.page);
  for (const { number, label, button } of buttons) {
    if (edition === null || view.edition !== edition) return;
    const image = await host.pageImage({ edition, page: number, ppi: THUMBNAIL_PPI });
    if (image.ok) button.prepend(pictureFrom(image.bytes, image.type, label));
  }
}

async function showPage(host: HostApi, view: View, words: Words): Promise<void> {
  const { edition, page } = view;
  if (edition === null) return;
  placard(words("desk-painting"));
  const image = await host.pageImage({ edition, page, ppi: STAGE_PPI });
  if (view.edition !== edition || view.page !== page) return;
  if (!image.ok) return tell(image, words);
  byId("stage", HTMLElement).replaceChildren(pictureFrom(image.bytes, image.type, String(page)));
}

async function showFindings(host: HostApi, view: View, words: Words): Promise<void> {
  const { edition, language } = view;
  if (edition === null) return;
  const panel = byId("findings", HTMLElement);
  panel.replaceChildren(made("h2", {}, words("desk-checking")));
  const found = await host.findings({ edition, language });
  if (view.edition !== edition || view.language !== language) return;
  if (!found.ok) return panel.replaceChildren(made("h2", {}, words(found.code, found.params)));
  const { findings } = found;
  const title = findings.length === 0 ? words("desk-findings-none") : words("desk-findings", { count: findings.length });
  panel.replaceChildren(made("h2", {}, title), made("ul", {}, ...findings.map(findingRow)));
}

function findingRow({ level, message, why }: WordedFinding): HTMLElement {
  return made("li", { className: level }, message, ...(why === undefined ? [] : [made("div", { className: "quiet" }, why)]));
}
