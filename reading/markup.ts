/** HTML as a row of tokens, as forgiving as browsers are: what is no tag is text. Nothing is fetched and nothing runs. */

export type MarkupToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly isClosed: boolean }
  | { readonly kind: "close"; readonly name: string };

/** Elements whose content is no markup. */
const RAW = new Set(["script", "style", "title", "textarea", "noscript", "xmp"]);

export function markupTokens(markup: string): readonly MarkupToken[] {
  const tokens: MarkupToken[] = [];
  let at = 0;
  while (at < markup.length) {
    const next = markup.indexOf("<", at);
    if (next !== at) tokens.push({ kind: "text", text: withCharacters(markup.slice(at, next < 0 ? markup.length : next)) });
    if (next < 0) break;
    at = tokenAt(markup, next, tokens);
  }
  return tokens;
}

/** Reads what begins with "<"; gives the offset behind it. */
function tokenAt(markup: string, at: number, tokens: MarkupToken[]): number {
  if (markup.startsWith("<!--", at)) return behind(markup, "-->", at + 4);
  if (/[!?]/.test(markup.charAt(at + 1))) return behind(markup, ">", at + 2);
  TAG.lastIndex = at;
  const [whole, slash, name = "", rest = ""] = TAG.exec(markup) ?? [];
  if (whole === undefined) {
    tokens.push({ kind: "text", text: "<" });
    return at + 1;
  }
  const end = at + whole.length;
  const lower = name.toLowerCase();
  if (slash === "/") tokens.push({ kind: "close", name: lower });
  else {
    tokens.push({ kind: "open", name: lower, attributes: attributesOf(rest), isClosed: rest.endsWith("/") || VOID.has(lower) });
    if (RAW.has(lower)) return endOfRaw(markup, lower, end);
  }
  return end;
}

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/y;
const VOID = new Set(["br", "hr", "img", "input", "meta", "link", "wbr", "col", "base", "area", "source"]);
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return new Map(found.map(([, name = "", double, single, bare]) => [name.toLowerCase(), withCharacters(double ?? single ?? bare ?? "")]));
}

function behind(markup: string, sign: string, from: number): number {
  const end = markup.indexOf(sign, from);
  return end < 0 ? markup.length : end + sign.length;
}

function endOfRaw(markup: string, name: string, from: number): number {
  const end = markup.toLowerCase().indexOf(`</${name}`, from);
  return end < 0 ? markup.length : end;
}

/** Characters by name, as far as word processors and pages of news use them. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      amp: "&",
      lt: "<",
      gt: ">",
      quot: '"',
      apos: "'",
      nbsp: "\u00a0",
      ensp: "\u2002",
      emsp: "\u2003",
      thinsp: "\u2009",
      shy: "\u00ad",
    },
    ...{ zwnj: "\u200c", zwj: "\u200d", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", laquo: "«", raquo: "»", hellip: "…", mdash: "—" },
    ...{ ndash: "–", middot: "·", bull: "•", times: "×", divide: "÷", deg: "°", plusmn: "±", yen: "¥", pound: "£", euro: "€", cent: "¢" },
    ...{ sect: "§", para: "¶", copy: "©", reg: "®", trade: "™", permil: "‰", prime: "′", Prime: "″", larr: "←", rarr: "→", uarr: "↑" },
    ...{
      darr: "↓",
      le: "≤",
      ge: "≥",
      ne: "≠",
      frac12: "½",
      sup2: "²",
      sup3: "³",
      eacute: "é",
      uuml: "ü",
      ouml: "ö",
      auml: "ä",
      tilde: "˜",
    },
  }),
);
const LAST_CODE = 0x10ffff;

function withCharacters(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]\w{1,7}));?/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= LAST_CODE && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
