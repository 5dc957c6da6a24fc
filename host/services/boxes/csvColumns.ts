/** The columns that a CSV file of each kind of box may have, and the words that name them. */
import type { CsvKind } from "./boxRows.js";

interface Column {
  readonly field: string;
  /** Names in lower case. */
  readonly words: readonly string[];
}

/** The columns of each kind. */
export const COLUMNS: Readonly<Record<CsvKind, readonly Column[]>> = {
  weather: [
    { field: "when", words: ["日期", "when", "date"] },
    { field: "sky", words: ["天气", "天空状况", "sky", "weather"] },
    { field: "wind", words: ["风力风向", "风向风力", "风力", "风", "wind"] },
    { field: "low", words: ["最低气温", "最低", "低温", "low"] },
    { field: "high", words: ["最高气温", "最高", "高温", "high"] },
    { field: "name", words: ["指数", "指数名称", "名称", "index", "name"] },
    { field: "level", words: ["级别", "等级", "level"] },
    { field: "grade", words: ["程度", "评价", "grade"] },
    { field: "advice", words: ["建议", "提示", "advice"] },
  ],
  pages: [
    { field: "page", words: ["版次", "版序", "版", "版面", "page"] },
    { field: "section", words: ["栏目", "版名", "section"] },
    { field: "headline", words: ["标题", "headline", "title"] },
  ],
  prices: [
    { field: "name", words: ["品名", "名称", "品种", "商品", "name"] },
    { field: "unit", words: ["单位", "计量单位", "unit"] },
    { field: "price", words: ["价格", "现价", "今日价格", "单价", "price"] },
    { field: "change", words: ["涨跌", "变化", "涨跌幅", "change"] },
  ],
  schedule: [
    { field: "date", words: ["日期", "date"] },
    { field: "time", words: ["时间", "time"] },
    { field: "what", words: ["内容", "节目", "活动", "项目", "赛事", "对阵", "what", "title", "programme", "fixture"] },
    { field: "where", words: ["地点", "场地", "频道", "where", "place", "channel"] },
  ],
};

/** Columns of which a table of a kind has at least one of each group. */
const NEEDED: Readonly<Record<CsvKind, readonly (readonly string[])[]>> = {
  weather: [["sky", "level"]],
  pages: [["page"], ["headline", "section"]],
  prices: [["price"], ["name"]],
  schedule: [["what"], ["date", "time"]],
};

const KINDS: readonly CsvKind[] = ["weather", "prices", "pages", "schedule"];

/** The kind of box whose columns these are; null when they fit none. */
export function kindOfColumns(names: readonly string[]): CsvKind | null {
  const has = (kind: CsvKind, field: string): boolean =>
    COLUMNS[kind].some((column) => column.field === field && names.some((name) => column.words.includes(name.toLowerCase())));
  return KINDS.find((kind) => NEEDED[kind].every((group) => group.some((field) => has(kind, field)))) ?? null;
}
