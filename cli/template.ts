/** `duikai template`: the page templates at hand, one of them, and a new one from a page. */
import { listTemplates, saveTemplate, showTemplate, type TemplateCard } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { tell } from "./compose.js";
import { EXIT } from "./exit.js";
import { print } from "./print.js";

interface TemplateOptions {
  readonly templates?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

export function templateListCommand(options: TemplateOptions): number {
  const listed = listTemplates(options.templates ?? null);
  if (!listed.ok) return tell(listed, options.lang);
  if (options.json) print.line(JSON.stringify(listed.cards, null, 1));
  else for (const card of listed.cards) print.line(say(options.lang, "template-line", factsOf(card, options.lang)));
  return EXIT.fine;
}

export async function templateShowCommand(name: string, options: TemplateOptions & { readonly png?: string }): Promise<number> {
  const shown = await showTemplate({ name, templates: options.templates ?? null }, options.png ?? null);
  if (!shown.ok) return tell(shown, options.lang);
  if (options.json) print.line(JSON.stringify(shown.card, null, 1));
  else for (const line of ["template-line", ...MEASURES]) print.line(say(options.lang, line, factsOf(shown.card, options.lang)));
  if (options.png !== undefined && !options.json) print.line(say(options.lang, "summary-written", { files: options.png }));
  return EXIT.fine;
}

interface SaveOptions extends TemplateOptions {
  readonly page: number;
  readonly id: string;
  readonly name?: string;
  readonly out: string;
}

export async function templateSaveCommand(edition: string, options: SaveOptions): Promise<number> {
  const { page, id, name = null, out, templates = null } = options;
  const saved = await saveTemplate({ edition, page, id, name, out, templates });
  if (!saved.ok) return tell(saved, options.lang);
  print.line(say(options.lang, "template-saved", { id, page, slots: saved.slots, path: saved.path }));
  return EXIT.fine;
}

const MEASURES = ["template-page", "template-area", "template-margins", "template-columns", "template-lines", "template-capacity"];

/** The facts of a card as words; millimetres with two decimals. */
function factsOf({ measures, name, plan: _, next, ...card }: TemplateCard, language: Language): Readonly<Record<string, string | number>> {
  const { page, area, margins, capacity } = measures;
  const lengths = {
    width: page.width,
    height: page.height,
    bleed: measures.bleed,
    areaWidth: area.width,
    areaHeight: area.height,
    ...margins,
    columnWidth: measures.columnWidth,
    gutter: measures.gutter,
    pitch: measures.pitch,
    firstLine: measures.firstLine,
  };
  const words = Object.fromEntries(Object.entries(lengths).map(([key, value]) => [key, value.toFixed(2)]));
  return {
    ...card,
    ...words,
    name: name[language],
    next: next ?? "-",
    furniture: measures.furnitureLines,
    all: capacity.area,
    copy: capacity.copy,
  };
}
