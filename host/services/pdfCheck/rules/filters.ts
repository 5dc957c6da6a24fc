/** Old and new ways of packing data that devices for PDF/X-1a need not know (ISO 15930-4 §6.7): the page would stop, or lack its pictures. */
import type { Finding } from "../../../../core/model/index.js";
import { filtersOf } from "../objects/streams.js";
import { streamOf } from "../objects/values.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

const REFUSED = { x1a: new Set(["LZWDecode", "LZW", "JBIG2Decode", "JPXDecode", "Crypt"]), x4: new Set(["Crypt"]) } as const;

export function checkFilters({ objects, pages, standard }: SeenFile): readonly Finding[] {
  const inline = pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "picture" ? mark.picture.filters : [])));
  const used = objects.all.flatMap((value) => {
    const stream = streamOf(value);
    return stream ? filtersOf(stream.dict) : [];
  });
  const refused = new Set([...used, ...inline].filter((filter) => REFUSED[standard].has(filter)));
  return [...refused].map((filter) => told("pdf-filter", "error", { filter }));
}
