/** What the law wants printed on the front page of every issue (出版形式, newsroom.md §4 and §6): a rule for each fact. */
import { type EditionRecord, type FrameContent, recordOf, styleOf } from "../model/index.js";
import type { BothLanguages } from "../rules/index.js";
import type { PreflightPage, PreflightRule } from "./rule.js";

type FactName = "issue" | "cn" | "sponsor" | "publisher" | "price" | "address" | "printer" | "distribution";

const FACTS: Readonly<Record<FactName, BothLanguages>> = {
  issue: { zh: "期号", en: "Issue number" },
  cn: { zh: "统一刊号", en: "CN number" },
  sponsor: { zh: "主办单位", en: "Sponsor" },
  publisher: { zh: "出版单位", en: "Publisher" },
  price: { zh: "定价", en: "Price" },
  address: { zh: "地址", en: "Address" },
  printer: { zh: "印刷单位", en: "Printer" },
  distribution: { zh: "发行方式", en: "Distribution" },
};

const NAMES: readonly FactName[] = ["issue", "cn", "sponsor", "publisher", "price", "address", "printer", "distribution"];

/** One rule a fact: it is given, and it stands on the front page. */
export const frontFacts: readonly PreflightRule[] = NAMES.map((fact) => ({
  id: `form-${fact}-missing`,
  name: { zh: `缺${FACTS[fact].zh}`, en: `${FACTS[fact].en} missing` },
  definition: {
    zh: `头版的报头、报眼里没有印${FACTS[fact].zh}（edition.json 的 ${fact}）。`,
    en: `Neither nameplate nor ear of the front page prints it (${fact} in edition.json).`,
  },
  why: {
    zh: "这是出版形式项目，审读时缺一项就算一处差错。",
    en: "It belongs to the form of publication: when an issue is examined each that is missing counts as an error.",
  },
  section: "newsroom.md §4, §6",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) => {
    const edition = recordOf(doc, "edition", "edition");
    if (edition.paper === "") return [];
    return pages.flatMap((page) => {
      const { layout } = page;
      const record = recordOf(doc, layout.page, "page");
      if (styleOf(doc, record.style).furniture.kind !== "nameplate") return [];
      const heads = record.frames.filter((id) => isHead(recordOf(doc, id, "frame").content));
      if (heads.length === 0 || isPrinted(page, heads, edition, fact)) return [];
      return [{ place: { page: layout.number }, params: { page: layout.number, field: fact }, frames: heads }];
    });
  },
}));

function isHead({ kind }: FrameContent): boolean {
  return kind === "nameplate" || kind === "ear";
}

function isPrinted({ layout }: PreflightPage, heads: readonly string[], edition: EditionRecord, fact: FactName): boolean {
  const value = withoutBlanks(edition[fact] ?? "");
  if (value === "") return false;
  const words = layout.frames.filter(({ frame }) => heads.includes(frame)).map(({ text }) => withoutBlanks(text));
  return words.some((each) => each.includes(value));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}
