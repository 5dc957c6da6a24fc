/** Style sheets inside a drawing (CSS 2.1 §4, §6.4): rules for all elements, for names, classes and ids; nothing that looks at their surroundings. */
import type { Element } from "./element.js";

export type Declarations = ReadonlyMap<string, string>;

export interface StyleRule {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly declarations: Declarations;
}

/** The rules of a sheet, weaker ones first. Throws on selectors that are not understood, and on rules that load others or depend on the reader. */
export function rulesOf(css: string): readonly StyleRule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "");
  const sheet = withoutAtRules(plain);
  const other = /@[\w-]+/.exec(sheet)?.[0];
  if (other !== undefined) throw new Error(other);
  const rules: StyleRule[] = [];
  for (const [, selectors = "", body = ""] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = declarationsOf(body);
    for (const selector of selectors.split(",")) rules.push({ ...selectorOf(selector.trim()), declarations });
  }
  return rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => strength(a.rule) - strength(b.rule) || a.index - b.index)
    .map(({ rule }) => rule);
}

/** Declarations of a rule or of a `style` attribute. */
export function declarationsOf(body: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of body.split(";")) {
    const at = declaration.indexOf(":");
    if (at < 0) continue;
    found.set(
      declaration.slice(0, at).trim().toLowerCase(),
      declaration
        .slice(at + 1)
        .replace(/!\s*important/i, "")
        .trim(),
    );
  }
  return found;
}

/** Whether a rule is about an element. */
export function matches({ tag, id, classes }: StyleRule, { name, attributes }: Element): boolean {
  const own = (attributes.get("class") ?? "").split(/\s+/);
  return (tag === null || tag === name) && (id === null || id === attributes.get("id")) && classes.every((each) => own.includes(each));
}

/** Fonts and pages of a sheet draw nothing here. */
function withoutAtRules(css: string): string {
  return css.replace(/@(?:font-face|page|namespace|charset)[^{};]*(?:;|\{[^{}]*\})/gi, "");
}

const SELECTOR = /^(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$/;

function selectorOf(selector: string): Omit<StyleRule, "declarations"> {
  const found = SELECTOR.exec(selector);
  if (found === null || selector === "") throw new Error(`selector ${selector.slice(0, 20)}`);
  const [, tag = "*", parts = ""] = found;
  const names = parts.match(/[.#][\w-]+/g) ?? [];
  const ids = names.filter((each) => each.startsWith("#"));
  return {
    tag: tag === "*" ? null : tag,
    id: ids[0]?.slice(1) ?? null,
    classes: names.filter((each) => each.startsWith(".")).map((each) => each.slice(1)),
  };
}

function strength({ tag, id, classes }: StyleRule): number {
  return (id === null ? 0 : 10_000) + 100 * classes.length + (tag === null ? 0 : 1);
}
